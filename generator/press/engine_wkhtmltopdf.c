/* SPDX-License-Identifier: Apache-2.0 */
/* wkhtmltopdf 0.12 without patches to Qt, as Debian 12 and Ubuntu ship it. What it does, found by
 * trying: relative links become file: addresses; unknown schemes survive; options of headers,
 * footers and outlines are accepted and ignored; of the margins all four must be given; without
 * QT_HASH_SEED the order of objects varies; without a delay of 0 every document takes 0.2 s more.
 * It has no clock of its own and its exit status is not to be trusted alone. */
#include <string.h>

#include "press/engine.h"

/* The patched builds lay pages out on another scale. */
static bool recognise(struct str printed, struct str *out) {
	struct str line;

	if (!str_next_line(&printed, &line) || !str_starts(line, "wkhtmltopdf 0.12.") ||
	    str_find(line, STR("patched")) != SIZE_MAX)
		return false;
	*out = str_skip(line, strlen("wkhtmltopdf "));
	return true;
}

/* As its reader of arguments wants it: in quotes, with '\' before what would end them. */
static void add_quoted(struct buf *b, const char *folder, const char *name) {
	buf_add_char(b, '"');
	for (const char *p = folder; *p != '\0'; p++) {
		if (*p == '"' || *p == '\\')
			buf_add_char(b, '\\');
		buf_add_char(b, *p);
	}
	buf_print(b, "/%s\"", name);
}

static const char *millimetres(struct arena *a, unsigned n) {
	return str_format(a, "%umm", n).p;
}

static void set_argv(struct arena *a, const char *program, const struct engine_paper *m,
		     struct proc *out) {
	const char *const argv[] = {
		program,
		"-q",
		"--disable-javascript",
		"--disable-plugins",
		"--disable-local-file-access",
		"--javascript-delay",
		"0",
		"--load-media-error-handling",
		"abort",
		"--proxy",
		"http://127.0.0.1:9", /* the discard port: a second wall behind the sandbox */
		"--encoding",
		"UTF-8",
		"--page-size",
		"A4",
		"--orientation",
		m->landscape ? "Landscape" : "Portrait",
		"-T",
		millimetres(a, m->top),
		"-R",
		millimetres(a, m->right),
		"-B",
		millimetres(a, m->bottom),
		"-L",
		millimetres(a, m->left),
		"--read-args-from-stdin",
		NULL,
	};

	out->argv = (const char *const *)(void *)arena_copy(a, argv, sizeof(argv));
}

static void command(struct arena *a, const char *program, const struct engine_batch *batch,
		    struct proc *out) {
	const char *const env[] = {
		"PATH=/usr/bin:/bin",
		"LC_ALL=C.UTF-8",
		"TZ=UTC",
		"QT_QPA_PLATFORM=offscreen", /* another one opens a port, and others crash */
		"QT_HASH_SEED=0",
		"CUPS_SERVER=/nonexistent",
		str_format(a, "HOME=%s", batch->folder).p,
		str_format(a, "TMPDIR=%s", batch->folder).p,
		str_format(a, "XDG_RUNTIME_DIR=%s", batch->folder).p,
		NULL,
	};
	struct buf lines = { 0 };

	set_argv(a, program, &batch->paper, out);
	out->env = (const char *const *)(void *)arena_copy(a, env, sizeof(env));
	for (size_t i = 0; i < batch->n; i++) {
		add_quoted(&lines, batch->folder, batch->tasks[i].input);
		buf_add_char(&lines, ' ');
		add_quoted(&lines, batch->folder, batch->tasks[i].output);
		buf_add_char(&lines, '\n');
	}
	out->input = str_copy(a, buf_str(&lines));
	buf_free(&lines);
}

const struct engine_kind engine_wkhtmltopdf = {
	.name = "wkhtmltopdf",
	.traits = { "no", "yes", "0.1, and 0.01 for each page", "70 to 160 MB", .archival = "yes" },
	.programs = { "wkhtmltopdf" },
	.most = 24,
	.metre = 998,
	.outlines_only = true,
	.recognise = recognise,
	.command = command,
};
