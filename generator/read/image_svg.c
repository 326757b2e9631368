/* SPDX-License-Identifier: Apache-2.0 */
/* SVG: read by libxml2 without a document type, judged against the lists of svg_rules.h and
 * written anew, so that nothing reaches the published image but what was understood here. */
#include <libxml/xmlreader.h>
#include <string.h>

#include "base/base64.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "read/encoding.h"
#include "read/image_part.h"
#include "read/limits.h"
#include "read/svg_cost.h"
#include "read/svg_rules.h"
#include "read/svg_scan.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define XLINK_NAMESPACE "http://www.w3.org/1999/xlink"
#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

struct svg {
	const struct image_reader *image;
	xmlTextReaderPtr xml;
	struct buf out;
	struct buf style; /* the text of the style sheet that is open */
	bool in_style;
	int dropped; /* the depth of the element that is left out whole; -1 outside */
	size_t elements;
	struct svg_cost cost;
	struct svg_node *path[LIMIT_SVG_DEPTH + 1]; /* the open elements */
	struct str width, height, view_box;         /* of the root */
	char error[160];
};

static struct str str_of_xml(const xmlChar *s) {
	return str_of((const char *)s);
}

/* A copy that outlives the reader's position. */
static struct str keep(struct svg *s, const xmlChar *text) {
	return str_copy(s->image->arena, str_of_xml(text));
}

static void note_error(void *context, xmlErrorPtr error) {
	struct svg *s = context;
	struct str message = str_trim(str_of(error->message));

	if (s->error[0] == '\0')
		snprintf(s->error, sizeof(s->error), "line %d: %.*s", error->line,
			 (int)(message.n < 120 ? message.n : 120), message.p);
}

static void add_escaped(struct buf *b, struct str text, bool attribute) {
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c == '&')
			buf_add_c(b, "&amp;");
		else if (c == '<')
			buf_add_c(b, "&lt;");
		else if (c == '>')
			buf_add_c(b, "&gt;");
		else if (c == '"' || c == '\r' || (attribute && (c == '\n' || c == '\t')))
			buf_print(b, "&#%d;", c);
		else
			buf_add_char(b, c);
	}
}

static void add_attribute(struct svg *s, const char *prefix, struct str name, struct str value) {
	buf_print(&s->out, " %s%.*s=\"", prefix, STR_ARG(name));
	add_escaped(&s->out, value, true);
	buf_add_char(&s->out, '"');
}

/* An embedded image: judged like a file of its own, and written as what is left of it. */
static bool read_data(struct svg *s, struct str value) {
	struct image_reader inner = *s->image;
	struct str head, text, bytes;
	struct image image;

	if (!str_cut(value, ',', &head, &text) ||
	    (!str_equal_nocase(head, STR("data:image/png;base64")) &&
	     !str_equal_nocase(head, STR("data:image/jpeg;base64")) &&
	     !str_equal_nocase(head, STR("data:image/jpg;base64"))))
		return image_refuse(&inner, IMG_008, "'%.*s' is not an element of the image",
				    (int)(value.n < 60 ? value.n : 60), value.p);
	if (!base64_decode(inner.arena, text, &bytes))
		return image_refuse(&inner, IMG_005, "an embedded image is not base64");
	if (!image_read_embedded(&inner, bytes, &image))
		return false;
	buf_print(&s->out, " xlink:href=\"data:%s;base64,", image.mime);
	base64_add(&s->out, image.bytes);
	buf_add_char(&s->out, '"');
	return true;
}

/* Old engines know xlink:href only, and new ones know both: so that is what is written. */
static bool read_href(struct svg *s, struct str element, struct str value, struct svg_node *node) {
	struct str target = str_trim(value);

	if (target.n == 0)
		return true;
	if (str_starts(target, "#")) {
		if (!str_is(element, "a"))
			svg_cost_refer(&s->cost, node, str_skip(target, 1), SVG_USED);
		add_attribute(s, "xlink:", STR("href"), target);
		return true;
	}
	if (str_is(element, "image"))
		return read_data(s, target);
	return image_refuse(s->image, IMG_008, "<%.*s> refers to '%.*s'", STR_ARG(element),
			    (int)(target.n < 60 ? target.n : 60), target.p);
}

