/* SPDX-License-Identifier: Apache-2.0 */
/* The print pages of documents, as the press takes them. */
#ifndef CLI_PRINTING_H
#define CLI_PRINTING_H

#include "cli/cli.h"
#include "press/press.h"
#include "publish/docxml.h"

struct printing;

/* Makes the print HTML of n documents, by several workers, and says what no font shows of it (see unshown.h). NULL with findings when a
 * stylesheet can't be used. printing_close gives it back. */
struct printing *printing_open(struct arena *, const struct cli *, const struct site *,
			       const struct engine *, struct document **documents, size_t n);
void printing_close(struct printing *);

/* What the press is told of each, in the same order; it lives as long as the printing. The outline begins at that level. "" is the html of one that
 * failed, with findings. */
struct press_document *printing_describe(struct printing *, int level);

/* False when one failed. */
bool printing_is_whole(const struct printing *);

/* Looks at the print HTML of another part, which has that title, too. */
void printing_look_at(struct printing *, struct str title, struct str html, bool draft);

/* Whether fonts show all that has to be shown; what they don't show of drafts does not count. */
bool printing_is_shown(const struct printing *);

/* Options of the press that every run shares; the folder, the sink and the progress are the caller's. */
struct press_options printing_options(struct arena *, const struct cli *, const struct set *,
				      const struct engine *, int64_t seconds);

/* What was rendered before: in the folder dossier below XDG_CACHE_HOME, or else below ~/.cache. NULL without; render_cache_close gives it back. */
struct render_cache *printing_cache(struct arena *, const struct engine *);

#endif
