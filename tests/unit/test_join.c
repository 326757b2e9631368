/* SPDX-License-Identifier: Apache-2.0 */
/* Links in several boxes become links in one; PDFs that are written here, no engine is needed. */
#include "press/join.h"

#include "press/annotation.h"
#include "press/writer.h"
#include "test.h"

#define LINK "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://%s.example/) >> "

/* A page (3) with links 10, 11, 12, of which 10 and 11 are one that stands in two boxes, or in one, and 12 goes on
 * behind it. With their structure:
 * element 20 has the first link, 21 the other one. */
static struct str document(struct arena *a, bool divided) {
	struct writer w = { .old = true };
	struct buf out;
	struct str bytes;

	writer_reserve(&w, 24);
	writer_add(&w, 1, STR("<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 22 0 R >>"));
	writer_add(&w, 2, STR("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"));
	buf_print(writer_begin(&w, 3, false),
		  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /StructParents 0 /Annots "
		  "[10 0 R %s 12 0 R] >>",
		  divided ? "11 0 R" : "");
	writer_end(&w);
	buf_print(writer_begin(&w, 10, false), LINK "/Rect [10 5 %d 9] /StructParent 1 >>", "one",
		  divided ? 20 : 40);
	writer_end(&w);
	buf_print(writer_begin(&w, 11, false), LINK "/Rect [20 5 40 9] /StructParent 2 >>", "one");
	writer_end(&w);
	buf_print(writer_begin(&w, 12, false), LINK "/Rect [40 5 60 9] /StructParent %d >>", "two",
		  divided ? 3 : 2);
	writer_end(&w);
	buf_print(writer_begin(&w, 20, false),
		  "<< /S /Link /P 22 0 R /K [<< /Type /OBJR /Obj 10 0 R >> %s] >>",
		  divided ? "<< /Type /OBJR /Obj 11 0 R >>" : "");
	writer_end(&w);
	writer_add(&w, 21, STR("<< /S /Link /P 22 0 R /K [<< /Type /OBJR /Obj 12 0 R >>] >>"));
	buf_print(writer_begin(&w, 22, false),
		  "<< /Type /StructTreeRoot /K [20 0 R 21 0 R] /ParentTree 23 0 R "
		  "/ParentTreeNextKey %d >>",
		  divided ? 4 : 3);
	writer_end(&w);
	buf_print(writer_begin(&w, 23, false), "<< /Nums [0 24 0 R 1 20 0 R 2 %s 21 0 R] >>",
		  divided ? "20 0 R 3" : "");
	writer_end(&w);
	writer_add(&w, 24, STR("[20 0 R]"));
	for (uint32_t i = 4; i < 20; i++)
		if (i < 10 || i > 12)
			writer_add(&w, i, STR("null"));
	writer_finish(&w, 1, 4);
	out = writer_free(&w);
	bytes = str_copy(a, buf_str(&out));
	buf_free(&out);
	return bytes;
}

static struct str joined(struct arena *a, struct str bytes, struct annotations *links) {
	struct str error, out;
	struct pdf p;

	assert_true(pdf_open(a, bytes, &p, &error));
	join_links(&p);
	*links = annotation_read(a, &p);
	/* Which is made of all that was in the file. */
	qpdf_oh_remove_key(p.q, qpdf_get_trailer(p.q), "/ID");
	assert_true(pdf_write(&p, &out, &error));
	pdf_close(&p);
	return out;
}

static void boxes_that_touch_become_one(void **state) {
	struct annotations links;

	joined(*state, document(*state, true), &links);
	assert_int_equal(links.n, 2);
	assert_true(links.items[0].box.left == 10 && links.items[0].box.right == 40);
	assert_str(links.items[1].address, "https://two.example/");
}

/* Among other things, the structure has each link once, and counts them without a gap. */
static void nothing_tells_how_many_there_were(void **state) {
	struct annotations links;
	struct str divided = joined(*state, document(*state, true), &links);
	struct str whole = joined(*state, document(*state, false), &links);

	assert_true(str_equal(divided, whole));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(boxes_that_touch_become_one),
		ARENA_TEST(nothing_tells_how_many_there_were),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
