/* SPDX-License-Identifier: Apache-2.0 */
/* The codes of findings: what each means, why it matters, what to do. Those that C reports stand in codes.def; kinds and
 * Schematron rules declare codes of their own. */
#ifndef REPORT_CODE_H
#define REPORT_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR };

/* What the status gate (design: "completeness errors of drafts count as warnings") does with a code. */
enum gate { GATE_ALWAYS, GATE_COMPLETENESS };

struct code {
	const char *id;         /* "DOC-002" */
	enum severity severity; /* the default one */
	enum gate gate;
	const char *title; /* what is wrong, in a few words */
	const char *why;   /* why it matters, with the clause where there is one */
	const char *fix;   /* what to do about it */
	/* The rest is "" for what only the tool asks for, as the codes of codes.def do. */
	const char *clause; /* who asks for it: "ISO/IEC 27001 6.1.2 c" */
	const char *basis;  /* how much it is asked for: shall, annexA, guidance, practice, tool */
	const char *scope;  /* what is judged: document, row, set */
	const char *phases; /* the phases in which it is judged, with blanks around; all */
	const char *origin; /* where the code is declared: "rules/soa.sch", "kinds/soa.yaml" */
};

enum code_number {
#define CODE(family, number, severity, gate, title, why, fix) family##_##number,
#include "report/codes.def"
#undef CODE
	CODE_COUNT
};

extern const struct code code_table[CODE_COUNT];

/* By its id, in any case of letters; NULL where there is none. */
const struct code *code_find(struct str id);

/* The severity of that name; false for an unknown one. */
bool severity_parse(struct str name, enum severity *out);

/* "error", "warning", "info". */
const char *severity_name(enum severity);

#endif
