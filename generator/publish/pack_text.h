/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of a pack that are written by stylesheets: cover, contents, indexes and so on. templates/packs/NAME.xsl is applied to the XML of the
 * whole set (whole.h) with the pack in it; templates/README.md tells how that looks. */
#ifndef PUBLISH_PACK_TEXT_H
#define PUBLISH_PACK_TEXT_H

#include "model/pack.h"
#include "publish/docxml.h"

/* A file that the pack was made from, or that it holds. */
struct pack_file {
	struct str name, digest; /* SHA-256, 64 hexadecimal digits */
	struct str description;
};

struct pack_facts {
	const struct pack *pack;
	struct str manifest;    /* the digest of the attachment SHA256SUMS */
	struct vec sources;     /* struct pack_file: paths in the project */
	struct vec attachments; /* struct pack_file */
};

/* The print HTML of one part; both are "" for a part that has nothing to say. */
struct pack_text {
	const struct pack_part *part;
	struct str title, html;
};

/* The texts (struct pack_text) of the pack's generated parts, in the order of its parts, in the arena. False, with findings in the set's list,
 * when one could not be made. */
bool pack_text_make(struct arena *, const struct site *, const struct pack_facts *,
		    struct vec *out);

#endif
