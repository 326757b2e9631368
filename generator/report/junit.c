/* SPDX-License-Identifier: Apache-2.0 */
#include "report/junit.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/markup.h"
#include "report/clean.h"

/* What was found with codes of one family in one file; apart from that, what of it is waived. */
struct file_case {
	struct str path;
	bool waived;
	struct vec findings; /* struct finding */
	size_t counts[SEVERITY_ERROR + 1];
	enum severity worst;
};

struct suite {
	struct str family;
	struct vec cases;      /* struct file_case */
	struct map by_path[2]; /* to struct file_case: those that stand, those that are waived */
	size_t failures, skipped;
};

static struct str family_of(const struct code *code) {
	struct str family, number;

	return str_cut(str_of(code->id), '-', &family, &number) ? family : str_of(code->id);
}

static void add_to_suite(struct arena *a, struct suite *s, struct str path, struct finding *f) {
	struct map *by_path = &s->by_path[f->waiver != NULL];
	struct file_case *c = map_get(by_path, path);

	if (c == NULL) {
		c = ARENA_NEW(a, struct file_case);
		c->path = path;
		c->waived = f->waiver != NULL;
		s->skipped += c->waived;
		map_add(by_path, path, c);
		vec_add(a, &s->cases, c);
	}
	vec_add(a, &c->findings, f);
	c->counts[f->severity]++;
	if (f->severity > c->worst)
		c->worst = f->severity;
}

static int compare(const void *a, const void *b) {
	const struct suite *x = *(struct suite *const *)a, *y = *(struct suite *const *)b;

	return str_compare(x->family, y->family);
}

/* The suites (struct suite), by family. */
static struct vec suites_of(struct arena *a, const struct report *r) {
	struct map by_family = map_new(a);
	struct vec suites = { 0 }, all = report_all(a, r->findings);

	for (size_t i = 0; i < all.n; i++) {
		struct finding *f = all.items[i];
		struct str family = family_of(f->code);
		struct suite *s = map_get(&by_family, family);

		if (s == NULL) {
			s = ARENA_NEW(a, struct suite);
			*s = (struct suite){ .family = family,
					     .by_path = { map_new(a), map_new(a) } };
			map_add(&by_family, family, s);
			vec_add(a, &suites, s);
		}
		add_to_suite(a, s, report_place(a, r, f->span).path, f);
	}
	if (suites.n > 1)
		qsort(suites.items, suites.n, sizeof(*suites.items), compare);
	return suites;
}

static void add_attribute(struct buf *out, const char *name, struct str value) {
	struct buf clean = { 0 };

	clean_add(&clean, value);
	buf_print(out, " %s=\"", name);
	markup_add_text(out, buf_str(&clean));
	buf_add_char(out, '"');
	buf_free(&clean);
}

/* The findings of the case, as lines like those of the text form. */
static void add_lines(struct arena *a, const struct report *r, const struct file_case *c,
		      struct buf *out) {
	struct buf text = { 0 };

	for (size_t i = 0; i < c->findings.n; i++) {
		const struct finding *f = c->findings.items[i];
		struct report_place at = report_place(a, r, f->span);

		if (i > 0)
			buf_add_char(&text, '\n');
		report_add_place(&text, &at);
		buf_print(&text, ": %s: ", severity_name(f->severity));
		clean_add(&text, f->message);
		buf_print(&text, " [%s]", f->code->id);
		if (f->waiver != NULL) {
			buf_add_c(&text, "\n  waived ");
			report_add_waiver(&text, f->waiver);
		} else if (f->help.n > 0) {
			buf_add_c(&text, "\n  help: ");
			clean_add(&text, f->help);
		}
	}
	markup_add_text(out, buf_str(&text));
	buf_free(&text);
}

static bool is_failed(const struct report *r, const struct file_case *c) {
	return !c->waived && c->worst >= r->fail_on;
}

static void add_case(struct arena *a, const struct report *r, const struct suite *s,
		     const struct file_case *c, struct buf *out) {
	bool failed = is_failed(r, c);
	const char *element = failed ? "failure" : c->waived ? "skipped" : "system-out";
	struct buf message = { 0 };

	buf_add_c(out, "    <testcase");
	add_attribute(out, "classname", str_format(a, "dossier.%.*s", STR_ARG(s->family)));
	/* Readers tell cases apart by their names. */
	add_attribute(out, "name",
		      c->waived ? str_format(a, "%.*s (waived)", STR_ARG(c->path)) : c->path);
	add_attribute(out, "file", c->path);
	buf_print(out, ">\n      <%s", element);
	if (failed || c->waived) {
		if (c->findings.n == 1)
			buf_add_str(&message, ((struct finding *)c->findings.items[0])->message);
		else
			report_add_counts(&message, c->counts);
		add_attribute(out, "message", buf_str(&message));
		if (failed)
			add_attribute(out, "type", str_of(severity_name(c->worst)));
		buf_free(&message);
	}
	buf_add_char(out, '>');
	add_lines(a, r, c, out);
	buf_print(out, "</%s>\n    </testcase>\n", element);
}

static void add_suite(struct arena *a, const struct report *r, const struct suite *s,
		      struct buf *out) {
	buf_add_c(out, "  <testsuite");
	add_attribute(out, "name", s->family);
	buf_print(out, " tests=\"%zu\" failures=\"%zu\" errors=\"0\"", s->cases.n, s->failures);
	if (s->skipped > 0)
		buf_print(out, " skipped=\"%zu\"", s->skipped);
	buf_add_c(out, ">\n");
	for (size_t i = 0; i < s->cases.n; i++)
		add_case(a, r, s, s->cases.items[i], out);
	buf_add_c(out, "  </testsuite>\n");
}

static void add_suites(struct arena *a, const struct report *r, const struct vec *suites,
		       struct buf *out) {
	size_t tests = 0, failures = 0;

	for (size_t i = 0; i < suites->n; i++) {
		struct suite *s = suites->items[i];

		for (size_t j = 0; j < s->cases.n; j++)
			s->failures += is_failed(r, s->cases.items[j]);
		tests += s->cases.n;
		failures += s->failures;
	}
	buf_print(out,
		  "<testsuites name=\"dossier\" tests=\"%zu\" failures=\"%zu\" errors=\"0\">\n",
		  tests, failures);
	for (size_t i = 0; i < suites->n; i++)
		add_suite(a, r, suites->items[i], out);
}

void junit_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	struct vec suites = suites_of(a, r);

	buf_add_c(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	if (suites.n > 0)
		add_suites(a, r, &suites, out);
	else
		buf_add_c(out,
			  "<testsuites name=\"dossier\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
			  "  <testsuite name=\"dossier\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
			  "    <testcase classname=\"dossier\" name=\"check\"/>\n"
			  "  </testsuite>\n");
	buf_add_c(out, "</testsuites>\n");
	arena_free(a);
}
