/* SPDX-License-Identifier: Apache-2.0 */
/* The forms of exports, from the XML that a stylesheet makes to the bytes that another program reads. */
#include <libxml/parser.h>

#include "base/uuid.h"
#include "publish/export_parts.h"
#include "test.h"

#define JSON " xmlns='http://www.w3.org/2005/xpath-functions'"
#define XCAL " xmlns='urn:ietf:params:xml:ns:icalendar-2.0'"

static xmlDocPtr parse(const char *xml) {
	return xmlReadMemory(xml, (int)strlen(xml), "test", NULL, XML_PARSE_NOBLANKS);
}

static void assert_csv(struct arena *a, const char *xml, const char *expected) {
	xmlDocPtr doc = parse(xml);
	struct buf out = { 0 };
	const char *why;
	const struct table *t = table_read(a, xmlDocGetRootElement(doc), &why);

	assert_null(why);
	table_add_csv(t, &out);
	assert_str(buf_str(&out), expected);
	buf_free(&out);
	xmlFreeDoc(doc);
}

static void assert_no_table(struct arena *a, const char *xml, const char *reason) {
	xmlDocPtr doc = parse(xml);
	const char *why;

	assert_null(table_read(a, xmlDocGetRootElement(doc), &why));
	assert_string_equal(why, reason);
	xmlFreeDoc(doc);
}

static void cells_are_quoted_where_they_have_to_be(void **state) {
	assert_csv(
		*state,
		"<table><column title='A, b'/><column title='B'/>"
		"<row><c>plain</c><c>say &quot;no&quot;</c></row><row><c/><c>a,b</c></row></table>",
		"\"A, b\",B\r\nplain,\"say \"\"no\"\"\"\r\n,\"a,b\"\r\n");
}

static void a_line_end_in_a_cell_is_a_blank(void **state) {
	assert_csv(*state, "<table><column title='A'/><row><c>one\n  two</c></row></table>",
		   "A\r\none two\r\n");
}

static void formulas_are_made_harmless(void **state) {
	assert_csv(*state,
		   "<table><column title='A'/><column title='N' type='number'/>"
		   "<row><c>=cmd|'/c calc'!A1</c><c>-4</c></row><row><c>+1</c><c>1</c></row>"
		   "<row><c>-1</c><c>2</c></row><row><c>@SUM(A1)</c><c>3</c></row><row><c>＝1</"
		   "c><c>4</c></row></table>",
		   "A,N\r\n\"'=cmd|'/c "
		   "calc'!A1\",-4\r\n\"'+1\",1\r\n\"'-1\",2\r\n\"'@SUM(A1)\",3\r\n\"'＝1\",4\r\n");
}

static void a_row_has_a_cell_for_each_column(void **state) {
	assert_no_table(*state,
			"<table><column title='A'/><column title='B'/><row><c>1</c></row></table>",
			"a row has fewer cells than the table has columns");
	assert_no_table(*state, "<table><column title='A'/><row><c>1</c><c>2</c></row></table>",
			"a row has more cells than the table has columns");
	assert_no_table(*state, "<table><column title='A'/><row><d/></row></table>",
			"a row holds nothing but c");
	assert_no_table(*state, "<table/>", "the table has no column");
	assert_no_table(*state, "<table><column title='A' type='money'/></table>",
			"the type of a column is text, number or date");
	assert_no_table(*state,
			"<table><column title='A'/><row><c/></row><column title='B'/></table>",
			"a table holds columns and behind them rows");
}

static void assert_json(const char *xml, const char *expected, const char *reason) {
	xmlDocPtr doc = parse(xml);
	struct buf out = { 0 };
	const char *why = json_add_xml(xmlDocGetRootElement(doc), &out);

	if (reason != NULL) {
		assert_non_null(why);
		assert_string_equal(why, reason);
	} else {
		assert_null(why);
		assert_str(buf_str(&out), expected);
	}
	buf_free(&out);
	xmlFreeDoc(doc);
}

