/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "read/image.h"

/* A grey PNG of 2 x 2 pixels in four pieces: signature and header, data, end. */
#define PNG_START "\x89PNG\r\n\x1a\n"
#define PNG_HEADER "\0\0\0\x0dIHDR\0\0\0\2\0\0\0\2\1\0\0\0\0\x5a\xcd\x30\x89"
#define PNG_DATA "\0\0\0\x0cIDAT\x78\xda\x63\x60\x60\x60\0\0\0\4\0\1\xc8\xea\xeb\xf9"
#define PNG_END "\0\0\0\0IEND\xae\x42\x60\x82"
#define PNG PNG_START PNG_HEADER PNG_DATA PNG_END

#define JPEG_JFIF "\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
#define JPEG_FRAME "\xff\xc0\0\x0b\x08\0\3\0\5\1\1\x11\0"
#define JPEG_SCAN "\xff\xda\0\x08\1\1\0\0\x3f\0\x12\xff\0\x34\xff\xd0\x56"
#define JPEG "\xff\xd8" JPEG_JFIF JPEG_FRAME JPEG_SCAN "\xff\xd9"

#define GIF_HEADER "GIF89a\3\0\2\0\x80\0\0\0\0\0\xff\xff\xff"
#define GIF_FRAME "\x2c\0\0\0\0\3\0\2\0\0\2\2\x84\x51\0"
#define GIF GIF_HEADER GIF_FRAME ";"

#define SVG_OPEN "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'"
#define SVG_ROOT                                                                                   \
	"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

/* The code that the image is refused or warned with, else "". */
static const char *judge(struct arena *a, const char *path, struct str bytes) {
	struct findings *list = findings_new(a);
	struct image image;
	bool fine = image_check(a, list, NO_SPAN, str_of(path), bytes, &image);

	assert_int_equal(fine, list->counts[SEVERITY_ERROR] == 0);
	assert_true(list->items.n <= 1);
	return list->items.n > 0 ? ((const struct finding *)list->items.items[0])->code->id : "";
}

#define assert_judged(path, bytes, code) assert_string_equal(judge(*state, path, STR(bytes)), code)
#define assert_svg(body, code) assert_judged("a.svg", SVG_OPEN ">" body "</svg>", code)

static struct image accept(struct arena *a, const char *path, struct str bytes) {
	struct findings *list = findings_new(a);
	struct image image;

	assert_true(image_check(a, list, NO_SPAN, str_of(path), bytes, &image));
	return image;
}

/* What is published, as assert_memory_equal of a literal with NULs in it. */
#define assert_published(path, input, expected)                                                    \
	do {                                                                                       \
		struct image image_ = accept(*state, path, STR(input));                            \
		assert_int_equal(image_.bytes.n, sizeof(expected) - 1);                            \
		assert_memory_equal(image_.bytes.p, expected, sizeof(expected) - 1);               \
	} while (0)

#define assert_size(path, input, w, h)                                                             \
	do {                                                                                       \
		struct image image_ = accept(*state, path, STR(input));                            \
		assert_int_equal(image_.width, w);                                                 \
		assert_int_equal(image_.height, h);                                                \
	} while (0)

static void whole_images_pass(void **state) {
	struct str png = STR(PNG);
	struct image image = accept(*state, "images/A.PNG", png);

	assert_int_equal(image.type, IMAGE_PNG);
	assert_string_equal(image.mime, "image/png");
	assert_ptr_equal(image.bytes.p, png.p);
	assert_size("a.png", PNG, 2, 2);
	assert_size("a.jpg", JPEG, 5, 3);
	assert_size("a.JPEG", JPEG, 5, 3);
	assert_size("a.gif", GIF, 3, 2);
	assert_published("a.jpg", JPEG, JPEG);
	assert_published("a.gif", GIF, GIF);
}

static void the_suffix_tells_the_type(void **state) {
	assert_judged("a.jpg", PNG, "IMG-004");
	assert_judged("a.png", JPEG, "IMG-004");
	assert_judged("a.svg", GIF, "IMG-004");
	assert_judged("a.png", SVG_OPEN "/>", "IMG-004");
	assert_judged("a", PNG, "IMG-004");
}

static void other_types_are_refused(void **state) {
	assert_judged("a.png", "<html><script>alert(1)</script>", "IMG-004");
	assert_judged("a.png", "---\nid: POL-AC\n", "IMG-004");
	assert_judged("a.webp", "RIFF\x10\0\0\0WEBPVP8 ", "IMG-004");
	assert_judged("a.png", "%PDF-1.7", "IMG-004");
	assert_judged("a.png", "", "IMG-005");
}

