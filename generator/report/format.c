/* SPDX-License-Identifier: Apache-2.0 */
#include "report/format.h"

#include <string.h>

#include "report/github.h"
#include "report/gitlab.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/sarif.h"
#include "report/svrl.h"
#include "report/text.h"

const struct format format_table[] = {
	{ "text", text_write, true, false },
	{ "json", json_write, true, false },
	{ "sarif", sarif_write, false, false },
	{ "github", github_write, false, false },
	{ "gitlab", gitlab_write, false, false },
	{ "junit", junit_write, false, false },
	{ "markdown", markdown_write, false, false },
	{ "svrl", svrl_write, false, true },
	{ NULL, NULL, false, false },
};

const struct format *format_find(const char *name) {
	for (const struct format *f = format_table; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

struct str format_names(struct arena *a, bool counts) {
	struct str names = STR(""), last = STR("");

	for (const struct format *f = format_table; f->name != NULL; f++) {
		if (counts && !f->counts)
			continue;
		if (last.n > 0)
			names = str_format(a, "%.*s%s%.*s", STR_ARG(names), names.n > 0 ? ", " : "",
					   STR_ARG(last));
		last = str_of(f->name);
	}
	return names.n > 0 ? str_format(a, "%.*s or %.*s", STR_ARG(names), STR_ARG(last)) : last;
}
