/* SPDX-License-Identifier: Apache-2.0 */
/* A look at the tags of an SVG before libxml2 reads them: it compares every attribute of an element
 * with every other, so 60,000 of them on one element take ten seconds. */
#ifndef READ_SVG_SCAN_H
#define READ_SVG_SCAN_H

#include <stddef.h>

#include "base/str.h"

/* The largest number of attributes of one element. Where the text is not well-formed XML the
 * number means nothing behind the first mistake, which is where a parser stops. */
size_t svg_scan_attributes(struct str text);

#endif
