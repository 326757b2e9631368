/* SPDX-License-Identifier: Apache-2.0 */
/* The press with engines that misbehave on purpose, and, where it is installed, with a real one. */
#include "press/press.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "press/overlay.h"
#include "press/pdf.h"
#include "test.h"

/* What the sink got: one place for each document. */
struct tray {
	struct arena *arena;
	struct str pdfs[8];
	size_t stop_at; /* the document at which the sink gives up; SIZE_MAX: never */
};

static bool take(void *context, size_t i, struct str pdf) {
	struct tray *t = context;

	if (i == t->stop_at)
		return false;
	t->pdfs[i] = str_copy(t->arena, pdf);
	return true;
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw) {
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

/* Runs the press in a folder of its own. */
static bool run(struct tray *t, struct findings *f, struct press_options o,
		const struct press_document *d, size_t n) {
	char work[] = "/tmp/dossier-press-XXXXXX";
	bool all;

	assert_non_null(mkdtemp(work));
	o.work = work;
	o.sink = take;
	o.context = t;
	o.organisation = STR("Larkfield & Sons");
	o.tool = STR("dossier 0.1.0");
	o.date_seconds = 1772366400;
	assert_true(date_parse(STR("2026-11-01"), &o.as_of));
	all = press_run(f, &o, d, n);
	nftw(work, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	return all;
}

static void add_heading(struct arena *a, struct press_document *d, int level, const char *key,
			const char *title) {
	struct press_heading *h = ARENA_NEW(a, struct press_heading);

	*h = (struct press_heading){ level, str_of(key), str_of(title) };
	vec_add(a, &d->outline, h);
}

#define TARGET(key) "<a class=\"d\" href=\"x-dossier:dest:" key "\"></a>"
#define HEAD                                                                                       \
	"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>html{zoom:1.3}"                 \
	"a.d{position:absolute;width:1px;height:1px}</style></head><body>"

static struct press_document document(const char *id, const char *body) {
	return (struct press_document){
		.id = str_of(id),
		.title = STR("Access \xC3\xA9 <control>"),
		.version = STR("2.1"),
		.status = STR("approved"),
		.classification = STR("internal"),
		.language = STR("en"),
		.author = STR("Security officer"),
		.subject = STR("Policy"),
		.keywords = STR("A.5.15"),
		.html = str_of(body),
	};
}

/* Two documents that point to each other. The second has two pages. */
static void make_pair(struct arena *a, struct press_document *d) {
	d[0] = document(
		"POL-A",
		HEAD "<h1>" TARGET(
			"POL-A#top") "A</h1><p><a href=\"x-dossier:ref:POL-A#two\">down</a> "
				     "<a href=\"x-dossier:file:POL-B.pdf#end\">over</a> "
				     "<a href=\"https://example.com/\">out</a></p><h2>" TARGET(
					     "POL-A#two") "Two</h2>");
	d[1] = document("POL-B", HEAD
			"<h1>" TARGET("POL-B#top") "B</h1>"
						   "<p style=\"page-break-before:always\">" TARGET(
							   "POL-B#end") "End</p>");
	add_heading(a, &d[0], 1, "POL-A#top", "A");
	add_heading(a, &d[0], 2, "POL-A#two", "Two");
	add_heading(a, &d[1], 1, "POL-B#top", "B");
}

static const struct engine *engine_named(struct arena *a, const char *name) {
	struct buf passed_over = { 0 };
	const struct engine *e =
		engine_find(a, &(struct engine_search){ .name = name }, &passed_over);

	buf_free(&passed_over);
	if (e == NULL)
		print_message("%s is not installed: not tested\n", name);
	return e;
}

static const struct engine *real_engine(struct arena *a) {
	return engine_named(a, "wkhtmltopdf");
}

static void status_becomes_a_mark(void **state) {
	struct press_document d = document("X", "");

	assert_str(overlay_mark(*state, &d), "");
	d.status = STR("in-review");
	assert_str(overlay_mark(*state, &d), "IN REVIEW");
	d.draft = true;
	assert_str(overlay_mark(*state, &d), "DRAFT");
}

static void overlay_has_a_page_for_each(void **state) {
	struct press_document d = document("X", "");
	struct press_options o = { .organisation = STR("L & S") };
	struct str html = overlay_html(*state, &d, &o, 2);

	assert_true(str_find(html, STR("L &amp; S \xE2\x80\x94 Access \xC3\xA9 &lt;control&gt;")) !=
		    SIZE_MAX);
	assert_true(str_find(html, STR("page 1 of 2")) != SIZE_MAX);
	assert_true(str_find(html, STR("page 2 of 2")) != SIZE_MAX);
	assert_true(str_find(html, STR("X v2.1 \xC2\xB7 approved \xC2\xB7 as of 1970-01-01")) !=
		    SIZE_MAX);
}

static void known_versions_are_recognised(void **state UNUSED) {
	struct str version;

	assert_true(engine_wkhtmltopdf.recognise(STR("wkhtmltopdf 0.12.6\n"), &version));
	assert_str(version, "0.12.6");
	assert_false(engine_wkhtmltopdf.recognise(STR("wkhtmltopdf 0.12.6 (with patched qt)\n"),
						  &version));
	assert_false(engine_wkhtmltopdf.recognise(STR("hello\n"), &version));
	assert_false(engine_wkhtmltopdf.recognise(STR(""), &version));
}

static void unknown_engine_is_not_found(void **state) {
	struct buf passed_over = { 0 };

	assert_null(engine_find(*state, &(struct engine_search){ .name = "quill" }, &passed_over));
	buf_free(&passed_over);
}

/* Engines that are a line of shell. The name of the PDF is $1, or of each one given. */
static const char *misdeed;

static void command_of_shell(struct arena *a, const char *program, const struct engine_batch *b,
			     struct proc *out) {
	static const char *const env[] = { "PATH=/usr/bin:/bin", NULL };
	const char **argv = ARENA_ARRAY(a, b->n + 5, const char *);

	argv[0] = program;
	argv[1] = "-c";
	argv[2] = misdeed;
	argv[3] = "engine";
	for (size_t i = 0; i < b->n; i++)
		argv[4 + i] = b->tasks[i].output;
	out->argv = argv;
	out->env = env;
}

static const struct engine_kind shell_kind = { .name = "shell",
					       .most = 8,
					       .command = command_of_shell };

/* What is reported of two documents with the engine; nothing must have reached the sink. */
static struct findings *misbehave(struct arena *a, const char *what) {
	struct engine e = { .kind = &shell_kind, .program = "/bin/sh" };
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct findings *f = findings_new(a);
	struct press_document d[2];

	misdeed = what;
	make_pair(a, d);
	assert_false(run(&t, f, (struct press_options){ .engine = &e, .jobs = 2 }, d, 2));
	assert_null(t.pdfs[0].p);
	assert_null(t.pdfs[1].p);
	return f;
}

static const struct finding *only_for_each(const struct findings *f) {
	const struct finding *first = f->items.items[0];

	assert_int_equal(f->items.n, 2);
	assert_string_equal(first->code->id, "ENG-002");
	return first;
}

static void engine_that_fails_is_quoted(void **state) {
	const struct findings *f =
		misbehave(*state, "printf 'bad \\033[1m%s/x' \"$PWD\" >&2; exit 3");
	const struct finding *first = only_for_each(f);

	assert_str(first->message, "'POL-A': shell failed: exit status 3");
	assert_true(str_starts(first->help, "it said: bad \\x1B[1m/page0-"));
	assert_true(str_find(first->help, STR("/tmp")) == SIZE_MAX);
}

static void engine_that_writes_nothing_has_failed(void **state) {
	const struct finding *first = only_for_each(misbehave(*state, "exit 0"));

	assert_true(str_starts(first->message, "'POL-A': shell failed: its file can't be read: "));
}

static void engine_that_writes_rubbish_has_failed(void **state) {
	only_for_each(misbehave(*state, "for f; do echo '%PDF-1.4 rubbish' >$f; done"));
}

static void engine_that_crashes_has_failed(void **state) {
	const struct finding *first =
		only_for_each(misbehave(*state, "for f; do echo x >$f; done; kill -SEGV $$"));

	assert_str(first->message,
		   "'POL-A': shell failed: killed by signal 11 (Segmentation fault)");
}

static void engine_that_makes_links_reads_nothing_else(void **state) {
	only_for_each(misbehave(*state, "for f; do ln -s /etc/passwd $f; done"));
}

static void missing_engine_is_said(void **state) {
	struct engine e = { .kind = &shell_kind, .program = "/nonexistent/sh" };
	struct tray t = { .arena = *state, .stop_at = SIZE_MAX };
	struct findings *f = findings_new(*state);
	struct press_document d[2];

	make_pair(*state, d);
	assert_false(run(&t, f, (struct press_options){ .engine = &e }, d, 2));
	assert_str(only_for_each(f)->message,
		   "'POL-A': shell failed: not started: No such file or directory");
}

static void same_bytes_whatever_the_jobs(void **state) {
	const struct engine *e = real_engine(*state);
	struct tray one = { .arena = *state, .stop_at = SIZE_MAX }, two = one, alone = one;
	struct findings *f = findings_new(*state);
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(*state, d);
	assert_true(run(&one, f, (struct press_options){ .engine = e, .jobs = 1 }, d, 2));
	assert_true(run(&two, f, (struct press_options){ .engine = e, .jobs = 2 }, d, 2));
	assert_true(run(&alone, f, (struct press_options){ .engine = e, .jobs = 1 }, d + 1, 1));
	assert_int_equal(f->items.n, 0);
	for (size_t i = 0; i < 2; i++) {
		assert_true(str_starts(one.pdfs[i], "%PDF-1.7"));
		assert_true(str_equal(one.pdfs[i], two.pdfs[i]));
	}
	assert_true(str_equal(one.pdfs[1], alone.pdfs[0]));
}

static struct str get_text(struct pdf *p, qpdf_oh dictionary, const char *key) {
	qpdf_oh value = qpdf_oh_get_key(p->q, dictionary, key);
	const char *utf8 =
		qpdf_oh_is_string(p->q, value) ? qpdf_oh_get_utf8_value(p->q, value) : "";

	return str_copy(p->arena, str_of(utf8));
}

/* Presses the pair and opens the first. */
static bool press_pair(struct arena *a, struct pdf *out) {
	const struct engine *e = real_engine(a);
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct press_document d[2];
	struct str error;

	if (e == NULL)
		return false;
	make_pair(a, d);
	assert_true(run(&t, findings_new(a), (struct press_options){ .engine = e }, d, 2));
	assert_true(pdf_open(a, t.pdfs[0], out, &error));
	return true;
}

static void links_lead_where_they_should(void **state) {
	struct pdf p;
	qpdf_oh list, link, action;

	if (!press_pair(*state, &p))
		skip();
	list = qpdf_oh_get_key(p.q, pdf_page(&p, 0), "/Annots");
	assert_int_equal(qpdf_oh_get_array_n_items(p.q, list), 3);
	link = qpdf_oh_get_array_item(p.q, list, 0);
	link = qpdf_oh_get_array_item(p.q, qpdf_oh_get_key(p.q, link, "/Dest"), 0);
	assert_int_equal(qpdf_oh_get_object_id(p.q, link),
			 qpdf_oh_get_object_id(p.q, pdf_page(&p, 0)));
	link = qpdf_oh_get_array_item(p.q, list, 1);
	action = qpdf_oh_get_key(p.q, link, "/A");
	assert_string_equal(qpdf_oh_get_name(p.q, qpdf_oh_get_key(p.q, action, "/S")), "/GoToR");
	assert_str(get_text(&p, action, "/F"), "POL-B.pdf");
	assert_str(get_text(&p, action, "/D"), "POL-B#end");
	link = qpdf_oh_get_array_item(p.q, list, 2);
	action = qpdf_oh_get_key(p.q, link, "/A");
	assert_str(get_text(&p, action, "/URI"), "https://example.com/");
	pdf_close(&p);
}

static void outline_is_nested_and_metadata_ours(void **state) {
	struct pdf p;
	qpdf_oh root, first, info;

	if (!press_pair(*state, &p))
		skip();
	root = qpdf_get_root(p.q);
	first = qpdf_oh_get_key(p.q, qpdf_oh_get_key(p.q, root, "/Outlines"), "/First");
	assert_str(get_text(&p, first, "/Title"), "A");
	assert_str(get_text(&p, qpdf_oh_get_key(p.q, first, "/First"), "/Title"), "Two");
	assert_str(get_text(&p, root, "/Lang"), "en");
	info = qpdf_oh_get_key(p.q, qpdf_get_trailer(p.q), "/Info");
	assert_str(get_text(&p, info, "/Title"), "Access \xC3\xA9 <control>");
	assert_str(get_text(&p, info, "/Producer"), "dossier 0.1.0");
	assert_str(get_text(&p, info, "/CreationDate"), "D:20260301120000Z");
	pdf_close(&p);
}

/* The messages of what the press finds in the body of one document. */
static struct findings *press_body(struct arena *a, const char *body, bool all) {
	const struct engine *e = real_engine(a);
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct press_document d = document("POL-A", body);
	struct findings *f = findings_new(a);

	if (e == NULL)
		return NULL;
	add_heading(a, &d, 1, "POL-A#top", "A");
	assert_int_equal(run(&t, f, (struct press_options){ .engine = e }, &d, 1), all);
	assert_int_equal(t.pdfs[0].p != NULL, all);
	findings_sort(f);
	return f;
}

static struct str message(const struct findings *f, size_t i) {
	const struct finding *finding = f->items.items[i];

	return finding->message;
}

static void links_to_nowhere_are_reported(void **state) {
	const struct findings *f = press_body(
		*state,
		HEAD TARGET("POL-A#top") "A <a href=\"x-dossier:ref:POL-A#no\">1</a> "
					 "<a href=\"other.html\">2</a> "
					 "<a href=\"x-dossier:file:../POL-B.pdf#x\">3</a> "
					 "<a href=\"x-dossier:file:POL-A.pdf#none\">4</a>",
		true);

	if (f == NULL)
		skip();
	assert_int_equal(f->items.n, 4);
	assert_str(message(f, 0), "'POL-A': a link to '../POL-B.pdf#x', which is no PDF beside it");
	assert_str(message(f, 1), "'POL-A': a link to 'POL-A#no', which is not on any page");
	assert_str(message(f, 2), "'POL-A': a link to 'POL-A#none', which is not on any page");
	assert_str(message(f, 3), "'POL-A': a link to 'other.html', which can't stay in a PDF");
}

static void document_that_lost_a_heading_is_not_delivered(void **state) {
	const struct findings *f = press_body(*state, HEAD "A", false);

	if (f == NULL)
		skip();
	assert_int_equal(f->items.n, 1);
	assert_str(message(f, 0), "'POL-A': 'POL-A#top' is on no page");
}

static void chromium_does_the_same(void **state) {
	const struct engine *e = engine_named(*state, "chromium");
	struct tray one = { .arena = *state, .stop_at = SIZE_MAX }, two = one;
	struct findings *f = findings_new(*state);
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(*state, d);
	assert_true(run(&one, f, (struct press_options){ .engine = e }, d, 2));
	assert_true(run(&two, f, (struct press_options){ .engine = e, .jobs = 1 }, d, 2));
	assert_int_equal(f->items.n, 0);
	assert_true(str_equal(one.pdfs[0], two.pdfs[0]));
	assert_true(str_equal(one.pdfs[1], two.pdfs[1]));
}

static void sink_may_end_the_run(void **state) {
	const struct engine *e = real_engine(*state);
	struct tray t = { .arena = *state, .stop_at = 0 };
	struct press_document d[2];

	if (e == NULL)
		skip();
	make_pair(*state, d);
	assert_false(run(&t, findings_new(*state), (struct press_options){ .engine = e }, d, 2));
	assert_null(t.pdfs[1].p);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(status_becomes_a_mark),
		ARENA_TEST(overlay_has_a_page_for_each),
		ARENA_TEST(known_versions_are_recognised),
		ARENA_TEST(unknown_engine_is_not_found),
		ARENA_TEST(engine_that_fails_is_quoted),
		ARENA_TEST(engine_that_writes_nothing_has_failed),
		ARENA_TEST(engine_that_writes_rubbish_has_failed),
		ARENA_TEST(engine_that_crashes_has_failed),
		ARENA_TEST(engine_that_makes_links_reads_nothing_else),
		ARENA_TEST(missing_engine_is_said),
		ARENA_TEST(same_bytes_whatever_the_jobs),
		ARENA_TEST(links_lead_where_they_should),
		ARENA_TEST(outline_is_nested_and_metadata_ours),
		ARENA_TEST(links_to_nowhere_are_reported),
		ARENA_TEST(document_that_lost_a_heading_is_not_delivered),
		ARENA_TEST(chromium_does_the_same),
		ARENA_TEST(sink_may_end_the_run),
	};

	return cmocka_run_group_tests_name("press", tests, NULL, NULL);
}
