/* SPDX-License-Identifier: Apache-2.0 */
/* How malloc gets memory from the system: in large steps, and for huge pages where the system has them. The first touch of a page costs more than
 * most of what is done with it then, so that a command that lives for a tenth of a second would be busy with getting memory for a third of it. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

/* By the only thread, before there is anything to do. Where it can't be done, all works as well. */
void heap_prepare(void);

/* Gives back to the system what is free, where it is much. */
void heap_trim(void);

#endif
