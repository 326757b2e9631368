/* SPDX-License-Identifier: Apache-2.0 */
#include "check/severity.h"

#include "model/rule.h"

/* What the project wants for a code. */
struct wish {
	enum severity severity;
};

/* The wishes (struct wish) by the id of their code. */
static struct map read_wishes(struct set *s) {
	struct map wishes = map_new(s->arena);

	VALUE_EACH (v, s->config->severities) {
		const struct code *code = rule_find(&s->codes, v->key);
		struct wish *w = ARENA_NEW(s->arena, struct wish);

		if (code == NULL) {
			struct suggestion best = rule_suggest(&s->codes, v->key);

			suggestion_help(&best,
					finding_add(s->findings, CFG_002, v->key_span,
						    "there is no code '%.*s'", STR_ARG(v->key)));
		} else if (v->type != VALUE_TEXT ||
			   !severity_parse(str_trim(v->text), &w->severity)) {
			finding_add(s->findings, CFG_002, v->span,
				    "a severity is error, warning or info");
		} else if (code->origin[0] == '\0' && code->gate == GATE_ALWAYS &&
			   w->severity < code->severity) {
			finding_help(finding_add(s->findings, CFG_002, v->span,
						 "'%s' is never less than %s", code->id,
						 severity_name(code->severity)),
				     "only what kinds and rules ask for can be made milder");
		} else {
			map_add(&wishes, str_of(code->id), w);
		}
	}
	return wishes;
}

static void apply(const struct map *wishes, struct findings *list) {
	bool changed = false;

	for (size_t i = 0; i < list->items.n; i++) {
		struct finding *f = list->items.items[i];
		const struct wish *w = map_get(wishes, str_of(f->code->id));
		enum severity wanted;

		if (w == NULL)
			continue;
		wanted = w->severity;
		/* A draft keeps its discount. */
		if (list->draft && f->code->gate == GATE_COMPLETENESS && wanted == SEVERITY_ERROR &&
		    f->severity != SEVERITY_ERROR)
			wanted = SEVERITY_WARNING;
		changed = changed || f->severity != wanted;
		f->severity = wanted;
	}
	if (changed)
		findings_recount(list);
}

void severity_run(struct set *s) {
	struct map wishes = read_wishes(s);

	if (wishes.n == 0)
		return;
	apply(&wishes, s->findings);
	for (size_t i = 0; i < s->documents.n; i++)
		apply(&wishes, ((const struct document *)s->documents.items[i])->findings);
}