static void broken_pngs_are_refused(void **state) {
	assert_judged("a.png", PNG_START, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_DATA, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_END, "IMG-005");
	assert_judged("a.png", PNG_START PNG_DATA PNG_END, "IMG-005");
	assert_judged("a.png", PNG "<script>", "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_HEADER PNG_DATA PNG_END, "IMG-005");
	/* 65535 x 65535 with the checksum of 2 x 2. */
	assert_judged(
		"a.png",
		PNG_START
		"\0\0\0\x0dIHDR\0\0\xff\xff\0\0\xff\xff\1\0\0\0\0\x5a\xcd\x30\x89" PNG_DATA PNG_END,
		"IMG-005");
	/* 0 x 0 */
	assert_judged("a.png",
		      PNG_START
		      "\0\0\0\x0dIHDR\0\0\0\0\0\0\0\0\1\0\0\0\0\x37\x6e\xf9\x24" PNG_DATA PNG_END,
		      "IMG-005");
	/* A length beyond the file. */
	assert_judged("a.png", PNG_START PNG_HEADER "\x7f\xff\xff\xffIDAT\0\0\0\0", "IMG-005");
}

static void huge_pngs_are_refused(void **state) {
	/* 20000 x 20000 */
	assert_judged(
		"a.png",
		PNG_START
		"\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\1\0\0\0\0\xcb\x0b\x7b\x94" PNG_DATA PNG_END,
		"IMG-006");
}

static void texts_are_taken_out_of_pngs(void **state) {
	/* tEXt "a\0b" */
	assert_published("a.png",
			 PNG_START PNG_HEADER "\0\0\0\3tEXta\0b"
					      "\xdc\x49\xa2\x3b" PNG_DATA PNG_END,
			 PNG);
}

static void broken_jpegs_are_refused(void **state) {
	assert_judged("a.jpg", "\xff\xd8\xff\xd9", "IMG-005");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x10"
		      "Exif\0\0GPS-SECRET\xff\xd9",
		      "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_SCAN "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME JPEG_SCAN, "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME JPEG_FRAME JPEG_SCAN "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", JPEG "<script>", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\xc0\0\x0b\x08\0\0\0\5\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\xe0\0\1", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\x01\0\2" JPEG_FRAME JPEG_SCAN "\xff\xd9", "IMG-005");
}

static void jpegs_that_browsers_do_not_show_are_refused(void **state) {
	assert_judged("a.jpg", "\xff\xd8\xff\xc3\0\x0b\x08\0\3\0\5\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-004");
}

static void huge_jpegs_are_refused(void **state) {
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xc0\0\x0b\x08\x7f\xff\x7f\xff\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-006");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xc0\0\x0b\x08\0\1\x80\0\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-006");
}

static void camera_data_are_taken_out_of_jpegs(void **state) {
	assert_published("a.jpg",
			 "\xff\xd8" JPEG_JFIF
			 "\xff\xe1\0\x0cGPS-SECRET\xff\xfe\0\x06note" JPEG_FRAME JPEG_SCAN
			 "\xff\xd9",
			 JPEG);
}

static void a_photograph_that_lies_on_its_side_is_a_warning(void **state) {
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "IMG-012");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "IMG-012");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\1\0\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "");
}

