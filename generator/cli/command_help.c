/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that only tell: explain, help, version. */
#include <argp.h>
#include <string.h>

#include "cli/cli.h"
#include "model/rule.h"

/* The type is argp's. NOLINTNEXTLINE(readability-non-const-parameter) */
static error_t take_code(int key, char *arg, struct argp_state *state) {
	const char **code = state->input;

	if (key == ARGP_KEY_ARG && *code == NULL) {
		*code = arg;
		return 0;
	}
	if (key == ARGP_KEY_NO_ARGS)
		argp_error(state, "which code? 'dossier list rules' shows them");
	return ARGP_ERR_UNKNOWN;
}

/* How much a clause asks for what a rule asks for. */
static const char *basis_text(const char *basis) {
	static const char *const texts[][2] = {
		{ "shall", "a requirement of the clause" },
		{ "annexA", "wanted where the Statement of Applicability includes the control" },
		{ "guidance", "guidance" },
		{ "practice", "good practice; auditors ask for it" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		if (strcmp(basis, texts[i][0]) == 0)
			return texts[i][1];
	return "";
}

/* The lines of the example, indented; a line "%% …" heads a part of it. */
static void print_example(struct str text) {
	struct str line;

	while (str_next_line(&text, &line)) {
		if (str_starts(line, "%% wrong") || str_starts(line, "%% right"))
			printf("\n  %.*s\n", STR_ARG(str_skip(line, 3)));
		else if (str_starts(line, "%% "))
			printf("\n    %.*s\n", STR_ARG(str_skip(line, 3)));
		else if (line.n > 0)
			printf("      %.*s\n", STR_ARG(line));
		else
			putchar('\n');
	}
}

static void print_code(const struct set *s, const struct code *code) {
	const char *basis = basis_text(code->basis);
	struct source *example;

	printf("%s (%s): %s\n\n", code->id, severity_name(code->severity), code->title);
	if (code->why[0] != '\0')
		printf("  %s\n", code->why);
	if (code->fix[0] != '\0')
		printf("  %s\n", code->fix);
	if (code->clause[0] != '\0')
		printf("\n  Source: %s%s%s\n", code->clause, basis[0] != '\0' ? "; " : "", basis);
	if (code->phases[0] != '\0')
		printf("  Judged in:%.*s\n", (int)strlen(code->phases) - 1, code->phases);
	if (code->gate == GATE_COMPLETENESS && code->severity == SEVERITY_ERROR)
		printf("\n  In a draft it counts as a warning.\n");
	if (set_read_template(s, s->arena,
			      str_format(s->arena, "rules/examples/%s.txt", code->id).p, &example))
		print_example(example->text);
}

static int report_unknown(const struct set *s, const char *id) {
	struct suggestion best = rule_suggest(&s->codes, str_of(id));

	if (best.best.n > 0)
		return usage_error("there is no code '%s'; did you mean %.*s?", id,
				   STR_ARG(best.best));
	return usage_error("there is no code '%s'; 'dossier list rules' shows them", id);
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
	struct arena *a = arena_new();
	struct set *set;
	const char *id = NULL;
	const struct code *code;
	int status = STATUS_CLEAN;

	argp_parse(&argp, argc, argv, 0, NULL, &id);
	set = templates_load(a, cli, findings_new(a));
	code = rule_find(&set->codes, str_upper(a, str_of(id)));
	if (code != NULL)
		print_code(set, code);
	else
		status = report_unknown(set, id);
	set_free(set);
	arena_free(a);
	return status;
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
