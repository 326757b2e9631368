/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <errno.h>
#include <string.h>

#include "base/stop.h"
#include "cli/cli.h"
#include "cli/judgement.h"
#include "cli/scratch.h"
#include "report/report.h"
#include "serve/http.h"
#include "serve/watch.h"

#define DEFAULT_PORT 8000

struct serve_options {
	struct judgement judgement;
	unsigned port;
	bool poll;
};

enum { KEY_POLL = 256 };

static const struct argp_option options[] = {
	{ "port", 'p', "PORT", 0,
	  "listen on PORT of this machine; 0: one that is free (default: 8000)", 0 },
	{ "poll", KEY_POLL, NULL, 0,
	  "look at all files twice a second, where the system tells of no changes", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct serve_options *o = state->input;
	size_t port;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &o->judgement;
		return 0;
	case 'p':
		if (!str_to_size(str_of(arg), &port) || port > 65535)
			argp_error(state, "--port takes a number from 0 to 65535, not '%s'", arg);
		o->port = (unsigned)port;
		return 0;
	case KEY_POLL:
		o->poll = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* A preview that runs. */
struct serving {
	const struct cli *cli;
	const struct serve_options *options;
	struct arena *arena;
	struct scratch scratch;
	struct preview *preview;
	struct watch *watch;
	struct http *http;
	bool dated; /* there was a day to judge by */
};

static bool find_date(void *context, struct arena *a, struct set *s, struct str *commit) {
	struct serving *v = context;
	struct as_of as_of;

	v->dated = as_of_find(a, s, v->options->judgement.as_of, true, &as_of);
	*commit = as_of.commit;
	return v->dated;
}

static const char *scratch_folder(void *context) {
	struct serving *v = context;

	return scratch_make(&v->scratch);
}

/* "policies/malware.md: 84 ms, 2 warnings"; what can't be read is shown as by a check. */
static void report(void *context, const struct edition *e) {
	const struct serving *v = context;
	struct buf line = { 0 };

	if (e->pages == NULL)
		findings_print(v->cli, e->all);
	if (v->cli->quiet)
		return;
	buf_print(&line, "%.*s: ", STR_ARG(e->why));
	if (e->pages == NULL)
		buf_add_c(&line, "can't be read; ");
	buf_print(&line, "%u ms", e->milliseconds);
	if (e->pages != NULL && e->all != NULL) {
		buf_add_c(&line, ", ");
		report_add_counts(&line, e->all->counts);
	}
	fprintf(stderr, "%.*s\n", STR_ARG(buf_str(&line)));
	buf_free(&line);
}

/* The output is not of the project; the folders are the project's, then that of the program's templates. */
static bool is_output(size_t folder, struct str path) {
	return folder == 0 && str_is(path, "output");
}

static struct watch *open_watch(struct serving *v, const char *folder) {
	const char **folders = ARENA_ARRAY(v->arena, 2, const char *);
	const struct watch_options wanted = { folders, 2, v->options->poll, is_output };
	struct watch *w;

	folders[0] = folder;
	folders[1] = str_format(v->arena, "%s/templates", data_folder(v->arena)).p;
	w = watch_open(v->arena, &wanted);
	if (watch_is_polling(w) && !v->options->poll && !v->cli->quiet)
		fputs("the system watches no more folders (fs.inotify.max_user_watches): files are "
		      "looked at twice a second\n",
		      stderr);
	return w;
}

/* What is compiled of templates depends on them, and rules on the project file. */
static bool concerns_tools(const struct changes *c) {
	for (size_t i = 0; i < c->all.n; i++) {
		const struct change *one = c->all.items[i];

		if (one->folder > 0 || str_is(one->path, "dossier.yaml") ||
		    str_is(one->path, "templates") || str_starts(one->path, "templates/"))
			return true;
	}
	return c->everything;
}

static struct str name_changes(struct arena *a, const struct changes *c) {
	const struct change *first;

	if (c->everything)
		return STR("everything");
	first = c->all.items[0];
	if (c->all.n == 1)
		return first->path;
	return str_format(a, "%.*s and %zu more", STR_ARG(first->path), c->all.n - 1);
}

static void follow(struct serving *v) {
	for (;;) {
		struct arena *a = arena_new();
		struct changes changes;
		bool changed = watch_wait(v->watch, a, -1, &changes) == WATCH_CHANGED;

		if (changed)
			preview_read(v->preview, name_changes(a, &changes),
				     concerns_tools(&changes));
		arena_free(a);
		if (!changed)
			return;
	}
}

static int start_http(struct serving *v) {
	switch (http_start(v->arena, v->preview, v->options->port, &v->http)) {
	case HTTP_STARTED:
		return STATUS_CLEAN;
	case HTTP_PORT_IN_USE:
		usage_error("port %u is in use; choose another with --port, or one that is free "
			    "with --port=0",
			    v->options->port);
		return STATUS_USAGE;
	case HTTP_FAILED:
		break;
	}
	usage_error("port %u can't be listened on: %s", v->options->port,
		    errno != 0 ? strerror(errno) : "the server did not start");
	return STATUS_MACHINE;
}

/* A port that is in use is told of at once. The watch begins before the project is read: no change falls in between. */
static int run(struct serving *v, const char *folder) {
	int status = start_http(v);

	if (status != STATUS_CLEAN)
		return status;
	v->watch = open_watch(v, folder);
	v->dated = true;
	preview_read(v->preview, str_of(folder), true);
	if (!v->dated)
		return STATUS_USAGE;
	if (!v->cli->quiet) {
		printf("http://127.0.0.1:%u/\n", http_port(v->http));
		fflush(stdout);
	}
	follow(v);
	return STATUS_CLEAN;
}

static void end(struct serving *v) {
	preview_stop(v->preview);
	if (v->http != NULL)
		http_stop(v->http);
	preview_close(v->preview);
	if (v->watch != NULL)
		watch_close(v->watch);
	scratch_remove(&v->scratch);
}

int command_serve(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		options,
		parse_option,
		NULL,
		"Shows the site, as a draft, to a browser of this machine, and again after each "
		"change. Nothing is written.",
		judgement_children,
		NULL,
		NULL
	};
	struct arena *a = arena_new();
	struct serve_options o = { .port = DEFAULT_PORT };
	struct serving v = { .cli = cli, .options = &o, .arena = a };
	struct preview_options wanted = { .report = report, .context = &v };
	int status = STATUS_USAGE;
	const char *folder;

	argp_parse(&argp, argc, argv, 0, NULL, &o);
	stop_install();
	stop_hold();
	folder = project_folder(a, cli);
	if (folder != NULL) {
		wanted.edition = (struct edition_options){
			.set = { .folder = folder,
				 .data = data_folder(a),
				 .workers = cli->workers },
			.phase = o.judgement.phase,
			.date = find_date,
			.folder = scratch_folder,
			.context = &v,
		};
		v.preview = preview_open(&wanted);
		status = run(&v, folder);
		end(&v);
	}
	arena_free(a);
	return status;
}
