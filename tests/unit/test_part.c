/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of packs, as they are kept; and bytes that are none. */
#include "press/part.h"

#include <math.h>
#include <string.h>

#include "base/deflate.h"
#include "test.h"

/* The fields of what a part begins with, by their places. */
enum { MAGIC, CHECKSUM, OBJECTS, RELOCATIONS, PAGES, ANNOTATIONS, TEXTS, BYTES, ROOT };
/* Where the tables of the sample begin: 3 objects, 4 relocations, 1 page, 2 annotations, 6 bytes of addresses. */
enum { AT_OBJECT = 36, AT_RELOCATION = 60, AT_PAGE = 92, AT_ANNOTATION = 132, AT_TEXT = 228 };

/* A page with two holes that refers to two objects, the second of which is a stream. */
static struct str sample(struct arena *a) {
	const struct part_page page = { .box = { 0, 0, 595, 842 }, .flaws = PART_FAR };
	const struct annotation one = { .box = { 1, 2, 3, 4 }, .address = STR("one") };
	const struct annotation two = { .box = { 5, 6, 7, 8 }, .address = STR("two") };
	struct part_draft d = { 0 };
	struct str bytes;

	buf_add_c(&d.bytes, "<< /Parent ");
	part_draft_leave(&d, PART_PARENT);
	buf_add_c(&d.bytes, "/A ");
	part_draft_refer(&d, 1);
	buf_add_c(&d.bytes, " /B ");
	part_draft_refer(&d, 2);
	buf_add_c(&d.bytes, " ");
	part_draft_leave(&d, PART_REST);
	buf_add_c(&d.bytes, ">>");
	part_draft_end_object(&d, false);
	buf_add_c(&d.bytes, "null");
	part_draft_end_object(&d, false);
	buf_add_c(&d.bytes, "<< >>\nstream\n\nendstream");
	part_draft_end_object(&d, true);
	part_draft_add_page(&d, &page);
	part_draft_add_annotation(&d, &one, 0);
	part_draft_add_annotation(&d, &two, 0);
	assert_true(part_draft_finish(a, &d, &bytes));
	return bytes;
}

/* A page, the list of the elements of its content, the root of the structure, and in it a link that goes over two lines. */
static struct str tagged_sample(struct arena *a) {
	const struct part_page page = { .box = { 0, 0, 595, 842 }, .owners = 1 };
	const struct annotation link = { .box = { 1, 2, 3, 4 },
					 .address = STR("there"),
					 .contents = STR("says") };
	struct part_draft d = { .root = 2 };
	struct str bytes;

	buf_add_c(&d.bytes, "page");
	part_draft_end_object(&d, false);
	buf_add_c(&d.bytes, "[");
	part_draft_refer(&d, 3);
	buf_add_c(&d.bytes, "]");
	part_draft_end_object(&d, false);
	buf_add_c(&d.bytes, "<< ");
	part_draft_leave(&d, PART_ROOT);
	buf_add_c(&d.bytes, ">>");
	part_draft_end_object(&d, false);
	buf_add_c(&d.bytes, "<< /K [ 0 ");
	part_draft_lead(&d, 0);
	part_draft_lead(&d, 1);
	buf_add_c(&d.bytes, "] /S ");
	part_draft_name_link(&d);
	buf_add_c(&d.bytes, ">>");
	part_draft_end_object(&d, false);
	part_draft_add_page(&d, &page);
	part_draft_add_annotation(&d, &link, 3);
	part_draft_add_annotation(&d, &link, 3);
	assert_true(part_draft_finish(a, &d, &bytes));
	return bytes;
}

static void what_is_kept_comes_back(void **state) {
	const struct str holes[PART_HOLE_COUNT] = { [PART_PARENT] = STR("7 0 R "),
						    [PART_STATE] = STR("unused"),
						    [PART_REST] = STR("/C 1 ") };
	const struct part_fill filled = { .first = 40, .holes = holes }, empty = { .first = 1 };
	struct part p;
	struct buf b = { 0 };

	assert_true(part_read(*state, sample(*state), &p));
	assert_int_equal(p.objects, 3);
	assert_int_equal(p.pages, 1);
	assert_int_equal(p.page[0].flaws, PART_FAR);
	assert_true(p.page[0].box.top == 842);
	assert_int_equal(p.annotations.n, 2);
	assert_str(p.annotations.items[1].address, "two");
	assert_true(p.annotations.items[1].box.right == 7);
	assert_false(part_is_stream(&p, 1));
	assert_true(part_is_stream(&p, 2));
	part_add_object(&p, 0, &filled, &b);
	buf_add_c(&b, "|");
	part_add_object(&p, 0, &empty, &b);
	buf_add_c(&b, "|");
	part_add_object(&p, 1, &empty, &b);
	buf_add_c(&b, "|");
	part_add_object(&p, 2, &empty, &b);
	assert_str(buf_str(&b), "<< /Parent 7 0 R /A 41 0 R /B 42 0 R /C 1 >>|"
				"<< /Parent /A 2 0 R /B 3 0 R >>|null|<< >>\nstream\n\nendstream");
	buf_free(&b);
}

