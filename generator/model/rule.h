/* SPDX-License-Identifier: Apache-2.0 */
/* The codes that data declares: kinds in `rules:`, Schematron rules in their asserts. One map holds those of a run. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include "base/map.h"
#include "model/suggest.h"
#include "read/value.h"
#include "report/finding.h"

/* A value that rules go by and that a project can change. */
struct parameter {
	struct str schema; /* "document" of rules/document.sch */
	struct str name;
	struct str value;   /* the schema's: a number, or a text without its quotes */
	struct str meaning; /* the comment before it, or "" */
	bool number;
};

/* Whether the text can be a code: three capital letters, a hyphen and three digits ("RSK-006"); house rules may use two to
 * eight letters and two to four digits. */
bool rule_is_code(struct str);

/* Adds the codes of a `rules:` list to the codes (id to struct code); what is wrong is CFG-004 at its place. The origin is the
 * file that declares them. */
void rule_parse(struct arena *, struct findings *, const struct value *rules, struct str origin,
		struct map *codes);

/* The code that a kind names as `rule:` of a field or section; the other one where it names none, or none that is declared. */
const struct code *rule_of(const struct map *codes, const struct value *rule,
			   enum code_number without);

/* The code of that id, of codes.def in any case of letters or among the codes; or NULL. */
const struct code *rule_find(const struct map *codes, struct str id);
/* The one that was perhaps meant. */
struct suggestion rule_suggest(const struct map *codes, struct str word);

/* Adds a code. False when another file declares it already, or it is one of codes.def. */
bool rule_declare(struct map *codes, const struct code *);

#endif
