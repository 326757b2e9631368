/* SPDX-License-Identifier: Apache-2.0 */
#include "report/selection.h"

#include <stdint.h>

bool selection_add(struct selection *s, struct arena *a, struct str list, bool ignore) {
	struct str rest = list, name;
	size_t before = s->selectors.n;
	bool more;

	do {
		struct selector *one = ARENA_NEW(a, struct selector);

		more = str_cut(rest, ',', &name, &rest);
		*one = (struct selector){ .name = str_trim(more ? name : rest), .ignore = ignore };
		if (one->name.n == 0) {
			s->selectors.n = before;
			return false;
		}
		vec_add(a, &s->selectors, one);
	} while (more);
	s->selects = s->selects || !ignore;
	return true;
}

static bool is_all(const struct selector *s) {
	return str_equal_nocase(s->name, STR("ALL"));
}

static bool means(const struct selector *s, struct str id) {
	size_t n = s->name.n;

	if (is_all(s))
		return true;
	if (n > id.n || !str_equal_nocase(s->name, str_slice(id, 0, n)))
		return false;
	return n == id.n || id.p[n] == '-' || str_find_char(s->name, '-') != SIZE_MAX;
}

void selection_meet(struct selection *s, struct str id) {
	for (size_t i = 0; i < s->selectors.n; i++) {
		struct selector *one = s->selectors.items[i];

		one->known = one->known || means(one, id);
	}
}

const struct selector *selection_unknown(const struct selection *s) {
	for (size_t i = 0; i < s->selectors.n; i++) {
		const struct selector *one = s->selectors.items[i];

		if (!one->known)
			return one;
	}
	return NULL;
}

bool selection_wants(const struct selection *s, struct str id) {
	bool wanted = !s->selects;
	size_t longest = 0;

	for (size_t i = 0; i < s->selectors.n; i++) {
		const struct selector *one = s->selectors.items[i];
		/* ALL is less than any name, and more than saying nothing. */
		size_t n = is_all(one) ? 1 : one->name.n + 1;

		if (!means(one, id) || n < longest)
			continue;
		wanted = n > longest ? !one->ignore : wanted && !one->ignore;
		longest = n;
	}
	return wanted;
}
