/* SPDX-License-Identifier: Apache-2.0 */
#include "model/config.h"

#include <stdint.h>

#include "base/buf.h"
#include "model/suggest.h"
#include "read/yaml.h"

struct setting {
	const char *key;
	enum value_type type;
	bool required;
};

static const struct setting settings[] = {
	{ "dossier", VALUE_TEXT, true },         { "title", VALUE_TEXT, true },
	{ "organisation", VALUE_TEXT, true },    { "language", VALUE_TEXT, false },
	{ "framework", VALUE_TEXT, false },      { "catalogues", VALUE_LIST, false },
	{ "classification", VALUE_LIST, false }, { "edit-url", VALUE_TEXT, false },
	{ "variables", VALUE_MAP, false },       { "content", VALUE_TEXT, false },
	{ "phase", VALUE_TEXT, false },          { "waivers", VALUE_LIST, false },
	{ "severities", VALUE_MAP, false },      { "parameters", VALUE_MAP, false },
	{ "packs", VALUE_LIST, false },          { "theme", VALUE_MAP, false },
	{ "everyone", VALUE_LIST, false },
};

static const char *const phases[] = { "draft", "intranet", "stage1", "stage2", "surveillance" };

bool config_is_phase(struct str name) {
	for (size_t i = 0; i < ARRAY_LENGTH(phases); i++)
		if (str_is(name, phases[i]))
			return true;
	return false;
}

static const struct setting *find_setting(struct str key) {
	for (size_t i = 0; i < ARRAY_LENGTH(settings); i++)
		if (str_is(key, settings[i].key))
			return &settings[i];
	return NULL;
}

/* Without it no id of a control would lead anywhere, and each would be a finding. */
static void check_framework(struct findings *findings, const struct config *c,
			    const struct value *root) {
	const struct value *catalogues = value_get(root, "catalogues");

	if (c->framework.n == 0 || (catalogues != NULL && catalogues->type != VALUE_LIST))
		return;
	VALUE_EACH (v, catalogues)
		if (str_equal(v->text, c->framework))
			return;
	finding_help(finding_add(findings, CFG_002, value_get(root, "framework")->span,
				 "framework '%.*s' is not one of 'catalogues'",
				 STR_ARG(c->framework)),
		     "add it to 'catalogues'");
}

static bool check_settings(struct findings *findings, const struct config *c,
			   const struct value *root) {
	static const char *const form[] = { "a text", "a list", "a map" };
	size_t before = findings->counts[SEVERITY_ERROR];

	VALUE_EACH (v, root) {
		const struct setting *s = find_setting(v->key);

		if (s == NULL) {
			struct suggestion best = suggestion_start(v->key);
			struct finding *f = finding_add(findings, CFG_002, v->key_span,
							"unknown setting '%.*s'", STR_ARG(v->key));

			for (size_t i = 0; i < ARRAY_LENGTH(settings); i++)
				suggestion_offer(&best, str_of(settings[i].key));
			suggestion_help(&best, f);
		} else if (v->type != s->type) {
			finding_add(findings, CFG_002, v->span, "'%s' takes %s", s->key,
				    form[s->type]);
		}
	}
	for (size_t i = 0; i < ARRAY_LENGTH(settings); i++)
		if (settings[i].required && value_get(root, settings[i].key) == NULL)
			finding_add(findings, CFG_002, span_of(c->source, 0, 0),
				    "setting '%s' is missing", settings[i].key);
	if (value_get(root, "dossier") != NULL && !str_is(value_get_text(root, "dossier"), "1"))
		finding_add(findings, CFG_002, value_get(root, "dossier")->span,
			    "this program reads version 1 of the format");
	if (value_get(root, "content") != NULL && !str_is(c->content, "."))
		finding_add(findings, CFG_003, value_get(root, "content")->span,
			    "documents stand in the folder of dossier.yaml");
	if (!config_is_phase(c->phase)) {
		struct suggestion best = suggestion_start(c->phase);
		struct finding *f = finding_add(findings, CFG_002, value_get(root, "phase")->span,
						"there is no phase '%.*s'", STR_ARG(c->phase));

		for (size_t i = 0; i < ARRAY_LENGTH(phases); i++)
			suggestion_offer(&best, str_of(phases[i]));
		suggestion_help(&best, f);
	}
	if (c->edit_url.n > 0 && !str_starts(c->edit_url, "https://") &&
	    !str_starts(c->edit_url, "http://"))
		finding_add(findings, CFG_002, value_get(root, "edit-url")->span,
			    "'edit-url' takes a web address");
	check_framework(findings, c, root);
	return findings->counts[SEVERITY_ERROR] == before;
}

