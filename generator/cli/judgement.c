/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judgement.h"

#include "cli/cli.h"

/* Above the keys of the commands' own options. */
enum { KEY_AS_OF = 512, KEY_PHASE };

static const struct argp_option options[] = {
	{ "as-of", KEY_AS_OF, "DATE", 0,
	  "judge dates as of DATE (default: SOURCE_DATE_EPOCH, else HEAD's date)", 0 },
	{ "phase", KEY_PHASE, "P", 0,
	  "judge in phase P: draft, intranet, stage1, stage2 or surveillance", 0 },
	{ 0 },
};

static error_t parse_option(int key, char *arg, struct argp_state *state) {
	struct judgement *j = state->input;

	switch (key) {
	case KEY_AS_OF:
		j->as_of = arg;
		return 0;
	case KEY_PHASE:
		j->phase = phase_option(state, arg);
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp judgement = { options, parse_option, NULL, NULL, NULL, NULL, NULL };

const struct argp_child judgement_children[] = { { &judgement, 0, NULL, 0 }, { 0 } };

const char *judgement_phase(struct arena *a, const struct judgement *j, const struct set *s) {
	return j->phase != NULL ? j->phase : str_c(a, s->config->phase);
}
