/* SPDX-License-Identifier: Apache-2.0 */
/* How long something takes. What time it is is nobody's business here: it would stand in what is made. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds since some moment, which does not move while the program runs. */
int64_t clock_ms(void);

#endif
