/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/base64.h"
#include "base/digest.h"

static void digests_are_those_of_fips_180(void **state) {
	char hex[DIGEST_HEX_SIZE];
	struct digest d = digest_of(STR("abc"));

	(void)state;
	digest_print(&d, hex);
	assert_string_equal(hex,
			    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	d = digest_of(STR(""));
	digest_print(&d, hex);
	assert_string_equal(hex,
			    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void base64_is_that_of_rfc_4648(void **state) {
	assert_str(base64_data_uri(*state, "image/png", STR("")), "data:image/png;base64,");
	assert_str(base64_data_uri(*state, "a/b", STR("f")), "data:a/b;base64,Zg==");
	assert_str(base64_data_uri(*state, "a/b", STR("fo")), "data:a/b;base64,Zm8=");
	assert_str(base64_data_uri(*state, "a/b", STR("foo")), "data:a/b;base64,Zm9v");
	assert_str(base64_data_uri(*state, "a/b", STR("foobar")), "data:a/b;base64,Zm9vYmFy");
	assert_str(base64_data_uri(*state, "a/b", STR("\xff\xfe\0")), "data:a/b;base64,//4A");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_fips_180),
		ARENA_TEST(base64_is_that_of_rfc_4648),
	};

	return cmocka_run_group_tests_name("digest and base64", tests, NULL, NULL);
}
