/* SPDX-License-Identifier: Apache-2.0 */
#include "model/rule.h"

#include <stdint.h>

#include "base/arena.h"
#include "model/keys.h"

bool rule_is_code(struct str s) {
	struct str family, number;

	if (!str_cut(s, '-', &family, &number) || family.n < 2 || family.n > 8 || number.n < 2 ||
	    number.n > 4)
		return false;
	for (size_t i = 0; i < family.n; i++)
		if (family.p[i] < 'A' || family.p[i] > 'Z')
			return false;
	for (size_t i = 0; i < number.n; i++)
		if (number.p[i] < '0' || number.p[i] > '9')
			return false;
	return true;
}

bool rule_declare(struct map *codes, const struct code *code) {
	struct str id = str_of(code->id);

	return code_find(id) == NULL && map_add(codes, id, (void *)(uintptr_t)code) == NULL;
}

const struct code *rule_find(const struct map *codes, struct str id) {
	const struct code *code = code_find(id);

	return code != NULL ? code : map_get(codes, id);
}

struct suggestion rule_suggest(const struct map *codes, struct str word) {
	struct suggestion best = suggestion_start(word);

	for (size_t i = 0; i < CODE_COUNT; i++)
		suggestion_offer(&best, str_of(code_table[i].id));
	for (size_t i = 0; i < codes->n; i++)
		suggestion_offer(&best, codes->entries[i].key);
	return best;
}

const struct code *rule_of(const struct map *codes, const struct value *rule,
			   enum code_number without) {
	const struct code *code = rule != NULL ? rule_find(codes, str_trim(rule->text)) : NULL;

	return code != NULL ? code : &code_table[without];
}

static const char *text_of(struct arena *a, const struct value *rule, const char *key) {
	return str_c(a, value_get_text(rule, key));
}

static void parse_one(struct arena *a, struct findings *findings, const struct value *rule,
		      struct str origin, struct map *codes) {
	static const char *const needed[] = { "severity", "scope", "title", "why", "fix" };
	struct code *code = ARENA_NEW(a, struct code);
	struct str id = value_get_text(rule, "code");
	struct str severity = value_get_text(rule, "severity");

	*code = (struct code){ .id = str_c(a, id),
			       .gate = str_is(value_get_text(rule, "always"), "yes")
					       ? GATE_ALWAYS
					       : GATE_COMPLETENESS,
			       .title = text_of(a, rule, "title"),
			       .why = text_of(a, rule, "why"),
			       .fix = text_of(a, rule, "fix"),
			       .clause = text_of(a, rule, "clause"),
			       .basis = text_of(a, rule, "basis"),
			       .scope = text_of(a, rule, "scope"),
			       .phases = "",
			       .origin = str_c(a, origin) };
	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (value_get_text(rule, needed[i]).n == 0)
			finding_add(findings, CFG_004, rule->span, "rule '%.*s' has no '%s'",
				    STR_ARG(id), needed[i]);
	if (!rule_is_code(id))
		finding_add(findings, CFG_004, rule->span, "'%.*s' is no code such as RSK-006",
			    STR_ARG(id));
	else if (severity.n > 0 && !severity_parse(severity, &code->severity))
		finding_add(findings, CFG_004, rule->span,
			    "'%.*s' is no severity: error, warning or info", STR_ARG(severity));
	else if (!rule_declare(codes, code))
		finding_add(findings, CFG_004, rule->span, "code '%.*s' is declared twice",
			    STR_ARG(id));
}

void rule_parse(struct arena *a, struct findings *findings, const struct value *rules,
		struct str origin, struct map *codes) {
	static const char *const keys[] = { "code",  "severity", "scope", "clause", "basis",
					    "title", "why",      "fix",   "always" };

	VALUE_EACH (rule, rules) {
		parse_one(a, findings, rule, origin, codes);
		keys_check(findings, CFG_004, rule, "key", keys, ARRAY_LENGTH(keys));
	}
}
