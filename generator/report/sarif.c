/* SPDX-License-Identifier: Apache-2.0 */
#include "report/sarif.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "report/clean.h"
#include "report/jsonvalue.h"

#define SCHEMA                                                                                     \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"                      \
	"sarif-schema-2.1.0.json"

static const char *level(enum severity s) {
	switch (s) {
	case SEVERITY_INFO:
		return "note";
	case SEVERITY_WARNING:
		return "warning";
	case SEVERITY_ERROR:
		return "error";
	}
	return "error";
}

/* Adds a line of a message. In it braces mean placeholders and are doubled (3.11.5); brackets are escaped where they would make a
 * link (3.11.6). */
static void add_line(struct buf *out, struct str s) {
	bool link = str_find(s, STR("](")) != SIZE_MAX;
	struct buf clean = { 0 };

	clean_add(&clean, s);
	for (size_t i = 0; i < clean.n; i++) {
		char c = clean.p[i];

		if (c == '{' || c == '}')
			buf_add_char(out, c);
		if (link && (c == '[' || c == ']' || c == '\\'))
			buf_add_char(out, '\\');
		buf_add_char(out, c);
	}
	buf_free(&clean);
}

/* A message object, of one line or two. */
static json_t *message(struct str first, struct str second) {
	json_t *object = json_object();
	struct buf text = { 0 };

	add_line(&text, first);
	if (second.n > 0) {
		buf_add_char(&text, '\n');
		add_line(&text, second);
	}
	jsonvalue_set(object, "text", jsonvalue_text(buf_str(&text)));
	buf_free(&text);
	return object;
}

/* A path as a URI reference: what is neither unreserved nor a slash is written as %XX. */
static json_t *uri(struct str path) {
	struct buf text = { 0 };
	json_t *value;

	if (path.n > 0 && path.p[0] == '/')
		buf_add_c(&text, "file://");
	for (size_t i = 0; i < path.n; i++) {
		char c = path.p[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    (c != '\0' && strchr("-._~/", c) != NULL))
			buf_add_char(&text, c);
		else
			buf_print(&text, "%%%02X", (unsigned)(unsigned char)c);
	}
	value = jsonvalue_text(buf_str(&text));
	buf_free(&text);
	return value;
}

static json_t *physical_location(const struct report_place *at) {
	json_t *object = json_object(), *artifact = json_object(), *region;

	jsonvalue_set(artifact, "uri", uri(at->path));
	if (at->path.n > 0 && at->path.p[0] != '/')
		jsonvalue_set(artifact, "uriBaseId", json_string("%SRCROOT%"));
	jsonvalue_set(object, "artifactLocation", artifact);
	if (at->from.line == 0)
		return object;
	region = json_object();
	jsonvalue_set(region, "startLine", jsonvalue_number(at->from.line));
	jsonvalue_set(region, "startColumn", jsonvalue_number(at->from.column));
	jsonvalue_set(region, "endLine", jsonvalue_number(at->to.line));
	jsonvalue_set(region, "endColumn", jsonvalue_number(at->to.column));
	jsonvalue_set(object, "region", region);
	return object;
}

static json_t *location(struct arena *a, const struct report *r, struct span span) {
	struct report_place at = report_place(a, r, span);
	json_t *object = json_object();

	jsonvalue_set(object, "physicalLocation", physical_location(&at));
	return object;
}

static json_t *related_locations(struct arena *a, const struct report *r, const struct finding *f) {
	json_t *array = json_array();

	for (const struct finding_note *n = f->notes; n != NULL; n = n->next) {
		json_t *object = n->span.source != NULL ? location(a, r, n->span) : json_object();

		jsonvalue_set(object, "message", message(n->text, STR("")));
		jsonvalue_add(array, object);
	}
	return array;
}

/* A code that was found, and where it stands among the rules. */
struct rule {
	const struct code *code;
	size_t index;
};

static int compare(const void *a, const void *b) {
	const struct rule *x = *(struct rule *const *)a, *y = *(struct rule *const *)b;

	return strcmp(x->code->id, y->code->id);
}

/* The codes that were found (struct rule), by id; *by_code finds them. */
static struct vec rules_of(struct arena *a, const struct vec *findings, struct map *by_code) {
	struct vec rules = { 0 };

	*by_code = map_new(a);
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *f = findings->items[i];
		struct str id = str_of(f->code->id);
		struct rule *new;

		if (map_get(by_code, id) != NULL)
			continue;
		new = ARENA_NEW(a, struct rule);
		new->code = f->code;
		map_add(by_code, id, new);
		vec_add(a, &rules, new);
	}
	if (rules.n > 1)
		qsort(rules.items, rules.n, sizeof(*rules.items), compare);
	for (size_t i = 0; i < rules.n; i++)
		((struct rule *)rules.items[i])->index = i;
	return rules;
}

