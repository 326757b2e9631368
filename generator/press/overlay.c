/* SPDX-License-Identifier: Apache-2.0 */
#include "press/overlay.h"

#include <utf8proc.h>

#include "base/buf.h"
#include "base/markup.h"
#include "base/utf8.h"

/* The zoom makes a millimetre a millimetre on paper: the engine takes a pixel for 1/1.3 of one. */
static const char style[] =
	"html{zoom:1.3}body{margin:0;font-family:\"DejaVu Sans Condensed\",\"DejaVu Sans\","
	"\"Liberation Sans\",sans-serif;font-size:7.5pt;"
	"color:#444}"
	".page{position:relative;height:290mm;overflow:hidden;page-break-after:always;"
	"page-break-inside:avoid}"
	".page.last{page-break-after:auto}"
	".head,.foot{position:absolute;left:18mm;right:18mm;white-space:nowrap}"
	".head{top:11mm;border-bottom:0.4pt solid #aaa;padding-bottom:1.2mm}"
	".foot{top:281mm;border-top:0.4pt solid #aaa;padding-top:1.2mm}"
	".right{float:right;padding-left:6mm}"
	".left{overflow:hidden;text-overflow:ellipsis}"
	".mark{font-weight:bold;color:#a4161a;letter-spacing:0.5pt}"
	".water{position:absolute;top:118mm;left:0;right:0;text-align:center;font-weight:bold;"
	"font-size:76pt;color:#ececec;-webkit-transform:rotate(-52deg);transform:rotate(-52deg)}";

static struct str status_word(const struct press_document *d) {
	return d->status_word.n > 0 ? d->status_word : d->status;
}

struct str overlay_mark(struct arena *a, const struct press_document *d,
			const struct press_options *o) {
	struct str word = status_word(d), mark;
	struct buf b = { 0 };
	size_t length;

	if (d->draft)
		return o->words.draft;
	if (str_is(d->status, "approved"))
		return STR("");
	for (size_t i = 0; i < word.n; i += length) {
		uint32_t c = utf8_decode(word, i, &length);
		utf8proc_uint8_t bytes[4];

		if (word.p[i] == '-')
			buf_add_char(&b, ' ');
		else if (c != UTF8_BAD)
			buf_add(&b, (const char *)bytes,
				(size_t)utf8proc_encode_char(utf8proc_toupper((utf8proc_int32_t)c),
							     bytes));
	}
	mark = str_copy(a, buf_str(&b));
	buf_free(&b);
	return mark;
}

/* What is the same on every page, before and after the page's number. The number comes first in its
 * line, for it floats to the right. */
struct page_text {
	struct buf before, after;
};

static void add_texts(struct page_text *t, const struct press_document *d,
		      const struct press_options *o, struct str mark) {
	if (mark.n > 0)
		buf_print(&t->before, "<div class=\"water\">%.*s</div>", STR_ARG(mark));
	buf_add_c(&t->before, "<div class=\"head\"><div class=\"right\">");
	if (mark.n > 0)
		buf_print(&t->before, "<span class=\"mark\">%.*s</span> | ", STR_ARG(mark));
	markup_add_text(&t->before, d->classification);
	buf_add_c(&t->before, "</div><div class=\"left\">");
	markup_add_text(&t->before, o->organisation);
	buf_add_c(&t->before, " \xE2\x80\x94 ");
	markup_add_text(&t->before, d->title);
	buf_add_c(&t->before, "</div></div><div class=\"foot\"><div class=\"right\">");
	buf_add_c(&t->after, "</div><div class=\"left\">");
	markup_add_text(&t->after, d->id);
	buf_add_c(&t->after, " v");
	markup_add_text(&t->after, d->version);
	buf_add_c(&t->after, " \xC2\xB7 ");
	markup_add_text(&t->after, status_word(d));
	buf_add_c(&t->after, " \xC2\xB7 ");
	markup_add_text(&t->after, o->words.as_of);
	buf_add_char(&t->after, ' ');
	markup_add_text(&t->after, o->date);
	buf_add_c(&t->after, "</div></div></div>\n");
}

struct str overlay_html(struct arena *a, const struct press_document *d,
			const struct press_options *o, int pages) {
	struct page_text text = { 0 };
	struct buf b = { 0 };
	struct str html;

	add_texts(&text, d, o, overlay_mark(a, d, o));
	buf_print(&b,
		  "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>%s</style></head>"
		  "<body>",
		  style);
	for (int i = 1; i <= pages; i++) {
		buf_print(&b, "<div class=\"page%s\">", i == pages ? " last" : "");
		buf_add_str(&b, buf_str(&text.before));
		markup_add_text(&b, o->words.page);
		buf_print(&b, " %d ", i);
		markup_add_text(&b, o->words.of);
		buf_print(&b, " %d", pages);
		buf_add_str(&b, buf_str(&text.after));
	}
	buf_add_c(&b, "</body></html>");
	html = str_copy(a, buf_str(&b));
	buf_free(&text.before);
	buf_free(&text.after);
	buf_free(&b);
	return html;
}
