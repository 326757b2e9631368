/* SPDX-License-Identifier: Apache-2.0 */
/* The way of a file's text to its reader: judged as it stands in the file, then made uniform. */
#ifndef READ_GATE_H
#define READ_GATE_H

#include <stdbool.h>

#include "report/finding.h"

/* Passes the source's text through the gate of encoding.h and leaves it without a byte order mark and with LF for CRLF. Places of
 * findings follow the text. False when an error was found: the text must not be read further. */
bool gate_pass(struct findings *, struct source *);

#endif
