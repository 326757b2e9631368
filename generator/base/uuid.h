/* SPDX-License-Identifier: Apache-2.0 */
/* UUIDs from names, version 5 (RFC 9562, section 5.5): the same name gives the same UUID, on each machine and each day. */
#ifndef BASE_UUID_H
#define BASE_UUID_H

#include "base/str.h"

#define UUID_SIZE 37

/* The UUID of the URL or URN, in the namespace of URLs (RFC 9562, section 6.6): 36 characters in lower case and a NUL. */
void uuid_of_url(struct str url, char out[UUID_SIZE]);

#endif
