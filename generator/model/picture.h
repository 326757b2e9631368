/* SPDX-License-Identifier: Apache-2.0 */
/* The images of a project: each is read and checked once, however often it is shown. */
#ifndef MODEL_PICTURE_H
#define MODEL_PICTURE_H

#include "model/set.h"
#include "read/image.h"

struct picture {
	struct str path; /* in the project */
	bool usable;
	struct image image;
	struct str href; /* where the site keeps it: "assets/NAME-DIGEST.png" */
};

/* The image of that path, or NULL with findings at the place that asks for it. Reading happens on the first call for a path;
 * afterwards calls are safe from several threads. */
const struct picture *picture_find(const struct set *, struct findings *, struct span place,
				   struct str path);

#endif
