/* SPDX-License-Identifier: Apache-2.0 */
#include "read/svg_rules.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	enum svg_element sort;
} elements[] = {
	{ "a", SVG_DRAWN },
	{ "altGlyph", SVG_LOADING },
	{ "animate", SVG_ACTIVE },
	{ "animateColor", SVG_ACTIVE },
	{ "animateMotion", SVG_ACTIVE },
	{ "animateTransform", SVG_ACTIVE },
	{ "audio", SVG_ACTIVE },
	{ "canvas", SVG_ACTIVE },
	{ "circle", SVG_DRAWN },
	{ "clipPath", SVG_DRAWN },
	{ "color-profile", SVG_LOADING },
	{ "cursor", SVG_LOADING },
	{ "defs", SVG_DRAWN },
	{ "desc", SVG_PASSIVE },
	{ "discard", SVG_ACTIVE },
	{ "ellipse", SVG_DRAWN },
	{ "embed", SVG_ACTIVE },
	{ "feBlend", SVG_DRAWN },
	{ "feColorMatrix", SVG_DRAWN },
	{ "feComponentTransfer", SVG_DRAWN },
	{ "feComposite", SVG_DRAWN },
	{ "feDropShadow", SVG_DRAWN },
	{ "feFlood", SVG_DRAWN },
	{ "feFuncA", SVG_PASSIVE },
	{ "feFuncB", SVG_PASSIVE },
	{ "feFuncG", SVG_PASSIVE },
	{ "feFuncR", SVG_PASSIVE },
	{ "feGaussianBlur", SVG_DRAWN },
	{ "feImage", SVG_LOADING },
	{ "feMerge", SVG_DRAWN },
	{ "feMergeNode", SVG_PASSIVE },
	{ "feOffset", SVG_DRAWN },
	{ "filter", SVG_DRAWN },
	{ "font-face-uri", SVG_LOADING },
	{ "foreignObject", SVG_ACTIVE },
	{ "g", SVG_DRAWN },
	{ "handler", SVG_ACTIVE },
	{ "iframe", SVG_ACTIVE },
	{ "image", SVG_DRAWN },
	{ "line", SVG_DRAWN },
	{ "linearGradient", SVG_PASSIVE },
	{ "link", SVG_LOADING },
	{ "listener", SVG_ACTIVE },
	{ "marker", SVG_DRAWN },
	{ "mask", SVG_DRAWN },
	{ "metadata", SVG_DROPPED },
	{ "mpath", SVG_ACTIVE },
	{ "object", SVG_ACTIVE },
	{ "path", SVG_DRAWN },
	{ "pattern", SVG_DRAWN },
	{ "polygon", SVG_DRAWN },
	{ "polyline", SVG_DRAWN },
	{ "radialGradient", SVG_PASSIVE },
	{ "rect", SVG_DRAWN },
	{ "script", SVG_ACTIVE },
	{ "set", SVG_ACTIVE },
	{ "stop", SVG_PASSIVE },
	{ "style", SVG_PASSIVE },
	{ "svg", SVG_DRAWN },
	{ "switch", SVG_DRAWN },
	{ "symbol", SVG_DRAWN },
	{ "text", SVG_DRAWN },
	{ "textPath", SVG_DRAWN },
	{ "title", SVG_PASSIVE },
	{ "tref", SVG_LOADING },
	{ "tspan", SVG_DRAWN },
	{ "use", SVG_DRAWN },
	{ "video", SVG_ACTIVE },
};

