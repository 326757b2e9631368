/* SPDX-License-Identifier: Apache-2.0 */
#include "model/suggest.h"

struct suggestion suggestion_start(struct str word) {
	size_t limit = word.n / 3;

	if (limit < 1)
		limit = 1;
	if (limit > 3)
		limit = 3;
	return (struct suggestion){
		.word = word, .best = STR(""), .distance = limit + 1, .limit = limit
	};
}

void suggestion_offer(struct suggestion *s, struct str candidate) {
	size_t longer = s->word.n > candidate.n ? s->word.n - candidate.n : candidate.n - s->word.n;
	size_t distance;

	if (longer > s->limit)
		return;
	distance = str_distance(s->word, candidate, s->limit);
	if (distance < s->distance) {
		s->distance = distance;
		s->best = candidate;
	}
}

bool suggestion_help(const struct suggestion *s, struct finding *f) {
	if (s->best.n == 0)
		return false;
	finding_help(f, "did you mean '%.*s'?", STR_ARG(s->best));
	return true;
}
