/* SPDX-License-Identifier: Apache-2.0 */
/* Compares our tree of each example with libcmark's, both written as HTML, byte for byte.
 *   run EXAMPLES TABLES     folders of NNN.md, and of NN.md with NN.html */
#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/map.h"
#include "html.h"
#include "read/encoding.h"
#include "read/markdown.h"
#include "read/shield.h"

struct tally {
	size_t passed, failed, skipped;
	struct map reasons; /* reason to how many */
};

static void skip(struct arena *a, struct tally *t, const char *reason) {
	size_t *n = map_get(&t->reasons, str_of(reason));

	if (n == NULL) {
		n = ARENA_NEW(a, size_t);
		map_add(&t->reasons, str_of(reason), n);
	}
	++*n;
	t->skipped++;
}

static bool holds(struct str text, const char *part) {
	return str_find(text, str_of(part)) != SIZE_MAX;
}

static bool has_html(struct str text) {
	cmark_node *tree = cmark_parse_document(text.p, text.n, CMARK_OPT_DEFAULT);
	cmark_iter *it = cmark_iter_new(tree);
	bool found = false;

	while (cmark_iter_next(it) != CMARK_EVENT_DONE) {
		cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(it));

		found = found || type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
	}
	cmark_iter_free(it);
	cmark_node_free(tree);
	return found;
}

/* Why the text is none that both must read alike: it uses syntax of ours, or what we refuse. NULL where there is no reason. */
static const char *reason_to_skip(struct str text) {
	struct str rest = text, line;

	if (has_html(text))
		return "raw HTML, which is refused";
	if (holds(text, "[["))
		return "'[[', a reference";
	if (holds(text, "{{"))
		return "'{{', a variable";
	if (holds(text, "[^"))
		return "'[^', a footnote";
	if (holds(text, "{#"))
		return "'{#', the id of a heading";
	if (holds(text, "[!"))
		return "'[!', an admonition";
	if (holds(text, "[ ] ") || holds(text, "[x] ") || holds(text, "[X] "))
		return "'[ ]', a task";
	if (holds(text, "```{") || holds(text, "~~~{"))
		return "'```{', a directive";
	while (str_next_line(&rest, &line)) {
		if (shield_is_delimiter_row(line))
			return "a delimiter row, a table";
		if (str_starts(line, ": "))
			return "': ', a definition";
	}
	return NULL;
}

/* Whether one of the findings is about a character: such a text is changed on purpose. */
static bool has_bad_character(const struct findings *list) {
	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];

		if (str_starts(str_of(f->code->id), "ENC"))
			return true;
	}
	return false;
}

static void compare(struct arena *a, struct tally *t, struct str name, struct str text,
		    struct str expected) {
	struct findings *list = findings_new(a);
	struct source *s = source_new(a, name, text);
	struct node *root;
	struct buf html = { 0 };

	if (!encoding_check(list, s)) {
		skip(a, t, "a character that the gate refuses");
		return;
	}
	root = markdown_parse(a, list, span_of(s, 0, text.n));
	if (has_bad_character(list)) {
		skip(a, t, "an entity for a character that is replaced");
		return;
	}
	if (root != NULL)
		html_blocks(&html, root, false);
	if (root != NULL && str_equal(buf_str(&html), expected)) {
		t->passed++;
	} else {
		t->failed++;
		printf("--- %.*s\n%.*s--- ours\n%.*s--- expected\n%.*s", STR_ARG(name),
		       STR_ARG(text), STR_ARG(buf_str(&html)), STR_ARG(expected));
	}
	buf_free(&html);
}

static void compare_with_libcmark(struct arena *a, struct tally *t, struct str name,
				  struct str text) {
	const char *reason = reason_to_skip(text);
	cmark_node *tree;
	char *html;

	if (reason != NULL) {
		skip(a, t, reason);
		return;
	}
	tree = cmark_parse_document(text.p, text.n, CMARK_OPT_DEFAULT);
	html = cmark_render_html(tree, CMARK_OPT_UNSAFE);
	compare(a, t, name, text, str_of(html));
	free(html);
	cmark_node_free(tree);
}

/* Runs all examples of the folder; those with a file of HTML beside them are compared with that. */
static void run_folder(struct arena *a, struct tally *t, const char *path, bool tables) {
	int folder = file_open_folder(path);
	struct vec files = file_walk(a, folder, NULL, NULL);

	for (size_t i = 0; i < files.n; i++) {
		const struct file_entry *e = files.items[i];
		struct str text, expected, stem = str_slice(e->path, 0, e->path.n - 3);

		if (!str_ends(e->path, ".md") ||
		    !file_read(a, folder, str_c(a, e->path), 1 << 20, &text))
			continue;
		if (!tables)
			compare_with_libcmark(a, t, e->path, text);
		else if (file_read(a, folder, str_format(a, "%.*s.html", STR_ARG(stem)).p, 1 << 20,
				   &expected))
			compare(a, t, e->path, text, expected);
	}
}

int main(int argc, char **argv) {
	struct arena *a = arena_new();
	struct tally t = { .reasons = map_new(a) };

	if (argc != 3)
		return 2;
	run_folder(a, &t, argv[1], false);
	printf("%zu examples compared, %zu skipped:\n", t.passed + t.failed, t.skipped);
	for (size_t i = 0; i < t.reasons.n; i++)
		printf("%6zu  %.*s\n", *(const size_t *)t.reasons.entries[i].value,
		       STR_ARG(t.reasons.entries[i].key));
	run_folder(a, &t, argv[2], true);
	printf("%zu passed, %zu failed, %zu skipped\n", t.passed, t.failed, t.skipped);
	arena_free(a);
	return t.failed > 0;
}
