/* SPDX-License-Identifier: Apache-2.0 */
/* A whole project: identity, headings and mentions, references, levels, and what connects them. */
#include "project.h"

#include "model/filename.h"
#include "model/identity.h"
#include "model/level.h"
#include "model/reference.h"

#define NOTE(id, fields, body)                                                                     \
	"---\nid: " id "\nkind: note\ntitle: T " id "\nstatus: approved\nowner: boss\n" fields     \
	"---\n" body

#define ROLES                                                                                      \
	NOTE("ROLES", "roles:\n  - {id: boss, title: Boss}\n  - {id: clerk, title: Clerk}\n",      \
	     "# Purpose\n\nText.\n")

static struct set *load(struct scratch *s, const char *a, const char *b) {
	write_project();
	make_file("project/roles.md", ROLES);
	if (a != NULL)
		make_file("project/a.md", a);
	if (b != NULL)
		make_file("project/b.md", b);
	return read_project(s);
}

#define assert_codes(a, b, expected)                                                               \
	do {                                                                                       \
		struct set *set_ = load(*state, a, b);                                             \
		assert_string_equal(                                                               \
			str_c(((struct scratch *)*state)->arena, all_codes(*state, set_)),         \
			expected);                                                                 \
		set_free(set_);                                                                    \
	} while (0)

static void ids_are_capitals_digits_and_single_hyphens(void **state) {
	static const char *const good[] = { "POL-AC", "AB", "A1", "ISO-27001-2022" };
	static const char *const bad[] = { "",      "A",      "1A",         "pol",  "POL-", "-POL",
					   "P--L",  "POL_AC", "POL AC",     "CON",  "AUX",  "COM1",
					   "INDEX", "SEARCH", "P\xc3\x96L", "../A", "A.B" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LENGTH(good); i++)
		assert_true(identity_is_document_id(str_of(good[i])));
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
		assert_false(identity_is_document_id(str_of(bad[i])));
}

static void an_id_has_at_most_64_characters(void **state) {
	char id[66];

	(void)state;
	memset(id, 'A', 65);
	assert_true(identity_is_document_id((struct str){ id, 64 }));
	assert_false(identity_is_document_id((struct str){ id, 65 }));
}

static void a_clean_project_has_no_findings(void **state) {
	assert_codes(NOTE("A1", "", "# Purpose\n\nSee [[ROLES]], [[clerk]], [[A.1.1]].\n"), NULL,
		     "");
}

static void a_program_without_templates_says_so_and_stops(void **state) {
	struct scratch *s = *state;
	struct findings *findings = findings_new(s->arena);
	struct set_options options = { .folder = "project", .data = "nowhere", .workers = 1 };
	const struct finding *only;

	make_file("project/dossier.yaml", PROJECT_CONFIG);
	make_file("project/a.md", "not read\n");
	assert_null(set_load(&options, findings));
	assert_int_equal(findings->items.n, 1);
	only = findings->items.items[0];
	assert_string_equal(only->code->id, "CFG-006");
}

static void ids_stand_for_one_thing(void **state) {
	assert_codes(NOTE("A1", "", "x\n"), NOTE("A1", "", "x\n"), "DOC-003 project/b.md:2:5");
}

static void entries_are_unique_in_the_set(void **state) {
	assert_codes(NOTE("A1", "roles:\n  - {id: boss, title: B}\n", "x\n"), NULL,
		     "DOC-003 project/roles.md:8:5");
}

static void a_catalogue_and_a_document_can_not_share_a_page(void **state) {
	assert_codes(NOTE("MINI", "", "x\n"), NULL, "DOC-003 project/a.md:2:5");
}

