/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a pack is what it says: its attachments against the attachment SHA256SUMS, and that list against the metadata. The PDF may come from
 * anybody. What stands on its pages is not judged: that is what the digest of the whole file is for. */
#ifndef PRESS_PACK_VERIFY_H
#define PRESS_PACK_VERIFY_H

#include "publish/verify.h"

/* The largest pack, and the most bytes that its attachments may have, each and all of them. */
#define PACK_VERIFY_BYTES ((size_t)256 << 20)

struct pack_verification {
	struct verify_result files; /* of the attachments; its list is SHA256SUMS */
	bool has_list;              /* or the metadata alone tells the digest of the list */
	struct digest whole;        /* of the file */
	struct str sources;         /* the attachment SOURCES.sha256 */
	bool archival;              /* a PDF/A-1, which holds no files */
};

/* False, with why in *out_why, when it is no PDF that can be read, or no pack. All is of the arena. */
bool pack_verify(struct arena *, struct str bytes, struct pack_verification *out,
		 struct str *out_why);

#endif