static void broken_gifs_are_refused(void **state) {
	assert_judged("a.gif", "GIF89a/*\0\0\0\0\0\0\0\0*/=1;alert(1)", "IMG-005");
	assert_judged("a.gif", GIF_HEADER ";", "IMG-005");
	assert_judged("a.gif", GIF_HEADER GIF_FRAME, "IMG-005");
	assert_judged("a.gif", GIF ";", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x2c\1\0\0\0\3\0\2\0\0\2\2\x84\x51\0;", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x2c\0\0\0\0\3\0\2\0\0\x0c\2\x84\x51\0;", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x99;", "IMG-005");
	assert_judged("a.gif", "GIF89a", "IMG-005");
}

static void comments_are_taken_out_of_gifs(void **state) {
	assert_published("a.gif", GIF_HEADER "\x21\xfe\4note\0" GIF_FRAME ";", GIF);
	assert_published("a.gif", GIF_HEADER "\x21\xf9\4\0\0\0\0\0" GIF_FRAME ";",
			 GIF_HEADER "\x21\xf9\4\0\0\0\0\0" GIF_FRAME ";");
}

static void an_svg_is_written_anew(void **state) {
	assert_published("a.svg",
			 "<?xml version='1.0' encoding='UTF-8'?><!-- by me --><svg "
			 "xmlns='http://www.w3.org/2000/svg' xmlns:i='urn:editor' width='10' "
			 "height='5' data-x='1' i:label='a'><metadata><a/>secret</metadata>"
			 "<i:view/><i:x>secret</i:x><title>Caf\u00e9 &amp; &lt;b&gt;</title>"
			 "<rect x='1' fill='url(#p)' unknown='u'/></svg>",
			 SVG_ROOT " width=\"10\" height=\"5\"><title>Caf\u00e9 &amp; &lt;b&gt;"
				  "</title><rect x=\"1\" fill=\"url(#p)\"/></svg>");
	assert_published("a.svg",
			 "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><s:use "
			 "href='#a'/></s:svg>",
			 SVG_ROOT " viewBox=\"0 0 4 2\"><use xlink:href=\"#a\"/></svg>");
	assert_published("a.svg", SVG_OPEN " aria-label='a&quot;&#10;b'/>",
			 SVG_ROOT " width=\"10\" height=\"5\" aria-label=\"a&#34;&#10;b\"/>");
}

static void the_size_of_an_svg_is_known(void **state) {
	assert_size("a.svg", SVG_OPEN "/>", 10, 5);
	assert_size("a.svg",
		    "<svg xmlns='http://www.w3.org/2000/svg' width='1in' height='12.5px'/>", 96,
		    13);
	assert_size("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0 40 20.5'/>", 40,
		    21);
	assert_size("a.svg",
		    "<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 8 4'/>", 8,
		    4);
	assert_size("a.svg",
		    "<svg xmlns='http://www.w3.org/2000/svg' width='1e2' viewBox='0 0 8 4'/>", 100,
		    50);
	assert_size("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", 300, 150);
}

static void an_svg_without_a_bearable_size_is_refused(void **state) {
	assert_judged("a.svg",
		      "<svg xmlns='http://www.w3.org/2000/svg' width='1000000000' "
		      "height='1000000000'/>",
		      "IMG-006");
	assert_judged("a.svg",
		      "<svg xmlns='http://www.w3.org/2000/svg' width='20000' height='20000'/>",
		      "IMG-006");
	assert_judged("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1e999' height='1'/>",
		      "IMG-006");
	assert_judged("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>",
		      "IMG-005");
	assert_judged("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='-3' height='5'/>",
		      "IMG-005");
}

static void an_svg_that_acts_is_refused(void **state) {
	assert_svg("<script>alert(1)</script>", "IMG-007");
	assert_svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
		   "IMG-007");
	assert_svg("<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>", "IMG-007");
	assert_svg("<a><animate attributeName='href' values='javascript:alert(1)'/></a>",
		   "IMG-007");
	assert_svg("<set attributeName='x' to='1'/>", "IMG-007");
	assert_svg("<rect onclick='alert(1)'/>", "IMG-007");
	assert_svg("<rect ONLOAD='alert(1)'/>", "IMG-007");
	assert_svg("<unheardOf/>", "IMG-007");
	assert_svg("<script xmlns='http://www.w3.org/1999/xhtml'/>", "IMG-007");
	assert_judged("a.svg", SVG_OPEN " onload='alert(1)'/>", "IMG-007");
}

