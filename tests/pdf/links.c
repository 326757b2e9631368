/* SPDX-License-Identifier: Apache-2.0 */
/* Opens finished PDFs, prints what they offer a reader, and fails on what must not be in them.
 *
 *   links [-p] [-n TEXT]... FILE.pdf...
 *
 * For each file: pages, metadata, outline with pages, named destinations, every link with its page
 * and target. A line that begins with "! " is a defect; with one the exit status is 1. -n names a
 * text that may stand nowhere in the file (a folder of this machine, say). Links into other PDFs
 * are followed into the same folder. -p tells places too: rectangles of links, heights of targets,
 * in points from the left and lower edges. */
#include <qpdf/qpdf-c.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool failed, places;

struct file {
	qpdf_data q;
	const char *path;
	int pages;
};

static void defect(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void defect(const char *format, ...) {
	va_list args;

	failed = true;
	fputs("! ", stdout);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}

static bool open_file(const char *path, struct file *out) {
	*out = (struct file){ .q = qpdf_init(), .path = path };
	qpdf_silence_errors(out->q);
	qpdf_set_suppress_warnings(out->q, QPDF_TRUE);
	if ((qpdf_read(out->q, path, NULL) & QPDF_ERRORS) == 0 && !qpdf_more_warnings(out->q))
		out->pages = qpdf_get_num_pages(out->q);
	if (out->pages > 0)
		return true;
	qpdf_cleanup(&out->q);
	return false;
}

static qpdf_oh key(const struct file *f, qpdf_oh dictionary, const char *name) {
	return qpdf_oh_get_key_if_dict(f->q, dictionary, name);
}

/* The text of a string entry; valid until the next call. */
static const char *text(const struct file *f, qpdf_oh dictionary, const char *name) {
	static char copy[4096];
	qpdf_oh value = key(f, dictionary, name);

	copy[0] = '\0';
	if (qpdf_oh_is_string(f->q, value))
		snprintf(copy, sizeof(copy), "%s", qpdf_oh_get_utf8_value(f->q, value));
	return copy;
}

/* The page (from 1) of an explicit destination, 0 when it is none of this file. */
static int page_of(const struct file *f, qpdf_oh destination) {
	qpdf_oh page;

	if (!qpdf_oh_is_array(f->q, destination) ||
	    qpdf_oh_get_array_n_items(f->q, destination) < 2)
		return 0;
	page = qpdf_oh_get_array_item(f->q, destination, 0);
	return qpdf_oh_is_dictionary(f->q, page) ? qpdf_find_page_by_oh(f->q, page) + 1 : 0;
}

/* The height that an explicit destination shows, printed behind its page with -p. */
static void print_top(const struct file *f, qpdf_oh destination) {
	qpdf_oh top = qpdf_oh_is_array(f->q, destination) &&
				      qpdf_oh_get_array_n_items(f->q, destination) > 3
			      ? qpdf_oh_get_array_item(f->q, destination, 3)
			      : qpdf_oh_new_null(f->q);

	if (places)
		printf(" top %.1f",
		       qpdf_oh_is_number(f->q, top) ? qpdf_oh_get_numeric_value(f->q, top) : -1);
}

static qpdf_oh names_of(const struct file *f) {
	qpdf_oh names = key(f, qpdf_get_root(f->q), "/Names");

	return key(f, key(f, names, "/Dests"), "/Names");
}

/* The page of a named destination, 0 without. */
static int page_of_name(const struct file *f, const char *name) {
	qpdf_oh names = names_of(f);
	int n = qpdf_oh_is_array(f->q, names) ? qpdf_oh_get_array_n_items(f->q, names) : 0;

	for (int i = 0; i + 1 < n; i += 2) {
		qpdf_oh at = qpdf_oh_get_array_item(f->q, names, i);

		if (strcmp(qpdf_oh_get_string_value(f->q, at), name) == 0)
			return page_of(f, qpdf_oh_get_array_item(f->q, names, i + 1));
	}
	return 0;
}

static void print_info(const struct file *f) {
	static const char *const names[] = { "/Title",   "/Author",   "/Subject",      "/Keywords",
					     "/Creator", "/Producer", "/CreationDate", "/ModDate" };
	qpdf_oh info = key(f, qpdf_get_trailer(f->q), "/Info"), root = qpdf_get_root(f->q);

	printf("pages %d\n", f->pages);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (text(f, info, names[i])[0] != '\0')
			printf("%s %s\n", names[i] + 1, text(f, info, names[i]));
		else if (strcmp(names[i], "/Subject") != 0 && strcmp(names[i], "/Keywords") != 0)
			defect("no %s", names[i] + 1);
	}
	if (text(f, root, "/Lang")[0] == '\0')
		defect("no language");
	if (places)
		printf("language %s\n", text(f, root, "/Lang"));
	if (places && qpdf_oh_has_key(f->q, root, "/PageLabels"))
		printf("labels %s\n", qpdf_oh_unparse_resolved(f->q, key(f, root, "/PageLabels")));
	if (!qpdf_oh_is_stream(f->q, key(f, root, "/Metadata")))
		defect("no XMP metadata");
	for (const char *const *bad =
		     (const char *const[]){ "/OpenAction", "/AA", "/AcroForm", NULL };
	     *bad != NULL; bad++)
		if (qpdf_oh_has_key(f->q, root, *bad))
			defect("the catalogue has %s", *bad);
}