static void note_root(struct svg *s, struct str name, struct str value) {
	if (str_is(name, "width"))
		s->width = value;
	else if (str_is(name, "height"))
		s->height = value;
	else if (str_is(name, "viewBox"))
		s->view_box = value;
}

static bool read_plain_attribute(struct svg *s, struct str name, struct str value,
				 struct svg_node *node) {
	if (name.n > 2 && str_equal_nocase(str_slice(name, 0, 2), STR("on")))
		return image_refuse(s->image, IMG_007, "the attribute '%.*s' runs a script",
				    STR_ARG(name));
	if (!svg_attribute_is_kept(name))
		return true;
	if (!str_starts(name, "aria-") && !svg_value_is_safe(value))
		return image_refuse(s->image, IMG_008, "the attribute '%.*s' may load something",
				    STR_ARG(name));
	if (str_is(name, "id"))
		svg_cost_name(&s->cost, node, value);
	if (str_is(name, "class"))
		svg_cost_classes(node, value);
	svg_cost_attribute(&s->cost, node, name, value);
	if (s->elements == 1)
		note_root(s, name, value);
	add_attribute(s, "", name, value);
	return true;
}

static bool read_attributes(struct svg *s, struct str element, struct svg_node *node) {
	bool has_href = false;

	while (xmlTextReaderMoveToNextAttribute(s->xml) == 1) {
		struct str name = str_of_xml(xmlTextReaderConstLocalName(s->xml));
		struct str space = str_of_xml(xmlTextReaderConstNamespaceUri(s->xml));
		struct str value = keep(s, xmlTextReaderConstValue(s->xml));
		bool is_href =
			str_is(name, "href") && (space.n == 0 || str_is(space, XLINK_NAMESPACE));

		if (is_href && !has_href) {
			has_href = true;
			if (!read_href(s, element, value, node))
				return false;
		} else if (is_href) {
			return image_refuse(s->image, IMG_008, "<%.*s> has two targets",
					    STR_ARG(element));
		} else if (space.n == 0) {
			if (!read_plain_attribute(s, name, value, node))
				return false;
		} else if (str_is(space, XML_NAMESPACE) &&
			   (str_is(name, "space") || str_is(name, "lang"))) {
			add_attribute(s, "xml:", name, value);
		}
	}
	xmlTextReaderMoveToElement(s->xml);
	return true;
}

static bool refuse_element(const struct svg *s, struct str name, enum svg_element sort) {
	if (str_is(name, "foreignObject"))
		return image_refuse(
			s->image, IMG_007,
			"<foreignObject> holds HTML; export the drawing with plain text");
	if (sort == SVG_LOADING)
		return image_refuse(s->image, IMG_008, "<%.*s> loads something", STR_ARG(name));
	if (sort == SVG_ACTIVE)
		return image_refuse(s->image, IMG_007, "<%.*s> runs or moves something",
				    STR_ARG(name));
	return image_refuse(s->image, IMG_007, "<%.*s> is not an element that is published",
			    STR_ARG(name));
}

/* Data of editors stand in namespaces of their own and are left out; markup that browsers would
 * show is not. */
static bool read_foreign(struct svg *s, struct str name, struct str space, int depth) {
	if (depth == 0)
		return image_refuse(s->image, IMG_005, "not an SVG: its root is <%.*s>%s",
				    STR_ARG(name),
				    space.n == 0 ? " without xmlns=\"" SVG_NAMESPACE "\"" : "");
	if (str_is(space, "http://www.w3.org/1999/xhtml") ||
	    str_is(space, "http://www.w3.org/1998/Math/MathML") ||
	    str_is(space, "http://www.w3.org/2001/xml-events"))
		return image_refuse(s->image, IMG_007, "<%.*s> is foreign markup", STR_ARG(name));
	if (xmlTextReaderIsEmptyElement(s->xml) != 1)
		s->dropped = depth;
	return true;
}

