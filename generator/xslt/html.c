/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/html.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "xslt/html_name.h"

#define XHTML "http://www.w3.org/1999/xhtml"
#define SVG "http://www.w3.org/2000/svg"
#define MATHML "http://www.w3.org/1998/Math/MathML"
#define XLINK "http://www.w3.org/1999/xlink"
#define XML "http://www.w3.org/XML/1998/namespace"

struct writer {
	struct buf *out;
	enum code_number code; /* of what was refused */
	const char *why;       /* NULL while nothing was */
	const char *element;   /* the one it is in */
	struct html_names names;
};

static bool fail(struct writer *w, enum code_number code, const char *why) {
	w->code = code;
	w->why = why;
	return false;
}

static struct str text_of(const xmlChar *s) {
	return str_of((const char *)s);
}

/* One bit for each byte that is written as it is: ASCII but controls and & < > ". */
static bool is_plain(unsigned char c) {
	static const uint64_t plain[4] = {
		0xffffffff00000600u & ~((uint64_t)1 << '"' | (uint64_t)1 << '&' |
					(uint64_t)1 << '<' | (uint64_t)1 << '>'),
		0x7fffffffffffffffu,
		0,
		0,
	};

	return (plain[c >> 6] >> (c & 63) & 1) != 0;
}

static bool is_character(uint32_t c) {
	return c != UTF8_BAD && !(c >= 0x80 && c <= 0x9f) && !(c >= 0xfdd0 && c <= 0xfdef) &&
	       (c & 0xfffe) != 0xfffe;
}

static const char *escape_of(char c, bool attribute) {
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return attribute ? "&quot;" : "\"";
	default:
		return NULL;
	}
}

static void put(struct writer *w, const void *p, size_t n) {
	struct buf *out = w->out;

	if (n > out->capacity - out->n) {
		buf_add(out, p, n);
		return;
	}
	memcpy(out->p + out->n, p, n);
	out->n += n;
}

static void put_char(struct writer *w, char c) {
	put(w, &c, 1);
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
#define HAS_ZERO(x) (((x)-EACH(1)) & ~(x)&EACH(0x80))

/* How many bytes from there on are plain, in steps of eight: " and &, and < and >, differ in one bit. */
static size_t plain_run(const char *p, size_t n) {
	size_t i = 0;

	for (; n - i >= 8; i += 8) {
		uint64_t x;

		memcpy(&x, p + i, 8);
		if (((x & EACH(0x80)) | ((x - EACH(0x20)) & ~x & EACH(0x80)) |
		     HAS_ZERO((x | EACH(0x04)) ^ EACH('&')) |
		     HAS_ZERO((x | EACH(0x02)) ^ EACH('>')) | HAS_ZERO(x ^ EACH(0x7f))) != 0)
			break;
	}
	while (i < n && is_plain((unsigned char)p[i]))
		i++;
	return i;
}

static bool write_text(struct writer *w, struct str s, bool attribute) {
	size_t from = 0, i = 0;

	while ((i += plain_run(s.p + i, s.n - i)) < s.n) {
		const char *escape;
		size_t length = 1;

		if ((unsigned char)s.p[i] >= 0x80) {
			if (!is_character(utf8_decode(s, i, &length)))
				return fail(w, XSL_006, "a control character, or not UTF-8,");
			i += length;
			continue;
		}
		escape = escape_of(s.p[i], attribute);
		if (escape == NULL)
			return fail(w, XSL_006, "a control character");
		put(w, s.p + from, i - from);
		put(w, escape, strlen(escape));
		from = ++i;
	}
	put(w, s.p + from, s.n - from);
	return true;
}

static bool write_name(struct writer *w, const struct html_name *name) {
	if ((name->traits & TRAIT_BAD) != 0)
		return fail(w, XSL_006, "a name that HTML does not have");
	put(w, name->p, name->n);
	return true;
}

/* Browsers pass over blanks before a link, and over tabs and line ends in it. */
static bool is_safe_link(struct str s, bool image) {
	char scheme[16];
	size_t n = 0, i = 0;

	while (i < s.n && (unsigned char)s.p[i] <= ' ')
		i++;
	for (; i < s.n && s.p[i] != ':'; i++) {
		char c = s.p[i];

		if (c == '/' || c == '?' || c == '#')
			return true;
		if (c == '\t' || c == '\n' || c == '\r')
			continue;
		if (n + 1 == sizeof(scheme))
			n--; /* no scheme that we know is as long */
		scheme[n++] = c;
	}
	scheme[n] = '\0';
	if (i == s.n)
		return true;
	if (image && strcasecmp(scheme, "data") == 0)
		return strncasecmp(s.p + i + 1, "image/", strlen("image/")) == 0;
	return strcasecmp(scheme, "https") == 0 || strcasecmp(scheme, "http") == 0 ||
	       strcasecmp(scheme, "mailto") == 0 || strcasecmp(scheme, "x-dossier") == 0;
}

static bool write_attribute_name(struct writer *w, const xmlAttr *a, const struct html_name *name) {
	struct str space = text_of(a->ns != NULL ? a->ns->href : NULL);

	put_char(w, ' ');
	if (str_is(space, XML))
		put(w, "xml:", 4);
	else if (str_is(space, XLINK))
		put(w, "xlink:", 6);
	else if (space.n > 0)
		return fail(w, XSL_006, "an attribute of another language");
	return write_name(w, name);
}

static bool write_attribute(struct writer *w, const xmlAttr *a, bool image) {
	struct html_name name = html_name(&w->names, a->name);
	size_t from;

	if ((name.traits & TRAIT_EVENT) != 0)
		return fail(w, XSL_007, "a script in an attribute");
	if (!write_attribute_name(w, a, &name))
		return false;
	if ((name.traits & TRAIT_BARE) != 0)
		return true;
	put(w, "=\"", 2);
	from = w->out->n;
	for (const xmlNode *t = a->children; t != NULL; t = t->next)
		if (t->type == XML_TEXT_NODE && !write_text(w, text_of(t->content), true))
			return false;
	/* As it was written: an escape makes no scheme of what was none. */
	if ((name.traits & TRAIT_LINK) != 0 &&
	    !is_safe_link(str_skip(buf_str(w->out), from), image))
		return fail(w, XSL_007, "a link of a kind that is not allowed");
	put_char(w, '"');
	return true;
}

static bool is_foreign(const xmlNode *n) {
	struct str space;

	if (n->ns == NULL)
		return false;
	space = text_of(n->ns->href);
	return str_is(space, SVG) || str_is(space, MATHML);
}

static bool check_element(struct writer *w, const xmlNode *n, unsigned traits) {
	w->element = (const char *)n->name;
	if (n->ns != NULL && !str_is(text_of(n->ns->href), XHTML) && !is_foreign(n))
		return fail(w, XSL_006, "an element of another language");
	if ((traits & TRAIT_REFUSED) != 0)
		return fail(w, XSL_007, "an element that is not allowed");
	if ((traits & TRAIT_SCRIPT) != 0 && n->children != NULL)
		return fail(w, XSL_007, "a script in the page");
	if ((traits & TRAIT_VOID) != 0 && n->children != NULL && !is_foreign(n))
		return fail(w, XSL_006, "content in an element that holds none");
	return true;
}

/* The text of <style> is not escaped, so nothing in it may end it; and within SVG or MathML a
 * parser would take it for markup. */
static bool write_style(struct writer *w, const xmlNode *n) {
	for (const xmlNode *p = n->parent; p != NULL && p->type == XML_ELEMENT_NODE; p = p->parent)
		if (is_foreign(p))
			return fail(w, XSL_007, "a style sheet in a picture");
	for (const xmlNode *t = n->children; t != NULL; t = t->next) {
		struct str s = text_of(t->type == XML_ELEMENT_NODE ? NULL : t->content);

		if (t->type == XML_ELEMENT_NODE || str_find(s, STR("</")) != SIZE_MAX ||
		    str_find(s, STR("<!")) != SIZE_MAX)
			return fail(w, XSL_007, "markup in a style sheet");
		for (size_t i = 0, length = 1; i < s.n; i += length, length = 1) {
			unsigned char c = (unsigned char)s.p[i];

			if (c >= 0x80 ? !is_character(utf8_decode(s, i, &length))
				      : !is_plain(c) && escape_of((char)c, true) == NULL)
				return fail(w, XSL_006, "a control character");
		}
		buf_add_str(w->out, s);
	}
	return true;
}

static bool begins_with_line_end(const xmlNode *n) {
	const xmlNode *first = n->children;

	return first != NULL && first->type == XML_TEXT_NODE && first->content != NULL &&
	       first->content[0] == '\n';
}

static bool open_element(struct writer *w, const xmlNode *n, const struct html_name *name) {
	if (!check_element(w, n, name->traits))
		return false;
	put_char(w, '<');
	if (!write_name(w, name))
		return false;
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next)
		if (!write_attribute(w, a, (name->traits & TRAIT_IMAGE) != 0))
			return false;
	if (n->children == NULL && is_foreign(n))
		put_char(w, '/');
	put_char(w, '>');
	/* Parsers drop the first line end of <pre>. */
	if ((name->traits & TRAIT_PRE) != 0 && begins_with_line_end(n))
		put_char(w, '\n');
	return true;
}

