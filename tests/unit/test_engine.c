/* SPDX-License-Identifier: Apache-2.0 */
/* Finding engines, and engines that misbehave on purpose. */
#include "press/engine.h"

#include <time.h>

#include "press_sample.h"

static void known_versions_are_recognised(void **state UNUSED) {
	struct str version;

	assert_true(engine_wkhtmltopdf.recognise(STR("wkhtmltopdf 0.12.6\n"), &version));
	assert_str(version, "0.12.6");
	assert_false(engine_wkhtmltopdf.recognise(STR("wkhtmltopdf 0.12.6 (with patched qt)\n"),
						  &version));
	assert_false(engine_wkhtmltopdf.recognise(STR("hello\n"), &version));
	assert_false(engine_wkhtmltopdf.recognise(STR(""), &version));
}

static void versions_of_weasyprint_are_told_apart(void **state UNUSED) {
	struct str version;

	assert_true(engine_weasyprint.recognise(STR("WeasyPrint version 57.2\n"), &version));
	assert_str(version, "57.2");
	assert_true(engine_weasyprint.recognise(STR("WeasyPrint version 53.0\n"), &version));
	assert_false(engine_weasyprint.recognise(STR("WeasyPrint version 52.5\n"), &version));
	assert_false(engine_weasyprint.recognise(STR("WeasyPrint version x\n"), &version));
	assert_false(engine_weasyprint.recognise(STR("wkhtmltopdf 0.12.6\n"), &version));
}

static const struct engine_paper margins = { 24, 18, 20, 17, false };

/* Rows are blocks, or several would stand in a line. */
#define ROWS "<style>table.row{display:table!important}</style>"

static void pages_get_paper_and_margins(void **state) {
	struct str html = STR("<html><head><title>x</title></head></html>");

	assert_str(engine_weasyprint.adapt(*state, html, &margins),
		   "<html><head>" ROWS "<style>@page{size:A4;margin:24mm 18mm 20mm 17mm}"
		   "html{zoom:1!important}</style><title>x</title></head></html>");
}

static void pictures_get_the_styles_of_their_page(void **state) {
	struct str html = STR("<html><head><style>a{}</style></head><svg x=\"1\"><g/></svg>"
			      "<p>&lt;svg</p><svg><g/></svg></html>");

	assert_str(engine_weasyprint.adapt(*state, html, &margins),
		   "<html><head>" ROWS "<style>@page{size:A4;margin:24mm 18mm 20mm 17mm}"
		   "html{zoom:1!important}</style><style>a{}</style></head>"
		   "<svg x=\"1\"><style>a{}</style><g/></svg>"
		   "<p>&lt;svg</p><svg><style>a{}</style><g/></svg></html>");
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

/* The head of a good PDF, and then no more. */
static void engine_that_writes_half_a_file_has_failed(void **state) {
	const struct finding *first = only_for_each(misbehave(
		*state, "for f; do printf '%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\n"
			"endobj\n2 0 obj\n<</Type/Pages/Count 1/Ki' >$f; done"));

	assert_true(str_starts(first->message, "'POL-A': shell failed: its file can't be read: "));
}

static void engine_that_prints_megabytes_is_quoted_in_short(void **state) {
	const struct finding *first =
		only_for_each(misbehave(*state, "yes xxxxxxxx | head -c 8000000 >&2; exit 3"));

	assert_str(first->message, "'POL-A': shell failed: exit status 3");
	assert_true(str_starts(first->help, "it said: xxxxxxxx"));
	assert_true(first->help.n <= 700);
}

/* It holds the pipes open, and would keep us waiting for a minute. */
static void child_that_outlives_its_engine_is_ended(void **state) {
	time_t before = time(NULL);
	const struct finding *first;

	first = only_for_each(misbehave(*state, "(trap '' TERM HUP; sleep 60) & exit 4"));
	assert_str(first->message, "'POL-A': shell failed: exit status 4");
	assert_true(time(NULL) - before < 50);
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

/* What the shell does before it becomes the real engine. */
static const char *before_work;

static void command_of_both(struct arena *a, const char *program, const struct engine_batch *b,
			    struct proc *out) {
	const char *const shell[] = { "/bin/sh", "-c",
				      str_format(a, "%s; exec \"$@\"", before_work).p, "engine" };
	const char **argv;
	size_t n = 0;

	engine_wkhtmltopdf.command(a, program, b, out);
	while (out->argv[n] != NULL)
		n++;
	argv = ARENA_ARRAY(a, n + 5, const char *);
	memcpy(argv, shell, sizeof(shell));
	memcpy(argv + 4, out->argv, n * sizeof(*argv));
	out->argv = argv;
}

/* Of three documents the second one says "poison"; it alone is reported, with these words, and the others are made. */
static void only_the_second_fails(struct arena *a, const char *what, const char *message) {
	const struct engine *real = real_engine(a);
	struct engine_kind kind = engine_wkhtmltopdf;
	struct tray t = { .arena = a, .stop_at = SIZE_MAX };
	struct findings *f = findings_new(a);
	struct press_document d[3];
	struct engine e;

	if (real == NULL)
		skip();
	before_work = what;
	kind.command = command_of_both;
	kind.seconds = 5;
	e = (struct engine){ &kind, real->program, real->version };
	make_pair(a, d);
	d[2] = d[0];
	d[2].id = STR("POL-C");
	d[1].html = STR(HEAD "poison");
	assert_false(run(&t, f, (struct press_options){ .engine = &e, .jobs = 1 }, d, 3));
	assert_int_equal(f->items.n, 1);
	assert_str(((const struct finding *)f->items.items[0])->message, message);
	assert_non_null(t.pdfs[0].p);
	assert_null(t.pdfs[1].p);
	assert_non_null(t.pdfs[2].p);
}

static void one_that_fails_hides_no_other(void **state) {
	only_the_second_fails(*state, "grep -q poison *.html && kill -SEGV $$",
			      "'POL-B': wkhtmltopdf failed: killed by signal 11 (Segmentation "
			      "fault)");
}

static void one_that_hangs_hides_no_other(void **state) {
	only_the_second_fails(*state, "grep -q poison *.html && sleep 60",
			      "'POL-B': wkhtmltopdf failed: stopped after 5 seconds");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(known_versions_are_recognised),
		ARENA_TEST(versions_of_weasyprint_are_told_apart),
		ARENA_TEST(pages_get_paper_and_margins),
		ARENA_TEST(pictures_get_the_styles_of_their_page),
		ARENA_TEST(unknown_engine_is_not_found),
		ARENA_TEST(engine_that_fails_is_quoted),
		ARENA_TEST(engine_that_writes_nothing_has_failed),
		ARENA_TEST(engine_that_writes_rubbish_has_failed),
		ARENA_TEST(engine_that_crashes_has_failed),
		ARENA_TEST(engine_that_makes_links_reads_nothing_else),
		ARENA_TEST(engine_that_writes_half_a_file_has_failed),
		ARENA_TEST(engine_that_prints_megabytes_is_quoted_in_short),
		ARENA_TEST(child_that_outlives_its_engine_is_ended),
		ARENA_TEST(missing_engine_is_said),
		ARENA_TEST(one_that_fails_hides_no_other),
		ARENA_TEST(one_that_hangs_hides_no_other),
	};

	return cmocka_run_group_tests_name("engine", tests, NULL, NULL);
}
