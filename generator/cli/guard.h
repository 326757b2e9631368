/* SPDX-License-Identifier: Apache-2.0 */
/* Limits on this very process, for a command that opens what anybody may have made with a library of others. */
#ifndef CLI_GUARD_H
#define CLI_GUARD_H

/* From here on the process has 1 GiB of addresses and a minute of computing. Without memory, calls fail; without time, it ends with STATUS_USAGE after
 * saying so on standard error. */
void guard_raise(void);

#endif
