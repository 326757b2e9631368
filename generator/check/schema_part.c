/* SPDX-License-Identifier: Apache-2.0 */
#include "check/schema_part.h"

#include "xslt/xml.h"

#define SCHEMATRON ((const xmlChar *)"http://purl.oclc.org/dsdl/schematron")

struct str schema_attribute(const struct schema_reader *r, xmlNodePtr n, const char *name) {
	xmlChar *value = xmlGetNoNsProp(n, (const xmlChar *)name);
	struct str copy = str_trim(
		str_copy(r->schema->arena, str_of(value != NULL ? (const char *)value : "")));

	xmlFree(value);
	return copy;
}

bool schema_is(const xmlNode *n, const char *name) {
	return n->type == XML_ELEMENT_NODE && n->ns != NULL &&
	       xmlStrEqual(n->ns->href, SCHEMATRON) &&
	       (name == NULL || xmlStrEqual(n->name, (const xmlChar *)name));
}

struct span schema_place(const struct schema_reader *r, const xmlNode *n) {
	long line = xmlGetLineNo(n);
	struct str text;

	if (line < 1 || source_line_offset(r->source, (size_t)line) >= r->source->text.n)
		return span_of(r->source, 0, 0);
	text = str_trim(source_line(r->source, (size_t)line));
	return span_of(r->source, (size_t)(text.p - r->source->text.p), text.n);
}

static bool is_word_byte(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_';
}

/* Where the word stands as a whole word in the line; SIZE_MAX where it does not. */
static size_t find_word(struct str line, struct str word) {
	size_t from = 0, at;

	while (word.n > 0 && (at = str_find(str_skip(line, from), word)) != SIZE_MAX) {
		size_t end = from + at + word.n;

		at += from;
		if ((at == 0 || !is_word_byte(line.p[at - 1])) &&
		    (end == line.n || !is_word_byte(line.p[end])))
			return at;
		from = end;
	}
	return SIZE_MAX;
}

/* The parser knows the line on which a start tag ends: the word is looked for there and, for a tag of several lines, on those before. */
static struct span place_of_word(const struct schema_reader *r, const xmlNode *n, struct str word) {
	struct span whole = schema_place(r, n);
	long line = xmlGetLineNo(n);

	for (long i = line; i >= 1 && i > line - 20 && whole.length > 0; i--) {
		struct str text = source_line(r->source, (size_t)i);
		size_t at = find_word(text, word);

		if (at != SIZE_MAX)
			return span_of(r->source, (size_t)(text.p - r->source->text.p) + at,
				       word.n);
	}
	return whole;
}

struct finding *schema_refuse(const struct schema_reader *r, const xmlNode *n, const char *what,
			      struct str word) {
	return finding_add(r->findings, SCH_001, place_of_word(r, n, word), "%s '%.*s'", what,
			   STR_ARG(word));
}

xmlNodePtr schema_find(const struct schema_reader *r, const char *name, struct str id) {
	return map_get(&r->ids, str_format(r->schema->arena, "%s %.*s", name, STR_ARG(id)));
}
