/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include "model/catalogue.h"

static struct findings *list;

static struct catalogue *parse(struct arena *a, const char *text) {
	list = findings_new(a);
	return catalogue_parse(a, list, source_new(a, STR("x.yaml"), str_of(text)));
}

#define CSF                                                                                        \
	"catalogue: csf\ntitle: Framework\nprefix: csf\nnoun: outcome\n"                           \
	"groups:\n  - {id: GV, title: Govern}\nentries:\n  - {id: GV-01, title: One, group: GV}\n" \
	"  - {id: GV-02, group: GV, withdrawn: yes, replaced-by: [GV-01]}\n"                       \
	"former:\n  - {id: OLD, replaced-by: [GV-01]}\n"

static const struct catalogue_entry *entry(const struct catalogue *c, struct str id) {
	return map_get(&c->entries, id);
}

static void entries_are_found_by_id(void **state) {
	const struct catalogue *c = parse(*state, CSF);

	assert_int_equal(list->items.n, 0);
	assert_str(c->href, "csf.html");
	assert_str(entry(c, STR("GV-01"))->title, "One");
	assert_str(entry(c, STR("GV-01"))->reference, "csf:GV-01");
	assert_str(entry(c, STR("GV-02"))->title, "GV-02");
	assert_true(entry(c, STR("GV-02"))->withdrawn);
	assert_int_equal(entry(c, STR("GV-02"))->replaced_by->count, 1);
	assert_non_null(map_get(&c->former, STR("OLD")));
	assert_null(entry(c, STR("OLD")));
}

static void a_group_can_be_cited_too(void **state) {
	const struct catalogue *c = parse(*state, CSF);

	assert_str(entry(c, STR("GV"))->title, "Govern");
	assert_int_equal(c->groups.n, 1);
	assert_int_equal(((const struct catalogue_group *)c->groups.items[0])->entries.n, 2);
}

static void mistakes_are_found(void **state) {
	assert_null(parse(*state, "catalogue: x\n"));
	assert_int_equal(list->items.n, 1);
	parse(*state, "catalogue: x\ntitle: X\nentries:\n  - {title: T}\n");
	assert_int_equal(list->items.n, 1);
	parse(*state, "catalogue: x\ntitle: X\nentries:\n  - {id: a}\n  - {id: a}\n");
	assert_int_equal(list->items.n, 1);
}

static void a_crosswalk_joins_both_ways(void **state) {
	struct map catalogues = map_new(*state);
	struct catalogue *csf = parse(*state, CSF);
	struct catalogue *iso = parse(*state, "catalogue: iso\ntitle: I\nprefix: \"\"\nentries:\n"
					      "  - {id: A.1}\n");

	map_add(&catalogues, csf->name, csf);
	map_add(&catalogues, iso->name, iso);
	crosswalk_parse(*state, list,
			source_new(*state, STR("w"),
				   STR("crosswalk: w\nfrom: csf\nto: iso\npairs:\n"
				       "  - {from: GV-01, to: [A.1]}\n")),
			&catalogues);
	assert_int_equal(list->items.n, 0);
	assert_ptr_equal(entry(csf, STR("GV-01"))->mapped.items[0], entry(iso, STR("A.1")));
	assert_ptr_equal(entry(iso, STR("A.1"))->mapped.items[0], entry(csf, STR("GV-01")));
}

static void a_crosswalk_to_what_is_not_loaded_is_passed_over(void **state) {
	struct map catalogues = map_new(*state);
	struct catalogue *csf = parse(*state, CSF);

	map_add(&catalogues, csf->name, csf);
	crosswalk_parse(*state, list,
			source_new(*state, STR("w"),
				   STR("from: csf\nto: iso\npairs:\n  - {from: X, to: [Y]}\n")),
			&catalogues);
	assert_int_equal(list->items.n, 0);
	crosswalk_parse(*state, list,
			source_new(*state, STR("w"),
				   STR("from: csf\nto: csf\npairs:\n  - {from: X, to: [GV-01]}\n"
				       "  - {from: GV-01, to: [Y]}\n")),
			&catalogues);
	assert_int_equal(list->items.n, 2);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(entries_are_found_by_id),
		ARENA_TEST(a_group_can_be_cited_too),
		ARENA_TEST(mistakes_are_found),
		ARENA_TEST(a_crosswalk_joins_both_ways),
		ARENA_TEST(a_crosswalk_to_what_is_not_loaded_is_passed_over),
	};

	return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
