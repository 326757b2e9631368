/* SPDX-License-Identifier: Apache-2.0 */
/* An extraction on its way, shared by the files that extract. */
#ifndef PRESS_EXTRACT_PARTS_H
#define PRESS_EXTRACT_PARTS_H

#include "press/extract.h"
#include "press/part.h"

struct extraction {
	struct arena *arena; /* until it ends */
	struct pdf *pdf;
	enum extract_use use;
	struct part_draft draft;
	struct buf local; /* uint32_t: see local_number */
	struct buf
		wanted; /* struct wanted: behind the pages, in the order of their numbers in the part */
	struct annotations links;
	bool odd; /* something refers to a number that no object has */
	/* Of a structure, and else NULL: the element of each link, 0 where it is of none; links by the numbers of their objects, from 1; for each page
	 * the object that lists the elements of its content. */
	uint32_t *owner, *link;
	size_t objects; /* how many numbers of links */
	int *owners;
};

/* The number in the part of the object with this one in the PDF. */
uint32_t extract_want(struct extraction *, uint32_t number, uint32_t generation);

/* Adds a value, or a reference to it where it is an object of its own; what stands between << and >>, which is nothing where this is no dictionary. */
void extract_add(struct extraction *, qpdf_oh);
void extract_add_entries(struct extraction *, qpdf_oh dictionary);

/* Makes the structure and reads the links, which say what they are told by then. False, with why in *out_error. */
bool extract_structure(struct extraction *, struct str html, struct str *out_error);

/* Whether the object is an element of the structure; and one, which has that number in the part. */
bool extract_is_element(struct extraction *, qpdf_oh);
void extract_element(struct extraction *, qpdf_oh element, uint32_t local);

/* The number of the object that lists the elements of the page's content; 0 without a structure. */
uint32_t extract_owners(struct extraction *, int page);

#endif
