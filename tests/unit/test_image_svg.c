/* SPDX-License-Identifier: Apache-2.0 */
#include "test_image.h"

#define SVG_OPEN "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'"
#define SVG_ROOT                                                                                   \
	"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

#define assert_svg(body, code) assert_judged("a.svg", SVG_OPEN ">" body "</svg>", code)

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

static void foreign_markup_is_refused(void **state) {
	assert_svg("<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/>", "IMG-007");
	assert_svg("<e:listener xmlns:e='http://www.w3.org/2001/xml-events'/>", "IMG-007");
	assert_svg("<style><g/></style>", "IMG-005");
	assert_svg("<metadata><?xpacket begin='?'?><script/></metadata>", "");
}

static void painting_is_inherited(void **state) {
	/* 400 shapes, each filled with a pattern of 400: by itself, and by what is around it. */
	struct str pattern = repeat(*state, "<rect/>", 400, "");
	struct str shapes = str_slice(pattern, sizeof(SVG_OPEN), pattern.n - 6);
#define WITH(attribute)                                                                            \
	judge(*state, "a.svg",                                                                     \
	      str_format(*state,                                                                   \
			 SVG_OPEN "><pattern id='p'>%.*s</pattern><g " attribute                   \
				  ">%.*s</g></svg>",                                               \
			 STR_ARG(shapes), STR_ARG(shapes)))

	assert_string_equal(WITH("fill='url(#p)'"), "IMG-006");
	assert_string_equal(WITH("style='stroke:url(#p)'"), "IMG-006");
	assert_string_equal(WITH("style='mask:url(#p)'"), "");
	assert_string_equal(WITH("mask='url(#p)'"), "");
	assert_string_equal(WITH("style='--x:url(#p)'"), "IMG-006");
	assert_string_equal(WITH("mask='url(#p)' clip-path='inherit'"), "IMG-006");
}

static void long_chains_are_refused(void **state) {
	struct str all = STR(SVG_OPEN ">");

	for (int i = 0; i < 200; i++)
		all = str_format(*state, "%.*s<g id='a%d'><use href='#a%d'/></g>", STR_ARG(all), i,
				 i + 1);
	all = str_format(*state, "%.*s</svg>", STR_ARG(all));
	assert_string_equal(judge(*state, "a.svg", all), "IMG-006");
}

static void numbers_are_read_without_locale(void **state) {
	assert_size("a.svg",
		    "<svg xmlns='http://www.w3.org/2000/svg' width='+1.5e+1' height='250E-1'/>", 15,
		    25);
	assert_size("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='2em' height='.5cm'/>",
		    32, 19);
	assert_size("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='auto' height='x'/>",
		    300, 150);
}

static void style_sheets_have_a_limit(void **state) {
	struct str all = STR(SVG_OPEN "><style>.a");

	for (int i = 0; i < 500; i++)
		all = str_format(*state, "%.*s,.b", STR_ARG(all));
	all = str_format(*state, "%.*s{", STR_ARG(all));
	for (int i = 0; i < 500; i++)
		all = str_format(*state, "%.*sx:url(#y);", STR_ARG(all));
	all = str_format(*state, "%.*s}</style></svg>", STR_ARG(all));
	assert_string_equal(judge(*state, "a.svg", all), "IMG-006");
}

/* An element of n attributes behind the text, which may try to hide it. */
static const char *judge_attributes(struct arena *a, const char *before, int n) {
	struct str all = str_format(a, SVG_OPEN ">%s<g", before);

	for (int i = 0; i < n; i++)
		all = str_format(a, "%.*s x%d='>'", STR_ARG(all), i);
	return judge(a, "a.svg", str_format(a, "%.*s/></svg>", STR_ARG(all)));
}

static void attributes_have_a_limit(void **state) {
	assert_string_equal(judge_attributes(*state, "", 256), "");
	assert_string_equal(judge_attributes(*state, "", 257), "IMG-006");
	assert_string_equal(judge_attributes(*state, "<!-- <a ' > -->", 257), "IMG-006");
	assert_string_equal(judge_attributes(*state, "<![CDATA[<a ' >]]>", 257), "IMG-006");
	assert_string_equal(judge_attributes(*state, "it's <a/>", 257), "IMG-006");
	assert_string_equal(judge_attributes(*state, "<metadata><?a <a ' ?></metadata>", 257),
			    "IMG-006");
}

int main(void) {
	const struct CMUnitTest tests[] = {
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
		ARENA_TEST(foreign_markup_is_refused),
		ARENA_TEST(painting_is_inherited),
		ARENA_TEST(long_chains_are_refused),
		ARENA_TEST(numbers_are_read_without_locale),
		ARENA_TEST(attributes_have_a_limit),
		ARENA_TEST(style_sheets_have_a_limit),
	};

	return cmocka_run_group_tests_name("image_svg", tests, NULL, NULL);
}
