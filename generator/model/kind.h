/* SPDX-License-Identifier: Apache-2.0 */
/* Kinds of documents, as data: templates/kinds/NAME.yaml says which fields and sections a document of the kind has. */
#ifndef MODEL_KIND_H
#define MODEL_KIND_H

#include <regex.h>

#include "base/map.h"
#include "base/vec.h"
#include "read/value.h"
#include "report/finding.h"

enum field_type {
	FIELD_TEXT,
	FIELD_PROSE,
	FIELD_DATE,
	FIELD_VERSION,
	FIELD_INTEGER,
	FIELD_NUMBER,
	FIELD_BOOLEAN,
	FIELD_ENUM,
	FIELD_DURATION,
	FIELD_URL,
	FIELD_EMAIL,
	FIELD_CLASSIFICATION,
	FIELD_REFERENCE,
	FIELD_LIST,
	FIELD_MAP,
	FIELD_ENTRIES,
};

struct field {
	struct str key, label, help;
	struct str
		written; /* the label as the file of the kind has it; `label` is in the language of the project */
	enum field_type type;
	enum field_type of; /* what a list holds: a scalar type or FIELD_MAP */
	bool required, always;
	bool past; /* of a date: what has happened, so that it can't be yet to come */
	const struct value *required_when; /* key: [values] of the same level, or NULL */
	const struct value *values;        /* of an enum */
	const struct value
		*to; /* of a reference: document, section, control, or what entries are called */
	const struct value
		*beside;    /* of a reference: fields of its entry that pages get, or NULL */
	struct str pattern; /* a POSIX extended regular expression for the whole value */
	struct str id_pattern, key_field, entry; /* of FIELD_ENTRIES */
	regex_t *regex;                          /* pattern or id_pattern compiled; NULL without */
	bool has_min, has_max;
	double min, max;
	struct str longest;       /* of a duration, as written; "" without a limit */
	struct str not_before;    /* of a date: the field whose day can't be a later one, or "" */
	struct vec fields;        /* struct field: of a map, of the maps of a list, of entries */
	const struct value *rule; /* the code of a finding where it is missing, or NULL */
	const struct value
		*levels; /* of entries: name of a level of risk: [likelihood, consequence] */
	struct str page; /* of entries: the stylesheet of a page for each, or "" */
};

/* A heading that the kind asks for. */
struct kind_section {
	struct str id, title;
	struct str written;                /* as of a field */
	const struct value *rule;          /* the code of a finding where it is missing, or NULL */
	const struct value *required_when; /* as of a field; NULL: always */
};

struct kind {
	struct source *source;
	struct str name, title, plural, group, page;
	struct str written; /* the title, as of a field */
	size_t order;
	bool landscape;                 /* how its documents lie on paper */
	struct vec fields;              /* struct field: the common ones first */
	struct vec sections;            /* struct kind_section */
	const struct value *directives; /* a list, or NULL */
};

/* Reads one kind; common are the fields of kinds/common.yaml, which come first. The codes of its rules are added to the map. NULL
 * with findings (CFG-004). */
struct kind *kind_parse(struct arena *, struct findings *, struct source *,
			const struct vec *common, struct map *codes);

/* The fields of kinds/common.yaml. */
struct vec kind_parse_common(struct arena *, struct findings *, struct source *, struct map *codes);

const struct field *field_find(const struct vec *fields, struct str key);

/* The name of the type as it is written in a kind file. */
const char *field_type_name(enum field_type);

/* Whether the whole text matches; true without a pattern. Safe from several threads. */
bool field_matches(const struct field *, struct str text);

/* Gives back what the C library holds for patterns. */
void kind_free_patterns(const struct vec *fields);

#endif
