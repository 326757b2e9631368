/* SPDX-License-Identifier: Apache-2.0 */
/* Being asked to stop, by SIGINT (Ctrl-C), SIGTERM or SIGHUP. */
#ifndef BASE_STOP_H
#define BASE_STOP_H

/* From here on the first of these signals is only remembered, and ends a wait with EINTR; the second one ends the process
 * at once. Also: a closed pipe and a file-size limit become errors of write (SIGPIPE and SIGXFSZ are ignored). */
void stop_install(void);

/* The signal that asked for it, or 0. Safe from any thread. */
int stop_requested(void);

#endif
