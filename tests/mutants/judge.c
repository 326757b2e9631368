/* SPDX-License-Identifier: Apache-2.0 */
#include "judge.h"

#include "base/attr.h"
#include "check/check.h"
#include "check/schematron.h"

static const char *const phases[PHASE_COUNT] = { "surveillance", "stage2" };

/* Errors and warnings, without their places: text to how often. */
static void count(struct arena *a, struct map *tally, const struct findings *list) {
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];
		struct str path = f->span.source != NULL ? f->span.source->path : STR(""), text;
		size_t *n;

		if (f->severity < SEVERITY_WARNING)
			continue;
		text = str_format(a, "%s %.*s: %.*s", f->code->id, STR_ARG(path),
				  STR_ARG(f->message));
		n = map_get(tally, text);
		if (n == NULL) {
			n = ARENA_NEW(a, size_t);
			map_add(tally, text, n);
		}
		++*n;
	}
}

static struct set *load(const struct judging *j, struct findings *findings) {
	const struct set_options options = { .folder = ".", .data = j->data, .workers = 1 };
	struct set *set = set_load(&options, findings);

	if (set != NULL)
		set->as_of = j->as_of;
	return set;
}

/* The document of that text by itself, with what is found in it. */
static struct document *check_alone(const struct judging *j, struct str path, struct str text) {
	struct arena *a = arena_new();
	struct document *d = document_read(source_new(a, path, text), path, a);

	d->kind = map_get(&j->set->kinds, value_get_text(d->meta, "kind"));
	d->words = j->set->language;
	document_survey(d, j->set->config, j->set->words);
	check_document(j->set, d, j->rules[0]);
	findings_sort(d->findings);
	return d;
}

static bool check_as_it_is(struct arena *a, struct judging *j, size_t phase,
			   struct findings *findings) {
	struct set *set = load(j, findings);
	struct findings *all;

	if (set == NULL)
		return false;
	j->rules[phase] = schematron_load(a, set, phases[phase]);
	check_run_by(set, j->rules[phase]);
	all = set_findings(set, a);
	j->clean[phase] = map_new(a);
	count(a, &j->clean[phase], all);
	if (phase == 0)
		j->set = set;
	else
		set_free(set);
	if (findings_reach(all, SEVERITY_ERROR))
		findings_append(findings, all);
	return !findings_reach(all, SEVERITY_ERROR);
}

bool judge_prepare(struct arena *a, struct judging *j, struct findings *findings) {
	for (size_t i = 0; i < PHASE_COUNT; i++)
		if (!check_as_it_is(a, j, i, findings))
			return false;
	j->alone = map_new(a);
	for (size_t i = 0; i < j->set->documents.n; i++) {
		const struct document *d = j->set->documents.items[i];
		struct document *alone = check_alone(j, d->path, d->source->text);

		count(a, &j->alone, alone->findings);
		arena_free(alone->arena);
	}
	return true;
}

void judge_end(struct judging *j) {
	for (size_t i = 0; i < PHASE_COUNT; i++)
		if (j->rules[i] != NULL)
			schematron_free(j->rules[i]);
	if (j->set != NULL)
		set_free(j->set);
}

/* A mutant is damage that an author could do. What is no YAML, or has lost more than it should, proves nothing. */
static bool is_broken(struct str found) {
	static const char *const signs[] = { "YML-", "ENC-", "FIL-", "CFG-", "SCH-", "DOC-001" };

	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (str_starts(found, signs[i]))
			return true;
	return false;
}

static enum verdict compare(const struct map *tally, const struct map *clean, struct str *said) {
	enum verdict verdict = VERDICT_UNNOTICED;

	for (size_t i = 0; i < tally->n; i++) {
		const size_t *now = tally->entries[i].value,
			     *before = map_get(clean, tally->entries[i].key);

		if (before != NULL && *before >= *now)
			continue;
		if (verdict == VERDICT_UNNOTICED)
			*said = tally->entries[i].key;
		verdict = VERDICT_NOTICED;
		if (is_broken(tally->entries[i].key)) {
			*said = tally->entries[i].key;
			return VERDICT_BROKEN;
		}
	}
	return verdict;
}

static enum verdict judge_alone(struct arena *a, const struct judging *j, const struct mutant *m,
				struct str *said) {
	const struct document *whole = map_get(&j->set->by_path, m->path);
	struct document *d = check_alone(j, m->path, edit_apply(a, whole->source->text, &m->edit));
	struct map tally = map_new(a);
	long values = d->meta != NULL ? edit_count_values(d->meta) : 0;
	enum verdict verdict;

	count(a, &tally, d->findings);
	arena_free(d->arena);
	verdict = compare(&tally, &j->alone, said);
	if (verdict == VERDICT_BROKEN || values == edit_count_values(whole->meta) + m->edit.values)
		return verdict;
	*said = str_format(a, "%ld values became %ld", edit_count_values(whole->meta), values);
	return VERDICT_BROKEN;
}

static enum verdict judge_whole(struct arena *a, const struct judging *j, size_t phase,
				struct str *said) {
	struct findings *findings = findings_new(a);
	struct map tally = map_new(a);
	struct set *set = load(j, findings);
	enum verdict verdict;

	if (set == NULL)
		return VERDICT_BROKEN;
	check_run_by(set, j->rules[phase]);
	count(a, &tally, set_findings(set, a));
	verdict = compare(&tally, &j->clean[phase], said);
	set_free(set);
	return verdict;
}

enum verdict judge(struct arena *a, const struct judging *j, const struct mutant *m,
		   struct str *said) {
	enum verdict verdict = VERDICT_UNNOTICED;

	*said = STR("");
	if (!m->is_lost)
		verdict = judge_alone(a, j, m, said);
	if (verdict == VERDICT_NOTICED && j->is_thorough)
		verdict = VERDICT_UNNOTICED;
	for (size_t i = 0; i < PHASE_COUNT && verdict == VERDICT_UNNOTICED; i++)
		verdict = judge_whole(a, j, i, said);
	return verdict;
}
