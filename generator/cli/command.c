/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "model/suggest.h"

const struct command command_table[] = {
	{ "check", "check documents and report findings", command_check },
	{ "build", "build the site and the PDFs", command_build },
	{ "serve", "show the site to a browser, and again after each change", command_serve },
	{ "pack", "bind documents into one PDF: audit, stage1, continuity, customer …",
	  command_pack },
	{ "export", "write one export: soa.csv, risks.xlsx, calendar.ics …", command_export },
	{ "import", "turn a file of another format into one of ours", command_import },
	{ "verify", "compare a built folder, or a pack, with its checksums", command_verify },
	{ "status", "tell how complete the set is", command_status },
	{ "list", "list documents, kinds, controls, risks, codes …", command_list },
	{ "doctor", "tell what the machine has for builds: engines, fonts …", command_doctor },
	{ "explain", "explain the code of a finding", command_explain },
	{ "help", "show the help of a command", command_help },
	{ "version", "show the version", command_version },
	{ NULL, NULL, NULL },
};

/* Messages of argp name the program by argv[0]. */
static int run_as(const struct command *c, const struct cli *cli, int argc, char **argv) {
	char name[40];

	snprintf(name, sizeof(name), "dossier %s", c->name);
	argv[0] = name;
	return c->run(cli, argc, argv);
}

int command_run(const struct cli *cli, int argc, char **argv) {
	struct suggestion best = suggestion_start(str_of(argv[0]));

	for (const struct command *c = command_table; c->name != NULL; c++) {
		if (strcmp(c->name, argv[0]) == 0)
			return run_as(c, cli, argc, argv);
		suggestion_offer(&best, str_of(c->name));
	}
	if (best.best.n > 0)
		return usage_error("there is no command '%s'; did you mean '%.*s'?", argv[0],
				   STR_ARG(best.best));
	return usage_error("there is no command '%s'; see 'dossier --help'", argv[0]);
}