static void close_element(struct writer *w, const xmlNode *n) {
	struct html_name name = html_name(&w->names, n->name);

	if (n->children == NULL && ((name.traits & TRAIT_VOID) != 0 || is_foreign(n)))
		return;
	put(w, "</", 2);
	put(w, name.p, name.n);
	put_char(w, '>');
}

/* Writes the node up to its children; *enter says whether these come next. */
static bool open_node(struct writer *w, const xmlNode *n, bool *enter) {
	struct html_name name;

	*enter = false;
	switch (n->type) {
	case XML_ELEMENT_NODE:
		name = html_name(&w->names, n->name);
		if (!open_element(w, n, &name))
			return false;
		if ((name.traits & TRAIT_STYLE) != 0 && !is_foreign(n))
			return write_style(w, n);
		*enter = n->children != NULL;
		return true;
	case XML_TEXT_NODE:
	case XML_CDATA_SECTION_NODE:
		return write_text(w, text_of(n->content), false);
	default:
		return true;
	}
}

/* No recursion: the depth of a page is the stylesheet's choice. */
static bool write_tree(struct writer *w, const xmlNode *root) {
	const xmlNode *n = root;
	bool enter;

	for (;;) {
		if (!open_node(w, n, &enter))
			return false;
		if (enter) {
			n = n->children;
			continue;
		}
		for (;;) {
			if (n->type == XML_ELEMENT_NODE)
				close_element(w, n);
			if (n == root)
				return true;
			if (n->next != NULL)
				break;
			n = n->parent;
		}
		n = n->next;
	}
}

bool html_serialise(struct buf *out, const xmlDoc *page, struct findings *list, struct span place) {
	struct writer w = { .out = out };
	size_t before = out->n;

	buf_add_c(out, "<!DOCTYPE html>\n");
	for (const xmlNode *n = page->children; n != NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE && !write_tree(&w, n)) {
			finding_add(list, w.code, place, "%s in <%s> of the page", w.why,
				    w.element);
			out->n = before;
			return false;
		}
	buf_add_char(out, '\n');
	return true;
}