static json_t *rule_object(const struct code *code) {
	json_t *object = json_object(), *configuration = json_object();
	/* GitHub asks for all three texts; a rule of a project may have none. */
	struct str title = str_of(code->title[0] != '\0' ? code->title : code->id);
	struct str why = code->why[0] != '\0' ? str_of(code->why) : title;

	jsonvalue_set(object, "id", json_string(code->id));
	jsonvalue_set(object, "shortDescription", message(title, STR("")));
	jsonvalue_set(object, "fullDescription", message(why, STR("")));
	jsonvalue_set(object, "help", message(why, str_of(code->fix)));
	jsonvalue_set(configuration, "level", json_string(level(code->severity)));
	jsonvalue_set(object, "defaultConfiguration", configuration);
	if (code->clause[0] != '\0') {
		json_t *properties = json_object(), *tags = json_array();

		jsonvalue_add(tags, jsonvalue_clean(str_of(code->clause)));
		jsonvalue_set(properties, "tags", tags);
		jsonvalue_set(object, "properties", properties);
	}
	return object;
}

static json_t *tool(json_t *rules) {
	json_t *object = json_object(), *driver = json_object();

	jsonvalue_set(driver, "name", json_string("dossier"));
	jsonvalue_set(driver, "semanticVersion", json_string(DOSSIER_VERSION));
	jsonvalue_set(driver, "rules", rules);
	jsonvalue_set(object, "driver", driver);
	return object;
}

static json_t *base_ids(void) {
	json_t *object = json_object(), *root = json_object();

	jsonvalue_set(root, "description",
		      message(STR("The top of the repository, or the folder in which the program "
				  "was started."),
			      STR("")));
	jsonvalue_set(object, "%SRCROOT%", root);
	return object;
}

/* Accepted outside of the file that it is about (3.35). */
static json_t *suppressions(const struct waiver *w) {
	json_t *array = json_array(), *object = json_object();
	struct buf text = { 0 };

	report_add_waiver(&text, w);
	jsonvalue_set(object, "kind", json_string("external"));
	jsonvalue_set(object, "status", json_string("accepted"));
	jsonvalue_set(object, "justification", jsonvalue_text(buf_str(&text)));
	jsonvalue_add(array, object);
	buf_free(&text);
	return array;
}

static json_t *result(struct arena *a, const struct report *r, const struct finding *f,
		      const struct rule *rule, struct str fingerprint) {
	json_t *object = json_object(), *locations = json_array(), *fingerprints = json_object();

	jsonvalue_set(object, "ruleId", json_string(f->code->id));
	jsonvalue_set(object, "ruleIndex", jsonvalue_number(rule->index));
	jsonvalue_set(object, "level", json_string(level(f->severity)));
	jsonvalue_set(object, "message", message(f->message, f->help));
	jsonvalue_add(locations, location(a, r, f->span));
	jsonvalue_set(object, "locations", locations);
	if (f->notes != NULL)
		jsonvalue_set(object, "relatedLocations", related_locations(a, r, f));
	/* Not primaryLocationLineHash: that one GitHub computes itself, and warns about others. */
	jsonvalue_set(fingerprints, "dossier/v1", jsonvalue_text(fingerprint));
	jsonvalue_set(object, "partialFingerprints", fingerprints);
	if (f->waiver != NULL)
		jsonvalue_set(object, "suppressions", suppressions(f->waiver));
	return object;
}

void sarif_write(const struct report *r, struct buf *out) {
	struct arena *a = arena_new();
	json_t *root = json_object(), *run = json_object(), *runs = json_array();
	json_t *objects = json_array(), *results = json_array();
	const struct vec all = report_all(a, r->findings);
	const struct str *fingerprints = report_fingerprints(a, r, &all);
	struct map by_code;
	struct vec rules = rules_of(a, &all, &by_code);

	for (size_t i = 0; i < rules.n; i++)
		jsonvalue_add(objects, rule_object(((struct rule *)rules.items[i])->code));
	for (size_t i = 0; i < all.n; i++) {
		const struct finding *f = all.items[i];
		const struct rule *rule = map_get(&by_code, str_of(f->code->id));

		jsonvalue_add(results, result(a, r, f, rule, fingerprints[i]));
	}
	jsonvalue_set(root, "$schema", json_string(SCHEMA));
	jsonvalue_set(root, "version", json_string("2.1.0"));
	jsonvalue_set(run, "tool", tool(objects));
	jsonvalue_set(run, "columnKind", json_string("unicodeCodePoints"));
	jsonvalue_set(run, "originalUriBaseIds", base_ids());
	jsonvalue_set(run, "results", results);
	jsonvalue_add(runs, run);
	jsonvalue_set(root, "runs", runs);
	jsonvalue_print(root, out);
	arena_free(a);
}
