/* SPDX-License-Identifier: Apache-2.0 */
#include "check/pattern.h"

#include <pthread.h>
#include <regex.h>
#include <string.h>

#include "base/die.h"
#include "read/limits.h"

/* What expressions learn while they are used is kept with them, so each thread has its own. */
#define KEPT_PATTERNS 16u

struct pattern {
	char text[LIMIT_PATTERN_BYTES + 1];
	char word[LIMIT_PATTERN_BYTES +
		  1]; /* letters without which nothing matches; "" where there are none */
	regex_t regex;
};

static _Thread_local struct pattern kept[KEPT_PATTERNS];
static _Thread_local unsigned kept_count;
static pthread_key_t kept_key;

static void forget_patterns(void *unused) {
	(void)unused;
	for (unsigned i = 0; i < kept_count && i < KEPT_PATTERNS; i++)
		regfree(&kept[i].regex);
	kept_count = 0;
}

/* The first letters in a row of an expression that is a plain sequence, "shall" of "[^a-z]shall[^a-z]": a look for them is much cheaper than
 * the expression on a long text without them. */
static void find_word(const char *pattern, char *word) {
	const char *p = pattern;

	word[0] = '\0';
	if (strpbrk(pattern, "|?*+{}()\\") != NULL)
		return;
	while (*p != '\0') {
		size_t n = strspn(p, "abcdefghijklmnopqrstuvwxyz");

		if (n > 1) {
			memcpy(word, p, n);
			word[n] = '\0';
			return;
		}
		/* A bracket that stands first in its list belongs to it; lists with classes in them are left alone. */
		if (*p == '[' && strchr(p + 2, ']') != NULL && p[1] != ']' &&
		    strstr(p, "[:") == NULL)
			p = strchr(p + 2, ']');
		else if (*p == '[')
			return;
		p++;
	}
}

const struct pattern *pattern_find(const char *pattern) {
	struct pattern *k;
	regex_t fresh;

	for (unsigned i = 0; i < kept_count && i < KEPT_PATTERNS; i++)
		if (strcmp(kept[i].text, pattern) == 0)
			return &kept[i];
	if (strlen(pattern) > LIMIT_PATTERN_BYTES ||
	    regcomp(&fresh, pattern, REG_EXTENDED | REG_NOSUB | REG_ICASE) != 0)
		return NULL;
	/* The oldest makes room. */
	k = &kept[kept_count % KEPT_PATTERNS];
	if (kept_count >= KEPT_PATTERNS)
		regfree(&k->regex);
	kept_count++;
	if (kept_count == 2 * KEPT_PATTERNS)
		kept_count = KEPT_PATTERNS;
	memcpy(k->text, pattern, strlen(pattern) + 1);
	find_word(pattern, k->word);
	k->regex = fresh;
	pthread_setspecific(kept_key, kept);
	return k;
}

bool pattern_matches(const struct pattern *k, const char *text) {
	return (k->word[0] == '\0' || strcasestr(text, k->word) != NULL) &&
	       regexec(&k->regex, text, 0, NULL, 0) == 0;
}

void pattern_start(void) {
	if (pthread_key_create(&kept_key, forget_patterns) != 0)
		die("no key for a thread's patterns");
}
