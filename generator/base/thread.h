/* SPDX-License-Identifier: Apache-2.0 */
/* Threads that may do all that the first one may: libxslt recurses, and threads of a library have as little as 100 KiB of stack. */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>

/* Starts a thread with a stack of 16 MiB; pthread_join waits for it. */
void thread_start(pthread_t *, void *(*work)(void *context), void *context);

/* Calls work(context) on such a thread and returns when it has. */
void thread_call(void (*work)(void *context), void *context);

#endif
