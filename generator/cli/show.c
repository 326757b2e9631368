/* SPDX-License-Identifier: Apache-2.0 */
/* What a run shows: findings, colours, progress. */
#include <argp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "cli/cli.h"
#include "press/engine.h"
#include "report/text.h"

static bool is_set(const char *name) {
	const char *value = getenv(name);

	return value != NULL && value[0] != '\0';
}

bool colour_wanted(const struct cli *cli) {
	const char *term = getenv("TERM");

	if (strcmp(cli->colour, "always") == 0)
		return true;
	if (strcmp(cli->colour, "never") == 0 || is_set("NO_COLOR"))
		return false;
	if (is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR"))
		return true;
	return isatty(STDERR_FILENO) && term != NULL && strcmp(term, "dumb") != 0;
}

const char *form_option(const struct argp_state *state, const char *value) {
	if (strcmp(value, "text") != 0 && strcmp(value, "json") != 0)
		argp_error(state, "--format takes text or json, not '%s'", value);
	return value;
}

const char *phase_option(const struct argp_state *state, const char *value) {
	if (!config_is_phase(str_of(value)))
		argp_error(
			state,
			"--phase takes draft, intranet, stage1, stage2 or surveillance, not '%s'",
			value);
	return value;
}

const char *engine_option(struct arena *a, const struct argp_state *state, const char *value) {
	if (!engine_is_known(value))
		argp_error(state, "--engine takes one of %s, not '%s'", engine_names(a).p, value);
	return value;
}

const char *names_text(struct arena *a, const struct vec *names) {
	struct buf b = { 0 };
	const char *text;

	for (size_t i = 0; i < names->n; i++)
		buf_print(&b, "%s%.*s", i > 0 ? ", " : "", STR_ARG(*(struct str *)names->items[i]));
	text = str_c(a, buf_str(&b));
	buf_free(&b);
	return text;
}

void findings_print(const struct cli *cli, const struct findings *findings) {
	findings_print_text(findings, stderr, colour_wanted(cli));
}

int code_status(const struct code *code) {
	if (code == &code_table[CFG_001] || code == &code_table[CFG_004] ||
	    code == &code_table[CFG_006] || str_starts(str_of(code->id), "SCH-") ||
	    str_starts(str_of(code->id), "HIS-") || code == &code_table[OUT_002] ||
	    code == &code_table[OUT_003] || code == &code_table[OUT_004])
		return STATUS_USAGE;
	if (str_starts(str_of(code->id), "OUT") || str_starts(str_of(code->id), "ENG"))
		return STATUS_MACHINE;
	return STATUS_FINDINGS;
}

bool findings_refuse(const struct findings *findings, bool draft) {
	return findings_status(findings, SEVERITY_ERROR) >= STATUS_USAGE ||
	       (findings_reach(findings, SEVERITY_ERROR) && !draft);
}

int findings_status(const struct findings *list, enum severity fail_on) {
	int status = STATUS_CLEAN;

	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		if (f->severity < fail_on)
			continue;
		if (code_status(f->code) > status)
			status = code_status(f->code);
	}
	return status;
}

struct progress {
	const char *what;
	bool wanted, shown;
	struct timespec start, last;
	pthread_mutex_t lock;
};

static double since(const struct timespec *then) {
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) * 1e-9;
}

struct progress *progress_start(struct arena *a, const struct cli *cli, const char *what) {
	struct progress *p = ARENA_NEW(a, struct progress);

	p->what = what;
	p->wanted = !cli->quiet && isatty(STDERR_FILENO);
	clock_gettime(CLOCK_MONOTONIC, &p->start);
	p->last = p->start;
	pthread_mutex_init(&p->lock, NULL);
	return p;
}

void progress_report(void *context, size_t done, size_t total) {
	struct progress *p = context;

	if (!p->wanted)
		return;
	pthread_mutex_lock(&p->lock);
	if (since(&p->start) > 1 && (since(&p->last) > 0.1 || !p->shown)) {
		fprintf(stderr, "\r[%zu/%zu] %s", done, total, p->what);
		clock_gettime(CLOCK_MONOTONIC, &p->last);
		p->shown = true;
	}
	pthread_mutex_unlock(&p->lock);
}

void progress_end(struct progress *p) {
	if (p->shown)
		fputs("\r\033[K", stderr);
	pthread_mutex_destroy(&p->lock);
}
