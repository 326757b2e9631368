/* SPDX-License-Identifier: Apache-2.0 */
/* YAML, as far as documents need it: maps, lists, text. Read by libyaml's events, so that nothing is built before it is known to
 * be allowed. Anchors, aliases, tags, directives, tabs, duplicate keys and second documents are findings. */
#ifndef READ_YAML_H
#define READ_YAML_H

#include "read/value.h"
#include "report/finding.h"

/* The root of the text in the span, or NULL with findings. NULL without a finding when the text holds no value at all.
 * The span's source has passed the encoding gate. */
struct value *yaml_parse(struct arena *, struct findings *, struct span text);

#endif
