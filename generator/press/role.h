/* SPDX-License-Identifier: Apache-2.0 */
/* What elements of HTML are in a PDF's structure (ISO 32000-1 14.8.4). */
#ifndef PRESS_ROLE_H
#define PRESS_ROLE_H

#include "press/element.h"

enum role {
	ROLE_DOCUMENT,
	ROLE_SECTION,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_H4,
	ROLE_H5,
	ROLE_H6,
	ROLE_P,
	ROLE_QUOTE,
	ROLE_LIST,
	ROLE_ITEM,
	ROLE_LABEL,
	ROLE_BODY,
	ROLE_TABLE,
	ROLE_CAPTION,
	ROLE_HEAD_ROWS,
	ROLE_BODY_ROWS,
	ROLE_FOOT_ROWS,
	ROLE_ROW,
	ROLE_HEADING_CELL,
	ROLE_CELL,
	ROLE_LINK,
	ROLE_FIGURE,
	ROLE_SPAN, /* a part of a line */
	ROLE_NONE  /* it only holds others */
};

/* What the element would be; whether it can be that where it stands is for the caller to know. */
enum role role_of(const struct element *);

/* Its name in the PDF: "/TH". */
const char *role_name(enum role);

/* Whether text can stand in it, or only other nodes. */
bool role_holds_text(enum role);

/* Whether a node with the role may stand in one with the other. */
bool role_fits(enum role, enum role parent);

#endif