/* In the order of strcmp, for they are searched by halves. */
static const char *const attributes[] = {
	"alignment-baseline",
	"amplitude",
	"baseline-shift",
	"class",
	"clip",
	"clip-path",
	"clip-rule",
	"clipPathUnits",
	"color",
	"color-interpolation",
	"color-interpolation-filters",
	"color-rendering",
	"cx",
	"cy",
	"d",
	"direction",
	"display",
	"dominant-baseline",
	"dx",
	"dy",
	"exponent",
	"fill",
	"fill-opacity",
	"fill-rule",
	"filter",
	"filterUnits",
	"flood-color",
	"flood-opacity",
	"font-family",
	"font-size",
	"font-size-adjust",
	"font-stretch",
	"font-style",
	"font-variant",
	"font-weight",
	"fr",
	"fx",
	"fy",
	"gradientTransform",
	"gradientUnits",
	"height",
	"id",
	"image-rendering",
	"in",
	"in2",
	"intercept",
	"k1",
	"k2",
	"k3",
	"k4",
	"kerning",
	"lang",
	"lengthAdjust",
	"letter-spacing",
	"lighting-color",
	"marker",
	"marker-end",
	"marker-mid",
	"marker-start",
	"markerHeight",
	"markerUnits",
	"markerWidth",
	"mask",
	"mask-type",
	"maskContentUnits",
	"maskUnits",
	"method",
	"mix-blend-mode",
	"mode",
	"offset",
	"opacity",
	"operator",
	"orient",
	"overflow",
	"paint-order",
	"pathLength",
	"patternContentUnits",
	"patternTransform",
	"patternUnits",
	"pointer-events",
	"points",
	"preserveAspectRatio",
	"primitiveUnits",
	"r",
	"refX",
	"refY",
	"requiredExtensions",
	"requiredFeatures",
	"result",
	"role",
	"rotate",
	"rx",
	"ry",
	"shape-rendering",
	"side",
	"slope",
	"spacing",
	"spreadMethod",
	"startOffset",
	"stdDeviation",
	"stop-color",
	"stop-opacity",
	"stroke",
	"stroke-dasharray",
	"stroke-dashoffset",
	"stroke-linecap",
	"stroke-linejoin",
	"stroke-miterlimit",
	"stroke-opacity",
	"stroke-width",
	"style",
	"systemLanguage",
	"tableValues",
	"text-anchor",
	"text-decoration",
	"text-rendering",
	"textLength",
	"transform",
	"transform-origin",
	"type",
	"unicode-bidi",
	"values",
	"vector-effect",
	"version",
	"viewBox",
	"visibility",
	"white-space",
	"width",
	"word-spacing",
	"writing-mode",
	"x",
	"x1",
	"x2",
	"y",
	"y1",
	"y2",
};

static int compare_name(const void *key, const void *entry) {
	return str_compare(*(const struct str *)key, str_of(*(const char *const *)entry));
}

enum svg_element svg_element(struct str name) {
	for (size_t i = 0; i < ARRAY_LENGTH(elements); i++)
		if (str_is(name, elements[i].name))
			return elements[i].sort;
	return SVG_OTHER;
}

bool svg_attribute_is_kept(struct str name) {
	return str_starts(name, "aria-") || bsearch(&name, attributes, ARRAY_LENGTH(attributes),
						    sizeof(*attributes), compare_name) != NULL;
}