/* Variables are one or two levels deep; the names are joined by dots. */
static void add_variables(struct arena *a, struct findings *findings, struct config *c,
			  const struct value *map, struct str prefix) {
	VALUE_EACH (v, map) {
		struct str name =
			prefix.n > 0 ? str_format(a, "%.*s.%.*s", STR_ARG(prefix), STR_ARG(v->key))
				     : v->key;
		struct variable *variable;

		if (v->type == VALUE_MAP && prefix.n == 0) {
			add_variables(a, findings, c, v, name);
			continue;
		}
		if (v->type != VALUE_TEXT) {
			finding_add(findings, CFG_002, v->span, "variable '%.*s' takes a text",
				    STR_ARG(name));
			continue;
		}
		variable = ARENA_NEW(a, struct variable);
		variable->name = name;
		variable->value = str_trim(v->text);
		variable->span = v->key_span;
		map_add(&c->variables, name, variable);
	}
}

struct config *config_parse(struct arena *a, struct findings *findings, struct source *source) {
	struct config *c = ARENA_NEW(a, struct config);
	const struct value *root = yaml_parse(a, findings, span_of(source, 0, source->text.n));

	c->source = source;
	c->variables = map_new(a);
	if (root == NULL || root->type != VALUE_MAP) {
		if (findings->counts[SEVERITY_ERROR] == 0)
			finding_add(findings, CFG_002, span_of(source, 0, 0),
				    "the project file is no map");
		return NULL;
	}
	c->title = value_get_text(root, "title");
	c->organisation = value_get_text(root, "organisation");
	c->language = value_get_text(root, "language");
	c->framework = value_get_text(root, "framework");
	c->edit_url = value_get_text(root, "edit-url");
	c->content = value_get_text(root, "content");
	c->phase = value_get_text(root, "phase");
	c->catalogues = value_get(root, "catalogues");
	c->classification = value_get(root, "classification");
	c->waivers = value_get(root, "waivers");
	c->severities = value_get(root, "severities");
	c->parameters = value_get(root, "parameters");
	c->packs = value_get(root, "packs");
	c->theme = value_get(root, "theme");
	c->everyone = value_get(root, "everyone");
	if (c->language.n == 0)
		c->language = STR("en");
	if (c->phase.n == 0)
		c->phase = STR("intranet");
	if (!check_settings(findings, c, root))
		return NULL;
	add_variables(a, findings, c, value_get(root, "variables"), STR(""));
	return c;
}

const struct variable *config_variable(const struct config *c, struct str name) {
	struct variable *v = map_get(&c->variables, name);

	if (v != NULL && !atomic_load_explicit(&v->used, memory_order_relaxed))
		atomic_store_explicit(&v->used, true, memory_order_relaxed);
	return v;
}

struct str config_expand(struct arena *a, struct findings *findings, const struct config *c,
			 struct span place, struct str text) {
	struct buf out = { 0 };
	struct str result;
	size_t open, close;

	if (str_find(text, STR("{{")) == SIZE_MAX)
		return text;
	while ((open = str_find(text, STR("{{"))) != SIZE_MAX &&
	       (close = str_find(str_skip(text, open), STR("}}"))) != SIZE_MAX) {
		struct str name = str_trim(str_slice(text, open + 2, open + close));
		const struct variable *v = config_variable(c, name);

		buf_add_str(&out, str_slice(text, 0, open));
		if (v != NULL) {
			buf_add_str(&out, v->value);
		} else {
			finding_add(findings, MDN_013, place, "variable '%.*s' is not declared",
				    STR_ARG(name));
			buf_add_str(&out, str_slice(text, open, open + close + 2));
		}
		text = str_skip(text, open + close + 2);
	}
	buf_add_str(&out, text);
	result = str_copy(a, buf_str(&out));
	buf_free(&out);
	return result;
}

void config_check_unused(struct findings *findings, const struct config *c) {
	for (size_t i = 0; i < c->variables.n; i++) {
		struct variable *v = c->variables.entries[i].value;

		if (!atomic_load(&v->used))
			finding_add(findings, MDN_014, v->span, "nothing uses variable '%.*s'",
				    STR_ARG(v->name));
	}
}
