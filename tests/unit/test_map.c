/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "base/map.h"
#include "base/vec.h"

static int one = 1, two = 2;

static void an_empty_map_holds_nothing(void **state) {
	struct map m = map_new(*state);

	assert_null(map_get(&m, STR("a")));
	assert_int_equal(m.n, 0);
}

static void the_first_value_of_a_key_stays(void **state) {
	struct map m = map_new(*state);

	assert_null(map_add(&m, STR("a"), &one));
	assert_ptr_equal(map_add(&m, STR("a"), &two), &one);
	assert_ptr_equal(map_get(&m, STR("a")), &one);
	assert_int_equal(m.n, 1);
}

static void keys_are_bytes(void **state) {
	struct map m = map_new(*state);

	map_add(&m, STR("a\0b"), &one);
	assert_null(map_get(&m, STR("a\0c")));
	assert_null(map_get(&m, STR("a")));
	map_add(&m, STR(""), &two);
	assert_ptr_equal(map_get(&m, (struct str){ NULL, 0 }), &two);
}

static void order_of_insertion_survives_growth(void **state) {
	struct map m = map_new(*state);
	static int values[5000];

	for (int i = 0; i < 5000; i++)
		map_add(&m, str_format(*state, "key-%d", i * 7919 % 5000), &values[i]);
	assert_int_equal(m.n, 5000);
	assert_str(m.entries[0].key, "key-0");
	assert_str(m.entries[1].key, "key-2919");
	for (int i = 0; i < 5000; i++) {
		assert_ptr_equal(m.entries[i].value, &values[i]);
		assert_ptr_equal(map_get(&m, m.entries[i].key), &values[i]);
	}
	assert_null(map_get(&m, STR("key-5000")));
}

static void a_vec_keeps_what_is_added_in_order(void **state) {
	struct vec v = { 0 };
	static int values[1000];

	for (int i = 0; i < 1000; i++)
		vec_add(*state, &v, &values[i]);
	assert_int_equal(v.n, 1000);
	for (int i = 0; i < 1000; i++)
		assert_ptr_equal(v.items[i], &values[i]);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(an_empty_map_holds_nothing),
		ARENA_TEST(the_first_value_of_a_key_stays),
		ARENA_TEST(keys_are_bytes),
		ARENA_TEST(order_of_insertion_survives_growth),
		ARENA_TEST(a_vec_keeps_what_is_added_in_order),
	};

	return cmocka_run_group_tests_name("map and vec", tests, NULL, NULL);
}
