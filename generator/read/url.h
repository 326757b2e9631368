/* SPDX-License-Identifier: Apache-2.0 */
/* The targets of links and images: one allow list. What is not on it is refused with a finding. */
#ifndef READ_URL_H
#define READ_URL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"
#include "report/finding.h"

enum url_kind {
	URL_REFUSED,   /* the finding was reported */
	URL_EXTERNAL,  /* https, http or mailto */
	URL_FRAGMENT,  /* "#reviews": a place in the same document */
	URL_PATH,      /* a file of the project: "../policies/access.md#reviews" */
	URL_REFERENCE, /* an id: "POL-AC#reviews", "A.5.15", "csf:PR.AA-01" */
};

struct url {
	enum url_kind kind;
	/* The whole address; the path, percent-decoded and with its ".."; the id with its
	 * prefix. "" for a fragment. */
	struct str target;
	struct str fragment; /* without '#', percent-decoded; "" without one */
};

/* What judging needs. */
struct url_reader {
	struct arena *arena; /* decoded texts live here */
	struct findings *findings;
	const struct vec
		*prefixes; /* struct str *: the prefixes of references, "csf"; NULL for none */
};

/* Judges the target as it is after Markdown's escapes and entities. Images are always paths.
 * Reports at the place: URL-001 to URL-008 and, for images, IMG-002 and IMG-003. Whether the
 * target exists is not judged. */
enum url_kind url_classify(const struct url_reader *, struct span place, struct str url, bool image,
			   struct url *out);

/* The path of the project that a URL_PATH means in a file of the folder ("" for the project's
 * own). False, with URL-002 or IMG-003 reported, when it leaves the project. */
bool url_resolve(const struct url_reader *, struct span place, const struct url *, bool image,
		 struct str folder, struct str *out);

#endif
