/* SPDX-License-Identifier: Apache-2.0 */
#include "base/markup.h"

void markup_add_text(struct buf *b, struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		switch (s.p[i]) {
		case '&':
			buf_add_c(b, "&amp;");
			break;
		case '<':
			buf_add_c(b, "&lt;");
			break;
		case '>':
			buf_add_c(b, "&gt;");
			break;
		case '"':
			buf_add_c(b, "&quot;");
			break;
		case '\'':
			buf_add_c(b, "&#39;");
			break;
		default:
			buf_add_char(b, s.p[i]);
		}
	}
}
