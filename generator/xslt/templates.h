/* SPDX-License-Identifier: Apache-2.0 */
/* The templates of a set, as stylesheets and those who look for them need them. */
#ifndef XSLT_TEMPLATES_H
#define XSLT_TEMPLATES_H

#include "model/set.h"
#include "xslt/stylesheet.h"

/* The folders in which stylesheets are looked for: the project's own, then the program's. */
struct stylesheet_roots templates_roots(const struct set *);

#endif