/* The link of the tagged sample in a pack where its annotations have these numbers. */
static struct str link_in(struct arena *a, const uint32_t *links) {
	const struct part_fill fill = { .first = 40, .links = links };
	struct buf b = { 0 };
	struct part p;
	struct str s;

	assert_true(part_read(a, tagged_sample(a), &p));
	part_add_object(&p, 3, &fill, &b);
	s = str_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

static void a_link_is_one_where_the_pack_has_it(void **state) {
	const uint32_t both[] = { 7, 8 }, second[] = { 0, 8 }, none[] = { 0, 0 };

	assert_str(link_in(*state, both), "<< /K [ 0 << /Type /OBJR /Obj 7 0 R /Pg 40 0 R >> "
					  "<< /Type /OBJR /Obj 8 0 R /Pg 40 0 R >> ] /S /Link >>");
	assert_str(link_in(*state, second),
		   "<< /K [ 0 << /Type /OBJR /Obj 8 0 R /Pg 40 0 R >> ] /S /Link >>");
	assert_str(link_in(*state, none), "<< /K [ 0 ] /S /Span >>");
	assert_str(link_in(*state, NULL), "<< /K [ 0 ] /S /Span >>");
}

static void a_structure_comes_back(void **state) {
	const struct str holes[PART_HOLE_COUNT] = { [PART_ROOT] = STR("/P 9 0 R ") };
	const struct part_fill fill = { .first = 40, .holes = holes };
	struct buf b = { 0 };
	struct part p;

	assert_true(part_read(*state, tagged_sample(*state), &p));
	assert_int_equal(p.root, 2);
	assert_int_equal(p.page[0].owners, 1);
	assert_int_equal(p.owner[1], 3);
	assert_str(p.annotations.items[1].address, "there");
	assert_str(p.annotations.items[1].contents, "says");
	part_add_object(&p, 1, &fill, &b);
	part_add_object(&p, 2, &fill, &b);
	assert_str(buf_str(&b), "[43 0 R]<< /P 9 0 R >>");
	buf_free(&b);
}

static void bytes_that_are_cut_or_longer_are_odd(void **state) {
	struct str bytes = sample(*state);
	char *longer = arena_alloc(*state, bytes.n + 1);
	struct part p;

	for (size_t n = 0; n < bytes.n; n++)
		assert_false(part_read(*state, str_slice(bytes, 0, n), &p));
	memcpy(longer, bytes.p, bytes.n);
	assert_false(part_read(*state, (struct str){ longer, bytes.n + 1 }, &p));
}

static void a_changed_byte_is_odd(void **state) {
	struct str bytes = sample(*state);
	struct part p;

	for (size_t i = 0; i < bytes.n; i++) {
		char *copy = arena_copy(*state, bytes.p, bytes.n);

		copy[i] ^= 0x10;
		assert_false(part_read(*state, (struct str){ copy, bytes.n }, &p));
	}
}

/* Whether it is read with that number at that place, and the sum that fits. */
static bool reads_of(struct arena *a, struct str bytes, size_t at, const void *value, size_t n) {
	char *copy = arena_copy(a, bytes.p, bytes.n);
	uint32_t sum;
	struct part p;

	memcpy(copy + at, value, n);
	sum = deflate_checksum(str_skip((struct str){ copy, bytes.n }, OBJECTS * sizeof(sum)));
	memcpy(copy + CHECKSUM * sizeof(sum), &sum, sizeof(sum));
	return part_read(a, (struct str){ copy, bytes.n }, &p);
}

static bool reads(struct arena *a, size_t at, const void *value, size_t n) {
	return reads_of(a, sample(a), at, value, n);
}

static bool reads_tagged(struct arena *a, size_t at, uint32_t value) {
	return reads_of(a, tagged_sample(a), at, &value, sizeof(value));
}

static bool reads_number(struct arena *a, size_t at, uint32_t value) {
	return reads(a, at, &value, sizeof(value));
}

static bool reads_real(struct arena *a, size_t at, double value) {
	return reads(a, at, &value, sizeof(value));
}

/* As it is, so that what follows is odd for its own reason. */
static void the_sample_is_where_it_is_thought_to_be(void **state) {
	assert_true(reads_number(*state, AT_OBJECT, 21));
	assert_true(reads_number(*state, AT_RELOCATION + 12, 1));
	assert_true(reads_number(*state, AT_PAGE + 32, PART_TRANSPARENT));
	assert_true(reads_number(*state, AT_ANNOTATION + 8, 3));
	assert_true(reads(*state, AT_TEXT, "one", 3));
}

static void odd_counts_are_refused(void **state) {
	for (size_t i = OBJECTS; i < ROOT; i++) {
		assert_false(reads_number(*state, i * 4, 0));
		assert_false(reads_number(*state, i * 4, 1000000));
		assert_false(reads_number(*state, i * 4, UINT32_MAX));
	}
	assert_false(reads_number(*state, MAGIC * 4, 0));
}

static void odd_objects_are_refused(void **state) {
	/* One that ends before it begins, or behind the end; neither a stream nor none. */
	assert_false(reads_number(*state, AT_OBJECT + 8, 1));
	assert_false(reads_number(*state, AT_OBJECT + 8, UINT32_MAX));
	assert_false(reads_number(*state, AT_OBJECT + 16, UINT32_MAX));
	assert_false(reads_number(*state, AT_OBJECT + 4, 2));
}

static void odd_relocations_are_refused(void **state) {
	const uint32_t hole = 0x80000000u;

	/* Behind the end; before the one before it. */
	assert_false(reads_number(*state, AT_RELOCATION + 24, UINT32_MAX));
	assert_false(reads_number(*state, AT_RELOCATION + 24, 48));
	assert_false(reads_number(*state, AT_RELOCATION + 24, 1));
	/* To no object, to no hole, to a hole for the second time, in an object that is no page. */
	assert_false(reads_number(*state, AT_RELOCATION + 12, 3));
	assert_false(reads_number(*state, AT_RELOCATION + 12, hole - 1));
	assert_false(reads_number(*state, AT_RELOCATION + 28, hole + PART_HOLE_COUNT));
	assert_false(reads_number(*state, AT_RELOCATION + 28, UINT32_MAX));
	assert_false(reads_number(*state, AT_RELOCATION + 28, hole));
	assert_false(reads_number(*state, AT_RELOCATION + 24, 22));
}

static void odd_pages_and_links_are_refused(void **state) {
	assert_false(reads_real(*state, AT_PAGE, NAN));
	assert_false(reads_real(*state, AT_PAGE + 24, INFINITY));
	assert_false(reads_real(*state, AT_PAGE + 24, 1e300));
	assert_false(reads_number(*state, AT_ANNOTATION, 1));
	assert_false(reads_number(*state, AT_ANNOTATION + 8, 0));
	assert_false(reads_number(*state, AT_ANNOTATION + 8, 2));
	assert_false(reads_number(*state, AT_ANNOTATION + 8, UINT32_MAX));
	assert_false(reads_number(*state, AT_ANNOTATION + 12, 1));
	assert_false(reads_real(*state, AT_ANNOTATION + 16, NAN));
}

/* 4 objects, 5 relocations: to an element, the root's hole, two links and what they are. */
enum {
	TAGGED_RELOCATION = 36 + 32,
	TAGGED_PAGE = TAGGED_RELOCATION + 40,
	TAGGED_LINK = TAGGED_PAGE + 40
};

static void odd_structures_are_refused(void **state) {
	const uint32_t hole = 0x80000000u, name = 0x90000000u, link = 0xA0000000u;

	/* As it is. */
	assert_true(reads_tagged(*state, ROOT * 4, 2));
	assert_true(reads_tagged(*state, TAGGED_RELOCATION + 12, hole + PART_ROOT));
	assert_true(reads_tagged(*state, TAGGED_RELOCATION + 28, link + 1));
	assert_true(reads_tagged(*state, TAGGED_RELOCATION + 36, name));
	assert_true(reads_tagged(*state, TAGGED_PAGE + 36, 1));
	assert_true(reads_tagged(*state, TAGGED_LINK + 4, 3));
	/* A root that is none, is a page, is not there; an element that is a page, or not there. */
	assert_false(reads_tagged(*state, ROOT * 4, 0));
	assert_false(reads_tagged(*state, ROOT * 4, 4));
	assert_false(reads_tagged(*state, ROOT * 4, UINT32_MAX));
	assert_false(reads_tagged(*state, TAGGED_PAGE + 36, 4));
	assert_false(reads_tagged(*state, TAGGED_LINK + 4, 4));
	assert_false(reads_number(*state, AT_PAGE + 36, 2));
	assert_false(reads_number(*state, AT_ANNOTATION + 4, 2));
	/* A hole of a page, a link that is not there; in a page, neither a link nor its name. */
	assert_false(reads_tagged(*state, TAGGED_RELOCATION + 12, hole + PART_REST));
	assert_false(reads_tagged(*state, TAGGED_RELOCATION + 28, link + 2));
	assert_false(reads_tagged(*state, TAGGED_RELOCATION + 28, hole + PART_ROOT));
	assert_false(reads_number(*state, AT_RELOCATION + 28, hole + PART_ROOT));
	assert_false(reads_number(*state, AT_RELOCATION + 28, link));
	assert_false(reads_number(*state, AT_RELOCATION + 28, name));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(what_is_kept_comes_back),
		ARENA_TEST(a_link_is_one_where_the_pack_has_it),
		ARENA_TEST(a_structure_comes_back),
		ARENA_TEST(bytes_that_are_cut_or_longer_are_odd),
		ARENA_TEST(a_changed_byte_is_odd),
		ARENA_TEST(the_sample_is_where_it_is_thought_to_be),
		ARENA_TEST(odd_counts_are_refused),
		ARENA_TEST(odd_objects_are_refused),
		ARENA_TEST(odd_relocations_are_refused),
		ARENA_TEST(odd_pages_and_links_are_refused),
		ARENA_TEST(odd_structures_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
