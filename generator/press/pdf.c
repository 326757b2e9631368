/* SPDX-License-Identifier: Apache-2.0 */
#include "press/pdf.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"

#define PDF_VERSION "1.7"

struct str pdf_error(struct pdf *p) {
	if (!qpdf_has_error(p->q))
		return STR("");
	return str_copy(p->arena,
			str_of(qpdf_get_error_message_detail(p->q, qpdf_get_error(p->q))));
}

bool pdf_open(struct arena *a, struct str bytes, struct pdf *out, struct str *out_error) {
	*out = (struct pdf){ .arena = a, .q = qpdf_init() };
	qpdf_silence_errors(out->q);
	qpdf_set_suppress_warnings(out->q, QPDF_TRUE);
	/* A file that has to be repaired is one that the engine did not finish. */
	qpdf_set_attempt_recovery(out->q, QPDF_FALSE);
	if ((qpdf_read_memory(out->q, "page", bytes.p, bytes.n, NULL) & QPDF_ERRORS) == 0)
		out->pages = qpdf_get_num_pages(out->q);
	*out_error = pdf_error(out);
	if (out_error->n == 0 && out->pages > 0)
		return true;
	if (out_error->n == 0)
		*out_error = STR("it has no pages");
	pdf_close(out);
	return false;
}

void pdf_close(struct pdf *p) {
	qpdf_cleanup(&p->q);
}

bool pdf_write(struct pdf *p, struct str *out, struct str *out_error) {
	*out_error = pdf_error(p);
	if (out_error->n > 0)
		return false;
	qpdf_init_write_memory(p->q);
	qpdf_set_deterministic_ID(p->q, QPDF_TRUE);
	qpdf_set_object_stream_mode(p->q, qpdf_o_generate);
	qpdf_set_compress_streams(p->q, QPDF_TRUE);
	qpdf_set_newline_before_endstream(p->q, QPDF_TRUE);
	qpdf_force_pdf_version(p->q, PDF_VERSION);
	qpdf_write(p->q);
	*out_error = pdf_error(p);
	if (out_error->n > 0)
		return false;
	out->n = qpdf_get_buffer_length(p->q);
	out->p = arena_copy(p->arena, qpdf_get_buffer(p->q), out->n);
	return true;
}

qpdf_oh pdf_page(struct pdf *p, int page) {
	return qpdf_get_page_n(p->q, (size_t)page);
}

void pdf_set(struct pdf *p, qpdf_oh dictionary, const char *key, const char *syntax) {
	qpdf_oh_replace_key(p->q, dictionary, key, qpdf_oh_parse(p->q, syntax));
}

void pdf_set_name(struct pdf *p, qpdf_oh dictionary, const char *key, const char *name) {
	qpdf_oh_replace_key(p->q, dictionary, key, qpdf_oh_new_name(p->q, name));
}

void pdf_set_text(struct pdf *p, qpdf_oh dictionary, const char *key, struct str utf8) {
	qpdf_oh_replace_key(p->q, dictionary, key,
			    qpdf_oh_new_binary_unicode_string(p->q, utf8.p, utf8.n));
}

qpdf_oh pdf_new_string(struct pdf *p, struct str bytes) {
	return qpdf_oh_new_binary_string(p->q, bytes.p, bytes.n);
}

qpdf_oh pdf_new_stream(struct pdf *p, struct str bytes) {
	qpdf_oh stream = qpdf_oh_new_stream(p->q);

	qpdf_oh_replace_stream_data(p->q, stream, (const unsigned char *)bytes.p, bytes.n,
				    qpdf_oh_new_null(p->q), qpdf_oh_new_null(p->q));
	return stream;
}

/* What writers of PDFs use for files. */
static bool is_packed_once(struct pdf *p, qpdf_oh stream) {
	qpdf_oh filter = qpdf_oh_get_key(p->q, qpdf_oh_get_dict(p->q, stream), "/Filter");

	if (qpdf_oh_is_array(p->q, filter) && qpdf_oh_get_array_n_items(p->q, filter) == 1)
		filter = qpdf_oh_get_array_item(p->q, filter, 0);
	return qpdf_oh_is_null(p->q, filter) ||
	       qpdf_oh_is_name_and_equals(p->q, filter, "/FlateDecode");
}

struct str pdf_read_stream(struct arena *a, struct pdf *p, qpdf_oh stream, struct str *out) {
	unsigned char *bytes = NULL;
	struct str why;
	size_t n = 0;

	*out = STR("");
	if (!qpdf_oh_is_stream(p->q, stream))
		return STR("there is no file behind the name");
	if (!is_packed_once(p, stream))
		return STR("it is packed in an unusual way");
	qpdf_oh_get_stream_data(p->q, stream, qpdf_dl_all, NULL, &bytes, &n);
	why = pdf_error(p);
	if (why.n == 0 && n > PDF_STREAM_BYTES)
		why = STR("it is longer than 256 MiB");
	if (why.n == 0 && n > 0)
		*out = (struct str){ arena_copy(a, bytes, n), n };
	free(bytes);
	return why;
}

struct str pdf_raw_stream(struct arena *a, struct pdf *p, qpdf_oh stream, bool *out_plain) {
	qpdf_oh dictionary = qpdf_oh_get_dict(p->q, stream);
	unsigned char *bytes = NULL;
	struct str raw = STR("");
	size_t n = 0;

	*out_plain = qpdf_oh_is_null(p->q, qpdf_oh_get_key(p->q, dictionary, "/Filter"));
	qpdf_oh_get_stream_data(p->q, stream, qpdf_dl_none, NULL, &bytes, &n);
	if (bytes != NULL)
		raw = (struct str){ arena_copy(a, bytes, n), n };
	free(bytes);
	return raw;
}

struct str pdf_content(struct arena *a, struct pdf *p, qpdf_oh page) {
	unsigned char *bytes = NULL;
	struct str content = STR("");
	size_t n = 0;

	qpdf_oh_get_page_content_data(p->q, page, &bytes, &n);
	if (bytes != NULL)
		content = (struct str){ arena_copy(a, bytes, n), n };
	free(bytes);
	return content;
}

qpdf_oh pdf_copy_dictionary(struct pdf *p, qpdf_oh old) {
	qpdf_oh copy = qpdf_oh_new_dictionary(p->q);

	if (!qpdf_oh_is_dictionary(p->q, old))
		return copy;
	qpdf_oh_begin_dict_key_iter(p->q, old);
	while (qpdf_oh_dict_more_keys(p->q)) {
		const char *key = qpdf_oh_dict_next_key(p->q);

		qpdf_oh_replace_key(p->q, copy, key, qpdf_oh_get_key(p->q, old, key));
	}
	return copy;
}

void pdf_keep_keys(struct pdf *p, qpdf_oh dictionary, const char *const *keys) {
	struct vec drop = { 0 };

	qpdf_oh_begin_dict_key_iter(p->q, dictionary);
	while (qpdf_oh_dict_more_keys(p->q)) {
		const char *key = qpdf_oh_dict_next_key(p->q);
		size_t i = 0;

		while (keys[i] != NULL && strcmp(keys[i], key) != 0)
			i++;
		if (keys[i] == NULL)
			vec_add(p->arena, &drop, arena_copy(p->arena, key, strlen(key)));
	}
	for (size_t i = 0; i < drop.n; i++)
		qpdf_oh_remove_key(p->q, dictionary, drop.items[i]);
}