static void an_svg_that_loads_is_refused(void **state) {
	assert_svg("<image href='http://127.0.0.1:9/x'/>", "IMG-008");
	assert_svg("<image xmlns:l='http://www.w3.org/1999/xlink' l:href='x.png'/>", "IMG-008");
	assert_svg("<use href='other.svg#a'/>", "IMG-008");
	assert_svg("<a href='javascript:alert(1)'/>", "IMG-008");
	assert_svg("<a href='https://example.com/'/>", "IMG-008");
	assert_svg("<a href='#a' xmlns:l='http://www.w3.org/1999/xlink' l:href='#a'/>", "IMG-008");
	assert_svg("<feImage href='#a'/>", "IMG-008");
	assert_svg("<rect fill='url(http://x/)'/>", "IMG-008");
	assert_svg("<rect style='fill: URL( \"http://x/\" )'/>", "IMG-008");
	assert_svg("<rect style='fill:u\\72l(http://x/)'/>", "IMG-008");
	assert_svg("<rect style='fill:url(\"#a'/>", "IMG-008");
	assert_svg("<style>@import 'x.css';</style>", "IMG-008");
	assert_svg("<style><![CDATA[@IMPORT 'x.css';]]></style>", "IMG-008");
	assert_svg("<style>rect{fill:url(//x/y)}</style>", "IMG-008");
	assert_svg("<style>@im<!-- -->port 'x.css';</style>", "IMG-008");
	assert_svg("<style>@font-face{src:url(#x)}</style>", "IMG-008");
	assert_svg("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "IMG-008");
	assert_svg("<image href='data:image/png;base64,PHN2Zy8+'/>", "IMG-008");
	assert_svg("<?xml-stylesheet type='text/xsl' href='x.xsl'?>", "IMG-008");
	assert_judged("a.svg", "<?xml-stylesheet href='http://x/'?>" SVG_OPEN "/>", "IMG-008");
}

static void harmless_styles_pass(void **state) {
	assert_svg("<style>.a{fill:url(#p);font-family:\"Arial\"} @media print{.b{mask:url('#m')}}"
		   "</style><rect class='a' style='stroke: url( #q )'/>",
		   "");
}

static void entities_are_refused(void **state) {
	assert_judged("a.svg",
		      "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" SVG_OPEN
		      "><text>&e;</text></svg>",
		      "IMG-009");
	assert_judged("a.svg",
		      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'>" SVG_OPEN "/>",
		      "IMG-009");
	assert_svg("<text>&e;</text>", "IMG-005");
}

static void broken_svgs_are_refused(void **state) {
	assert_judged("a.svg", SVG_OPEN "><g></svg>", "IMG-005");
	assert_judged("a.svg", SVG_OPEN ">", "IMG-005");
	assert_judged("a.svg", SVG_OPEN "/>x", "IMG-005");
	assert_judged("a.svg", SVG_OPEN "><g id='a' id='b'/></svg>", "IMG-005");
	assert_judged("a.svg", "<svg width='1' height='1'/>", "IMG-005");
	assert_judged("a.svg", "<html><svg xmlns='http://www.w3.org/2000/svg'/></html>", "IMG-005");
	assert_svg("<text>caf\xe9</text>", "IMG-005");
	assert_svg("<text>\0</text>", "IMG-005");
}

static void texts_in_svgs_pass_the_gate(void **state) {
	assert_svg("<text>not &#x202e;denied</text>", "ENC-004");
	assert_svg("<text>a\u200bb</text>", "ENC-005");
	assert_svg("<text>p\u043elicy</text>", "ENC-008");
}

static void embedded_images_are_judged(void **state) {
#define PNG_BASE64                                                                                 \
	"iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSu" \
	"QmCC"
	assert_published("a.svg",
			 SVG_OPEN "><image href='data:image/png;base64,\n " PNG_BASE64 "'/></svg>",
			 SVG_ROOT " width=\"10\" height=\"5\"><image "
				  "xlink:href=\"data:image/png;base64," PNG_BASE64 "\"/></svg>");
	assert_svg("<image href='data:image/png;base64,iVBORw0KGgo='/>", "IMG-005");
	assert_svg("<image href='data:image/png;base64,iVBOR?'/>", "IMG-005");
	assert_svg("<use href='data:image/png;base64," PNG_BASE64 "'/>", "IMG-008");
}

/* Levels of ten references each: from the second on by what is given. */
static struct str bomb(struct arena *a, const char *head, const char *item, const char *tail) {
	struct str all = STR(SVG_OPEN "><g id='a0'><rect/></g>");

	for (int level = 1; level < 9; level++) {
		all = str_format(a, "%.*s", STR_ARG(all));
		all = str_format(a, "%.*s<%s id='a%d'>", STR_ARG(all), head, level);
		for (int i = 0; i < 10; i++)
			all = str_format(a, "%.*s<%s#a%d%s/>", STR_ARG(all), item, level - 1, tail);
		all = str_format(a, "%.*s</%s>", STR_ARG(all), head);
	}
	return str_format(a, "%.*s</svg>", STR_ARG(all));
}

static void reference_bombs_are_refused(void **state) {
	assert_string_equal(judge(*state, "a.svg", bomb(*state, "g", "use href='", "'")),
			    "IMG-006");
	assert_string_equal(
		judge(*state, "a.svg", bomb(*state, "pattern", "rect fill='url(", ")'")),
		"IMG-006");
	assert_string_equal(
		judge(*state, "a.svg", bomb(*state, "mask", "rect style='mask:url(", ")'")),
		"IMG-006");
}

static void style_sheets_count_as_references(void **state) {
	assert_svg("<style>.a{fill:url(#p)}</style><pattern id='p'><rect class='x a'/></pattern>",
		   "IMG-005");
	assert_svg("<style>.a{fill:url(#p)</style><pattern id='p'><rect class='a'/></pattern>",
		   "IMG-005");
	assert_svg("<style>.a{/*}*/fill:url(#p)}</style><pattern id='p'><rect/></pattern>",
		   "IMG-005");
	assert_svg("<style>pattern>*{fill:url(#p)}</style><pattern id='p'><rect/></pattern>",
		   "IMG-005");
	assert_svg("<style>@media x{.b,.a:not(x){fill:url(#p)}}</style><pattern id='p'>"
		   "<rect class='a'/></pattern>",
		   "IMG-005");
	assert_svg("<style>.a{fill:url(#p)}</style><pattern id='p'><rect class='b'/></pattern>"
		   "<rect class='a'/>",
		   "");
}

static void references_to_oneself_are_refused(void **state) {
	assert_svg("<g id='a'><use href='#a'/></g>", "IMG-005");
	assert_svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", "IMG-005");
	assert_svg("<pattern id='p'><rect fill='url(#p)'/></pattern>", "IMG-005");
	assert_svg("<g id='a'><a href='#a'/></g>", "");
}

static struct str repeat(struct arena *a, const char *item, size_t n, const char *end) {
	size_t length = strlen(item), end_length = strlen(end);
	struct str head = STR(SVG_OPEN ">");
	char *p = arena_alloc(a, head.n + n * (length + end_length) + 6);
	size_t at = head.n;

	memcpy(p, head.p, head.n);
	for (size_t i = 0; i < n; i++, at += length)
		memcpy(p + at, item, length);
	for (size_t i = 0; i < n; i++, at += end_length)
		memcpy(p + at, end, end_length);
	memcpy(p + at, "</svg>", 6);
	return (struct str){ p, at + 6 };
}

static void svgs_have_limits(void **state) {
	assert_string_equal(judge(*state, "a.svg", repeat(*state, "<g/>", 4999, "")), "");
	assert_string_equal(judge(*state, "a.svg", repeat(*state, "<g/>", 5000, "")), "IMG-006");
	assert_string_equal(judge(*state, "a.svg", repeat(*state, "<g>", 64, "</g>")), "");
	assert_string_equal(judge(*state, "a.svg", repeat(*state, "<g>", 65, "</g>")), "IMG-006");
	assert_string_equal(judge(*state, "a.svg", repeat(*state, " ", 1000000, "")), "IMG-006");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(whole_images_pass),
		ARENA_TEST(the_suffix_tells_the_type),
		ARENA_TEST(other_types_are_refused),
		ARENA_TEST(broken_pngs_are_refused),
		ARENA_TEST(huge_pngs_are_refused),
		ARENA_TEST(texts_are_taken_out_of_pngs),
		ARENA_TEST(broken_jpegs_are_refused),
		ARENA_TEST(jpegs_that_browsers_do_not_show_are_refused),
		ARENA_TEST(huge_jpegs_are_refused),
		ARENA_TEST(camera_data_are_taken_out_of_jpegs),
		ARENA_TEST(a_photograph_that_lies_on_its_side_is_a_warning),
		ARENA_TEST(broken_gifs_are_refused),
		ARENA_TEST(comments_are_taken_out_of_gifs),
		ARENA_TEST(an_svg_is_written_anew),
		ARENA_TEST(the_size_of_an_svg_is_known),
		ARENA_TEST(an_svg_without_a_bearable_size_is_refused),
		ARENA_TEST(an_svg_that_acts_is_refused),
		ARENA_TEST(an_svg_that_loads_is_refused),
		ARENA_TEST(harmless_styles_pass),
		ARENA_TEST(entities_are_refused),
		ARENA_TEST(broken_svgs_are_refused),
		ARENA_TEST(texts_in_svgs_pass_the_gate),
		ARENA_TEST(embedded_images_are_judged),
		ARENA_TEST(reference_bombs_are_refused),
		ARENA_TEST(style_sheets_count_as_references),
		ARENA_TEST(references_to_oneself_are_refused),
		ARENA_TEST(svgs_have_limits),
	};

	return cmocka_run_group_tests_name("image", tests, NULL, NULL);
}
