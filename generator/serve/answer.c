/* SPDX-License-Identifier: Apache-2.0 */
/* What browsers get: a page is made when it is asked for. */
#include <string.h>
#include <unistd.h>

#include "base/path.h"
#include "publish/whole.h"
#include "serve/preview_parts.h"
#include "serve/report.h"
#include "serve/script.h"

#define HTML "text/html; charset=utf-8"

static const struct {
	const char *suffix, *type;
} types[] = {
	{ ".html", HTML },
	{ ".css", "text/css; charset=utf-8" },
	{ ".js", "text/javascript; charset=utf-8" },
	{ ".json", "application/json" },
	{ ".csv", "text/csv; charset=utf-8" },
	{ ".ics", "text/calendar; charset=utf-8" },
	{ ".xml", "application/xml" },
	{ ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	{ ".svg", "image/svg+xml" },
	{ ".png", "image/png" },
	{ ".jpg", "image/jpeg" },
	{ ".jpeg", "image/jpeg" },
	{ ".gif", "image/gif" },
};

static const char *type_of(struct str path) {
	struct str suffix = path_suffix(path);

	for (size_t i = 0; i < ARRAY_LENGTH(types); i++)
		if (str_is(suffix, types[i].suffix))
			return types[i].type;
	return "application/octet-stream";
}

/* A process that was started again counts from 1 again, too. */
static void add_script(struct answer *answer, struct buf *page, const struct view *view,
		       bool about_findings) {
	char attributes[96];
	int n = snprintf(attributes, sizeof(attributes), " data-edition=\"%d.%lu\"", (int)getpid(),
			 view->edition->pages != NULL ? view->edition->number : 0);

	if (about_findings)
		snprintf(attributes + n, sizeof(attributes) - (size_t)n, " data-serial=\"%d.%lu\"",
			 (int)getpid(), view->serial);
	answer->type = HTML;
	script_add(&answer->content, buf_str(page), attributes);
}

/* Overviews and exports that are being made. */
struct making {
	struct preview *preview;
	struct arena *arena;
	struct map files; /* path to struct str */
};

static bool take(void *context, const char *path, struct str bytes) {
	struct making *m = context;
	struct str *copy = ARENA_NEW(m->arena, struct str);

	*copy = str_copy(m->arena, bytes);
	map_add(&m->files, str_copy(m->arena, str_of(path)), copy);
	return true;
}

static const char *folder(void *context) {
	const struct making *m = context;
	const struct edition_options *options = &m->preview->options.edition;

	return options->folder(options->context);
}

/* With the set as it is but for the list of what goes wrong, which is this request's. */
static void make_all(struct preview *p, struct edition *e, struct findings *findings) {
	struct arena *a = arena_new();
	struct making m = { p, a, map_new(a) };
	const struct whole_sink sink = { take, folder, &m };
	struct set set = *e->set;
	struct site site = e->site;

	set.findings = findings;
	site.set = &set;
	if (whole_make(findings->arena, &site, NULL, &sink)) {
		e->whole = a;
		e->files = m.files;
	} else {
		arena_free(a);
	}
}

static bool make_whole(struct preview *p, struct edition *e, struct str path,
		       struct findings *findings, struct buf *out) {
	const struct str *bytes = NULL;

	pthread_mutex_lock(&p->whole);
	if (e->whole == NULL)
		make_all(p, e, findings);
	if (e->whole != NULL)
		bytes = map_get(&e->files, path);
	if (bytes != NULL)
		buf_add_str(out, *bytes);
	pthread_mutex_unlock(&p->whole);
	return bytes != NULL;
}

/* What a path below site/ or exports/ is. */
struct goal {
	struct str path;         /* "site/POL-AC.html" */
	const struct page *page; /* NULL: an overview or an export */
};

static bool is_overview(const struct site *site, struct str name) {
	for (size_t i = 0; i < site->overviews.n; i++)
		if (str_equal(*(const struct str *)site->overviews.items[i], name))
			return true;
	return false;
}

static bool find_page(const struct edition *e, struct str name, struct goal *goal) {
	goal->page = map_get(pages_files(e->pages), name);
	return goal->page != NULL ||
	       (str_ends(name, ".html") &&
		is_overview(&e->site, str_slice(name, 0, name.n - strlen(".html"))));
}

static bool find(const struct edition *e, struct str path, struct arena *a, struct goal *goal) {
	*goal = (struct goal){ .path = path };
	if (str_starts(path, "site/"))
		return find_page(e, str_skip(path, strlen("site/")), goal);
	return str_starts(path, WHOLE_EXPORTS) &&
	       whole_find_export(a, e->set, str_skip(path, strlen(WHOLE_EXPORTS))) != NULL;
}

static bool waits(const struct goal *goal) {
	return goal->page == NULL || page_shows_findings(goal->page);
}

static void answer_missing(const struct view *view, struct str path, struct answer *out) {
	struct buf page = { 0 };

	out->status = 404;
	report_missing(view->edition, path, &page);
	add_script(out, &page, view, false);
	buf_free(&page);
}

/* Makes it. A page that can't be made is answered with the reason; an export that has no such form is not there. */
static void answer_goal(struct preview *p, const struct view *view, const struct goal *goal,
			struct answer *out) {
	struct edition *e = view->edition;
	struct findings *findings = findings_new(arena_new());
	struct buf page = { 0 };
	bool ok = goal->page != NULL ? pages_make(e->pages, goal->page, findings, &page)
				     : make_whole(p, e, goal->path, findings, &page);

	out->status = 200;
	if (ok && str_ends(goal->path, ".html")) {
		add_script(out, &page, view, false);
	} else if (ok) {
		out->type = type_of(goal->path);
		buf_add_str(&out->content, buf_str(&page));
	} else if (findings->items.n == 0) {
		answer_missing(view, goal->path, out);
	} else {
		out->status = 500;
		buf_clear(&page);
		report_failure(e, goal->path, findings, &page);
		add_script(out, &page, view, false);
	}
	buf_free(&page);
	arena_free(findings->arena);
}

static bool answer_findings(struct preview *p, struct answer *out) {
	struct view view;

	if (!preview_view(p, VIEW_NEWEST, &view))
		return false;
	out->status = 200;
	add_script(out, &view.edition->report, &view, true);
	edition_drop(view.edition);
	return true;
}

/* Files of our own, which come with the edition's tools. */
static bool answer_own(struct preview *p, struct str name, struct answer *out) {
	struct view view;
	struct str text;

	if (str_is(name, "findings.html"))
		return answer_findings(p, out);
	if (!preview_view(p, VIEW_NOW, &view))
		return false;
	text = str_is(name, "serve.css")  ? view.edition->tools->css
	       : str_is(name, "serve.js") ? view.edition->tools->script
					  : STR("");
	if (text.n > 0) {
		out->status = 200;
		out->type = type_of(name);
		buf_add_str(&out->content, text);
	} else {
		answer_missing(&view, name, out);
	}
	edition_drop(view.edition);
	return true;
}

static bool answer_path(struct preview *p, struct str path, struct arena *a, struct answer *out) {
	struct view view;
	struct goal goal;
	bool found;

	if (!preview_view(p, VIEW_NOW, &view))
		return false;
	if (view.edition->pages == NULL) {
		edition_drop(view.edition);
		return answer_findings(p, out);
	}
	found = find(view.edition, path, a, &goal);
	if (found && waits(&goal)) {
		edition_drop(view.edition);
		if (!preview_view(p, VIEW_JUDGED, &view))
			return false;
		found = find(view.edition, path, a, &goal);
	}
	if (found)
		answer_goal(p, &view, &goal, out);
	else
		answer_missing(&view, path, out);
	edition_drop(view.edition);
	return true;
}

bool preview_answer(struct preview *p, struct str path, struct answer *out) {
	struct arena *a;
	bool ok;

	*out = (struct answer){ 0 };
	if (str_is(path, "/") || str_is(path, "/site") || str_is(path, "/site/")) {
		out->status = 302;
		out->type = "/site/index.html";
		return true;
	}
	if (str_starts(path, "/-/"))
		return answer_own(p, str_skip(path, 3), out);
	a = arena_new();
	ok = answer_path(p, str_skip(path, 1), a, out);
	arena_free(a);
	return ok;
}