static bool read_element(struct svg *s, int depth) {
	struct str name = keep(s, xmlTextReaderConstLocalName(s->xml));
	struct str space = str_of_xml(xmlTextReaderConstNamespaceUri(s->xml));
	bool empty = xmlTextReaderIsEmptyElement(s->xml) == 1;
	enum svg_element sort = svg_element(name);
	struct svg_node *node;

	if (!str_is(space, SVG_NAMESPACE))
		return read_foreign(s, name, space, depth);
	if (depth == 0 && !str_is(name, "svg"))
		return read_foreign(s, name, STR("?"), depth);
	if (sort == SVG_DROPPED) {
		s->dropped = empty ? -1 : depth;
		return true;
	}
	if (sort != SVG_DRAWN && sort != SVG_PASSIVE)
		return refuse_element(s, name, sort);
	if (s->in_style)
		return image_refuse(s->image, IMG_005, "an element in a style sheet");
	node = svg_cost_add(&s->cost, depth > 0 ? s->path[depth - 1] : s->cost.root,
			    sort == SVG_DRAWN);
	s->path[depth] = node;
	buf_print(&s->out, "<%.*s", STR_ARG(name));
	if (depth == 0)
		buf_add_c(&s->out,
			  " xmlns=\"" SVG_NAMESPACE "\" xmlns:xlink=\"" XLINK_NAMESPACE "\"");
	if (!read_attributes(s, name, node))
		return false;
	buf_add_c(&s->out, empty ? "/>" : ">");
	s->in_style = !empty && str_is(name, "style");
	buf_clear(&s->style);
	return true;
}

static bool end_element(struct svg *s) {
	struct str sheet = buf_str(&s->style);

	if (s->in_style) {
		if (!svg_value_is_safe(sheet))
			return image_refuse(s->image, IMG_008,
					    "its style sheet may load something");
		sheet = str_copy(s->image->arena, sheet);
		svg_cost_style(&s->cost, sheet);
		add_escaped(&s->out, sheet, false);
		s->in_style = false;
	}
	buf_print(&s->out, "</%s>", (const char *)xmlTextReaderConstLocalName(s->xml));
	return true;
}

static bool start_element(struct svg *s, int depth) {
	if (++s->elements > LIMIT_SVG_ELEMENTS)
		return image_refuse(s->image, IMG_006, "an SVG of more than %u elements",
				    LIMIT_SVG_ELEMENTS);
	if (depth > (int)LIMIT_SVG_DEPTH)
		return image_refuse(s->image, IMG_006, "an SVG nested deeper than %u elements",
				    LIMIT_SVG_DEPTH);
	return s->dropped >= 0 || read_element(s, depth);
}

/* One step of the reader: what to keep of it. */
static bool read_node(struct svg *s) {
	int depth = xmlTextReaderDepth(s->xml);
	struct str text = str_of_xml(xmlTextReaderConstValue(s->xml));

	switch (xmlTextReaderNodeType(s->xml)) {
	case XML_READER_TYPE_ELEMENT:
		return start_element(s, depth);
	case XML_READER_TYPE_END_ELEMENT:
		if (s->dropped < 0)
			return end_element(s);
		if (s->dropped == depth)
			s->dropped = -1;
		return true;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		if (s->in_style)
			buf_add_str(&s->style, text);
		else if (s->dropped < 0 && depth > 0)
			add_escaped(&s->out, text, false);
		return true;
	case XML_READER_TYPE_COMMENT:
		return true;
	case XML_READER_TYPE_PROCESSING_INSTRUCTION:
		if (s->dropped >= 0)
			return true;
		return image_refuse(s->image, IMG_008, "a processing instruction '%s'",
				    (const char *)xmlTextReaderConstName(s->xml));
	case XML_READER_TYPE_DOCUMENT_TYPE:
	case XML_READER_TYPE_ENTITY_REFERENCE:
		return image_refuse(s->image, IMG_009, "it declares or uses an entity");
	default:
		return true;
	}
}

