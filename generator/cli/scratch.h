/* SPDX-License-Identifier: Apache-2.0 */
/* A folder for what is needed during a run alone, below /tmp. */
#ifndef CLI_SCRATCH_H
#define CLI_SCRATCH_H

/* The path, absolute; "" before the folder is there. Begins as { "" }. */
struct scratch {
	char path[32];
};

/* Makes the folder, of mode 0700 and empty, unless it is there. Its path, or NULL after saying why there is none. */
const char *scratch_make(struct scratch *);
/* Removes it with what is in it. */
void scratch_remove(struct scratch *);

#endif
