/* SPDX-License-Identifier: Apache-2.0 */
#include <argp.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/heap.h"
#include "base/pool.h"
#include "check/function.h"
#include "cli/cli.h"
#include "xslt/stylesheet.h"
#include "xslt/xmlmem.h"

const char *argp_program_version = "dossier " DOSSIER_VERSION;

static const struct argp_option options[] = {
	{ NULL, 'C', "DIR", 0,
	  "work on the project in DIR (default: the nearest dossier.yaml upwards)", 0 },
	{ "color", 'c' + 256, "WHEN", 0, "colour findings: auto, always or never", 0 },
	{ "quiet", 'q', NULL, 0, "print findings and nothing else", 0 },
	{ "verbose", 'v', NULL, 0, "say what a build is made with", 0 },
	{ "jobs", 'j', "N", 0, "use N threads (default: one per processor)", 0 },
	{ 0 },
};

struct invocation {
	struct cli cli;
	int command; /* where it stands in argv */
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct invocation *in = state->input;
	size_t n;

	switch (key) {
	case 'C':
		in->cli.folder = arg;
		return 0;
	case 'c' + 256:
		if (strcmp(arg, "auto") != 0 && strcmp(arg, "always") != 0 &&
		    strcmp(arg, "never") != 0)
			argp_error(state, "--color takes auto, always or never, not '%s'", arg);
		in->cli.colour = arg;
		return 0;
	case 'q':
		in->cli.quiet = true;
		return 0;
	case 'v':
		in->cli.verbose = true;
		return 0;
	case 'j':
		if (!str_to_size(str_of(arg), &n) || n < 1 || n > 64)
			argp_error(state, "--jobs takes a number from 1 to 64, not '%s'", arg);
		in->cli.workers = (unsigned)n;
		return 0;
	case ARGP_KEY_ARG:
		in->command = state->next - 1;
		state->next = state->argc;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* The list of commands, at the end of --help. */
static char *help_filter(int key, const char *text, void *input) {
	char *all = NULL;
	size_t n = 0;
	FILE *out;

	(void)input;
	if (key != ARGP_KEY_HELP_POST_DOC || (out = open_memstream(&all, &n)) == NULL)
		return (char *)(uintptr_t)text;
	fputs("Commands:\n", out);
	for (const struct command *c = command_table; c->name != NULL; c++)
		fprintf(out, "  %-9s %s\n", c->name, c->summary);
	fputs("\n'dossier COMMAND --help' shows a command's options.", out);
	fclose(out);
	return all;
}

/* What is written to a closed descriptor would land in the next file that is opened. */
static void open_standard_files(void) {
	int fd;

	do
		fd = open("/dev/null", O_RDWR | O_CLOEXEC);
	while (fd >= 0 && fd < 3 && fcntl(fd, F_SETFD, 0) == 0);
	if (fd >= 3)
		close(fd);
}

int main(int argc, char **argv) {
	static const struct argp argp = { options,
					  parse_option,
					  "COMMAND [OPTION…]",
					  "Compiles an organisation's management-system documents "
					  "into a cross-referenced site and PDFs, and proves "
					  "that the set is complete.\v",
					  NULL,
					  help_filter,
					  NULL };
	struct invocation in = { .cli = { .colour = "auto", .workers = pool_processors() } };
	int status;

	open_standard_files();
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	argp_err_exit_status = STATUS_USAGE;
	argp_parse(&argp, argc, argv, ARGP_IN_ORDER, NULL, &in);
	if (in.command == 0) {
		argp_help(&argp, stderr, ARGP_HELP_STD_USAGE, argv[0]);
		return STATUS_USAGE;
	}
	heap_prepare();
	xmlmem_start();
	stylesheet_start();
	function_start();
	status = command_run(&in.cli, argc - in.command, argv + in.command);
	if (fflush(stdout) != 0 && status == STATUS_CLEAN)
		status = STATUS_MACHINE;
	return status;
}
