/* SPDX-License-Identifier: Apache-2.0 */
/* What browsers get: a page is made when it is asked for. */
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

/* Overviews and exports: one of them, with the set as it is but for the list of what goes wrong, which is this request's. */
struct order {
	struct preview *preview;
	struct str file; /* "site/dashboard.html" */
	struct buf *out;
	bool taken;
};

static bool take(void *context, const char *path, struct str bytes) {
	struct order *o = context;

	if (str_is(o->file, path)) {
		buf_add_str(o->out, bytes);
		o->taken = true;
	}
	return true;
}

static const char *folder(void *context) {
	const struct order *o = context;
	const struct edition_options *options = &o->preview->options.edition;

	return options->folder(options->context);
}

static bool make_whole(struct preview *p, const struct edition *e, struct str name, struct str file,
		       struct findings *findings, struct buf *out) {
	struct order order = { .preview = p, .file = file, .out = out };
	const struct whole_sink sink = { take, folder, &order };
	struct set set = *e->set;
	struct site site = e->site;
	struct vec only = { 0 };
	bool ok;

	set.findings = findings;
	site.set = &set;
	vec_add(findings->arena, &only, &name);
	pthread_mutex_lock(&p->whole);
	ok = whole_make(findings->arena, &site, &only, &sink);
	pthread_mutex_unlock(&p->whole);
	return ok && order.taken;
}

/* What a path below site/ or exports/ is. */
struct goal {
	struct str path;         /* "site/POL-AC.html" */
	const struct page *page; /* NULL: one of the whole set */
	struct str whole;        /* "overviews/dashboard", "exports/soa"; "" for a page */
};

static bool is_overview(const struct site *site, struct str name) {
	for (size_t i = 0; i < site->overviews.n; i++)
		if (str_equal(*(const struct str *)site->overviews.items[i], name))
			return true;
	return false;
}

static bool find_page(const struct edition *e, struct str name, struct arena *a,
		      struct goal *goal) {
	struct str overview = str_slice(name, 0, name.n - path_suffix(name).n);

	goal->page = map_get(pages_files(e->pages), name);
	if (goal->page != NULL)
		return true;
	if (!str_ends(name, ".html") || !is_overview(&e->site, overview))
		return false;
	goal->whole = str_format(a, WHOLE_OVERVIEWS "%.*s", STR_ARG(overview));
	return true;
}

static bool find(const struct edition *e, struct str path, struct arena *a, struct goal *goal) {
	const struct str *export;

	*goal = (struct goal){ .path = path };
	if (str_starts(path, "site/"))
		return find_page(e, str_skip(path, 5), a, goal);
	if (!str_starts(path, WHOLE_EXPORTS))
		return false;
	export = whole_find_export(a, e->set, str_skip(path, sizeof(WHOLE_EXPORTS) - 1));
	if (export != NULL)
		goal->whole = *export;
	return export != NULL;
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
				     : make_whole(p, e, goal->whole, goal->path, findings, &page);

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

	if (!preview_view_newest(p, &view))
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
	if (!preview_view(p, false, &view))
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

	if (!preview_view(p, false, &view))
		return false;
	if (view.edition->pages == NULL) {
		edition_drop(view.edition);
		return answer_findings(p, out);
	}
	found = find(view.edition, path, a, &goal);
	if (found && waits(&goal)) {
		edition_drop(view.edition);
		if (!preview_view(p, true, &view))
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
