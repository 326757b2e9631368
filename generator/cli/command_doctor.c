/* SPDX-License-Identifier: Apache-2.0 */
/* What the machine has for builds. */
#include <argp.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/proc.h"
#include "base/sandbox.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/table.h"
#include "press/engine.h"
#include "press/fonts.h"
#include "press/script.h"
#include "report/clean.h"

struct doctor_options {
	const char *form;
};

enum { KEY_FORMAT = 256 };

static const struct argp_option options[] = {
	{ "format", KEY_FORMAT, "FORM", 0, "print as text or json", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct doctor_options *o = state->input;

	switch (key) {
	case KEY_FORMAT:
		o->form = form_option(state, arg);
		return 0;
	case ARGP_KEY_ARG:
		argp_error(state, "it is about the machine; '%s' is one word too many", arg);
		return EINVAL;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* What the program prints, cut to its first line and printed clean; "" when it failed. */
static struct str ask(struct arena *a, const char *const *argv) {
	static const char *const env[] = { "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL };
	struct proc p = {
		.argv = argv, .env = env, .keep = 4096, .limits = { .wall_seconds = 20 }
	};
	struct buf b = { 0 };
	struct str line = STR("");

	if (!proc_run(a, &p) || !str_next_line(&p.output, &line))
		return STR("");
	clean_add(&b, line);
	line = str_copy(a, buf_str(&b));
	buf_free(&b);
	return line;
}

static void add_trait(struct table *t, const char *engine, const char *what, const char *state,
		      const char *detail) {
	TABLE_ADD(t, str_format(t->arena, "%s: %s", engine, what), str_of(state), str_of(detail));
}

static void add_traits(struct table *t, const struct engine *e) {
	const struct engine_kind *kind = e->kind;
	const struct engine_traits *traits = &kind->traits;

	add_trait(t, kind->name, "header and footer", "yes", "by dossier");
	add_trait(t, kind->name, "links and outline", "yes", "by dossier");
	add_trait(t, kind->name, "tags", traits->tags, "without --pdf-standard=ua-1");
	add_trait(t, kind->name, "PDF/UA", engine_marks(e) ? "yes" : "no",
		  engine_marks(e) ? "--pdf-standard=ua-1, of build and pack" : "");
	add_trait(t, kind->name, "PDF/A", traits->archival, "pack --pdf-standard=a-1b, by dossier");
	add_trait(t, kind->name, "same bytes", traits->same_bytes, "");
	add_trait(t, kind->name, "seconds", "", traits->seconds);
	add_trait(t, kind->name, "memory", "", traits->memory);
}

/* True when one can be used. */
static bool add_engines(struct table *t, const char *project) {
	const struct engine_kind *kind;
	bool any = false;

	for (size_t i = 0; (kind = engine_kind_at(i)) != NULL; i++) {
		struct buf why = { 0 }, clean = { 0 };
		struct engine_search search = { kind->name, getenv("PATH"), project };
		const struct engine *e = engine_find(t->arena, &search, &why);

		if (e != NULL)
			TABLE_ADD(
				t, str_of(kind->name), any ? STR("installed") : STR("preferred"),
				str_format(t->arena, "%.*s, %s", STR_ARG(e->version), e->program));
		clean_add(&clean, str_trim(buf_str(&why)));
		if (e == NULL)
			TABLE_ADD(t, str_of(kind->name),
				  why.n > 0 ? STR("passed over") : STR("absent"),
				  str_copy(t->arena, buf_str(&clean)));
		else
			add_traits(t, e);
		any = any || e != NULL;
		buf_free(&why);
		buf_free(&clean);
	}
	return any;
}

/* Whether the fonts have all that speaks for the script. */
static bool is_covered(const struct fonts *f, const struct script *s, bool coloured) {
	size_t length;

	for (size_t at = 0; at < s->samples.n; at += length)
		if (!fonts_have(f, utf8_decode(s->samples, at, &length), coloured))
			return false;
	return true;
}

static void add_fonts(struct table *t) {
	const struct fonts *fonts = fonts_ask(t->arena);
	const struct script *s;

	if (fonts == NULL) {
		TABLE_ADD(t, STR("fonts"), STR("unknown"), STR("there is no fc-list that works"));
		return;
	}
	for (size_t i = 0; (s = script_at(i)) != NULL; i++) {
		bool any = is_covered(fonts, s, true);
		struct str detail = STR("");

		if (s->samples.n == 0)
			continue;
		if (!any)
			detail = str_format(t->arena, "not shown; Debian: %s", s->fonts);
		else if (!is_covered(fonts, s, false))
			detail = str_format(t->arena, "coloured; for wkhtmltopdf Debian's %s",
					    s->plain);
		TABLE_ADD(t, str_format(t->arena, "font for %s", s->name),
			  any ? STR("installed") : STR("absent"), detail);
	}
}

static void add_rest(struct table *t, const char *project) {
	static const char *const git[] = { "/usr/bin/git", "--version", NULL };
	struct str version = ask(t->arena, git);
	int landlock = sandbox_landlock_version();

	TABLE_ADD(t, STR("git"), version.n > 0 ? STR("installed") : STR("absent"), version);
	TABLE_ADD(t, STR("sandbox"), landlock > 0 ? STR("installed") : STR("absent"),
		  landlock > 0 ? str_format(t->arena, "Landlock %d", landlock)
			       : STR("the kernel has no Landlock: engines can read any file"));
	TABLE_ADD(t, STR("templates"), STR(""),
		  str_format(t->arena, "%s/templates", data_folder(t->arena)));
	if (project != NULL && access(str_format(t->arena, "%s/templates", project).p, R_OK) == 0)
		TABLE_ADD(t, STR("templates"), STR("in front"),
			  str_format(t->arena, "%s/templates", project));
}

int command_doctor(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = { options,
					  parse_option,
					  NULL,
					  "Tells what the machine has for builds: PDF engines and "
					  "what they can do, git, fonts, sandbox, templates. The "
					  "exit status is 0 when PDFs can be made, and 3 when not.",
					  NULL,
					  NULL,
					  NULL };
	static const char *const heads[] = { "what", "state", "detail" };
	struct arena *a = arena_new();
	struct doctor_options o = { .form = "text" };
	struct table t = table_new(a, heads, ARRAY_LENGTH(heads));
	const char *folder;
	char project[PATH_MAX];
	bool any;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	folder = project_folder_if_any(a, cli);
	any = add_engines(&t, folder != NULL ? realpath(folder, project) : NULL);
	add_fonts(&t);
	add_rest(&t, folder);
	if (strcmp(o.form, "json") == 0)
		table_print_json(&t);
	else
		table_print(&t, "");
	arena_free(a);
	return any ? STATUS_CLEAN : STATUS_MACHINE;
}
