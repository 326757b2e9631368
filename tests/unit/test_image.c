/* SPDX-License-Identifier: Apache-2.0 */
#include "test_image.h"

/* A grey PNG of 2 x 2 pixels in four pieces: signature and header, data, end. */
#define PNG_START "\x89PNG\r\n\x1a\n"
#define PNG_HEADER "\0\0\0\x0dIHDR\0\0\0\2\0\0\0\2\1\0\0\0\0\x5a\xcd\x30\x89"
#define PNG_DATA "\0\0\0\x0cIDAT\x78\xda\x63\x60\x60\x60\0\0\0\4\0\1\xc8\xea\xeb\xf9"
#define PNG_END "\0\0\0\0IEND\xae\x42\x60\x82"
#define PNG PNG_START PNG_HEADER PNG_DATA PNG_END

#define JPEG_JFIF "\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
#define JPEG_FRAME "\xff\xc0\0\x0b\x08\0\3\0\5\1\1\x11\0"
#define JPEG_SCAN "\xff\xda\0\x08\1\1\0\0\x3f\0\x12\xff\0\x34\xff\xd0\x56"
#define JPEG "\xff\xd8" JPEG_JFIF JPEG_FRAME JPEG_SCAN "\xff\xd9"

#define GIF_HEADER "GIF89a\3\0\2\0\x80\0\0\0\0\0\xff\xff\xff"
#define GIF_FRAME "\x2c\0\0\0\0\3\0\2\0\0\2\2\x84\x51\0"
#define GIF GIF_HEADER GIF_FRAME ";"

static void whole_images_pass(void **state) {
	struct str png = STR(PNG);
	struct image image = accept(*state, "images/A.PNG", png);

	assert_int_equal(image.type, IMAGE_PNG);
	assert_string_equal(image.mime, "image/png");
	assert_ptr_equal(image.bytes.p, png.p);
	assert_size("a.png", PNG, 2, 2);
	assert_size("a.jpg", JPEG, 5, 3);
	assert_size("a.JPEG", JPEG, 5, 3);
	assert_size("a.gif", GIF, 3, 2);
	assert_published("a.jpg", JPEG, JPEG);
	assert_published("a.gif", GIF, GIF);
}

static void the_suffix_tells_the_type(void **state) {
	assert_judged("a.jpg", PNG, "IMG-004");
	assert_judged("a.png", JPEG, "IMG-004");
	assert_judged("a.svg", GIF, "IMG-004");
	assert_judged("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "IMG-004");
	assert_judged("a", PNG, "IMG-004");
}

static void other_types_are_refused(void **state) {
	assert_judged("a.png", "<html><script>alert(1)</script>", "IMG-004");
	assert_judged("a.png", "---\nid: POL-AC\n", "IMG-004");
	assert_judged("a.webp", "RIFF\x10\0\0\0WEBPVP8 ", "IMG-004");
	assert_judged("a.png", "%PDF-1.7", "IMG-004");
	assert_judged("a.png", "", "IMG-005");
}

static void broken_pngs_are_refused(void **state) {
	assert_judged("a.png", PNG_START, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_DATA, "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_END, "IMG-005");
	assert_judged("a.png", PNG_START PNG_DATA PNG_END, "IMG-005");
	assert_judged("a.png", PNG "<script>", "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_HEADER PNG_DATA PNG_END, "IMG-005");
	/* 65535 x 65535 with the checksum of 2 x 2. */
	assert_judged(
		"a.png",
		PNG_START
		"\0\0\0\x0dIHDR\0\0\xff\xff\0\0\xff\xff\1\0\0\0\0\x5a\xcd\x30\x89" PNG_DATA PNG_END,
		"IMG-005");
	/* 0 x 0 */
	assert_judged("a.png",
		      PNG_START
		      "\0\0\0\x0dIHDR\0\0\0\0\0\0\0\0\1\0\0\0\0\x37\x6e\xf9\x24" PNG_DATA PNG_END,
		      "IMG-005");
	/* A length beyond the file. */
	assert_judged("a.png", PNG_START PNG_HEADER "\x7f\xff\xff\xffIDAT\0\0\0\0", "IMG-005");
}

static void huge_pngs_are_refused(void **state) {
	/* 20000 x 20000 */
	assert_judged(
		"a.png",
		PNG_START
		"\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\1\0\0\0\0\xcb\x0b\x7b\x94" PNG_DATA PNG_END,
		"IMG-006");
}

static void texts_are_taken_out_of_pngs(void **state) {
	/* tEXt "a\0b" */
	assert_published("a.png",
			 PNG_START PNG_HEADER "\0\0\0\3tEXta\0b"
					      "\xdc\x49\xa2\x3b" PNG_DATA PNG_END,
			 PNG);
}

static void broken_jpegs_are_refused(void **state) {
	assert_judged("a.jpg", "\xff\xd8\xff\xd9", "IMG-005");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x10"
		      "Exif\0\0GPS-SECRET\xff\xd9",
		      "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_SCAN "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME JPEG_SCAN, "IMG-005");
	assert_judged("a.jpg", "\xff\xd8" JPEG_FRAME JPEG_FRAME JPEG_SCAN "\xff\xd9", "IMG-005");
	assert_judged("a.jpg", JPEG "<script>", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\xc0\0\x0b\x08\0\0\0\5\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\xe0\0\1", "IMG-005");
	assert_judged("a.jpg", "\xff\xd8\xff\x01\0\2" JPEG_FRAME JPEG_SCAN "\xff\xd9", "IMG-005");
}

static void jpegs_that_browsers_do_not_show_are_refused(void **state) {
	assert_judged("a.jpg", "\xff\xd8\xff\xc3\0\x0b\x08\0\3\0\5\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-004");
}

static void huge_jpegs_are_refused(void **state) {
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xc0\0\x0b\x08\x7f\xff\x7f\xff\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-006");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xc0\0\x0b\x08\0\1\x80\0\1\1\x11\0" JPEG_SCAN "\xff\xd9",
		      "IMG-006");
}

static void camera_data_are_taken_out_of_jpegs(void **state) {
	assert_published("a.jpg",
			 "\xff\xd8" JPEG_JFIF
			 "\xff\xe1\0\x0cGPS-SECRET\xff\xfe\0\x06note" JPEG_FRAME JPEG_SCAN
			 "\xff\xd9",
			 JPEG);
}

static void a_photograph_that_lies_on_its_side_is_a_warning(void **state) {
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "IMG-012");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "IMG-012");
	assert_judged("a.jpg",
		      "\xff\xd8\xff\xe1\0\x22"
		      "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\1\0\0\0"
		      "\0\0\0\0" JPEG_FRAME JPEG_SCAN "\xff\xd9",
		      "");
}

