/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that only tell: explain, help, version. */
#include <argp.h>
#include <string.h>

#include "cli/cli.h"
#include "model/suggest.h"

/* The type is argp's. NOLINTNEXTLINE(readability-non-const-parameter) */
static error_t take_code(int key, char *arg, struct argp_state *state) {
	const char **code = state->input;

	if (key == ARGP_KEY_ARG && *code == NULL) {
		*code = arg;
		return 0;
	}
	if (key == ARGP_KEY_NO_ARGS)
		argp_error(state, "which code? 'dossier list codes' shows them");
	return ARGP_ERR_UNKNOWN;
}

int command_explain(const struct cli *cli, int argc, char **argv) {
	static const struct argp argp = {
		NULL,
		take_code,
		"CODE",
		"Explains the code of a finding: what it means, why it matters, what to do.",
		NULL,
		NULL,
		NULL
	};
	const char *id = NULL;
	const struct code *code;
	struct suggestion best;

	(void)cli;
	argp_parse(&argp, argc, argv, 0, NULL, &id);
	code = code_find(str_of(id));
	if (code != NULL) {
		printf("%s (%s): %s\n\n  %s\n", code->id, severity_name(code->severity),
		       code->title, code->why);
		if (code->fix[0] != '\0')
			printf("  %s\n", code->fix);
		if (code->gate == GATE_COMPLETENESS)
			printf("\n  In a draft it counts as a warning.\n");
		return STATUS_CLEAN;
	}
	best = suggestion_start(str_of(id));
	for (size_t i = 0; i < CODE_COUNT; i++)
		suggestion_offer(&best, str_of(code_table[i].id));
	if (best.best.n > 0)
		return usage_error("there is no code '%s'; did you mean %.*s?", id,
				   STR_ARG(best.best));
	return usage_error("there is no code '%s'; 'dossier list codes' shows them", id);
}

int command_help(const struct cli *cli, int argc, char **argv) {
	char help[] = "--help";
	char *arguments[] = { argv[0], help, NULL };

	if (argc == 1 || argv[1][0] == '-' || strcmp(argv[1], "help") == 0) {
		printf("Usage: dossier [OPTION…] COMMAND [OPTION…]\n\n");
		for (const struct command *c = command_table; c->name != NULL; c++)
			printf("  %-9s %s\n", c->name, c->summary);
		printf("\n'dossier help COMMAND' shows the options of a command, 'dossier --help' "
		       "those of all.\n");
		return STATUS_CLEAN;
	}
	arguments[0] = argv[1];
	return command_run(cli, 2, arguments);
}

int command_version(const struct cli *cli, int argc, char **argv) {
	(void)cli;
	(void)argv;
	if (argc > 1)
		return usage_error("'version' takes no arguments");
	puts("dossier " DOSSIER_VERSION);
	return STATUS_CLEAN;
}