static void headings_are_numbered_and_have_anchors(void **state) {
	struct set *set = load(*state,
			       NOTE("A1", "",
				    "# One\n\n## Caf\xc3\xa9 & b!\n\n## {{ org.name }}\n\n"
				    "# One\n\n# Other {#one-2}\n\n# \xe2\x80\x94\n"),
			       NULL);
	const struct document *d = map_get(&set->by_id, STR("A1"));
	static const struct {
		const char *number, *anchor, *text;
	} wanted[] = {
		{ "1", "one", "One" },
		{ "1.1", "caf\xc3\xa9-b", "Caf\xc3\xa9 & b!" },
		{ "1.2", "example-ltd", "Example Ltd" },
		{ "2", "one-3", "One" },
		{ "3", "one-2", "Other" },
		{ "4", "section", "\xe2\x80\x94" },
	};

	assert_int_equal(d->heading_count, ARRAY_LENGTH(wanted));
	for (size_t i = 0; i < d->heading_count; i++) {
		assert_str(d->headings[i].number, wanted[i].number);
		assert_str(d->headings[i].anchor, wanted[i].anchor);
		assert_str(d->headings[i].text, wanted[i].text);
	}
	assert_true(d->headings[0].has_content);
	assert_false(d->headings[2].has_content);
	set_free(set);
}

static void footnotes_are_no_content_of_the_last_section(void **state) {
	struct set *set = load(*state, NOTE("A1", "", "a[^1]\n\n[^1]: b\n\n# End\n"), NULL);
	const struct document *d = map_get(&set->by_id, STR("A1"));

	assert_false(d->headings[0].has_content);
	set_free(set);
}

static void mentions_come_from_fields_prose_and_links(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s,
			       NOTE("A1", "summary: see [[clerk|him]]\ncontrols: [A.1.1]\n",
				    "# P\n\n[[ROLES#purpose]] [x](roles.md) [y](https://e.org)\n"),
			       NULL);
	const struct document *d = map_get(&set->by_id, STR("A1"));
	static const struct {
		enum mention_via via;
		const char *text;
		enum target_kind kind;
	} wanted[] = {
		{ VIA_FIELD, "boss", TARGET_ENTRY },
		{ VIA_PROSE, "clerk", TARGET_ENTRY },
		{ VIA_FIELD, "A.1.1", TARGET_CONTROL },
		{ VIA_PROSE, "ROLES#purpose", TARGET_SECTION },
		{ VIA_LINK, "roles.md", TARGET_DOCUMENT },
		{ VIA_LINK, "https://e.org", TARGET_EXTERNAL },
	};

	assert_str(all_codes(s, set), "");
	assert_int_equal(d->mentions.n, ARRAY_LENGTH(wanted));
	for (size_t i = 0; i < d->mentions.n; i++) {
		const struct mention *m = d->mentions.items[i];

		assert_int_equal(m->via, wanted[i].via);
		assert_str(m->text, wanted[i].text);
		assert_int_equal(m->target.kind, wanted[i].kind);
	}
	assert_str(span_text(((const struct mention *)d->mentions.items[1])->span), "clerk|him");
	set_free(set);
}

static void a_target_has_an_href_a_title_and_an_id(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, NULL, NULL);
	const struct document *d = map_get(&set->by_id, STR("ROLES"));
	static const struct {
		const char *id, *href, *title, *target;
	} wanted[] = {
		{ "ROLES", "ROLES.html", "T ROLES", "ROLES" },
		{ "ROLES#purpose", "ROLES.html#purpose", "T ROLES, 1 Purpose", "ROLES" },
		{ "#purpose", "ROLES.html#purpose", "T ROLES, 1 Purpose", "ROLES" },
		{ "ROLES#boss", "ROLES.html#boss", "Boss", "boss" },
		{ "boss", "ROLES.html#boss", "Boss", "boss" },
		{ "A.1.1", "mini.html#A.1.1", "Somebody", "A.1.1" },
		{ "A.1", "mini.html#A.1", "People", "A.1" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(wanted); i++) {
		struct target t =
			reference_resolve(set, d, s->findings, NO_SPAN, str_of(wanted[i].id));

		assert_str(target_href(s->arena, &t), wanted[i].href);
		assert_str(target_title(s->arena, &t), wanted[i].title);
		assert_str(target_id(&t), wanted[i].target);
	}
	assert_int_equal(s->findings->items.n, 0);
	set_free(set);
}

