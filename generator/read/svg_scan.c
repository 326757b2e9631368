/* SPDX-License-Identifier: Apache-2.0 */
#include "read/svg_scan.h"

#include <stdint.h>

/* Drops what begins with the opening, up to and with the closing; false where it does not begin
 * so. */
static bool skip(struct str *rest, const char *opening, const char *closing) {
	size_t end;

	if (!str_starts(*rest, opening))
		return false;
	*rest = str_skip(*rest, str_of(opening).n);
	end = str_find(*rest, str_of(closing));
	*rest = str_skip(*rest, end != SIZE_MAX ? end + str_of(closing).n : rest->n);
	return true;
}

/* Drops a tag from the front, and counts its attributes. */
static size_t count_in_tag(struct str *rest) {
	size_t count = 0, i;
	char quote = 0;

	for (i = 0; i < rest->n; i++) {
		char c = rest->p[i];

		if (quote != 0) {
			quote = c == quote ? 0 : quote;
		} else if (c == '"' || c == '\'') {
			quote = c;
			count++;
		} else if (c == '>') {
			break;
		}
	}
	*rest = str_skip(*rest, i);
	return count;
}

size_t svg_scan_attributes(struct str text) {
	size_t most = 0, at;

	while ((at = str_find_char(text, '<')) != SIZE_MAX) {
		size_t count;

		text = str_skip(text, at);
		if (skip(&text, "<!--", "-->") || skip(&text, "<![CDATA[", "]]>") ||
		    skip(&text, "<?", "?>"))
			continue;
		count = count_in_tag(&text);
		most = count > most ? count : most;
	}
	return most;
}
