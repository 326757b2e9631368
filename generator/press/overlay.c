/* SPDX-License-Identifier: Apache-2.0 */
#include "press/overlay.h"

#include "base/buf.h"
#include "base/markup.h"

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

struct str overlay_mark(struct arena *a, const struct press_document *d) {
	char *mark;

	if (d->draft)
		return STR("DRAFT");
	if (str_is(d->status, "approved"))
		return STR("");
	mark = str_c(a, d->status);
	for (size_t i = 0; i < d->status.n; i++) {
		if (mark[i] >= 'a' && mark[i] <= 'z')
			mark[i] = (char)(mark[i] - 'a' + 'A');
		else if (mark[i] == '-')
			mark[i] = ' ';
	}
	return (struct str){ mark, d->status.n };
}

/* What is the same on every page, before and after the page's number. The number comes first in its
 * line, for it floats to the right. */
struct page_text {
	struct buf before, after;
};

static void add_texts(struct page_text *t, const struct press_document *d,
		      const struct press_options *o, struct str mark) {
	char date[11];

	date_print(o->as_of, date);
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
	markup_add_text(&t->after, d->status);
	buf_print(&t->after, " \xC2\xB7 as of %s</div></div></div>\n", date);
}

struct str overlay_html(struct arena *a, const struct press_document *d,
			const struct press_options *o, int pages) {
	struct page_text text = { 0 };
	struct buf b = { 0 };
	struct str html;

	add_texts(&text, d, o, overlay_mark(a, d));
	buf_print(&b,
		  "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>%s</style></head>"
		  "<body>",
		  style);
	for (int i = 1; i <= pages; i++) {
		buf_print(&b, "<div class=\"page%s\">", i == pages ? " last" : "");
		buf_add_str(&b, buf_str(&text.before));
		buf_print(&b, "page %d of %d", i, pages);
		buf_add_str(&b, buf_str(&text.after));
	}
	buf_add_c(&b, "</body></html>");
	html = str_copy(a, buf_str(&b));
	buf_free(&text.before);
	buf_free(&text.after);
	buf_free(&b);
	return html;
}
