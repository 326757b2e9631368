/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "publish/remove.h"

#define ABOVE "/tmp"

const char *scratch_make(struct scratch *s) {
	static const char form[] = ABOVE "/dossier-XXXXXX";

	if (s->path[0] != '\0')
		return s->path;
	memcpy(s->path, form, sizeof(form));
	if (mkdtemp(s->path) != NULL)
		return s->path;
	fprintf(stderr, "dossier: %s: %s\n", s->path, strerror(errno));
	s->path[0] = '\0';
	return NULL;
}

void scratch_remove(struct scratch *s) {
	int above = s->path[0] != '\0' ? open(ABOVE, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;

	if (above < 0)
		return;
	remove_tree(above, s->path + strlen(ABOVE "/"), NULL);
	close(above);
	s->path[0] = '\0';
}