static bool set_size(struct svg *s) {
	double box[4] = { 0, 0, 0, 0 }, width, height;
	struct str rest = s->view_box;
	bool has_box = true, has_width, has_height;

	for (size_t i = 0; i < ARRAY_LENGTH(box); i++)
		has_box = has_box && svg_next_number(&rest, &box[i]);
	has_box = has_box && box[2] > 0 && box[3] > 0;
	has_width = svg_length(s->width, &width);
	has_height = svg_length(s->height, &height);
	if (!has_width)
		width = !has_box ? 300 : has_height ? height * box[2] / box[3] : box[2];
	if (!has_height)
		height = !has_box ? 150 : has_width ? width * box[3] / box[2] : box[3];
	/* Written so that a size that is not a number at all is refused, too. */
	if (!(width > 0 && height > 0))
		return image_refuse(s->image, IMG_005, "it has no size");
	if (!(width < 1e9 && height < 1e9))
		return image_refuse(s->image, IMG_006, "it is wider or higher than any screen");
	return image_set_size(s->image, (unsigned)(width + 0.999), (unsigned)(height + 0.999));
}

/* Hidden and imitating characters in the texts of the image, as in a document. */
static bool check_text(const struct image_reader *r, struct str text) {
	struct findings *list = findings_new(r->arena);
	bool fine = encoding_check_text(list, r->place, text, ENCODING_MARKDOWN);

	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		image_refuse(r, (enum code_number)(f->code - code_table), "%.*s",
			     STR_ARG(f->message));
	}
	return fine;
}

static bool read_all(struct svg *s) {
	enum svg_cost_result cost;
	int step;

	while ((step = xmlTextReaderRead(s->xml)) == 1)
		if (!read_node(s))
			return false;
	if (step != 0 || s->error[0] != '\0')
		return image_refuse(s->image, IMG_005, "not well-formed XML: %s", s->error);
	cost = svg_cost_judge(&s->cost);
	if (cost == SVG_COST_ENDLESS)
		return image_refuse(s->image, IMG_005, "an element refers to itself");
	if (cost == SVG_COST_HIGH)
		return image_refuse(s->image, IMG_006,
				    "its references draw more than %u shapes, or nest too deeply",
				    LIMIT_SVG_DRAWN);
	return set_size(s);
}

bool image_read_svg(const struct image_reader *r) {
	struct svg s = { .image = r, .dropped = -1 };
	bool fine = false;

	if (r->bytes.n > LIMIT_SVG_BYTES)
		return image_refuse(r, IMG_006, "%zu bytes; an SVG has at most %u", r->bytes.n,
				    LIMIT_SVG_BYTES);
	if (!utf8_is_valid(r->bytes) || str_find_char(r->bytes, '\0') != SIZE_MAX)
		return image_refuse(r, IMG_005, "it is not UTF-8");
	/* Found before the parser sees it: an internal subset is work, and nobody needs one. */
	if (str_find(r->bytes, STR("<!DOCTYPE")) != SIZE_MAX ||
	    str_find(r->bytes, STR("<!ENTITY")) != SIZE_MAX)
		return image_refuse(r, IMG_009, "it has a DOCTYPE; delete that line");
	if (svg_scan_attributes(r->bytes) > LIMIT_SVG_ATTRIBUTES)
		return image_refuse(r, IMG_006, "an element of more than %u attributes",
				    LIMIT_SVG_ATTRIBUTES);
	svg_cost_start(&s.cost, r->arena);
	s.xml = xmlReaderForMemory(r->bytes.p, (int)r->bytes.n, NULL, "UTF-8",
				   XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
	if (s.xml == NULL)
		return image_refuse(r, IMG_005, "it can't be read");
	xmlTextReaderSetStructuredErrorHandler(s.xml, note_error, &s);
	fine = read_all(&s) && check_text(r, buf_str(&s.out));
	if (fine)
		r->out->bytes = str_copy(r->arena, buf_str(&s.out));
	xmlFreeTextReader(s.xml);
	buf_free(&s.out);
	buf_free(&s.style);
	return fine;
}
