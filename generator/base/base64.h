/* SPDX-License-Identifier: Apache-2.0 */
/* Base64 (RFC 4648), for pictures inside a page. */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/arena.h"
#include "base/str.h"

/* "data:MIME;base64,…" */
struct str base64_data_uri(struct arena *, const char *mime, struct str bytes);

#endif
