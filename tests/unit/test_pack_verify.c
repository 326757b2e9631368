/* SPDX-License-Identifier: Apache-2.0 */
/* Packs that are what they say, and packs that are not. No engine is needed. */
#include "press/pack_verify.h"

#include "press/catalogue.h"
#include "press/pdf.h"
#include "test.h"

#define DIGEST_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define DIGEST_EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
/* Of abc, and of nothing. */
#define LIST DIGEST_ABC "  a.csv\n" DIGEST_EMPTY "  b.csv\n"
#define LIST_DIGEST "92ff0903327c775bdaf3bf1d4516911b6cb0c3a21e17e6f45515268267786a66"

/* A pack to be spoiled before it is written. */
struct sample {
	struct pdf pdf;
	struct arena *arena;
};

/* With one page. */
static struct str written(struct arena *a, const struct catalogue *c) {
	struct writer w = { 0 };
	struct buf out;
	struct str bytes;

	writer_reserve(&w, 3);
	writer_add(&w, 2, STR("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"));
	writer_add(&w, 3, STR("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"));
	assert_true(catalogue_write(c, &w));
	out = writer_free(&w);
	bytes = str_copy(a, buf_str(&out));
	buf_free(&out);
	return bytes;
}

static void begin(struct sample *s, struct arena *a, const char *digest,
		  const char *const (*files)[2], size_t n, enum press_standard standard) {
	const struct press_document about = { .id = STR("audit"),
					      .title = STR("Audit pack"),
					      .keywords = str_format(a, "SHA256SUMS %s", digest),
					      .language = STR("en") };
	const struct press_options options = { .tool = STR("test"), .standard = standard };
	struct press_pack pack = { .about = &about };
	struct marker_pass pass = { 0 };
	struct str bytes, error;

	for (size_t i = 0; i < n; i++) {
		struct press_attachment *f = ARENA_NEW(a, struct press_attachment);

		f->name = str_of(files[i][0]);
		f->bytes = str_of(files[i][1]);
		f->type = STR("text/plain");
		vec_add(a, &pack.attachments, f);
	}
	bytes = written(a, &(struct catalogue){ .arena = a,
						.pack = &pack,
						.options = &options,
						.pass = &pass,
						.number = 1,
						.pages_number = 2 });
	s->arena = a;
	assert_true(pdf_open(a, bytes, &s->pdf, &error));
}

static struct str end(struct sample *s) {
	struct str bytes, error;

	assert_true(pdf_write(&s->pdf, &bytes, &error));
	pdf_close(&s->pdf);
	return bytes;
}

static qpdf_oh names_of(struct sample *s) {
	qpdf_oh names = qpdf_oh_get_key(s->pdf.q, qpdf_get_root(s->pdf.q), "/Names");

	return qpdf_oh_get_key(s->pdf.q, names, "/EmbeddedFiles");
}

/* All that is said of the pack: "state path: why" for each item. */
static struct str said(struct arena *a, struct str bytes) {
	struct pack_verification v;
	struct str why, all = STR("");

	if (!pack_verify(a, bytes, &v, &why))
		return why;
	for (size_t i = 0; i < v.files.items.n; i++) {
		const struct verify_item *item = v.files.items.items[i];

		all = str_format(a, "%.*s%s %.*s: %.*s\n", STR_ARG(all),
				 verify_state_name(item->state), STR_ARG(item->path),
				 STR_ARG(item->why));
	}
	return all;
}

static const char *const whole[][2] = { { "a.csv", "abc" },
					{ "b.csv", "" },
					{ "SHA256SUMS", LIST } };

static void pack_that_is_as_listed(void **state) {
	struct pack_verification v;
	struct sample s;
	struct str why;
	char hex[DIGEST_HEX_SIZE];

	begin(&s, *state, LIST_DIGEST, whole, 3, PRESS_PDF_1_7);
	assert_true(pack_verify(*state, end(&s), &v, &why));
	digest_print(&v.files.list, hex);
	assert_string_equal(hex, LIST_DIGEST);
	assert_int_equal(v.files.items.n, 0);
	assert_int_equal(v.files.listed, 2);
	assert_int_equal(v.files.same, 2);
	assert_false(v.archival);
}

static void what_is_not_as_listed_is_named(void **state) {
	static const char *const files[][2] = { { "a.csv", "abd" },
						{ "../c\n.csv", "" },
						{ "SHA256SUMS", LIST } };
	struct sample s;

	begin(&s, *state, LIST_DIGEST, files, 3, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)),
		   "unlisted ../c\n.csv: \nchanged a.csv: \nmissing b.csv: \n");
}

static void list_that_metadata_does_not_know(void **state) {
	struct sample s;

	begin(&s, *state, DIGEST_ABC, whole, 3, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)),
		   "changed SHA256SUMS: its digest is not in the XMP metadata\n"
		   "changed SHA256SUMS: its digest is not in the document information\n");
}