/* Its ids are written without a prefix; with it they lead to the same. */
static void ids_of_the_default_framework_are_bare(void **state) {
	static const char catalogue[] =
		"catalogue: mini\ntitle: Mini\nprefix: m\nnoun: control\nsource: s\nlicence: l\n"
		"groups:\n  - {id: A.1, title: People}\nentries:\n  - {id: A.1.1, title: Somebody, "
		"group: A.1}\n";
	struct scratch *s = *state;
	const struct set_options options = { .folder = "project", .data = "program", .workers = 1 };
	struct target bare, prefixed;
	struct set *set;

	write_project();
	make_file("project/catalogues/mini.yaml", catalogue);
	set = set_load(&options, s->findings);
	bare = reference_resolve(set, NULL, NULL, NO_SPAN, STR("A.1.1"));
	prefixed = reference_resolve(set, NULL, NULL, NO_SPAN, STR("m:A.1.1"));
	assert_ptr_equal(bare.control, prefixed.control);
	assert_str(bare.control->reference, "A.1.1");
	set_free(set);
}

static void what_leads_nowhere_is_found(void **state) {
	assert_codes(NOTE("A1", "controls: [A.1.2, A.7.1, A.1.9, csf:X, boss]\n",
			  "# P\n\n[[NONE]] [[ROLES#x]] [x](none.md) [y](#z)\n"),
		     NULL,
		     "REF-001 project/a.md:7:12, REF-003 project/a.md:7:19, "
		     "REF-003 project/a.md:7:26, REF-007 project/a.md:7:33, "
		     "REF-004 project/a.md:7:40, REF-001 project/a.md:11:1, "
		     "REF-002 project/a.md:11:10, URL-003 project/a.md:11:22, "
		     "REF-002 project/a.md:11:35");
}

static void targets_know_who_names_them(void **state) {
	struct set *set =
		load(*state, NOTE("A1", "controls: [A.1.1]\n", "[[ROLES]] [[A1]]\n"), NULL);
	const struct document *roles = map_get(&set->by_id, STR("ROLES"));
	const struct document *a = map_get(&set->by_id, STR("A1"));
	const struct entry *boss = map_get(&set->entries, STR("boss"));
	const struct catalogue_entry *c = map_get(&set->framework->entries, STR("A.1.1"));

	assert_int_equal(roles->mentioned.n, 2); /* by the owner and by the prose */
	assert_int_equal(a->mentioned.n, 0);     /* not by itself */
	assert_int_equal(boss->mentions.n, 2);   /* the owner of both */
	assert_int_equal(c->mentions.n, 1);
	set_free(set);
}

static void documents_are_ordered_by_group_kind_and_id(void **state) {
	struct set *set = load(*state, NOTE("ZZ", "", "x\n"), NOTE("AA", "", "x\n"));
	static const char *const wanted[] = { "AA", "ROLES", "ZZ" };

	for (size_t i = 0; i < 3; i++)
		assert_str(((const struct document *)set->documents.items[i])->id, wanted[i]);
	assert_int_equal(((const struct group *)set->groups.items[0])->documents.n, 3);
	set_free(set);
}

static void a_draft_is_a_draft_or_in_review(void **state) {
	struct document d = { .status = STR("draft") };

	(void)state;
	assert_true(document_is_draft(&d));
	d.status = STR("in-review");
	assert_true(document_is_draft(&d));
	d.status = STR("approved");
	assert_false(document_is_draft(&d));
	d.status = STR("");
	assert_false(document_is_draft(&d));
}

