/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of document XML, one file each. */
#ifndef PUBLISH_DOCXML_PARTS_H
#define PUBLISH_DOCXML_PARTS_H

#include "publish/docxml.h"
#include "xslt/xml.h"

/* How far a document has got. */
struct docxml_progress {
	bool unfinished; /* since it was last cleared, something was written that a template has to finish */
	int notes;        /* footnotes referred to */
	int quiet;        /* how many headings and links are open */
	struct map terms; /* of glossaries, id to struct entry: those that were shown */
};

/* A document that is being written. */
struct docxml {
	struct arena *arena;
	const struct site *site;
	struct document *document; /* NULL for the index and catalogues */
	struct docxml_progress *progress;
	const struct language *language; /* of the page */
};

/* at="line:column", where the site wants places. */
void docxml_place(const struct docxml *, xmlNodePtr, struct span);

/* docxml_body.c: prose. */
void docxml_add_body(const struct docxml *, xmlNodePtr root);

/* docxml_meta.c: fields and registers. */
void docxml_add_meta(const struct docxml *, xmlNodePtr root);
void docxml_add_registers(const struct docxml *, xmlNodePtr root);
/* The fields (struct field) that the map has, as the document writes them. */
void docxml_add_fields(const struct docxml *, xmlNodePtr parent, const struct vec *fields,
		       const struct value *map);

/* A value of ours, such as `in-review`, as a text shows it: "In review", or the language's word. */
struct str docxml_word(const struct docxml *, struct str value);

/* docxml_beside.c: fields of the entry to which the reference leads, as the field asks for, and how long a duration is. */
void docxml_add_beside(const struct docxml *, xmlNodePtr parent, const struct field *,
		       const struct value *reference);
void docxml_add_minutes(xmlNodePtr, struct str duration);

/* docxml_derived.c: what follows from the set. */
void docxml_add_derived(const struct docxml *, xmlNodePtr root);
void docxml_add_entry_derived(const struct docxml *, xmlNodePtr entry_node, struct entry *);
/* <undecided> for each control of the framework that no row of any document decides on, in the register of rows. */
void docxml_add_undecided(const struct docxml *, xmlNodePtr reg);
/* <grid> of the method that the document, a risk register, names. */
void docxml_add_grid(const struct docxml *, xmlNodePtr parent);
/* <link ref href kind entry>title</link> for each document or entry that the mentions come from, once, in the site's order. */
void docxml_add_mention_links(const struct docxml *, xmlNodePtr parent, const struct vec *mentions,
			      bool (*wanted)(const struct mention *));

/* docxml_mentions.c: <mentions> with the documents of the mentions, but for those in one entry: in which fields, clauses and entries they
 * stand. Then a <named> for each list of references of an entry. */
xmlNodePtr docxml_add_mentions(const struct docxml *, xmlNodePtr root, const struct vec *mentions,
			       const struct entry *but);
/* <clause of href number>heading</clause> for each section in which a document with a wanted mention names the same thing in its text. */
void docxml_add_clauses(const struct docxml *, xmlNodePtr list, const struct vec *mentions,
			bool (*wanted)(const struct mention *));
void docxml_add_named(const struct docxml *, xmlNodePtr root, const struct entry *);
/* The page of its own that the target has, or "": for a row of a Statement of Applicability that of its control. Then ref, href, page and title
 * of the target. */
struct str docxml_page(const struct docxml *, const struct target *);
void docxml_set_target(const struct docxml *, xmlNodePtr, const struct target *);

/* docxml.c: the language of the page and the direction in which it is written. */
void docxml_set_language(xmlNodePtr root, struct str language);

/* docxml_site.c: <site> and <nav>, on every page. */
void docxml_add_site(const struct docxml *, xmlNodePtr root);
void docxml_add_nav(const struct docxml *, xmlNodePtr root);
/* "current", "due-soon", "overdue", "none", and the days until the review. */
const char *docxml_review_state(const struct set *, const struct document *, int32_t *days);

/* docxml_term.c: a text as it is. On screen the first place of each term of a glossary leads to what it means, but in headings and links. */
void docxml_add_text(const struct docxml *, xmlNodePtr parent, struct str text);

/* docxml_text.c: a text with [[references]] and {{ variables }}; a variable's value. */
void docxml_add_inline(const struct docxml *, xmlNodePtr parent, struct str text);
void docxml_add_variable(const struct docxml *, xmlNodePtr parent, struct str name);
/* The id that a reader knows a thing by. */
void docxml_add_id(xmlNodePtr parent, struct str id);
/* Where a target is for the medium: on the site, or for the press. "" where there is nothing: in print for what has no PDF. */
struct str docxml_href(const struct docxml *, const struct target *);
/* <a> for a target, with the title given or, where that is "", the target's; its text is the caller's. The parent itself where there
 * is nowhere to go: in print for what has no PDF. */
xmlNodePtr docxml_open_link(const struct docxml *, xmlNodePtr parent, const struct target *,
			    struct str title, struct span);
/* The same with the label as its text, or without one what the target is called. */
void docxml_add_reference(const struct docxml *, xmlNodePtr parent, const struct target *,
			  struct str label, struct span);

#endif
