/* SPDX-License-Identifier: Apache-2.0 */
/* Splits a document into its front matter and its body. */
#ifndef READ_FRONTMATTER_H
#define READ_FRONTMATTER_H

#include "report/finding.h"

struct frontmatter {
	struct span yaml, body;
};

/* False, with a finding, when the file does not begin with a front matter, is empty, or holds a merge conflict. */
bool frontmatter_split(struct findings *, struct source *, struct frontmatter *out);

#endif
