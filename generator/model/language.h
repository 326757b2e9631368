/* SPDX-License-Identifier: Apache-2.0 */
/* The words of pages and PDFs in another language: templates/languages/LANGUAGE.yaml, for the language of dossier.yaml and for those of documents. What it does not have
 * is shown as kinds and documents write it. Findings are English, whatever the language. */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

#include "model/kind.h"

struct document;
struct set;

struct language {
	struct map labels; /* what kinds, groups, areas and PDFs say: to a struct value */
	struct map values; /* what documents write: `in-review`, `months` */
	struct str date;   /* "D.M.Y"; "" for days as they are written */
	struct str name;   /* what it calls itself, "Deutsch"; the tag where no file says so */
};

/* Whether it can name a file: nothing but letters, digits and hyphens. */
bool language_is_tag(struct str);

/* Never NULL: empty where there is no such file. */
struct language *language_load(struct set *, struct str tag);
/* Those of all documents; each is told its own. */
void language_load_all(struct set *);

/* The tag of the document's language; of the project's without one, and without a document. */
struct str language_tag(const struct set *, const struct document *);

/* The label in the language, or the label itself. */
struct str language_label(const struct language *, struct str label);

/* The labels of a field, a section and a kind in the language, whatever that of the project is. */
struct str language_field(const struct language *, const struct field *);
struct str language_section(const struct language *, const struct kind_section *);
struct str language_kind(const struct language *, const struct kind *);

/* The word for an enumerated value, a label of classification or a unit of time; "" where the language has none. */
struct str language_value(const struct language *, struct str value);

/* A day, and a length of time such as "12 months", as people write them; what is none comes back as it is. */
struct str language_date(const struct language *, struct arena *, struct str date);
struct str language_duration(const struct language *, struct arena *, struct str duration);

/* Puts the labels of fields, from the given one on, and those of a kind into the language. Fields of kinds/common.yaml are in all kinds:
 * they are done once, and `common` is their number. Nothing without a language. */
void language_translate_fields(const struct language *, const struct vec *fields, size_t from);
void language_translate_kind(const struct language *, struct kind *, size_t common);

#endif
