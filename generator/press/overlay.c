/* SPDX-License-Identifier: Apache-2.0 */
#include "press/overlay.h"

#include <utf8proc.h>

#include "base/buf.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "press/paper.h"

/* The zoom makes a millimetre a millimetre on paper: the engine takes a pixel for 1/1.3 of one. Names
 * begin with o- so that no style of a document, which is for heads of tables, meets them. */
static const char style[] =
	"html{zoom:1.3}body{margin:0}"
	".o-page{position:relative;overflow:hidden;page-break-after:always;"
	"page-break-inside:avoid}"
	".o-page.o-last{page-break-after:auto}"
	".o-head,.o-foot,.o-n,.o-water{position:absolute;font:7.5pt \"DejaVu Sans Condensed\","
	"\"DejaVu Sans\",\"Liberation Sans\",sans-serif;color:#444}"
	".o-head,.o-foot{left:18mm;right:18mm;white-space:nowrap}"
	".o-head{top:11mm;border-bottom:0.4pt solid #aaa;padding-bottom:1.2mm}"
	".o-foot{border-top:0.4pt solid #aaa;padding-top:1.2mm}"
	".o-right{float:right;padding-left:6mm}"
	".o-left{overflow:hidden;text-overflow:ellipsis}"
	".o-mark{font-weight:bold;color:#a4161a;letter-spacing:0.5pt}"
	".o-n{margin-top:.3mm;text-align:right;white-space:nowrap;color:#1d2329}"
	".o-water{left:0;right:0;text-align:center;font-weight:bold;"
	"font-size:76pt;color:#ececec;-webkit-transform:rotate(-52deg);transform:rotate(-52deg)}"
	".o-table{position:absolute;top:0}"
	".o-table>div{position:absolute;left:0;right:0;bottom:.45mm}"
	".o-table table{width:100%}";

static const char style_upright[] = ".o-page{height:290mm}.o-foot{top:281mm}.o-water{top:118mm}";
static const char style_landscape[] = ".o-page{height:203mm}.o-foot{top:194mm}.o-water{top:75mm}";

static struct str status_word(const struct press_document *d) {
	return d->status_word.n > 0 ? d->status_word : d->status;
}

static const struct press_words *words_of(const struct press_document *d,
					  const struct press_options *o) {
	return d->words.page.n > 0 ? &d->words : &o->words;
}

