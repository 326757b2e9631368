/* SPDX-License-Identifier: Apache-2.0 */
#include "report/finding.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct findings *findings_new(struct arena *a) {
	struct findings *list = ARENA_NEW(a, struct findings);

	list->arena = a;
	return list;
}

void findings_take(struct findings *list, struct finding *f) {
	if (f->waiver != NULL) {
		vec_add(list->arena, &list->waived, f);
		return;
	}
	vec_add(list->arena, &list->items, f);
	list->counts[f->severity]++;
}

static struct finding *add_text(struct findings *list, const struct code *code, struct span span,
				const char *format, va_list args) PRINTF(4, 0);

static struct finding *add_text(struct findings *list, const struct code *code, struct span span,
				const char *format, va_list args) {
	struct finding *f = ARENA_NEW(list->arena, struct finding);

	f->code = code;
	f->severity = code->severity;
	if (list->draft && code->gate == GATE_COMPLETENESS && f->severity == SEVERITY_ERROR)
		f->severity = SEVERITY_WARNING;
	f->span = span;
	f->list = list;
	f->message = str_vformat(list->arena, format, args);
	findings_take(list, f);
	return f;
}

struct finding *finding_add(struct findings *list, enum code_number number, struct span span,
			    const char *format, ...) {
	struct finding *f;
	va_list args;

	if (list == NULL)
		return NULL;
	va_start(args, format);
	f = add_text(list, &code_table[number], span, format, args);
	va_end(args);
	return f;
}

struct finding *finding_add_code(struct findings *list, const struct code *code, struct span span,
				 const char *format, ...) {
	struct finding *f;
	va_list args;

	if (list == NULL)
		return NULL;
	va_start(args, format);
	f = add_text(list, code, span, format, args);
	va_end(args);
	return f;
}

void finding_note(struct finding *f, struct span span, const char *format, ...) {
	struct finding_note *note, **last;
	va_list args;

	if (f == NULL)
		return;
	note = ARENA_NEW(f->list->arena, struct finding_note);
	note->span = span;
	va_start(args, format);
	note->text = str_vformat(f->list->arena, format, args);
	va_end(args);
	for (last = &f->notes; *last != NULL; last = &(*last)->next)
		;
	*last = note;
}

void finding_help(struct finding *f, const char *format, ...) {
	va_list args;

	if (f == NULL)
		return;
	va_start(args, format);
	f->help = str_vformat(f->list->arena, format, args);
	va_end(args);
}

void finding_insist(struct finding *f) {
	if (f == NULL)
		return;
	f->list->counts[f->severity]--;
	f->severity = f->code->severity;
	f->list->counts[f->severity]++;
}

static bool is_any(const void *context, const struct finding *f) {
	(void)context;
	(void)f;
	return true;
}

static void take_some(struct findings *list, const struct findings *other,
		      bool (*is_wanted)(const void *context, const struct finding *),
		      const void *context) {
	for (size_t i = 0; i < other->items.n; i++)
		if (is_wanted(context, other->items.items[i]))
			findings_take(list, other->items.items[i]);
	for (size_t i = 0; i < other->waived.n; i++)
		if (is_wanted(context, other->waived.items[i]))
			findings_take(list, other->waived.items[i]);
}

void findings_append(struct findings *list, const struct findings *other) {
	take_some(list, other, is_any, NULL);
}

struct findings *findings_pick(struct arena *a, const struct findings *list,
			       bool (*is_wanted)(const void *context, const struct finding *),
			       const void *context) {
	struct findings *some = findings_new(a);

	take_some(some, list, is_wanted, context);
	return some;
}

static void copy_all(struct findings *list, const struct vec *findings) {
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *f = findings->items[i];
		struct finding *copy = ARENA_NEW(list->arena, struct finding);

		*copy = *f;
		copy->list = list;
		copy->message = str_copy(list->arena, f->message);
		copy->help = str_copy(list->arena, f->help);
		copy->notes = NULL;
		for (const struct finding_note *n = f->notes; n != NULL; n = n->next)
			finding_note(copy, n->span, "%.*s", STR_ARG(n->text));
		findings_take(list, copy);
	}
}

void findings_copy(struct findings *list, const struct findings *other) {
	copy_all(list, &other->items);
	copy_all(list, &other->waived);
}

void findings_recount(struct findings *list) {
	const struct findings before = *list;

	list->items = list->waived = (struct vec){ 0 };
	memset(list->counts, 0, sizeof(list->counts));
	findings_append(list, &before);
}

static int compare(const void *a, const void *b) {
	const struct finding *x = *(struct finding *const *)a;
	const struct finding *y = *(struct finding *const *)b;
	struct str no_path = STR("");
	int order = str_compare(x->span.source != NULL ? x->span.source->path : no_path,
				y->span.source != NULL ? y->span.source->path : no_path);

	if (order != 0)
		return order;
	if (x->span.offset != y->span.offset)
		return x->span.offset < y->span.offset ? -1 : 1;
	order = strcmp(x->code->id, y->code->id);
	return order != 0 ? order : str_compare(x->message, y->message);
}

/* Sorts and drops repeats; those count no longer. */
static void sort(struct vec *v, size_t *counts) {
	size_t kept = 0;

	if (v->n > 1)
		qsort(v->items, v->n, sizeof(*v->items), compare);
	for (size_t i = 0; i < v->n; i++) {
		const struct finding *f = v->items[i];

		if (kept == 0 || compare(&v->items[kept - 1], &v->items[i]) != 0)
			v->items[kept++] = v->items[i];
		else if (counts != NULL)
			counts[f->severity]--;
	}
	v->n = kept;
}

void findings_sort(struct findings *list) {
	sort(&list->items, list->counts);
	sort(&list->waived, NULL);
}

bool findings_reach(const struct findings *list, enum severity least) {
	for (enum severity s = least; s <= SEVERITY_ERROR; s++)
		if (list->counts[s] > 0)
			return true;
	return false;
}