static void print_outline(const struct file *f, qpdf_oh item, int level) {
	for (; qpdf_oh_is_dictionary(f->q, item); item = key(f, item, "/Next")) {
		int page = page_of(f, key(f, item, "/Dest"));

		printf("outline %d page %d", level, page);
		print_top(f, key(f, item, "/Dest"));
		printf(" %s\n", text(f, item, "/Title"));
		if (page == 0)
			defect("a bookmark to no page");
		print_outline(f, key(f, item, "/First"), level + 1);
	}
}

static void print_names(const struct file *f) {
	qpdf_oh names = names_of(f);
	int n = qpdf_oh_is_array(f->q, names) ? qpdf_oh_get_array_n_items(f->q, names) : 0;
	char last[4096] = "", name[4096];

	for (int i = 0; i + 1 < n; i += 2) {
		qpdf_oh at = qpdf_oh_get_array_item(f->q, names, i);
		int page = page_of(f, qpdf_oh_get_array_item(f->q, names, i + 1));

		snprintf(name, sizeof(name), "%s", qpdf_oh_get_string_value(f->q, at));
		printf("name page %d", page);
		print_top(f, qpdf_oh_get_array_item(f->q, names, i + 1));
		printf(" %s\n", name);
		if (page == 0)
			defect("the name '%s' is on no page", name);
		if (strcmp(last, name) >= 0)
			defect("the names are not in order at '%s'", name);
		memcpy(last, name, sizeof(last));
	}
}

/* A file beside the one that is checked; each is opened once. NULL when it is no PDF. */
static const struct file *neighbour(const struct file *f, const char *name) {
	static struct file opened[1024];
	static char paths[1024][1024];
	static size_t count;
	const char *slash = strrchr(f->path, '/');
	char path[1024];

	if (snprintf(path, sizeof(path), "%.*s%s", slash != NULL ? (int)(slash - f->path) + 1 : 0,
		     f->path, name) >= (int)sizeof(path))
		return NULL;
	for (size_t i = 0; i < count; i++)
		if (strcmp(paths[i], path) == 0)
			return &opened[i];
	if (count == 1024 || !open_file(path, &opened[count]))
		return NULL;
	memcpy(paths[count], path, sizeof(path));
	return &opened[count++];
}

static void check_other_file(const struct file *f, int page, const char *name,
			     const char *destination) {
	const struct file *other = strchr(name, '/') == NULL ? neighbour(f, name) : NULL;
	int target;

	if (other == NULL) {
		defect("page %d links to '%s', which is no PDF beside it", page, name);
		return;
	}
	target = page_of_name(other, destination);
	qpdf_oh_release_all(other->q);
	printf("link page %d -> %s page %d (%s)\n", page, name, target, destination);
	if (target == 0)
		defect("page %d links to '%s' in '%s', which has no such name", page, destination,
		       name);
}

static void check_action(const struct file *f, int page, qpdf_oh action) {
	static const char *const allowed[] = { "https://", "http://", "mailto:" };
	const char *uri;
	char name[4096];

	if (qpdf_oh_is_name_and_equals(f->q, key(f, action, "/S"), "/GoToR")) {
		snprintf(name, sizeof(name), "%s", text(f, action, "/F"));
		check_other_file(f, page, name, text(f, action, "/D"));
		return;
	}
	if (!qpdf_oh_is_name_and_equals(f->q, key(f, action, "/S"), "/URI")) {
		defect("page %d has a link that does something else", page);
		return;
	}
	uri = text(f, action, "/URI");
	printf("link page %d -> %s\n", page, uri);
	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		if (strncmp(uri, allowed[i], strlen(allowed[i])) == 0)
			return;
	defect("page %d links to '%s'", page, uri);
}

