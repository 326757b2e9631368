/* SPDX-License-Identifier: Apache-2.0 */
#include "press/metadata.h"

#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/markup.h"

/* "D:20260301120000Z" and "2026-03-01T12:00:00Z". */
struct dates {
	char pdf[32], xmp[32];
};

static struct dates dates_of(int64_t seconds) {
	time_t time = (time_t)seconds;
	struct tm t = { 0 };
	struct dates d;

	gmtime_r(&time, &t);
	strftime(d.pdf, sizeof(d.pdf), "D:%Y%m%d%H%M%SZ", &t);
	strftime(d.xmp, sizeof(d.xmp), "%Y-%m-%dT%H:%M:%SZ", &t);
	return d;
}

static void add_element(struct buf *b, const char *open, struct str text, const char *close) {
	buf_add_c(b, open);
	markup_add_text(b, text);
	buf_add_c(b, close);
	buf_add_char(b, '\n');
}

struct str metadata_date(struct arena *a, int64_t seconds) {
	struct dates d = dates_of(seconds);

	return str_format(a, "%s", d.pdf);
}

/* ISO 19005-1 and -3: part and conformance. */
static void add_standard(struct buf *b, enum press_standard standard) {
	if (standard == PRESS_PDF_UA_1)
		buf_add_c(b, "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1"
			     "</pdfuaid:part>\n");
	else if (standard != PRESS_PDF_1_7)
		buf_print(b,
			  "<pdfaid:part>%d</pdfaid:part>\n"
			  "<pdfaid:conformance>B</pdfaid:conformance>\n",
			  standard == PRESS_PDF_A_1B ? 1 : 3);
}

void metadata_add_xmp(struct buf *b, const struct press_document *d,
		      const struct press_options *o) {
	const struct dates dates = dates_of(o->date_seconds);
	struct str date = str_of(dates.xmp);

	buf_add_c(b,
		  "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
		  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
		  "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
		  "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
		  "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
		  "<dc:format>application/pdf</dc:format>\n");
	add_element(b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", d->title,
		    "</rdf:li></rdf:Alt></dc:title>");
	add_element(b, "<dc:creator><rdf:Seq><rdf:li>", d->author,
		    "</rdf:li></rdf:Seq></dc:creator>");
	add_element(b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", d->subject,
		    "</rdf:li></rdf:Alt></dc:description>");
	add_element(b, "<dc:identifier>", d->id, "</dc:identifier>");
	add_element(b, "<dc:language><rdf:Bag><rdf:li>", d->language,
		    "</rdf:li></rdf:Bag></dc:language>");
	add_element(b, "<pdf:Keywords>", d->keywords, "</pdf:Keywords>");
	add_element(b, "<pdf:Producer>", o->tool, "</pdf:Producer>");
	add_element(b, "<xmp:CreatorTool>", o->tool, "</xmp:CreatorTool>");
	add_element(b, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
	add_element(b, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
	add_standard(b, o->standard);
	buf_add_c(b, "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
}

void metadata_entries(const struct press_document *d, const struct press_options *o,
		      struct metadata_entry out[METADATA_ENTRIES]) {
	const struct metadata_entry entries[METADATA_ENTRIES] = {
		{ "/Title", d->title },       { "/Author", d->author }, { "/Subject", d->subject },
		{ "/Keywords", d->keywords }, { "/Creator", o->tool },  { "/Producer", o->tool }
	};

	memcpy(out, entries, sizeof(entries));
}

static void write_info(struct pdf *p, const struct press_document *d, const struct press_options *o,
		       const char *date) {
	qpdf_oh info = qpdf_make_indirect_object(p->q, qpdf_oh_new_dictionary(p->q));
	struct metadata_entry entries[METADATA_ENTRIES];

	metadata_entries(d, o, entries);
	for (size_t i = 0; i < METADATA_ENTRIES; i++)
		pdf_set_text(p, info, entries[i].key, entries[i].value);
	qpdf_oh_replace_key(p->q, info, "/CreationDate", pdf_new_string(p, str_of(date)));
	qpdf_oh_replace_key(p->q, info, "/ModDate", pdf_new_string(p, str_of(date)));
	qpdf_oh_replace_key(p->q, qpdf_get_trailer(p->q), "/Info", info);
}

static void strip(struct pdf *p) {
	static const char *const root_keys[] = { "/Type",     "/Pages", "/StructTreeRoot",
						 "/MarkInfo", "/Names", "/Outlines",
						 "/PageMode", NULL };
	static const char *const page_keys[] = { "/Type",     "/Parent", "/MediaBox",
						 "/CropBox",  "/Rotate", "/Resources",
						 "/Contents", "/Annots", "/StructParents",
						 "/Tabs",     "/Group",  NULL };
	static const char *const trailer_keys[] = { "/Root", "/Size", NULL };

	pdf_keep_keys(p, qpdf_get_trailer(p->q), trailer_keys);
	pdf_keep_keys(p, qpdf_get_root(p->q), root_keys);
	for (int i = 0; i < p->pages; i++)
		pdf_keep_keys(p, pdf_page(p, i), page_keys);
}

void metadata_write(struct pdf *p, const struct press_document *d, const struct press_options *o) {
	struct dates dates = dates_of(o->date_seconds);
	struct buf xmp = { 0 };
	qpdf_oh root, stream;

	strip(p);
	root = qpdf_get_root(p->q);
	qpdf_oh_replace_key(p->q, root, "/Lang", pdf_new_string(p, d->language));
	pdf_set(p, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
	write_info(p, d, o, dates.pdf);
	metadata_add_xmp(&xmp, d, o);
	stream = pdf_new_stream(p, buf_str(&xmp));
	buf_free(&xmp);
	pdf_set(p, qpdf_oh_get_dict(p->q, stream), "/Type", "/Metadata");
	pdf_set(p, qpdf_oh_get_dict(p->q, stream), "/Subtype", "/XML");
	qpdf_oh_replace_key(p->q, root, "/Metadata", stream);
	qpdf_oh_release_all(p->q);
}
