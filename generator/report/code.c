/* SPDX-License-Identifier: Apache-2.0 */
#include "report/code.h"

const struct code code_table[CODE_COUNT] = {
#define CODE(family, number, severity, gate, title, why, fix)                                      \
	{ #family "-" #number,                                                                     \
	  SEVERITY_##severity,                                                                     \
	  GATE_##gate,                                                                             \
	  title,                                                                                   \
	  why,                                                                                     \
	  fix,                                                                                     \
	  "",                                                                                      \
	  "tool",                                                                                  \
	  "",                                                                                      \
	  "",                                                                                      \
	  "" },
#include "report/codes.def"
#undef CODE
};

const struct code *code_find(struct str id) {
	for (size_t i = 0; i < CODE_COUNT; i++)
		if (str_equal_nocase(id, str_of(code_table[i].id)))
			return &code_table[i];
	return NULL;
}

bool severity_parse(struct str name, enum severity *out) {
	for (enum severity s = SEVERITY_INFO; s <= SEVERITY_ERROR; s++)
		if (str_is(name, severity_name(s))) {
			*out = s;
			return true;
		}
	return false;
}

const char *severity_name(enum severity s) {
	switch (s) {
	case SEVERITY_INFO:
		return "info";
	case SEVERITY_WARNING:
		return "warning";
	case SEVERITY_ERROR:
		return "error";
	}
	return "error";
}
