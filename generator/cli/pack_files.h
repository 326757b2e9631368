/* SPDX-License-Identifier: Apache-2.0 */
/* The files inside a pack: exports of the set, checksums of what it was made from, checksums of all of these. */
#ifndef CLI_PACK_FILES_H
#define CLI_PACK_FILES_H

#include "model/pack.h"
#include "publish/docxml.h"
#include "publish/pack_text.h"
#include "publish/whole.h"

/* The checksums of the other attachments, and of the project's files, as sha256sum reads them. */
#define PACK_SUMS "SHA256SUMS"
#define PACK_SOURCES "SOURCES.sha256"

/* Of a set that holds what readers of the pack may see. Makes the attachments (struct press_attachment, in *out) and says in the facts what a reader is told of them and of the sources. The folder is for
 * temporary files. False, with findings. */
bool pack_files_make(struct arena *, const struct site *, struct pack_facts *, const char *folder,
		     struct vec *out);

#endif
