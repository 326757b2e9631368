/* SPDX-License-Identifier: Apache-2.0 */
#include "list.h"

#include <fnmatch.h>
#include <stdint.h>

struct list list_parse(struct arena *a, struct str text) {
	struct list list = { .arena = a };
	struct str rest = text, row;

	while (str_next_line(&rest, &row)) {
		struct line *line = ARENA_NEW(a, struct line);
		size_t at = str_find(row, STR(": "));

		line->text = row;
		line->name = line->reason = STR("");
		if (row.n > 0 && row.p[0] != '#') {
			line->name = str_trim(str_slice(row, 0, at));
			line->reason = at != SIZE_MAX ? str_trim(str_skip(row, at + 2)) : STR("");
		}
		vec_add(a, &list.lines, line);
	}
	return list;
}

void list_note(struct list *list, struct str mutant, bool was_noticed) {
	const char *name = str_c(list->arena, mutant);
	bool is_listed = false;

	for (size_t i = 0; i < list->lines.n; i++) {
		struct line *line = list->lines.items[i];

		if (line->name.n == 0 ||
		    fnmatch(str_c(list->arena, line->name), name, FNM_PATHNAME | FNM_NOESCAPE) != 0)
			continue;
		is_listed = true;
		*(was_noticed ? &line->noticed : &line->unnoticed) += 1;
	}
	if (!was_noticed && !is_listed) {
		struct str *copy = ARENA_NEW(list->arena, struct str);

		*copy = mutant;
		vec_add(list->arena, &list->unlisted, copy);
	}
}

/* What is wrong with a line, or NULL. */
static const char *fault_of(const struct line *line, bool is_whole) {
	if (line->name.n == 0)
		return NULL;
	if (line->noticed > 0)
		return line->unnoticed > 0 ? "some of these are noticed" : "is noticed now";
	if (line->unnoticed == 0)
		return is_whole ? "is no mutant" : NULL;
	if (line->reason.n == 0 || str_starts(line->reason, NO_REASON))
		return "goes unnoticed without a reason";
	return NULL;
}

size_t list_complain(const struct list *list, bool is_whole) {
	size_t n = list->unlisted.n;

	for (size_t i = 0; i < list->lines.n; i++) {
		const struct line *line = list->lines.items[i];
		const char *fault = fault_of(line, is_whole);

		if (fault == NULL)
			continue;
		printf("mutants: listed, but %s: %.*s\n", fault, STR_ARG(line->name));
		n++;
	}
	for (size_t i = 0; i < list->unlisted.n; i++) {
		const struct str *name = list->unlisted.items[i];

		printf("mutants: no rule notices: %.*s\n", STR_ARG(*name));
	}
	return n;
}

void list_write(const struct list *list, FILE *out) {
	for (size_t i = 0; i < list->lines.n; i++) {
		const struct line *line = list->lines.items[i];

		if (line->name.n == 0 || (line->unnoticed > 0 && line->noticed == 0))
			fprintf(out, "%.*s\n", STR_ARG(line->text));
	}
	for (size_t i = 0; i < list->unlisted.n; i++) {
		const struct str *name = list->unlisted.items[i];

		fprintf(out, "%.*s: %s\n", STR_ARG(*name), NO_REASON);
	}
}