static void xml_of_json_is_json(void **state) {
	(void)state;
	assert_json("<map" JSON "><string key='b'>x \"y\" ü</string><array key='a'>"
		    "<number>12</number><number>1.5</number><boolean>true</boolean><null/></"
		    "array></map>",
		    "{\n  \"b\": \"x \\\"y\\\" ü\",\n  \"a\": [\n    12,\n    1.5,\n    true,\n    "
		    "null\n  ]\n}\n",
		    NULL);
	assert_json("<array" JSON "><map/><array/><string/><map><array key=''/></map></array>",
		    "[\n  {},\n  [],\n  \"\",\n  {\n    \"\": []\n  }\n]\n", NULL);
}

static void what_is_no_json_says_why(void **state) {
	(void)state;
	assert_json("<map" JSON "><string>x</string></map>", NULL, "a value in a map has no key");
	assert_json("<map" JSON "><null key='a'/><null key='a'/></map>", NULL,
		    "a map has a key twice");
	assert_json("<array" JSON "><number>many</number></array>", NULL, "a number is none");
	assert_json("<array" JSON "><number>1e999</number></array>", NULL, "a number is none");
	assert_json("<array" JSON "><text>x</text></array>", NULL,
		    "an element is none of map, array, string, number, boolean, null");
}

static void assert_ics(const char *xml, const char *expected) {
	xmlDocPtr doc = parse(xml);
	struct buf out = { 0 };

	assert_null(ics_add_xml(xmlDocGetRootElement(doc), &out));
	assert_str(buf_str(&out), expected);
	buf_free(&out);
	xmlFreeDoc(doc);
}

static void events_are_those_of_rfc_5545(void **state) {
	(void)state;
	assert_ics(
		"<icalendar" XCAL
		"><vcalendar><properties><version><text>2.0</text></version></properties>"
		"<components><vevent><properties><dtstart><date>2026-11-24</date></dtstart>"
		"<dtstamp><date-time>2026-11-24T00:00:00Z</date-time></dtstamp>"
		"<summary><text>a, b; c\\d</text></summary></properties></vevent></components>"
		"</vcalendar></icalendar>",
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261124\r\n"
		"DTSTAMP:20261124T000000Z\r\nSUMMARY:a\\, b\\; "
		"c\\\\d\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

/* 75 bytes a line, and no letter is cut: "SUMMARY:" has 8, so 33 of two bytes each and one of one fit. */
static void long_lines_are_folded_between_letters(void **state) {
	(void)state;
	assert_ics("<icalendar" XCAL "><vevent><properties><summary><text>"
		   "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.</text></summary></properties></vevent></"
		   "icalendar>",
		   "BEGIN:VEVENT\r\nSUMMARY:üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü\r\n "
		   "ü.\r\nEND:VEVENT\r\n");
}

static void uuids_are_those_of_version_5(void **state) {
	char uuid[UUID_SIZE];

	(void)state;
	uuid_of_url(STR("https://example.com/policy"), uuid);
	assert_string_equal(uuid, "ade9d801-a2ca-5062-bd33-6d2dd430e6a4");
	uuid_of_url(STR("urn:dossier:Müller:POL-AC"), uuid);
	assert_string_equal(uuid, "0acd3eb2-3ea9-5b02-9256-a7ad6ef3e614");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(cells_are_quoted_where_they_have_to_be),
		ARENA_TEST(a_line_end_in_a_cell_is_a_blank),
		ARENA_TEST(formulas_are_made_harmless),
		ARENA_TEST(a_row_has_a_cell_for_each_column),
		cmocka_unit_test(xml_of_json_is_json),
		cmocka_unit_test(what_is_no_json_says_why),
		cmocka_unit_test(events_are_those_of_rfc_5545),
		cmocka_unit_test(long_lines_are_folded_between_letters),
		cmocka_unit_test(uuids_are_those_of_version_5),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
