/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/script.h"

#include <stdint.h>

/* As html_serialise writes them: attributes in double quotes, no blank before the end of a tag. */
#define POLICY "<meta http-equiv=\"Content-Security-Policy\" content=\""
#define HEAD_END "</head>"

/* What the script needs: itself, the stream of events, its style sheet. */
static const char *const needs[] = { "connect-src", "script-src", "style-src" };

static bool has_directive(struct str policy, struct str name) {
	struct str one, rest = policy;

	while (str_cut(rest, ';', &one, &rest) || (one = rest, rest = STR(""), one.n > 0)) {
		one = str_trim(one);
		if (str_starts(one, name.p) && (one.n == name.n || one.p[name.n] == ' '))
			return true;
	}
	return false;
}

/* The policy of the page, between its quotes; empty where it has none. */
static struct str policy_of(struct str head) {
	size_t at = str_find(head, STR(POLICY));
	struct str policy, rest;

	if (at == SIZE_MAX ||
	    !str_cut(str_skip(head, at + sizeof(POLICY) - 1), '"', &policy, &rest))
		return STR("");
	return policy;
}

/* Only what is missing: a directive that stands there already stays what it is. */
static void add_policy(struct buf *out, struct str policy) {
	buf_add_str(out, policy);
	for (size_t i = 0; i < ARRAY_LENGTH(needs); i++)
		if (!has_directive(policy, str_of(needs[i])))
			buf_print(out, "; %s 'self'", needs[i]);
}

void script_add(struct buf *out, struct str page, const char *attributes) {
	size_t end = str_find(page, STR(HEAD_END)), at = 0;
	struct str head, policy;

	if (end == SIZE_MAX) {
		buf_add_str(out, page);
		return;
	}
	head = str_slice(page, 0, end);
	policy = policy_of(head);
	if (policy.n > 0) {
		at = (size_t)(policy.p - page.p);
		buf_add_str(out, str_slice(page, 0, at));
		add_policy(out, policy);
		at += policy.n;
	}
	buf_add_str(out, str_slice(page, at, end));
	buf_print(out, "<script src=\"/-/serve.js\" defer%s></script>", attributes);
	buf_add_str(out, str_skip(page, end));
}