static void metadata_has_to_agree(void **state) {
	struct sample s;

	begin(&s, *state, LIST_DIGEST, whole, 3, PRESS_PDF_1_7);
	pdf_set(&s.pdf, qpdf_oh_get_key(s.pdf.q, qpdf_get_trailer(s.pdf.q), "/Info"), "/Keywords",
		"(SHA256SUMS " DIGEST_ABC ")");
	assert_str(said(*state, end(&s)),
		   "changed SHA256SUMS: its digest is not in the document information\n");
	begin(&s, *state, LIST_DIGEST, whole, 3, PRESS_PDF_1_7);
	qpdf_oh_remove_key(s.pdf.q, qpdf_get_root(s.pdf.q), "/Metadata");
	assert_str(said(*state, end(&s)),
		   "changed SHA256SUMS: its digest is not in the XMP metadata\n");
}

static void pack_without_its_list(void **state) {
	struct sample s;

	begin(&s, *state, LIST_DIGEST, whole, 2, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)),
		   "missing SHA256SUMS: \nunlisted a.csv: \nunlisted b.csv: \n");
	begin(&s, *state, LIST_DIGEST, NULL, 0, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)), "missing SHA256SUMS: \n");
}

static void archival_pack_has_no_files(void **state) {
	struct pack_verification v;
	struct sample s;
	struct str why;
	char hex[DIGEST_HEX_SIZE];

	begin(&s, *state, LIST_DIGEST, NULL, 0, PRESS_PDF_A_1B);
	assert_true(pack_verify(*state, end(&s), &v, &why));
	assert_true(v.archival);
	assert_int_equal(v.files.items.n, 0);
	digest_print(&v.files.list, hex);
	assert_string_equal(hex, LIST_DIGEST);
}

static void name_that_is_there_twice(void **state) {
	static const char *const files[][2] = { { "a.csv", "abc" },
						{ "a.csv", "abc" },
						{ "b.csv", "" },
						{ "SHA256SUMS", LIST },
						{ "SHA256SUMS", LIST } };
	struct sample s;

	begin(&s, *state, LIST_DIGEST, files, 5, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)), "refused SHA256SUMS: it is there more than once\nrefused "
					  "a.csv: it is there more than once\n");
}

static void tree_that_leads_into_itself_ends(void **state) {
	struct sample s;
	qpdf_oh tree, kids;

	begin(&s, *state, LIST_DIGEST, NULL, 0, PRESS_PDF_1_7);
	tree = qpdf_make_indirect_object(s.pdf.q, qpdf_oh_new_dictionary(s.pdf.q));
	kids = qpdf_oh_new_array(s.pdf.q);
	for (int i = 0; i < 100; i++)
		qpdf_oh_append_item(s.pdf.q, kids, tree);
	qpdf_oh_replace_key(s.pdf.q, tree, "/Kids", kids);
	pdf_set(&s.pdf, qpdf_get_root(s.pdf.q), "/Names", "<< >>");
	qpdf_oh_replace_key(s.pdf.q, qpdf_oh_get_key(s.pdf.q, qpdf_get_root(s.pdf.q), "/Names"),
			    "/EmbeddedFiles", tree);
	assert_str(said(*state, end(&s)), "refused : there are more attachments than are read\n"
					  "missing SHA256SUMS: \n");
}

static void names_without_files(void **state) {
	struct sample s;
	qpdf_oh list;

	begin(&s, *state, LIST_DIGEST, whole, 3, PRESS_PDF_1_7);
	list = qpdf_oh_get_key(s.pdf.q, names_of(&s), "/Names");
	qpdf_oh_append_item(s.pdf.q, list, qpdf_oh_parse(s.pdf.q, "(c.csv)"));
	qpdf_oh_append_item(s.pdf.q, list, qpdf_oh_parse(s.pdf.q, "<< /EF << /F 7 >> >>"));
	qpdf_oh_append_item(s.pdf.q, list, qpdf_oh_parse(s.pdf.q, "7"));
	qpdf_oh_append_item(s.pdf.q, list, qpdf_oh_parse(s.pdf.q, "[ /EF ]"));
	assert_str(said(*state, end(&s)), "refused : there is no file behind the name\n"
					  "refused c.csv: there is no file behind the name\n");
}

static void other_pdfs_are_no_packs(void **state) {
	static const char *const files[][2] = { { "a.csv", "abc" } };
	struct sample s;

	begin(&s, *state, "", files, 1, PRESS_PDF_1_7);
	assert_str(said(*state, end(&s)),
		   "no pack: it has no SHA256SUMS, and its metadata tells of none");
	assert_true(str_starts(said(*state, STR("%PDF-1.7\n")), "no PDF that can be read: "));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(pack_that_is_as_listed),
		ARENA_TEST(what_is_not_as_listed_is_named),
		ARENA_TEST(list_that_metadata_does_not_know),
		ARENA_TEST(metadata_has_to_agree),
		ARENA_TEST(pack_without_its_list),
		ARENA_TEST(archival_pack_has_no_files),
		ARENA_TEST(name_that_is_there_twice),
		ARENA_TEST(tree_that_leads_into_itself_ends),
		ARENA_TEST(names_without_files),
		ARENA_TEST(other_pdfs_are_no_packs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
