/* SPDX-License-Identifier: Apache-2.0 */
/* JSON, built with jansson, without ways to fail: what can't be added is a defect or no memory. */
#ifndef REPORT_JSONVALUE_H
#define REPORT_JSONVALUE_H

#include <jansson.h>

#include "base/buf.h"

/* The text; where it is not UTF-8, which JSON has to be, as it would be written on a terminal. */
json_t *jsonvalue_text(struct str);
/* The text as it would be written on a terminal, without invisible characters. */
json_t *jsonvalue_clean(struct str);
json_t *jsonvalue_number(size_t);

/* Both take the value over. */
void jsonvalue_set(json_t *object, const char *key, json_t *value);
void jsonvalue_add(json_t *array, json_t *value);

/* Adds a text, number, boolean or null as JSON, without anything around it, and gives the value back. */
void jsonvalue_add_scalar(json_t *, struct buf *out);

/* Adds the value as lines of text and gives it back. */
void jsonvalue_print(json_t *, struct buf *);

#endif
