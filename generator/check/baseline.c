/* SPDX-License-Identifier: Apache-2.0 */
#include "check/baseline.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/path.h"
#include "xslt/xml.h"
#include "xslt/xmlread.h"

struct baseline {
	xmlDocPtr doc;
	struct str day, name;
};

struct str baseline_name(const struct source *source) {
	struct str name = path_name(source->path), suffix = path_suffix(source->path);

	if (!str_is(suffix, ".xml") && !str_is(suffix, ".pdf"))
		return source->path;
	return str_slice(name, 0, name.n - suffix.n);
}

static struct str attribute(const xmlNode *n, const char *name) {
	const xmlAttr *a = xmlHasNsProp(n, (const xmlChar *)name, NULL);

	return a != NULL && a->children != NULL ? str_of((const char *)a->children->content)
						: STR("");
}

static struct str day_of(const xmlNode *root) {
	return attribute(root, "as-of");
}

static bool is_baseline(const xmlNode *root) {
	struct date day;

	return root->ns == NULL && xmlStrEqual(root->name, (const xmlChar *)"baseline") &&
	       date_parse(day_of(root), &day);
}

static int by_day(const void *a, const void *b) {
	const struct baseline *x = a, *y = b;
	int order = str_compare(x->day, y->day);

	return order != 0 ? order : str_compare(x->name, y->name);
}

static bool read(struct findings *findings, struct source *source, struct baseline *out) {
	xmlDocPtr doc = xmlread(findings, SET_012, source);

	if (doc == NULL)
		return false;
	*out = (struct baseline){ doc, day_of(xmlDocGetRootElement(doc)), baseline_name(source) };
	if (is_baseline(xmlDocGetRootElement(doc)))
		return true;
	finding_help(finding_add(findings, SET_012, span_of(source, 0, 0),
				 "not <baseline> with a date in 'as-of'"),
		     "write it with 'dossier export baseline.xml'");
	xmlFreeDoc(doc);
	return false;
}

void baseline_check(const struct set *s) {
	struct baseline one;

	for (size_t i = 0; i < s->baselines.n; i++)
		if (read(s->findings, s->baselines.items[i], &one))
			xmlFreeDoc(one.doc);
}

/* Readers up to a label see of an earlier state what they see of this one. What is gone may have been above it: nobody knows any more. */
static void reduce(const struct set *s, xmlNodePtr root) {
	xmlNodePtr next;

	for (xmlNodePtr n = root->children; n != NULL; n = next) {
		struct str id = n->type != XML_ELEMENT_NODE ? STR("")
				: xmlStrEqual(n->name, (const xmlChar *)"document")
					? attribute(n, "id")
					: attribute(n, "document");

		next = n->next;
		if (map_get(&s->by_id, id) != NULL)
			continue;
		xmlUnlinkNode(n);
		xmlFreeNode(n);
	}
}

void baseline_add_all(struct arena *scratch, const struct set *s, xmlNodePtr root) {
	struct baseline *all = ARENA_ARRAY(scratch, s->baselines.n, struct baseline);
	size_t n = 0;

	for (size_t i = 0; i < s->baselines.n; i++)
		n += read(NULL, s->baselines.items[i], &all[n]);
	if (n > 1)
		qsort(all, n, sizeof(*all), by_day);
	for (size_t i = 0; i < n; i++) {
		xmlNodePtr copy = xmlDocCopyNode(xmlDocGetRootElement(all[i].doc), root->doc, 1);

		xml_attribute(copy, "name", all[i].name);
		if (s->audience.hidden.n > 0)
			reduce(s, copy);
		xmlAddChild(root, copy);
		xmlFreeDoc(all[i].doc);
	}
}
