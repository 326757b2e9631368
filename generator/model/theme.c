/* SPDX-License-Identifier: Apache-2.0 */
#include "model/theme.h"

#include <math.h>

#include "model/keys.h"
#include "model/suggest.h"

static const char *const settings[] = { "name", "logo", "colours", "dark-colours" };

/* What a project may choose, and how well each has to be seen. */
static const char *const colours[] = { "accent", "link" };
static const double contrasts[] = { 3, 4.5 };

static const struct scheme {
	const char *key;
	const char *grounds[2]; /* --ground and --paper of theme/screen.css and dark.css */
	const char *advice;
} schemes[] = {
	{ "colours", { "#f5f4f0", "#ffffff" }, "take a darker colour" },
	{ "dark-colours", { "#13171a", "#1a1f23" }, "take a lighter colour" },
};

static bool is_colour(struct str s) {
	if (s.n != 7 || s.p[0] != '#')
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (str_hex_value(s.p[i]) < 0)
			return false;
	return true;
}

/* WCAG 2.2, "relative luminance". */
static double luminance(struct str colour) {
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (size_t i = 0; i < 3; i++) {
		double c = (16 * str_hex_value(colour.p[1 + 2 * i]) +
			    str_hex_value(colour.p[2 + 2 * i])) /
			   255.0;

		sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

/* WCAG 2.2, "contrast ratio". */
static double contrast(struct str a, struct str b) {
	double x = luminance(a), y = luminance(b);

	return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

static void check_contrast(struct set *s, const struct scheme *scheme, const struct value *v,
			   double wanted) {
	for (size_t i = 0; i < 2; i++) {
		struct str ground = str_of(scheme->grounds[i]);
		double is = contrast(v->text, ground);

		if (is >= wanted)
			continue;
		finding_help(finding_add(s->findings, CFG_002, v->span,
					 "'%.*s' is hard to see on %s: a contrast of %.1f:1",
					 STR_ARG(v->text), scheme->grounds[i], is),
			     "%s", scheme->advice);
		return;
	}
}

static void check_colours(struct set *s, const struct scheme *scheme, const struct value *map) {
	if (map == NULL)
		return;
	if (map->type != VALUE_MAP) {
		finding_add(s->findings, CFG_002, map->span, "'%s' takes a map", scheme->key);
		return;
	}
	keys_check(s->findings, CFG_002, map, "colour", colours, ARRAY_LENGTH(colours));
	for (size_t i = 0; i < ARRAY_LENGTH(colours); i++) {
		const struct value *v = value_get(map, colours[i]);

		if (v == NULL)
			continue;
		if (v->type == VALUE_TEXT && is_colour(v->text))
			check_contrast(s, scheme, v, contrasts[i]);
		else
			finding_help(finding_add(s->findings, CFG_002, v->span,
						 "'%s' takes a colour", colours[i]),
				     "write it as \"#14505f\", in quotes");
	}
}

static bool is_text(struct set *s, const struct value *v) {
	if (v == NULL || v->type == VALUE_TEXT)
		return v != NULL;
	finding_add(s->findings, CFG_002, v->span, "'%.*s' takes a text", STR_ARG(v->key));
	return false;
}

static void check_theme(struct set *s, const struct value *theme) {
	const struct value *logo = value_get(theme, "logo");

	keys_check(s->findings, CFG_002, theme, "setting", settings, ARRAY_LENGTH(settings));
	is_text(s, value_get(theme, "name"));
	if (is_text(s, logo))
		picture_find(s, s->findings, logo->span, logo->text);
	for (size_t i = 0; i < ARRAY_LENGTH(schemes); i++)
		check_colours(s, &schemes[i], value_get(theme, schemes[i].key));
}

static void check_everyone(struct set *s, const struct value *list) {
	VALUE_EACH (v, list) {
		struct suggestion best = suggestion_start(v->text);
		struct finding *f;

		if (v->type != VALUE_TEXT) {
			finding_add(s->findings, CFG_002, v->span,
				    "'everyone' takes ids of documents");
			continue;
		}
		if (map_get(&s->by_id, v->text) != NULL)
			continue;
		f = finding_add(s->findings, REF_001, v->span, "there is no document '%.*s'",
				STR_ARG(v->text));
		for (size_t i = 0; i < s->by_id.n; i++)
			suggestion_offer(&best, s->by_id.entries[i].key);
		suggestion_help(&best, f);
	}
}

void theme_check(struct set *s) {
	check_theme(s, s->config->theme);
	check_everyone(s, s->config->everyone);
}

struct str theme_name(const struct set *s) {
	struct str name = value_get_text(s->config->theme, "name");

	return name.n > 0 ? name : s->config->title;
}

const struct picture *theme_logo(const struct set *s) {
	struct str path = value_get_text(s->config->theme, "logo");
	const struct picture *p = path.n > 0 ? map_get(s->pictures, path) : NULL;

	return p != NULL && p->usable ? p : NULL;
}

void theme_add_colours(const struct set *s, const char *key, struct buf *css) {
	const struct value *map = value_get(s->config->theme, key);

	if (map == NULL || map->first == NULL)
		return;
	buf_add_c(css, ":root {");
	VALUE_EACH (v, map)
		buf_print(css, " --%.*s: %.*s;", STR_ARG(v->key), STR_ARG(v->text));
	buf_add_c(css, " }\n");
}
