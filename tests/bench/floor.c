/* SPDX-License-Identifier: Apache-2.0 */

/*
 * The floor that builds are compared with: what libyaml and libcmark alone need for a folder of
 * documents. One thread reads every .md file, runs libyaml's events over the front matter and
 * renders the body to HTML, which is thrown away.
 */
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <yaml.h>

struct floor {
	char *file; /* the file in hand; the buffer is used again */
	size_t size, cap;
	size_t documents, bytes;
};

_Noreturn static void fail(const char *path) {
	fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
	exit(3);
}

/* False when the file does not begin with front matter. */
static bool front_matter_find(const struct floor *f, size_t *begin, size_t *end, size_t *body) {
	const char *close;

	if (f->size < 8 || memcmp(f->file, "---\n", 4) != 0)
		return false;
	close = strstr(f->file + 3, "\n---\n");
	if (close == NULL)
		return false;
	*begin = 4;
	*end = (size_t)(close - f->file) + 1;
	*body = *end + 4;
	return true;
}

static void yaml_read(const char *path, const char *text, size_t n) {
	yaml_parser_t parser;
	yaml_event_t event;
	bool more = true;

	if (!yaml_parser_initialize(&parser))
		fail(path);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text, n);
	while (more) {
		if (!yaml_parser_parse(&parser, &event)) {
			fprintf(stderr, "floor: %s: %s\n", path, parser.problem);
			exit(3);
		}
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static void markdown_render(const char *text, size_t n) {
	cmark_node *tree = cmark_parse_document(text, n, CMARK_OPT_DEFAULT);

	free(cmark_render_html(tree, CMARK_OPT_DEFAULT));
	cmark_node_free(tree);
}

static void file_load(struct floor *f, const char *path, size_t size) {
	FILE *in = fopen(path, "rb");

	if (in == NULL)
		fail(path);
	if (size + 1 > f->cap) {
		f->cap = 2 * size + 1;
		f->file = realloc(f->file, f->cap);
		if (f->file == NULL)
			fail(path);
	}
	f->size = fread(f->file, 1, size, in);
	f->file[f->size] = '\0';
	fclose(in);
}

static void document_read(struct floor *f, const char *path, size_t size) {
	size_t begin, end, body;

	file_load(f, path, size);
	if (!front_matter_find(f, &begin, &end, &body)) {
		fprintf(stderr, "floor: %s: no front matter\n", path);
		exit(3);
	}
	yaml_read(path, f->file + begin, end - begin);
	markdown_render(f->file + body, f->size - body);
	f->documents++;
	f->bytes += f->size;
}

static bool is_document(const char *name) {
	size_t n = strlen(name);

	return n > 3 && strcmp(name + n - 3, ".md") == 0 && strcmp(name, "README.md") != 0;
}

static void folder_read(struct floor *f, const char *folder) {
	DIR *dir = opendir(folder);
	const struct dirent *e;
	char path[4096];
	struct stat st;

	if (dir == NULL)
		fail(folder);
	while ((e = readdir(dir)) != NULL) {
		if (e->d_name[0] == '.' || strcmp(e->d_name, "output") == 0)
			continue;
		if (snprintf(path, sizeof(path), "%s/%s", folder, e->d_name) >= (int)sizeof(path)) {
			errno = ENAMETOOLONG;
			fail(folder);
		}
		if (stat(path, &st) != 0)
			fail(path);
		if (S_ISDIR(st.st_mode))
			folder_read(f, path);
		else if (is_document(e->d_name))
			document_read(f, path, (size_t)st.st_size);
	}
	closedir(dir);
}

static double seconds(struct timeval t) {
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int main(int argc, char **argv) {
	struct floor f = { 0 };
	struct rusage used;

	if (argc != 2) {
		fputs("usage: floor FOLDER\n", stderr);
		return 2;
	}
	folder_read(&f, argv[1]);
	free(f.file);
	getrusage(RUSAGE_SELF, &used);
	printf("documents %zu bytes %zu cpu %.4f peak-kib %ld\n", f.documents, f.bytes,
	       seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
	return 0;
}
