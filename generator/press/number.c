/* SPDX-License-Identifier: Apache-2.0 */
#include "press/number.h"

void number_collect(struct marker_pass *pass, const struct annotation *annotation,
		    struct vec *numbers) {
	struct arena *a = pass->findings->arena;
	struct overlay_number *number;
	const struct marker *m;

	if (!str_starts(annotation->address, SCHEME_PAGE))
		return;
	m = marker_find(&pass->markers, annotation_key(a, annotation->address, SCHEME_PAGE));
	if (m == NULL)
		return;
	number = ARENA_NEW(a, struct overlay_number);
	*number = (struct overlay_number){ annotation->box, m->page + 1 };
	vec_add(a, numbers, number);
}
