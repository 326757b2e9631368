/* SPDX-License-Identifier: Apache-2.0 */
#include "xslt/stylesheet_files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "base/file.h"
#include "base/utf8.h"
#include "model/language.h"

#define LARGEST_FILE ((size_t)1 << 20)
/* Imports can double at each level; so it is not their depth that is limited. */
#define MOST_READS 256u
#define LANGUAGES "languages/"
#define WORDS "pages/partials/strings"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

char *stylesheet_files_locate(struct stylesheet_files *f, struct str name, size_t first_root) {
	const char *path = str_c(f->arena, name);
	int saved = ENOENT;

	for (size_t i = first_root; i < f->roots.n; i++) {
		int fd = file_open(f->roots.folders[i], path);

		if (fd >= 0) {
			close(fd);
			return str_c(f->arena, str_format(f->arena, "/%zu/%s", i, path));
		}
		/* A file that is there and can't be opened must not be passed over for another. */
		if (errno != ENOENT && errno != ENOTDIR)
			return NULL;
		saved = errno;
	}
	errno = saved;
	return NULL;
}

/* In languages/de-AT/, else in languages/de/; NULL with errno. */
static char *locate_words(struct stylesheet_files *f, struct str language, struct str file) {
	struct str main, region;
	char *uri;

	errno = ENOENT;
	if (!language_is_tag(language))
		return NULL;
	uri = stylesheet_files_locate(
		f, str_format(f->arena, LANGUAGES "%.*s/%.*s", STR_ARG(language), STR_ARG(file)),
		0);
	if (uri == NULL && errno == ENOENT && str_cut(language, '-', &main, &region))
		return locate_words(f, main, file);
	return uri;
}

char *stylesheet_files_import(struct stylesheet_files *f, const struct stylesheet_file *from,
			      struct str name) {
	char *uri;

	if (str_starts(name, WORDS) && !str_starts(from->name, LANGUAGES)) {
		uri = locate_words(f, f->roots.language,
				   str_skip(name, strlen(WORDS) - strlen("strings")));
		if (uri != NULL || errno != ENOENT)
			return uri;
	}
	return stylesheet_files_locate(f, name, str_equal(name, from->name) ? from->root + 1 : 0);
}

struct stylesheet_file *stylesheet_files_find(const struct stylesheet_files *f, const char *uri) {
	for (size_t i = 0; i < f->all.n; i++) {
		struct stylesheet_file *file = f->all.items[i];

		if (uri != NULL && strcmp(file->uri, uri) == 0)
			return file;
	}
	return NULL;
}

struct span stylesheet_files_place(const struct stylesheet_files *f, const char *uri, long line) {
	struct stylesheet_file *file = stylesheet_files_find(f, uri);
	struct str text;

	if (file == NULL)
		return NO_SPAN;
	if (line < 1 || (size_t)line > file->source->line_count)
		return span_of(file->source, 0, 0);
	text = str_trim(source_line(file->source, (size_t)line));
	return span_of(file->source, (size_t)(text.p - file->source->text.p), text.n);
}

static struct stylesheet_file *add_file(struct stylesheet_files *f, const char *uri) {
	struct stylesheet_file *file = ARENA_NEW(f->arena, struct stylesheet_file);
	struct str root, name;

	str_cut(str_skip(str_of(uri), 1), '/', &root, &name);
	str_to_size(root, &file->root);
	file->uri = str_c(f->arena, str_of(uri));
	file->name = str_copy(f->arena, name);
	file->source =
		source_unread(f->arena, str_format(f->arena, "%s/%.*s", f->roots.paths[file->root],
						   STR_ARG(name)));
	vec_add(f->arena, &f->all, file);
	return file;
}

/* What the XML declaration says the encoding is; "" where it says nothing. */
static struct str declared_encoding(struct str text) {
	size_t at = str_find(text, STR("?>"));
	struct str rest;

	if (!str_starts(text, "<?xml") || at == SIZE_MAX)
		return STR("");
	text = str_slice(text, 0, at);
	at = str_find(text, STR("encoding"));
	if (at == SIZE_MAX)
		return STR("");
	rest = str_trim(str_skip(text, at + strlen("encoding")));
	rest = str_trim(str_skip(rest, 1)); /* the equals sign */
	if (rest.n == 0)
		return STR("");
	at = str_find_char(str_skip(rest, 1), rest.p[0]);
	return at != SIZE_MAX ? str_slice(rest, 1, at + 1) : STR("");
}