static char lower(char c) {
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether the word, in lower case, stands at the offset in any case. */
static bool has_word(struct str s, size_t at, const char *word) {
	size_t n = strlen(word);

	if (s.n - at < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (lower(s.p[at + i]) != word[i])
			return false;
	return true;
}

/* The length of "url(#name)", with or without quotes, at the offset; 0 for anything else. */
static size_t local_url_length(struct str s, size_t at, struct str *name) {
	size_t i = at + strlen("url("), start;
	char quote = 0;

	while (i < s.n && s.p[i] == ' ')
		i++;
	if (i < s.n && (s.p[i] == '"' || s.p[i] == '\''))
		quote = s.p[i++];
	if (i >= s.n || s.p[i] != '#')
		return 0;
	for (start = ++i; i < s.n && memchr("()'\" \t\r\n", s.p[i], 8) == NULL;)
		i++;
	*name = str_slice(s, start, i);
	if (quote != 0 && (i >= s.n || s.p[i++] != quote))
		return 0;
	while (i < s.n && s.p[i] == ' ')
		i++;
	return i < s.n && s.p[i] == ')' ? i + 1 - at : 0;
}

bool svg_value_is_safe(struct str s) {
	/* Each of them takes an address, or lets a browser of some age run something. */
	static const char *const unsafe[] = { "@import",      "@font-face", "@namespace",
					      "@charset",     "@document",  "image(",
					      "image-set(",   "src(",       "cross-fade(",
					      "element(",     "paint(",     "expression(",
					      "-moz-binding", "behavior:",  "javascript:" };
	struct str name;

	if (str_find_char(s, '\\') != SIZE_MAX)
		return false;
	for (size_t at = 0; at < s.n; at++) {
		if (has_word(s, at, "url(") && local_url_length(s, at, &name) == 0)
			return false;
		if (memchr("@iscepjbISCEPJB-", s.p[at], 16) == NULL)
			continue;
		for (size_t i = 0; i < ARRAY_LENGTH(unsafe); i++)
			if (has_word(s, at, unsafe[i]))
				return false;
	}
	return true;
}

/* The property of the declaration that is open at the offset. */
static struct str find_property(struct str s, size_t at) {
	size_t start = at;
	struct str property = STR(""), value;

	while (start > 0 && memchr(";{}", s.p[start - 1], 3) == NULL)
		start--;
	str_cut(str_slice(s, start, at), ':', &property, &value);
	return str_trim(property);
}

bool svg_next_reference(struct str *rest, struct str *property, struct str *name) {
	for (size_t at = 0; at < rest->n; at++) {
		size_t n = has_word(*rest, at, "url(") ? local_url_length(*rest, at, name) : 0;

		if (n > 0) {
			*property = find_property(*rest, at);
			*rest = str_skip(*rest, at + n);
			return true;
		}
	}
	return false;
}

static bool is_digit(const struct str *s, size_t at) {
	return at < s->n && s->p[at] >= '0' && s->p[at] <= '9';
}

static double scale(double value, int exponent) {
	for (; exponent > 0; exponent--)
		value *= 10;
	for (; exponent < 0; exponent++)
		value /= 10;
	return value;
}

bool svg_next_number(struct str *rest, double *out) {
	struct str s = str_trim(*rest);
	bool negative = str_starts(s, "-"), digits = false;
	double value = 0;
	int point = 0, exponent = 0;
	size_t i = negative || str_starts(s, "+") ? 1 : 0, e;

	for (; is_digit(&s, i); i++, digits = true)
		value = value * 10 + (s.p[i] - '0');
	if (i < s.n && s.p[i] == '.')
		for (i++; is_digit(&s, i); i++, digits = true, point--)
			value = value * 10 + (s.p[i] - '0');
	if (!digits)
		return false;
	/* "1e3", but not the unit of "1em". */
	e = i + 1;
	if (e < s.n && (s.p[e] == '-' || s.p[e] == '+'))
		e++;
	if (i < s.n && lower(s.p[i]) == 'e' && is_digit(&s, e)) {
		for (; is_digit(&s, e); e++)
			exponent = exponent < 1000 ? exponent * 10 + (s.p[e] - '0') : exponent;
		if (s.p[i + 1] == '-')
			exponent = -exponent;
		i = e;
	}
	value = scale(value, exponent + point);
	*out = negative ? -value : value;
	s = str_trim(str_skip(s, i));
	*rest = str_starts(s, ",") ? str_skip(s, 1) : s;
	return true;
}

bool svg_length(struct str s, double *out) {
	static const struct {
		const char *unit;
		double pixels;
	} units[] = { { "", 1 },     { "px", 1 },         { "pt", 96 / 72.0 }, { "pc", 16 },
		      { "in", 96 },  { "cm", 96 / 2.54 }, { "mm", 96 / 25.4 }, { "em", 16 },
		      { "rem", 16 }, { "ex", 8 } };
	double number;

	if (!svg_next_number(&s, &number))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++)
		if (str_equal_nocase(s, str_of(units[i].unit))) {
			*out = number * units[i].pixels;
			return true;
		}
	return false;
}
