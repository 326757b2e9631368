/* SPDX-License-Identifier: Apache-2.0 */
/* Being asked to stop, by SIGINT (Ctrl-C), SIGTERM or SIGHUP. */
#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <poll.h>

/* From here on the first of these signals is only remembered, and ends a wait with EINTR; the second one ends the process
 * at once. Also: a closed pipe and a file-size limit become errors of write (SIGPIPE and SIGXFSZ are ignored). */
void stop_install(void);

/* The signal that asked for it, or 0. Safe from any thread. */
int stop_requested(void);

/* For a process of several threads, before it starts them: after stop_install, lets the signals in nowhere but in stop_poll, so that none
 * gets lost between a look at stop_requested and a wait. */
void stop_hold(void);

/* As poll, and ends with -1 and EINTR when a signal asks to stop. By the thread that has called stop_hold, or where nothing is held. */
int stop_poll(struct pollfd *, nfds_t, int milliseconds);

#endif
