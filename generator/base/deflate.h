/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes made smaller (RFC 1950) and a sum that tells whether they are still the same, by zlib. */
#ifndef BASE_DEFLATE_H
#define BASE_DEFLATE_H

#include <stdint.h>

#include "base/buf.h"

/* Adds the packed bytes. */
void deflate_add(struct buf *, struct str bytes);

/* CRC-32: against accidents, not against intent. */
uint32_t deflate_checksum(struct str bytes);

/* Of zlib: another one may pack differently. */
const char *deflate_version(void);

#endif
