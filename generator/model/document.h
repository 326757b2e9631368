/* SPDX-License-Identifier: Apache-2.0 */
/* Documents, the entries of their registers, their headings, and what they mention. */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include "base/date.h"
#include "base/digest.h"
#include "model/kind.h"
#include "read/node.h"

struct document;
struct catalogue_entry;
struct language;

enum target_kind {
	TARGET_NONE,
	TARGET_DOCUMENT,
	TARGET_SECTION,
	TARGET_ENTRY,
	TARGET_CONTROL,
	TARGET_EXTERNAL,
	TARGET_IMAGE,
	TARGET_HIDDEN /* above the label up to which is published: model/audience.h */
};

/* What a reference or a link points to. */
struct target {
	enum target_kind kind;
	struct document *document;     /* of a document, a section or an entry */
	const struct heading *heading; /* of a section */
	struct entry *entry;
	struct catalogue_entry *control;
	struct str
		url; /* of an external link; of an image its path in the project; of what is hidden its id */
};

enum mention_via { VIA_FIELD, VIA_PROSE, VIA_LINK, VIA_IMAGE };

/* A reference somewhere in a document: in a field, in prose as [[…]], as a link, as an image. */
struct mention {
	struct document *from;
	struct entry *entry;       /* when it stands inside one */
	const struct field *field; /* of VIA_FIELD and of [[…]] in a field's text; else NULL */
	enum mention_via via;
	struct span span;
	struct str text; /* the id or the URL as written */
	struct target target;
};

struct heading {
	int level;
	struct str anchor, number, text; /* "reviews", "4.3", "Reviews" */
	struct span span;
	bool has_content;
	/* what stands between it and the next heading; steps are ordered lists */
	uint32_t words, lists, steps, tables;
};

struct entry {
	struct document *document;
	const struct field *field; /* of FIELD_ENTRIES */
	const struct value *value; /* a map */
	struct str id, title;
	struct vec mentions;           /* struct mention: who names it */
	struct str page;               /* its own, or "" */
	struct entry *previous, *next; /* of those with a page in the register, or NULL */
};

struct document {
	struct arena *arena;
	struct findings *findings;
	struct source *source;
	const struct digest
		*digest; /* of the text, once that is forgotten (set_forget_texts); else NULL */
	struct str path; /* in the project */
	const struct value *meta; /* a map; NULL when the front matter can't be used */
	struct span body;
	bool body_read; /* false when a limit was met: headings and all else of it are unknown */
	const struct kind *kind; /* NULL when unknown */
	bool repeats;            /* its id is already that of another document or of a catalogue */
	bool hidden;             /* from those for whom is published: model/audience.h */
	struct str id, title, version, status, classification, owner, language, href;
	const struct language *words; /* of its language */
	struct heading *headings;
	size_t heading_count;
	struct map anchors;    /* anchor to struct heading */
	struct vec entries;    /* struct entry */
	struct vec mentions;   /* struct mention: what this one names */
	struct vec mentioned;  /* struct mention: who names this one */
	struct vec directives; /* struct node: NODE_DIRECTIVE, without links to the tree */
	size_t order; /* among the documents of the set: by kind's group and order, then id */
};

/* Reads the file's text into a document of its own arena: front matter, meta. The kind and all else come later.
 * Never NULL; what is wrong is in its findings. */
struct document *document_read(struct source *, struct str path, struct arena *);

/* Fills headings, anchors, entries and mentions from meta and body, and reports words that should not be there. The kind and the
 * words may be NULL. Safe for several documents at a time. */
struct config;
struct words;
void document_survey(struct document *, const struct config *, const struct words *);

/* Of its whole text. */
struct digest document_digest(const struct document *);

/* Whether it holds or is to hold: it can be read, has a kind, and is neither superseded nor withdrawn. */
bool document_stands(const struct document *);

/* Whether completeness is demanded of it: approved, not draft or in review. */
bool document_is_draft(const struct document *);

/* The days until its next review, negative when it is overdue; INT32_MAX where none is planned. */
int32_t document_review_days(const struct document *, struct date as_of);

/* Whether the document's heading is that section of the kind: by its id, else by its title, in the document's language or the project's. */
bool heading_is_section(const struct document *, const struct heading *,
			const struct kind_section *);

/* The plain text below the node: descriptions, headings. Variables are replaced. */
struct str node_plain_text(struct arena *, const struct config *, const struct node *);

#endif
