/* SPDX-License-Identifier: Apache-2.0 */

/* What the files of the corpus generator share: text, chance, and the documents there are. */
#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* Always ends with a NUL once something has been put. */
struct text {
	char *p;
	size_t n, cap;
};

enum kind { KIND_POLICY, KIND_PROCEDURE, KIND_RECORD };

struct role {
	const char *id, *title, *holder, *deputy;
};

struct section {
	const char *folder, *prefix, *noun;
	enum kind kind;
};

#define ROLES 8
#define SECTIONS 12

extern const struct role roles[ROLES];
extern const struct section sections[SECTIONS];

struct corpus {
	const char *folder;
	size_t documents, bytes;
	uint64_t random;
	struct text paragraph, body, file; /* scratch of the document in hand */
	size_t self;
	size_t links; /* still to be placed in this document */
};

/* Says what errno means for PATH and ends the program. */
__attribute__((noreturn)) void fail(const char *path);

void text_add(struct text *, const char *, size_t);
void text_put(struct text *, const char *);

/* One piece of at most 511 bytes. */
__attribute__((format(printf, 2, 3))) void text_print(struct text *, const char *format, ...);

/* A number from 0 to N - 1. */
size_t random_below(struct corpus *, size_t n);

/* A number from LOW to HIGH. */
size_t random_between(struct corpus *, size_t low, size_t high);

bool random_percent(struct corpus *, size_t percent);

/* Documents are known by their number, from 0; the path is relative to the project. */
const struct section *doc_section(size_t i);
void doc_put_id(struct text *, size_t i);
void doc_put_title(struct text *, size_t i);
void doc_put_path(struct text *, size_t i);

/* Writes the Markdown of a document of KIND into the scratch body. */
void put_body(struct corpus *, enum kind kind);

#endif
