/* SPDX-License-Identifier: Apache-2.0 */
/* A pack: which documents stand in one PDF for one reader, in which order, and what is written around them. Projects declare packs under
 * `packs` in dossier.yaml or in templates/packs/NAME.yaml; templates/README.md tells the form. */
#ifndef MODEL_PACK_H
#define MODEL_PACK_H

#include "model/set.h"

/* Either a part that a stylesheet makes, templates/packs/NAME.xsl, or a chapter of documents. */
struct pack_part {
	struct str name;    /* "" of a chapter */
	struct str title;   /* of a chapter */
	struct vec members; /* struct document */
};

/* A document that the pack does not hold. */
struct pack_omission {
	struct document *document;
	const char *why; /* "ceiling", "language", "status", "selection" */
};

struct pack {
	struct str name, title, text, version;
	struct str ceiling;              /* the highest label that it may hold; "" for all */
	struct str language;             /* "" for all */
	struct str classification;       /* the highest label that it holds */
	struct vec parts;                /* struct pack_part */
	const struct value *attachments; /* a list: names of exports, such as soa.csv; or NULL */
	struct vec omissions;            /* struct pack_omission */
	size_t documents;                /* how many it holds */
	size_t unapproved;               /* how many of them are not approved */
};

/* The names (struct str) of all packs, those of dossier.yaml first, without repeats. */
struct vec pack_names(struct arena *, const struct set *);

/* Reads the pack and chooses its documents: what is withdrawn or superseded, above the ceiling or in another language stays out, and a
 * chapter takes what no earlier one took. NULL with PCK-012 in the set's list. The name is one of pack_names. */
const struct pack *pack_load(struct arena *, const struct set *, struct str name);

/* The documents that it holds, by id, in its order. */
struct map pack_members(struct arena *, const struct pack *);

#endif
