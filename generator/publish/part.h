/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of documents and catalogues that have a page of their own (see model/page.h), and the stylesheets of such pages. */
#ifndef PUBLISH_PART_H
#define PUBLISH_PART_H

#include "model/set.h"

/* One of both is NULL. */
struct part {
	const char *sheet;
	struct entry *entry;
	struct catalogue_entry *control;
};

/* All of them (struct part): controls of the framework, then entries in the order of the site. */
struct vec parts_of(struct arena *, const struct set *);

/* "pages/NAME.xsl" where there is such a file, else the other one. */
const char *part_stylesheet(struct arena *, const struct set *, struct str name, const char *other);

#endif
