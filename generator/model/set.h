/* SPDX-License-Identifier: Apache-2.0 */
/* The set: all documents of a project, its kinds, catalogues and configuration, and one index of everything that has an id. */
#ifndef MODEL_SET_H
#define MODEL_SET_H

#include "base/date.h"
#include "base/pool.h"
#include "model/catalogue.h"
#include "model/config.h"
#include "model/document.h"
#include "report/record.h"

/* Where templates come from: the project's own first, then the program's. */
struct templates {
	int folders[2]; /* descriptors, -1 for none */
	const char *paths[2];
};

/* A group of the navigation. */
struct group {
	struct str id, title;
	struct str
		written; /* the title as groups.yaml has it; `title` is in the language of the project */
	struct vec documents; /* struct document */
};

struct glossary;
struct language;

/* For whom is published: model/audience.h. */
struct audience {
	struct str up_to;  /* the highest label that they may see; "" for all */
	struct vec hidden; /* struct document: those that were taken out of the set */
	struct map ids,
		paths; /* of what they may not see, ids of entries too: to struct document */
};

struct set {
	struct arena *arena;
	struct findings *findings; /* of the project as a whole */
	const char *folder;        /* as the user typed it, or what it is called instead */
	int root;                  /* its descriptor */
	struct templates templates;
	struct config *config;
	struct language *language; /* the words of pages; NULL where only templates are loaded */
	struct map
		languages; /* the tag of each language in which there are documents to struct language */
	struct map kinds;            /* name to struct kind */
	struct vec unused_kinds;     /* struct kind: of two with one name the second */
	struct map codes;            /* id to struct code: those that kinds and rules declare */
	struct vec parameters;       /* struct parameter: what a project can set in rules */
	struct map catalogues;       /* name to struct catalogue, in the order of dossier.yaml */
	struct catalogue *framework; /* whose ids are written bare; NULL without */
	struct vec prefixes;         /* struct str: the prefixes of the catalogues */
	struct vec documents;        /* struct document, in the order of the site */
	struct map by_id, by_path;   /* to struct document; of two with one id the first */
	struct map entries;          /* id to struct entry */
	struct map files; /* path to struct file_entry: everything in the folder of the project */
	struct vec baselines; /* struct source: baselines/NAME.xml, in the order of their names */
	struct glossary *glossary; /* the terms of all glossaries; NULL without */
	struct words *words;       /* what should not be in a document */
	struct map *pictures;      /* path to struct picture, filled while the set is resolved */
	struct vec groups;         /* struct group, in the order of the navigation */
	struct vec documented;     /* struct documented, of documented_find */
	struct audience audience;
	struct record *
		record; /* what was judged, kept for the form of the findings; NULL unless asked for */
	struct date as_of;
	unsigned workers;
	struct arena **
		texts; /* of documents, one for each worker that has read some; NULL once they are forgotten */
	size_t bytes; /* of all documents */
};

struct set_options {
	const char *folder; /* the project; NULL for none, where only templates are loaded */
	const char *shown;  /* what it is called instead in findings; NULL: as it is */
	const char *data;   /* the folder that holds the program's templates/ */
	unsigned workers;
	const struct pool_progress *progress; /* told while documents are read; may be NULL */
};

/* Reads the whole project. NULL, with findings in *out, when there is none that can be used. The documents live until set_free;
 * the set, and the files that its findings quote, as long as the arena of the findings. */
struct set *set_load(const struct set_options *, struct findings *out);
/* The templates alone, of the project if the folder is one and of the program: kinds, their codes, no document. Never NULL; set_free gives it
 * back. */
struct set *set_load_templates(const struct set_options *, struct findings *out);
void set_free(struct set *);

/* Gives the texts of documents back, but for those that findings quote: from then on no body can be parsed, and no finding
 * added at a place in a document. */
void set_forget_texts(struct set *);
/* A part of set_free and set_forget_texts. */
void set_free_texts(struct set *);

/* The file of the templates, the project's own before the program's: false with errno set. The limit of a text applies. */
bool set_read_template(const struct set *, struct arena *, const char *path, struct source **out);

/* The paths (struct str) of all templates that begin and end like this: the project's in their order, then those of the program's that no file
 * of the project replaces. In the arena. */
struct vec set_list_templates(const struct set *, struct arena *, const char *prefix,
			      const char *suffix);

/* All findings of the set and its documents, those that were taken out too, sorted, in the arena. */
struct findings *set_findings(const struct set *, struct arena *);

#endif
