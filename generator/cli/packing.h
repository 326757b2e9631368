/* SPDX-License-Identifier: Apache-2.0 */
/* Packing: from a set and the definition of a pack to the bytes of one PDF. */
#ifndef CLI_PACKING_H
#define CLI_PACKING_H

#include "cli/cli.h"
#include "model/pack.h"
#include "press/bind.h"
#include "publish/docxml.h"

struct packing {
	const struct cli *cli;
	const struct site *
		site; /* its set is reduced to what readers of the pack may see: model/audience.h */
	const struct pack *pack;
	const struct engine *engine;
	int64_t seconds; /* the time in the metadata */
	enum press_standard standard;
};

/* The finished PDF, in *out, which the caller frees. The folder, an absolute path, is empty, of mode 0700 and the caller's to remove. False, with findings in the set's list, or
 * when the run is to stop: *out is empty then. */
bool packing_make(struct arena *, const struct packing *, const char *folder, struct buf *out);

#endif
