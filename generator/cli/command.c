/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

const struct command command_table[] = {
	{ "check", "check documents and report findings", command_check },
	{ "build", "build the site and the PDFs", command_build },
	{ "list", "list documents, kinds, controls, risks, codes …", command_list },
	{ "explain", "explain the code of a finding", command_explain },
	{ "help", "show the help of a command", command_help },
	{ "version", "show the version", command_version },
	{ NULL, NULL, NULL },
};
