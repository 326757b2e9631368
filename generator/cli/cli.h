/* SPDX-License-Identifier: Apache-2.0 */
/* The command line: a table of commands, the options that all share, exit statuses. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "model/set.h"
#include "report/finding.h"

/* What a run ends with. EXIT_DEFECT (70) is in base/die.h. */
enum exit_status {
	STATUS_CLEAN = 0,
	STATUS_FINDINGS = 1, /* findings at or above --fail-on */
	STATUS_USAGE = 2,    /* the command line, or no project */
	STATUS_MACHINE = 3,  /* disk, rights, PDF engine */
};

/* The options before the command. */
struct cli {
	const char *folder; /* -C; NULL: the nearest project upwards */
	const char *colour; /* auto, always, never */
	bool quiet, verbose;
	unsigned workers;
};

struct command {
	const char *name, *summary;
	int (*run)(const struct cli *, int argc, char **argv);
};

/* Ends with a row whose name is NULL. */
extern const struct command command_table[];

/* Runs the command that argv[0] names; the exit status. One that is not there is an error of usage. */
int command_run(const struct cli *, int argc, char **argv);

int command_check(const struct cli *, int argc, char **argv);
int command_build(const struct cli *, int argc, char **argv);
int command_serve(const struct cli *, int argc, char **argv);
int command_export(const struct cli *, int argc, char **argv);
int command_import(const struct cli *, int argc, char **argv);
int command_pack(const struct cli *, int argc, char **argv);
int command_verify(const struct cli *, int argc, char **argv);
int command_doctor(const struct cli *, int argc, char **argv);
int command_list(const struct cli *, int argc, char **argv);
int command_status(const struct cli *, int argc, char **argv);
int command_explain(const struct cli *, int argc, char **argv);
int command_help(const struct cli *, int argc, char **argv);
int command_version(const struct cli *, int argc, char **argv);

/* The folder that holds templates/: DOSSIER_DATADIR, the source tree for a program that runs from it, else the installed one. */
const char *data_folder(struct arena *);

/* The project's folder for the options: -C, else the nearest one upwards. NULL when there is none. */
const char *project_folder(struct arena *, const struct cli *);

/* The folder of the project, or NULL, silently, where the program was not started in one and -C names none. */
const char *project_folder_if_any(struct arena *, const struct cli *);

/* The templates with every code that they declare: the project's, if there is one, and the program's. Never NULL. */
struct set *templates_load(struct arena *, const struct cli *, struct findings *);

/* Where the program was started, and the top of the repository around the project ("" without one): absolute, "" where they can't be
 * told. */
void report_folders(struct arena *, const char *project, struct str *here, struct str *root);

/* Reads the project in the folder, with progress on a terminal. As set_load. */
struct set *project_load(struct arena *, const struct cli *, const char *folder, struct findings *);

/* The as-of date: the option, SOURCE_DATE_EPOCH, HEAD's commit, the newest approval in the set; without any of them a build, which dates its pages, is refused. Fills set->as_of, the commit's id ("" without)
 * and the time for metadata. False, said on standard error, when the option or the variable can't be read. */
struct as_of {
	struct str commit;
	int64_t seconds;
};
bool as_of_find(struct arena *, struct set *, const char *option, bool dated, struct as_of *out);

/* Whether standard error gets colour: --color, then NO_COLOR, CLICOLOR_FORCE, and whether it is a terminal. */
bool colour_wanted(const struct cli *);

/* The value of the --format of a list: "text" or "json"; anything else ends the program as argp_error does. */
struct argp_state;
const char *form_option(const struct argp_state *, const char *value);
/* The same of a --phase. */
const char *phase_option(const struct argp_state *, const char *value);

/* The same of a --engine, one of those that are known. */
const char *engine_option(struct arena *, const struct argp_state *, const char *value);

/* The names (struct str) with ", " between them, in the arena. */
const char *names_text(struct arena *, const struct vec *);

/* Prints the findings as text on standard error. */
void findings_print(const struct cli *, const struct findings *);

/* Whose fault a code tells: the machine's, the project's or the command line's, or the content's. */
int code_status(const struct code *);
/* The exit status that the findings call for. */
int findings_status(const struct findings *, enum severity fail_on);

/* Whether they keep a build or a pack from being made: errors in the content do, but not a draft; a kind or a rule that can't be used keeps any: nobody
 * knows what it would have found. */
bool findings_refuse(const struct findings *, bool draft);

/* "[12/60] pages" on a terminal, from the second second on; begins and ends a line of its own. */
struct progress;
struct progress *progress_start(struct arena *, const struct cli *, const char *what);
void progress_report(void *progress, size_t done, size_t total);
void progress_end(struct progress *);

/* One line on standard error: "dossier: " and the message; returns STATUS_USAGE. */
int usage_error(const char *format, ...) PRINTF(1, 2);

#endif