#define GRID                                                                                       \
	"levels:\n  - {name: low, label: Low, rank: 1}\n  - {name: high, label: High, rank: 2}\n"  \
	"grid:\n  - {likelihood: 1, levels: [low, high]}\n  - {likelihood: 2, levels: [high, "     \
	"high]}\n"

static void levels_come_from_the_grid(void **state) {
	struct set *set = load(*state, NOTE("METHOD", GRID, "x\n"), NULL);
	const struct document *method = map_get(&set->by_id, STR("METHOD"));
	struct level level;

	assert_ptr_equal(level_method(set, method), method);
	assert_null(level_method(set, map_get(&set->by_id, STR("ROLES"))));
	assert_true(level_at(method, 1, 2, &level));
	assert_str(level.name, "high");
	assert_str(level.label, "High");
	assert_int_equal(level.rank, 2);
	assert_true(level_at(method, 1, 1, &level));
	assert_int_equal(level.rank, 1);
	assert_false(level_at(method, 1, 3, &level));
	assert_false(level_at(method, 1, 0, &level));
	assert_false(level_at(method, 3, 1, &level));
	set_free(set);
}

static void editors_leave_files_that_are_passed_over(void **state) {
	(void)state;
	assert_true(filename_is_scratch(STR("a/b.md~")));
	assert_true(filename_is_scratch(STR("#b.md#")));
	assert_true(filename_is_scratch(STR("a.swp")));
	assert_true(filename_is_scratch(STR("a.orig")));
	assert_false(filename_is_scratch(STR("a.md")));
	assert_false(filename_is_scratch(STR("#a/b.md")));
}

static void names_have_to_travel(void **state) {
	struct scratch *s = *state;
	struct set *set;
	static const char *const names[] = { "a b\\c", "con.txt", "-x",  "end.",
					     "x\x01y", "LPT1",    "\xff" };
	char path[64];

	write_project();
	make_file("project/roles.md", ROLES);
	make_file("project/fine name.txt", "");
	make_file("project/\xc3\xa9t\xc3\xa9.txt", "");
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		snprintf(path, sizeof(path), "project/%s", names[i]);
		make_file(path, "");
	}
	set = read_project(s);
	assert_int_equal(s->findings->items.n, ARRAY_LENGTH(names));
	for (size_t i = 0; i < s->findings->items.n; i++)
		assert_string_equal(((const struct finding *)s->findings->items.items[i])->code->id,
				    "FIL-005");
	set_free(set);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_capitals_digits_and_single_hyphens),
		cmocka_unit_test(an_id_has_at_most_64_characters),
		SCRATCH_TEST(a_clean_project_has_no_findings),
		SCRATCH_TEST(a_program_without_templates_says_so_and_stops),
		SCRATCH_TEST(ids_stand_for_one_thing),
		SCRATCH_TEST(entries_are_unique_in_the_set),
		SCRATCH_TEST(a_catalogue_and_a_document_can_not_share_a_page),
		SCRATCH_TEST(headings_are_numbered_and_have_anchors),
		SCRATCH_TEST(footnotes_are_no_content_of_the_last_section),
		SCRATCH_TEST(mentions_come_from_fields_prose_and_links),
		SCRATCH_TEST(a_target_has_an_href_a_title_and_an_id),
		SCRATCH_TEST(ids_of_the_default_framework_are_bare),
		SCRATCH_TEST(what_leads_nowhere_is_found),
		SCRATCH_TEST(targets_know_who_names_them),
		SCRATCH_TEST(documents_are_ordered_by_group_kind_and_id),
		cmocka_unit_test(a_draft_is_a_draft_or_in_review),
		SCRATCH_TEST(levels_come_from_the_grid),
		cmocka_unit_test(editors_leave_files_that_are_passed_over),
		SCRATCH_TEST(names_have_to_travel),
	};

	return cmocka_run_group_tests_name("set", tests, NULL, NULL);
}
