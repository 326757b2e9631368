/* SPDX-License-Identifier: Apache-2.0 */
/* Catalogues: the ids and short titles of a standard's controls or clauses, and crosswalks between them. No standard's text. */
#ifndef MODEL_CATALOGUE_H
#define MODEL_CATALOGUE_H

#include "base/map.h"
#include "base/vec.h"
#include "read/value.h"
#include "report/finding.h"

struct catalogue_group {
	struct str id, title;
	struct span span;   /* where the catalogue has it */
	struct vec entries; /* struct catalogue_entry */
};

struct catalogue_entry {
	struct catalogue *catalogue;
	struct catalogue_group *group;
	struct str id, title, parent;
	struct span span;     /* where the catalogue has it */
	struct str reference; /* as it is written: "A.5.15", "csf:PR.AA-01" */
	bool withdrawn;
	const struct value *replaced_by; /* a list, or NULL */
	size_t order;                    /* among all entries of all catalogues */
	struct vec mentions;             /* struct mention: who names it */
	struct vec mapped;               /* struct catalogue_entry: by crosswalks, both ways */
	struct entry *decision;          /* the row of a Statement of Applicability, or NULL */
	struct str page;                 /* its own, or "" */
	struct catalogue_entry *previous, *next; /* of those with a page, or NULL */
};

struct catalogue {
	struct source *source;
	struct str name, title, prefix, noun, origin, licence, href;
	struct vec groups;  /* struct catalogue_group */
	struct map entries; /* id to struct catalogue_entry */
	struct map
		former; /* id of an older edition to struct value: the list of what replaces it */
};

/* Reads catalogues/NAME.yaml. NULL with findings (CFG-005). */
struct catalogue *catalogue_parse(struct arena *, struct findings *, struct source *);

/* The catalogue, made the default framework: documents write its ids without the prefix. */
struct catalogue *catalogue_make_default(struct catalogue *);

/* Reads catalogues/crosswalks/NAME.yaml and joins the entries of the loaded catalogues (a map from name). A crosswalk of a catalogue
 * that is not loaded is passed over. */
void crosswalk_parse(struct arena *, struct findings *, struct source *,
		     const struct map *catalogues);

#endif