static void check_link(const struct file *f, int page, qpdf_oh link) {
	qpdf_oh rect = key(f, link, "/Rect"), side[4];
	int target;

	if (!qpdf_oh_is_name_and_equals(f->q, key(f, link, "/Subtype"), "/Link")) {
		defect("page %d has an annotation that is no link", page);
		return;
	}
	for (int i = 0; i < 4; i++)
		side[i] = qpdf_oh_get_array_item(f->q, rect, i);
	if (qpdf_oh_get_numeric_value(f->q, side[0]) >= qpdf_oh_get_numeric_value(f->q, side[2]) ||
	    qpdf_oh_get_numeric_value(f->q, side[1]) >= qpdf_oh_get_numeric_value(f->q, side[3]))
		defect("page %d has a link of no size", page);
	if (!qpdf_oh_has_key(f->q, link, "/Dest")) {
		check_action(f, page, key(f, link, "/A"));
		return;
	}
	target = page_of(f, key(f, link, "/Dest"));
	printf("link page %d", page);
	for (int i = 0; places && i < 4; i++)
		printf(" %.1f", qpdf_oh_get_numeric_value(f->q, side[i]));
	printf(" -> page %d", target);
	print_top(f, key(f, link, "/Dest"));
	putchar('\n');
	if (target == 0)
		defect("page %d has a link to no page", page);
}

static void check_links(const struct file *f) {
	for (int i = 0; i < f->pages; i++) {
		qpdf_oh page = qpdf_get_page_n(f->q, (size_t)i), list = key(f, page, "/Annots");
		int n = qpdf_oh_is_array(f->q, list) ? qpdf_oh_get_array_n_items(f->q, list) : 0;

		for (int k = 0; k < n; k++)
			check_link(f, i + 1, qpdf_oh_get_array_item(f->q, list, k));
		qpdf_oh_release_all(f->q);
	}
}

/* Writes the file out in full, without compression, and searches it. */
static void check_bytes(const struct file *f, const char *const *forbidden) {
	const unsigned char *bytes;
	size_t n;

	qpdf_init_write_memory(f->q);
	qpdf_set_qdf_mode(f->q, QPDF_TRUE);
	qpdf_set_deterministic_ID(f->q, QPDF_TRUE);
	if ((qpdf_write(f->q) & QPDF_ERRORS) != 0) {
		defect("it can't be read in full");
		return;
	}
	bytes = qpdf_get_buffer(f->q);
	n = qpdf_get_buffer_length(f->q);
	for (; *forbidden != NULL; forbidden++)
		if (memmem(bytes, n, *forbidden, strlen(*forbidden)) != NULL)
			defect("'%s' stands in it", *forbidden);
}

static void check_file(const char *path, const char *const *forbidden) {
	struct file f;

	printf("file %s\n", path);
	if (!open_file(path, &f)) {
		defect("not a PDF with pages");
		return;
	}
	print_info(&f);
	print_outline(&f, key(&f, key(&f, qpdf_get_root(f.q), "/Outlines"), "/First"), 1);
	print_names(&f);
	check_links(&f);
	check_bytes(&f, forbidden);
	qpdf_cleanup(&f.q);
}

int main(int argc, char **argv) {
	const char *forbidden[64] = { "file:/",      "x-dossier:", "/JavaScript", "/Launch",
				      "wkhtmltopdf", "Skia/PDF",   "WeasyPrint" };
	size_t n = 7;
	int i = 1;

	if (i < argc && strcmp(argv[i], "-p") == 0) {
		places = true;
		i++;
	}
	for (; i + 1 < argc && strcmp(argv[i], "-n") == 0 && n < 63; i += 2)
		forbidden[n++] = argv[i + 1];
	if (i >= argc) {
		fputs("usage: links [-p] [-n TEXT]... FILE.pdf...\n", stderr);
		return 2;
	}
	for (; i < argc; i++)
		check_file(argv[i], forbidden);
	return failed ? 1 : 0;
}
