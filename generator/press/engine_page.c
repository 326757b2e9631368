/* SPDX-License-Identifier: Apache-2.0 */
#include "press/engine.h"

/* A pixel of an engine that prints is a pixel of CSS, so the zoom goes that the theme has for one
 * with other pixels. */
struct str engine_with_page(struct arena *a, struct str html, const char *before,
			    const struct engine_paper *m) {
	struct str head = STR("<head>");
	size_t at = str_find(html, head);

	if (at == SIZE_MAX)
		return html;
	at += head.n;
	return str_format(a,
			  "%.*s%s<style>@page{size:A4%s;margin:%umm %umm %umm %umm}"
			  "html{zoom:1!important}</style>%.*s",
			  (int)at, html.p, before, m->landscape ? " landscape" : "", m->top,
			  m->right, m->bottom, m->left, STR_ARG(str_skip(html, at)));
}
