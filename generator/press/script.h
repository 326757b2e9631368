/* SPDX-License-Identifier: Apache-2.0 */
/* Sorts of characters, as far as people install fonts for them. */
#ifndef PRESS_SCRIPT_H
#define PRESS_SCRIPT_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct script {
	const char *name;  /* "Arabic" */
	const char *fonts; /* Debian's package with fonts for it */
	const char *plain; /* the same for engines that draw nothing coloured */
	struct str
		samples; /* characters that speak for the others; "" where doctor does not tell of it */
};

/* The one that the character belongs to, never NULL. */
const struct script *script_of(uint32_t c);

/* In their order; NULL behind the last. */
const struct script *script_at(size_t i);

#endif
