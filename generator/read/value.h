/* SPDX-License-Identifier: Apache-2.0 */
/* A tree of values as YAML gives it: text, lists and maps, each with its place. Every scalar is text; kinds give it a type. */
#ifndef READ_VALUE_H
#define READ_VALUE_H

#include <stdbool.h>

#include "report/source.h"

enum value_type { VALUE_TEXT, VALUE_LIST, VALUE_MAP };

struct value {
	enum value_type type;
	bool quoted; /* a text that stood in quotes or in a block: "" is then empty on purpose */
	struct span span; /* of the value itself */
	struct str text;  /* of VALUE_TEXT, after unescaping */
	struct str key;   /* of a member of a map */
	struct span key_span;
	struct value *first, *last,
		*next; /* the elements of a list or map; the next one in the same */
	size_t count;  /* how many elements */
};

/* The member of that key, or NULL; NULL also for a value that is no map, or for NULL. */
const struct value *value_get(const struct value *, const char *key);
const struct value *value_find(const struct value *, struct str key);

/* The text of the member of that key, trimmed; "" where there is none or it is no text. */
struct str value_get_text(const struct value *, const char *key);

/* The place of a part of a text; of the whole where quotes or folding have changed it. */
struct span value_place(const struct value *, struct str part);

/* The texts of a list with the separator between them. */
struct str value_join(struct arena *, const struct value *list, const char *separator);

#define VALUE_EACH(item, list)                                                                     \
	for (const struct value *item = (list) != NULL ? (list)->first : NULL; item != NULL;       \
	     item = item->next)

#endif