static void broken_gifs_are_refused(void **state) {
	assert_judged("a.gif", "GIF89a/*\0\0\0\0\0\0\0\0*/=1;alert(1)", "IMG-005");
	assert_judged("a.gif", GIF_HEADER ";", "IMG-005");
	assert_judged("a.gif", GIF_HEADER GIF_FRAME, "IMG-005");
	assert_judged("a.gif", GIF ";", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x2c\1\0\0\0\3\0\2\0\0\2\2\x84\x51\0;", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x2c\0\0\0\0\3\0\2\0\0\x0c\2\x84\x51\0;", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x99;", "IMG-005");
	assert_judged("a.gif", GIF_HEADER "\x2c\0\0\0\0\0\0\2\0\0\2\2\x84\x51\0;", "IMG-005");
	assert_judged("a.gif", "GIF89a", "IMG-005");
}

static void comments_are_taken_out_of_gifs(void **state) {
	assert_published("a.gif", GIF_HEADER "\x21\xfe\4note\0" GIF_FRAME ";", GIF);
	assert_published("a.gif", GIF_HEADER "\x21\xf9\4\0\0\0\0\0" GIF_FRAME ";",
			 GIF_HEADER "\x21\xf9\4\0\0\0\0\0" GIF_FRAME ";");
}

static void pngs_follow_the_rules_of_chunks(void **state) {
	/* Colour type 3 without and with its palette; a palette of seven bytes. */
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x01\x03\x00"
				"\x00\x00Hx\x9fg" PNG_DATA PNG_END,
		      "IMG-005");
	assert_judged(
		"a.png",
		PNG_START
		"\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x01\x03\x00\x00\x00Hx\x9fg"
		"\x00\x00\x00\x06PLTE123456\x1d\xd7\xcb\x0d" PNG_DATA PNG_END,
		"");
	assert_judged(
		"a.png",
		PNG_START
		"\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x01\x03\x00\x00\x00Hx\x9fg"
		"\x00\x00\x00\x07PLTE1234567\x14\x13\xe1\xf4" PNG_DATA PNG_END,
		"IMG-005");
	/* Bit depth 3; 16 with a palette; 16 in grey; colour type 7. */
	assert_judged(
		"a.png",
		PNG_START
		"\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x03\x00\x00\x00\x00\x20\x0d"
		"c\xe9" PNG_DATA PNG_END,
		"IMG-005");
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x10\x03\x00"
				"\x00\x00\x15\xf8!U" PNG_DATA PNG_END,
		      "IMG-005");
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x10\x00\x00"
				"\x00\x00\x07M\x8e\xbb" PNG_DATA PNG_END,
		      "");
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x02\x08\x07\x00"
				"\x00\x00\xca\x0ajA" PNG_DATA PNG_END,
		      "IMG-005");
	/* Data with a time in between; an unknown chunk that is critical; an end with data. */
	assert_judged("a.png",
		      PNG_START PNG_HEADER PNG_DATA
		      "\x00\x00\x00\x07tIME1234567\xc4\x1c\x22\xcf" PNG_DATA PNG_END,
		      "IMG-005");
	assert_judged("a.png", PNG_START PNG_HEADER PNG_DATA PNG_DATA PNG_END, "");
	assert_judged("a.png",
		      PNG_START PNG_HEADER "\x00\x00\x00\x00"
					   "ABCD\xdb\x17\x20\xa5" PNG_DATA PNG_END,
		      "IMG-005");
	assert_judged("a.png",
		      PNG_START PNG_HEADER PNG_DATA "\x00\x00\x00\x01IENDx\x8f\xc4\xb6\xef",
		      "IMG-005");
	/* The longest side that is drawn, and one more. */
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x7f\xff\x00\x00\x00\x01\x01\x00\x00"
				"\x00\x00T1\xe3;" PNG_DATA PNG_END,
		      "");
	assert_judged("a.png",
		      PNG_START "\x00\x00\x00\x0dIHDR\x00\x00\x80\x00\x00\x00\x00\x01\x01\x00\x00"
				"\x00\x00\xafM\xa7\x85" PNG_DATA PNG_END,
		      "IMG-006");
}

