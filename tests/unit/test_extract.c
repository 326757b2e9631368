/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of PDFs that are written here; no engine is needed. */
#include "press/extract.h"

#include "press/part.h"
#include "press/writer.h"
#include "test.h"

/* A page (3) whose paper is the tree's, with a font (6), something that leads back to the page (7), and a link; its content is 4, or 4 and 5. */
static struct str document(struct arena *a, const char *contents) {
	static const char *const objects[] = {
		[1] = "<< /Type /Catalog /Pages 2 0 R >>",
		[2] = "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 100 200] >>",
		[6] = "<< /Type /Font /Name (1 0 R) /Up 7 0 R >>",
		[7] = "[ 3 0 R 2 0 R 6 0 R ]",
		[8] = "<< >>",
	};
	struct writer w = { .old = true };
	struct buf out;
	struct str bytes;

	writer_reserve(&w, 8);
	for (uint32_t i = 1; i < ARRAY_LENGTH(objects); i++)
		if (objects[i] != NULL)
			writer_add(&w, i, str_of(objects[i]));
	buf_print(writer_begin(&w, 3, false),
		  "<< /Type /Page /Parent 2 0 R /Contents %s /Resources << /Font << /F 6 0 R >> "
		  "/ExtGState << /G << /ca 0.5 >> >> >> /Group << /S /Transparency >> "
		  "/StructParents 0 /Annots [<< /Subtype /Link /Rect [3 4 1 2] "
		  "/A << /S /URI /URI (https://a.example/) >> >> << /Subtype /Link >>] >>",
		  contents);
	writer_end(&w);
	writer_add_stream(&w, 4, STR(""), STR("0 0 m"), false);
	writer_add_stream(&w, 5, STR("/Two 2"), STR("1 40000 l"), false);
	writer_finish(&w, 1, 8);
	out = writer_free(&w);
	bytes = str_copy(a, buf_str(&out));
	buf_free(&out);
	return bytes;
}

static struct part extracted(struct arena *a, const char *contents, enum extract_use use) {
	struct str bytes, error;
	struct part part;
	struct pdf pdf;

	assert_true(pdf_open(a, document(a, contents), &pdf, &error));
	if (!extract_part(a, &pdf, use, STR(""), &bytes, &error))
		fail_msg("%.*s", STR_ARG(error));
	pdf_close(&pdf);
	assert_true(part_read(a, bytes, &part));
	return part;
}

/* The objects of the part from 101 on, each between bars. */
static struct str objects(struct arena *a, const struct part *p) {
	const struct str holes[PART_HOLE_COUNT] = { STR("1 0 R "), STR("/S "), STR("/O "),
						    STR("/B "),    STR("/A "), STR("/R ") };
	struct buf b = { 0 };
	struct str s;

	for (size_t i = 0; i < p->objects; i++) {
		part_add_object(p, i, &(struct part_fill){ .first = 101, .holes = holes }, &b);
		buf_add_c(&b, "|");
	}
	s = str_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

static void a_page_has_holes_and_nothing_leads_to_pages(void **state) {
	const struct part p = extracted(*state, "[4 0 R 5 0 R]", EXTRACT_PAGES);

	assert_int_equal(p.pages, 1);
	assert_true(p.page[0].box.right == 100 && p.page[0].box.top == 200);
	assert_str(objects(*state, &p),
		   "<< /Type /Page /Parent 1 0 R /MediaBox 102 0 R "
		   "/Group << /S /Transparency >> "
		   "/Resources << /ExtGState <<  /G << /ca 0.5 >> /S >> /XObject << /O >>  "
		   "/Font << /F 103 0 R >> >> /Contents [ /B 104 0 R 105 0 R /A ] /R >>|"
		   "[ 0 0 100 200 ]|<< /Name (1 0 R) /Type /Font /Up 106 0 R >>|"
		   "<< /Length 5 >>\nstream\n0 0 m\nendstream|"
		   "<< /Two 2 /Length 9 >>\nstream\n1 40000 l\nendstream|"
		   "[ null  null  103 0 R ]|");
}

static void links_with_an_address_are_kept(void **state) {
	const struct part p = extracted(*state, "4 0 R", EXTRACT_PAGES);

	assert_int_equal(p.annotations.n, 1);
	assert_int_equal(p.annotations.items[0].page, 0);
	assert_str(p.annotations.items[0].address, "https://a.example/");
	assert_true(p.annotations.items[0].box.left == 1 && p.annotations.items[0].box.top == 4);
}

static void an_overlay_is_a_form(void **state) {
	const struct part p = extracted(*state, "4 0 R", EXTRACT_OVERLAYS);

	assert_true(part_is_stream(&p, 0));
	assert_true(str_starts(objects(*state, &p),
			       "<< /Type /XObject /Subtype /Form /BBox 102 0 R /Resources "
			       "<< /ExtGState << /G << /ca 0.5 >> >> /Font << /F 103 0 R >> >> "));
}

static void for_archives_groups_go_and_flaws_are_told(void **state) {
	const struct part far = extracted(*state, "[4 0 R 5 0 R]", EXTRACT_ARCHIVED_PAGES);
	const struct part near = extracted(*state, "4 0 R", EXTRACT_ARCHIVED_PAGES);

	assert_int_equal(far.page[0].flaws, PART_TRANSPARENT | PART_FAR);
	assert_int_equal(near.page[0].flaws, PART_TRANSPARENT);
	assert_true(str_find(objects(*state, &near), STR("/Group")) == SIZE_MAX);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_page_has_holes_and_nothing_leads_to_pages),
		ARENA_TEST(links_with_an_address_are_kept),
		ARENA_TEST(an_overlay_is_a_form),
		ARENA_TEST(for_archives_groups_go_and_flaws_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
