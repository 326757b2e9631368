/* SPDX-License-Identifier: Apache-2.0 */
#include "model/keys.h"

#include "model/suggest.h"

bool keys_check(struct findings *findings, enum code_number code, const struct value *map,
		const char *what, const char *const *known, size_t n) {
	bool ok = true;

	VALUE_EACH (v, map) {
		struct suggestion best = suggestion_start(v->key);
		size_t i = 0;

		while (i < n && !str_is(v->key, known[i]))
			suggestion_offer(&best, str_of(known[i++]));
		if (i < n)
			continue;
		suggestion_help(&best, finding_add(findings, code, v->key_span, "unknown %s '%.*s'",
						   what, STR_ARG(v->key)));
		ok = false;
	}
	return ok;
}