static void what_jpeg_decoders_need_is_kept(void **state) {
#define ICC "\xff\xe2\0\x11ICC_PROFILE\0\1\1x"
#define ADOBE                                                                                      \
	"\xff\xee\0\x0e"                                                                           \
	"Adobe\0\x64\0\0\0\0\1"
	assert_published("a.jpg", "\xff\xd8" ICC ADOBE JPEG_FRAME JPEG_SCAN "\xff\xd9",
			 "\xff\xd8" ICC ADOBE JPEG_FRAME JPEG_SCAN "\xff\xd9");
	assert_published(
		"a.jpg",
		"\xff\xd8\xff\xe2\0\x11MPF_PROFILE\0\1\1x\xff\xee\0\x0e"
		"Ducky\0\x64\0\0\0\0\1\xff\xe0\0\x10JFXX\0\1\1\0\0\1\0\1\0\0" JPEG_FRAME JPEG_SCAN
		"\xff\xd9",
		"\xff\xd8" JPEG_FRAME JPEG_SCAN "\xff\xd9");
	/* Fill bytes before a marker. */
	assert_published("a.jpg", "\xff\xd8\xff" JPEG_FRAME JPEG_SCAN "\xff\xd9",
			 "\xff\xd8" JPEG_FRAME JPEG_SCAN "\xff\xd9");
}

static void what_gif_decoders_need_is_kept(void **state) {
#define LOOP "\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0"
#define LOCAL_COLOURS "\x2c\0\0\0\0\3\0\2\0\x80;;;;;;\2\2\x84\x51\0"
	assert_published("a.gif", GIF_HEADER LOOP LOCAL_COLOURS ";",
			 GIF_HEADER LOOP LOCAL_COLOURS ";");
	assert_published("a.gif", GIF_HEADER "\x21\xff\x0bXMP DataXMP\3abc\0" GIF_FRAME ";", GIF);
	assert_judged("a.gif", GIF_HEADER "\x2c\0\0\0\0\3\0\2\0\x87", "IMG-005");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(whole_images_pass),
		ARENA_TEST(the_suffix_tells_the_type),
		ARENA_TEST(other_types_are_refused),
		ARENA_TEST(broken_pngs_are_refused),
		ARENA_TEST(huge_pngs_are_refused),
		ARENA_TEST(texts_are_taken_out_of_pngs),
		ARENA_TEST(broken_jpegs_are_refused),
		ARENA_TEST(jpegs_that_browsers_do_not_show_are_refused),
		ARENA_TEST(huge_jpegs_are_refused),
		ARENA_TEST(camera_data_are_taken_out_of_jpegs),
		ARENA_TEST(a_photograph_that_lies_on_its_side_is_a_warning),
		ARENA_TEST(broken_gifs_are_refused),
		ARENA_TEST(comments_are_taken_out_of_gifs),
		ARENA_TEST(pngs_follow_the_rules_of_chunks),
		ARENA_TEST(what_jpeg_decoders_need_is_kept),
		ARENA_TEST(what_gif_decoders_need_is_kept),
	};

	return cmocka_run_group_tests_name("image", tests, NULL, NULL);
}
