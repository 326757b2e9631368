/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/html_name.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/attr.h"
#include "base/str.h"

static const char *const void_elements[] = { "area",  "base",   "br",    "col",  "embed",
					     "hr",    "img",    "input", "link", "meta",
					     "param", "source", "track", "wbr",  NULL };

/* They load other pages, change where links lead, or make the parser stop reading markup. */
static const char *const refused_elements[] = {
	"iframe",   "object", "embed",   "applet",   "base",      "frame",
	"frameset", "xmp",    "noembed", "noframes", "plaintext", NULL,
};

static const char *const link_attributes[] = {
	"href", "src", "action", "formaction", "data", "poster", "cite", "background", "ping", NULL,
};

static const char *const bare_attributes[] = {
	"checked", "disabled", "open", "required", "reversed", "selected", NULL,
};

/* HTML takes names without their case. */
static bool is_one_of(const char *const *list, const char *name) {
	for (; *list != NULL; list++)
		if ((**list | 0x20) == (*name | 0x20) && strcasecmp(*list, name) == 0)
			return true;
	return false;
}

/* Names of HTML, SVG and MathML are ASCII. */
static bool is_name(struct str s) {
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '-' && c != '_' && c != '.' && c != ':')
			return false;
	}
	return true;
}

static unsigned traits_of(const char *name) {
	unsigned traits = is_name(str_of(name)) ? 0 : TRAIT_BAD;

	if (is_one_of(void_elements, name))
		traits |= TRAIT_VOID;
	if (is_one_of(refused_elements, name))
		traits |= TRAIT_REFUSED;
	if (is_one_of(link_attributes, name))
		traits |= TRAIT_LINK;
	if (strcasecmp(name, "script") == 0)
		traits |= TRAIT_SCRIPT;
	if (strcasecmp(name, "style") == 0)
		traits |= TRAIT_STYLE;
	if (strcasecmp(name, "pre") == 0 || strcasecmp(name, "textarea") == 0)
		traits |= TRAIT_PRE;
	if (strcasecmp(name, "img") == 0 || strcasecmp(name, "image") == 0)
		traits |= TRAIT_IMAGE;
	if (strncasecmp(name, "on", 2) == 0 || strcasecmp(name, "srcdoc") == 0)
		traits |= TRAIT_EVENT;
	if (is_one_of(bare_attributes, name))
		traits |= TRAIT_BARE;
	return traits;
}

struct html_name html_name(struct html_names *names, const xmlChar *p) {
	size_t slot = ((uintptr_t)p ^ (uintptr_t)p >> 7) % ARRAY_LENGTH(names->slots);
	struct html_name *known = &names->slots[slot];

	if (known->p != p)
		*known = (struct html_name){ p, strlen((const char *)p),
					     traits_of((const char *)p) };
	return *known;
}