static bool is_text(struct stylesheet_files *f, struct source *source) {
	struct str text = source->text, encoding;

	if (str_starts(text, BYTE_ORDER_MARK))
		text = str_skip(text, strlen(BYTE_ORDER_MARK));
	encoding = declared_encoding(text);
	if (!utf8_is_valid(text) || str_find_char(text, '\0') != SIZE_MAX) {
		finding_add(f->findings, f->wrong, span_of(source, 0, 0), "the %s is not UTF-8",
			    stylesheet_files_sort(f));
		return false;
	}
	if (encoding.n > 0 && !str_equal_nocase(encoding, STR("UTF-8"))) {
		finding_add(f->findings, f->wrong,
			    span_of(source, (size_t)(encoding.p - source->text.p), encoding.n),
			    "the %s says that its encoding is '%.*s', not UTF-8",
			    stylesheet_files_sort(f), STR_ARG(encoding));
		return false;
	}
	if (str_trim(text).n == 0) {
		finding_add(f->findings, f->wrong, span_of(source, 0, 0), "the %s is empty",
			    stylesheet_files_sort(f));
		return false;
	}
	return true;
}

static bool read_file(struct stylesheet_files *f, struct stylesheet_file *file) {
	const char *path = str_c(f->arena, file->name);
	struct str text;

	if (!file_read(f->arena, f->roots.folders[file->root], path, LARGEST_FILE, &text)) {
		finding_add(f->findings, f->wrong, span_of(file->source, 0, 0),
			    "the %s can't be read: %s", stylesheet_files_sort(f), strerror(errno));
		return false;
	}
	file->source->text = text;
	/* Finds the lines now: later several threads ask for places. */
	source_line_offset(file->source, 1);
	return is_text(f, file->source);
}

const char *stylesheet_files_sort(const struct stylesheet_files *f) {
	return f->wrong == SCH_001 ? "schema" : "stylesheet";
}

/* The parser calls it at a DOCTYPE, before anything of it was read but its name and ids. */
static void refuse_doctype(void *data, const xmlChar *name, const xmlChar *id, const xmlChar *uri) {
	xmlParserCtxtPtr ctxt = data;
	struct stylesheet_files *f = ctxt->_private;

	(void)name, (void)id, (void)uri;
	finding_add(f->findings, f->wrong == SCH_001 ? SCH_001 : XSL_004,
		    stylesheet_files_place(f, ctxt->input->filename, ctxt->input->line),
		    "a %s has no DOCTYPE", stylesheet_files_sort(f));
	f->complained = true;
	xmlStopParser(ctxt);
}

static void hear_parser(void *data, xmlErrorPtr error) {
	xmlParserCtxtPtr ctxt = data;
	struct stylesheet_files *f = ctxt->_private;
	struct str text = str_trim(str_of(error->message));

	/* One mistake makes more; they would only hide it. */
	if (f->complained)
		return;
	f->complained = true;
	finding_add(f->findings, f->wrong, stylesheet_files_place(f, error->file, error->line),
		    "not well-formed XML: %.*s", STR_ARG(text));
}

static xmlDocPtr parse(struct stylesheet_files *f, struct stylesheet_file *file, xmlDictPtr dict) {
	xmlParserCtxtPtr ctxt = xmlNewParserCtxt();
	struct str text = file->source->text;
	xmlDocPtr doc;

	f->complained = false;
	ctxt->_private = f;
	ctxt->sax->internalSubset = refuse_doctype;
	/* The handler belongs to this parser, so a thread's own handlers stay as they are. */
	ctxt->sax->serror = hear_parser;
	ctxt->userData = ctxt;
	if (dict != NULL) {
		xmlDictFree(ctxt->dict);
		ctxt->dict = dict;
		xmlDictReference(dict);
	}
	/* Neither entities (NOENT) nor DTDs (DTDLOAD) nor HUGE, unlike XSLT_PARSE_OPTIONS. */
	doc = xmlCtxtReadMemory(ctxt, text.p, (int)text.n, file->uri, "UTF-8",
				XML_PARSE_NONET | XML_PARSE_NOCDATA);
	/* A parser that was stopped hands out what it has. */
	if (doc != NULL && (doc->intSubset != NULL || xmlDocGetRootElement(doc) == NULL)) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	xmlFreeParserCtxt(ctxt);
	return doc;
}

xmlDocPtr stylesheet_files_read(struct stylesheet_files *f, const char *uri, xmlDictPtr dict) {
	struct stylesheet_file *file = stylesheet_files_find(f, uri);

	if (file == NULL)
		file = add_file(f, uri);
	if (++f->reads > MOST_READS) {
		finding_add(f->findings, f->wrong, span_of(file->source, 0, 0),
			    "more than %u imports and includes", MOST_READS);
		return NULL;
	}
	if (file->source->text.p == NULL && !read_file(f, file))
		return NULL;
	return parse(f, file, dict);
}
