/* SPDX-License-Identifier: Apache-2.0 */
/* Ids that documents had: what `supersedes` names and the set no longer has. Links to their pages, in mails and minutes, lead on. */
#ifndef PUBLISH_FORMER_H
#define PUBLISH_FORMER_H

#include "publish/docxml.h"

struct former {
	struct str id;
	struct str page;      /* "OLD.html" */
	struct vec documents; /* struct document: those that replace it, at least one */
};

/* All of them (struct former), in the order of the documents that name them. */
struct vec formers_of(struct arena *, const struct set *);

/* The XML of the page that leads on: <moved id> with a <document id href title> for each. */
xmlDocPtr former_xml(struct arena *, const struct site *, const struct former *);

#endif