struct str overlay_mark(struct arena *a, const struct press_document *d,
			const struct press_options *o) {
	struct str word = status_word(d), mark;
	struct buf b = { 0 };
	size_t length;

	if (d->draft)
		return words_of(d, o)->draft;
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

static void add_head(struct buf *b, const struct press_document *d, const struct press_options *o,
		     struct str mark) {
	/* PDF/A-1 has nothing transparent, so no word across the page. */
	if (mark.n > 0 && o->standard != PRESS_PDF_A_1B)
		buf_print(b, "<div class=\"o-water\">%.*s</div>", STR_ARG(mark));
	buf_add_c(b, "<div class=\"o-head\"><div class=\"o-right\">");
	if (mark.n > 0)
		buf_print(b, "<span class=\"o-mark\">%.*s</span> | ", STR_ARG(mark));
	markup_add_text(b, d->classification);
	buf_add_c(b, "</div><div class=\"o-left\">");
	markup_add_text(b, o->organisation);
	buf_add_c(b, " \xE2\x80\x94 ");
	markup_add_text(b, d->title);
	buf_add_c(b, "</div></div>");
}

/* " · text" where there is one. */
static void add_part(struct buf *b, struct str text) {
	if (text.n == 0)
		return;
	buf_add_c(b, " \xC2\xB7 ");
	markup_add_text(b, text);
}

/* The number comes first in its line, for it floats to the right. */
static void add_foot(struct buf *b, const struct overlay_page *page,
		     const struct press_options *o) {
	const struct press_document *d = page->document;

	buf_add_c(b, "<div class=\"o-foot\"><div class=\"o-right\">");
	markup_add_text(b, words_of(d, o)->page);
	buf_print(b, " %d ", page->number);
	markup_add_text(b, words_of(d, o)->of);
	buf_print(b, " %d</div><div class=\"o-left\">", page->of);
	markup_add_text(b, d->label.n > 0 ? d->label : d->id);
	if (d->version.n > 0) {
		buf_add_c(b, " v");
		markup_add_text(b, d->version);
	}
	add_part(b, status_word(d));
	buf_add_c(b, " \xC2\xB7 ");
	markup_add_text(b, words_of(d, o)->as_of);
	buf_add_char(b, ' ');
	markup_add_text(b, d->words.page.n > 0 ? d->date : o->date);
	add_part(b, str_slice(o->commit, 0, o->commit.n < 12 ? o->commit.n : 12));
	buf_add_c(b, "</div></div>");
}

/* Tenths of a millimetre, so that no decimal separator depends on a locale; as long as it takes for the engine to make them so long. */
static void add_length(struct buf *b, const struct engine *engine, const char *property,
		       double points) {
	unsigned metre = engine != NULL ? engine->kind->metre : 1000;
	long tenths = (long)(points / PDF_POINTS_PER_MILLIMETRE * 10 * 1000 / metre + 0.5);

	buf_print(b, "%s:%ld.%ldmm;", property, tenths / 10, tenths % 10);
}

static void add_numbers(struct buf *b, const struct engine *engine, const struct vec *numbers,
			bool landscape) {
	double height = paper_height(landscape) * PDF_POINTS_PER_MILLIMETRE;

	for (size_t i = 0; i < numbers->n; i++) {
		const struct overlay_number *n = numbers->items[i];

		buf_add_c(b, "<div class=\"o-n\" style=\"");
		add_length(b, engine, "left", n->box.left);
		add_length(b, engine, "top", height - n->box.top);
		add_length(b, engine, "width", n->box.right - n->box.left);
		add_length(b, engine, "line-height", n->box.top - n->box.bottom);
		buf_print(b, "\">%d</div>", n->number);
	}
}

/* The style sheet of the document whose head comes first: all are set with the same one. */
static struct str style_of_heads(const struct overlay_page *pages, size_t n) {
	struct str html, start = STR("<style>");

	for (size_t i = 0; i < n; i++) {
		if (pages[i].head == NULL)
			continue;
		html = pages[i].document->html;
		html = str_skip(html, str_find(html, start) + start.n);
		return str_slice(html, 0, str_find(html, STR("</style>")));
	}
	return STR("");
}

/* Its lower end is the upper end of the text, but for half of a line that the text would share. */
static void add_table_head(struct buf *b, const struct engine *engine,
			   const struct overlay_page *page) {
	const struct head *h = page->head;

	if (h == NULL)
		return;
	buf_add_c(b, "<div class=\"o-table\" style=\"");
	add_length(b, engine, "left", h->left);
	add_length(b, engine, "width", h->right - h->left);
	add_length(b, engine, "height", page->top * PDF_POINTS_PER_MILLIMETRE);
	buf_add_c(b, "\"><div>");
	buf_add_str(b, h->html);
	buf_add_c(b, "</div></div>");
}

struct str overlay_html(struct arena *a, const struct press_options *o,
			const struct overlay_page *pages, size_t n, bool landscape) {
	struct buf b = { 0 };
	struct str html;

	buf_add_c(&b, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>");
	buf_add_str(&b, style_of_heads(pages, n));
	buf_print(&b, "%s%s</style></head><body>", style,
		  landscape ? style_landscape : style_upright);
	for (size_t i = 0; i < n; i++) {
		const struct press_document *d = pages[i].document;

		buf_print(&b, "<div class=\"o-page%s\">", i + 1 == n ? " o-last" : "");
		add_head(&b, d, o, overlay_mark(a, d, o));
		add_foot(&b, &pages[i], o);
		add_numbers(&b, o->engine, &pages[i].numbers, landscape);
		add_table_head(&b, o->engine, &pages[i]);
		buf_add_c(&b, "</div>\n");
	}
	buf_add_c(&b, "</body></html>");
	html = str_copy(a, buf_str(&b));
	buf_free(&b);
	return html;
}
