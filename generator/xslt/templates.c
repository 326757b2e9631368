/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/templates.h"

struct stylesheet_roots templates_roots(const struct set *s) {
	struct stylesheet_roots roots = { 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(s->templates.folders); i++) {
		if (s->templates.folders[i] < 0)
			continue;
		roots.folders[roots.n] = s->templates.folders[i];
		roots.paths[roots.n++] = s->templates.paths[i];
	}
	return roots;
}
