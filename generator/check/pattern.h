/* SPDX-License-Identifier: Apache-2.0 */
/* The regular expressions of rules (POSIX extended, in any case of letters). To compile one costs more than to use it, so each thread keeps the
 * last ones. */
#ifndef CHECK_PATTERN_H
#define CHECK_PATTERN_H

#include <stdbool.h>

struct pattern;

/* Before any other call. */
void pattern_start(void);

/* NULL where the text is no expression or longer than LIMIT_PATTERN_BYTES. It lasts until the same thread asks for other ones. */
const struct pattern *pattern_find(const char *text);

/* Whether it matches somewhere. */
bool pattern_matches(const struct pattern *, const char *text);

#endif
