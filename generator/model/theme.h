/* SPDX-License-Identifier: Apache-2.0 */
/* How the site of a project looks and what its home page puts first: `theme` and `everyone` of dossier.yaml.
 *
 *   theme:
 *     name: Larkfield policies          the site's name in the head of its pages; without it the title
 *     logo: logo.svg                    an image of the project, beside the name
 *     colours: {accent: "#14505f", link: "#0b5684"}
 *     dark-colours: {accent: "#8fd0d8", link: "#8ec7ee"}
 *   everyone: [POL-AU, PRO-INC]         what everybody has to know, in this order
 */
#ifndef MODEL_THEME_H
#define MODEL_THEME_H

#include "base/buf.h"
#include "model/picture.h"

/* Judges both: CFG-002, REF-001, and the codes of images for the logo. A colour is #rrggbb and has to be told from the grounds it stands on: 4.5:1 for
 * links, 3:1 for the accent (WCAG 2.2, 1.4.3 and 1.4.11). To be called once, when ids can be looked up. */
void theme_check(struct set *);

/* The name for the head, and the logo or NULL. */
struct str theme_name(const struct set *);
const struct picture *theme_logo(const struct set *);

/* Adds the rule that gives the project's "colours" or "dark-colours" to a style sheet; nothing without. */
void theme_add_colours(const struct set *, const char *key, struct buf *css);

#endif
