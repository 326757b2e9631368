/* SPDX-License-Identifier: Apache-2.0 */
/* What the compiler should know about a function. */
#ifndef BASE_ATTR_H
#define BASE_ATTR_H

#define NORETURN __attribute__((noreturn))
/* The n-th parameter is a printf format, its arguments begin at the m-th. */
#define PRINTF(n, m) __attribute__((format(printf, n, m)))
#define UNUSED __attribute__((unused))

#define ARRAY_LENGTH(a) (sizeof(a) / sizeof((a)[0]))

#endif
