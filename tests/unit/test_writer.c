/* SPDX-License-Identifier: Apache-2.0 */
#include "press/writer.h"

#include "press/pdf.h"
#include "test.h"

static struct str finished(struct arena *a, struct writer *w) {
	struct buf out;
	struct str bytes;

	writer_finish(w, 1, 2);
	out = writer_free(w);
	bytes = str_copy(a, buf_str(&out));
	buf_free(&out);
	return bytes;
}

/* A catalogue (1), information (2), a tree (3) and as many pages, each with the stream that comes before it. */
static void write_pages(struct writer *w, size_t n) {
	struct buf tree = { 0 };
	uint32_t first;

	writer_reserve(w, 3);
	first = writer_reserve(w, 2 * n);
	writer_add(w, 1, STR("<< /Type /Catalog /Pages 3 0 R >>"));
	writer_add(w, 2, STR("<< /Title (T) >>"));
	buf_print(&tree, "<< /Type /Pages /Count %zu /Kids [", n);
	for (uint32_t i = first; i < first + 2 * n; i += 2) {
		writer_add_stream(w, i, STR("/X 1"), STR("0 0 m"), false);
		buf_print(writer_begin(w, i + 1, false),
			  "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] /Contents %u 0 R >>",
			  i);
		writer_end(w);
		buf_print(&tree, "%u 0 R ", i + 1);
	}
	buf_add_c(&tree, "] >>");
	writer_add(w, 3, buf_str(&tree));
	buf_free(&tree);
}

static void an_old_file_is_plain(void **state) {
	struct writer w = { .old = true };
	struct str bytes;

	write_pages(&w, 1);
	bytes = finished(*state, &w);
	assert_true(str_starts(
		bytes,
		"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"
		"1 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n"
		"2 0 obj\n<< /Title (T) >>\nendobj\n"
		"4 0 obj\n<< /X 1 /Length 5 >>\nstream\n0 0 m\nendstream\nendobj\n"
		"5 0 obj\n<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\n"
		"endobj\n3 0 obj\n<< /Type /Pages /Count 1 /Kids [5 0 R ] >>\nendobj\n"
		"xref\n0 6\n0000000000 65535 f \n0000000015 00000 n \n0000000064 00000 n \n"
		"0000000238 00000 n \n0000000096 00000 n \n0000000155 00000 n \n"
		"trailer\n<< /Size 6 /Root 1 0 R /Info 2 0 R /ID [<"));
	assert_true(str_ends(bytes, ">] >>\nstartxref\n296\n%%EOF\n"));
}

/* What libqpdf, which repairs nothing here, reads of it. */
static void assert_pages(struct arena *a, struct str bytes, int n) {
	struct pdf pdf;
	struct str error;

	assert_true(pdf_open(a, bytes, &pdf, &error));
	assert_int_equal(pdf.pages, n);
	for (int i = 0; i < n; i++)
		assert_str(pdf_content(a, &pdf, pdf_page(&pdf, i)), "0 0 m");
	assert_string_equal(qpdf_get_info_key(pdf.q, "/Title"), "T");
	assert_false(qpdf_more_warnings(pdf.q));
	pdf_close(&pdf);
}

static void both_forms_can_be_read(void **state) {
	for (int old = 0; old < 2; old++) {
		struct writer w = { .old = old };

		write_pages(&w, 1);
		assert_pages(*state, finished(*state, &w), 1);
	}
}

/* More than are packed together. */
static void many_objects_can_be_read(void **state) {
	struct writer w = { 0 };
	struct str bytes;

	write_pages(&w, 250);
	bytes = finished(*state, &w);
	assert_true(str_starts(bytes, "%PDF-1.7\n"));
	assert_true(str_find(bytes, STR("/Type /ObjStm /N 100 ")) != SIZE_MAX);
	assert_true(str_find(bytes, STR("/Type /Page ")) == SIZE_MAX);
	assert_pages(*state, bytes, 250);
}

static void the_name_of_a_file_is_what_is_in_it(void **state) {
	struct str bytes[3];

	for (int i = 0; i < 3; i++) {
		struct writer w = { .old = true };

		write_pages(&w, i < 2 ? 1 : 2);
		bytes[i] = finished(*state, &w);
		bytes[i] = str_slice(str_skip(bytes[i], str_find(bytes[i], STR("/ID [<"))), 0, 38);
	}
	assert_true(str_equal(bytes[0], bytes[1]));
	assert_false(str_equal(bytes[0], bytes[2]));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(an_old_file_is_plain),
		ARENA_TEST(both_forms_can_be_read),
		ARENA_TEST(many_objects_can_be_read),
		ARENA_TEST(the_name_of_a_file_is_what_is_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
