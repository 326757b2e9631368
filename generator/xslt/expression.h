/* SPDX-License-Identifier: Apache-2.0 */
/* As much of XPath 1.0 as it takes to see which functions an expression calls. */
#ifndef XSLT_EXPRESSION_H
#define XSLT_EXPRESSION_H

#include <stdbool.h>

#include "base/str.h"

/* Whether the expression calls the function, whatever its prefix; what stands in literals is no
 * call. */
bool expression_calls(struct str, const char *function);

/* The offset of the brace that ends an expression in a template for a value; the text's length
 * without one. Braces in literals do not end it. */
size_t expression_end(struct str);

/* A name in an expression. */
enum expression_sort { EXPRESSION_NAME, EXPRESSION_VARIABLE, EXPRESSION_CALL };

struct expression_name {
	enum expression_sort sort; /* of a node, an axis or an operator; "$x"; "f(" */
	struct str prefix,
		name; /* the prefix is "" without one, the name "*" for all of a namespace */
};

/* Takes the next name from the front of *rest; false when there is none. Node tests such as text() are calls here. */
bool expression_next(struct str *rest, struct expression_name *out);

#endif
