/* SPDX-License-Identifier: Apache-2.0 */
#include "model/language.h"

#include "project.h"

#define GERMAN                                                                                     \
	"labels: {Owner: Verantwortlich, Notes: Notizen, Purpose: Zweck, Role: Rolle}\n"           \
	"values: {in-review: in Prüfung, months: Monate}\ndate: D.M.Y\n"

#define ARENA(state) (((struct scratch *)*(state))->arena)

static struct findings *list;

/* The project with the language, and with the file if there is a name for it. */
static struct set *load(struct arena *a, const char *language, const char *file) {
	const struct set_options options = { .folder = "project", .data = "program", .workers = 1 };
	struct str config = str_format(a, "%slanguage: %s\n", PROJECT_CONFIG, language);

	write_project();
	make_file("project/dossier.yaml", str_c(a, config));
	make_folder("project/templates/languages");
	if (file != NULL)
		make_file(file, GERMAN);
	list = findings_new(a);
	return set_load(&options, list);
}

static void labels_are_translated(void **state) {
	struct set *s = load(ARENA(state), "de", "project/templates/languages/de.yaml");
	const struct kind *k = map_get(&s->kinds, STR("note"));
	const struct kind_section *section = k->sections.items[0];
	const struct field *roles = field_find(&k->fields, STR("roles"));

	assert_str(field_find(&k->fields, STR("owner"))->label, "Verantwortlich");
	assert_str(((const struct field *)roles->fields.items[0])->label, "Rolle");
	assert_str(field_find(&k->fields, STR("status"))->label, "Status");
	assert_str(((const struct group *)s->groups.items[0])->title, "Notizen");
	assert_str(k->plural, "Notizen");
	assert_str(section->title, "Zweck");
	set_free(s);
}

/* The labels of a kind are in no language until a page is written. */
static void labels_are_had_in_any_language(void **state) {
	struct set *s = load(ARENA(state), "en", "project/templates/languages/de.yaml");
	const struct kind *k = map_get(&s->kinds, STR("note"));
	const struct language *german = language_load(s, STR("de-AT"));
	const struct field *owner = field_find(&k->fields, STR("owner"));

	assert_str(owner->label, "Owner");
	assert_str(language_field(german, owner), "Verantwortlich");
	assert_str(language_field(s->language, owner), "Owner");
	assert_str(language_section(german, k->sections.items[0]), "Zweck");
	assert_str(german->name, "de-AT");
	assert_str(s->language->name, "English");
	set_free(s);
}

static void values_days_and_times_are_translated(void **state) {
	struct set *s = load(ARENA(state), "de", "project/templates/languages/de.yaml");
	const struct language *l = s->language;

	assert_str(language_value(l, STR("in-review")), "in Pr\xC3\xBC"
							"fung");
	assert_str(language_value(l, STR("approved")), "");
	assert_str(language_date(l, ARENA(state), STR("2026-11-24")), "24.11.2026");
	assert_str(language_date(l, ARENA(state), STR("soon")), "soon");
	assert_str(language_duration(l, ARENA(state), STR("12 months")), "12 Monate");
	assert_str(language_duration(l, ARENA(state), STR("3 days")), "3 days");
	assert_str(language_duration(l, ARENA(state), STR("none")), "none");
	set_free(s);
}

static void a_region_has_the_words_of_its_language(void **state) {
	struct set *s = load(ARENA(state), "de-AT", "project/templates/languages/de.yaml");

	assert_str(language_label(s->language, STR("Owner")), "Verantwortlich");
	set_free(s);
}

static void without_a_file_all_is_as_written(void **state) {
	struct set *s = load(ARENA(state), "en", NULL);

	assert_str(language_label(s->language, STR("Owner")), "Owner");
	assert_str(language_date(s->language, ARENA(state), STR("2026-11-24")), "2026-11-24");
	set_free(s);
}

static void a_tag_names_no_path(void **state) {
	struct set *s = load(ARENA(state), "../de", "project/templates/de.yaml");

	assert_str(language_label(s->language, STR("Owner")), "Owner");
	set_free(s);
}

static void a_word_is_a_text(void **state) {
	struct set *s;

	load(ARENA(state), "de", NULL);
	make_file("project/templates/languages/de.yaml",
		  "labels: {Owner: [a], Role: ''}\nwords: {}\n");
	list = findings_new(ARENA(state));
	s = set_load(&(struct set_options){ .folder = "project", .data = "program", .workers = 1 },
		     list);
	assert_str(((const struct finding *)list->items.items[0])->message, "unknown key 'words'");
	assert_str(((const struct finding *)list->items.items[1])->message, "a word is a text");
	assert_str(((const struct finding *)list->items.items[2])->message, "a word is a text");
	set_free(s);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(labels_are_translated),
		SCRATCH_TEST(labels_are_had_in_any_language),
		SCRATCH_TEST(values_days_and_times_are_translated),
		SCRATCH_TEST(a_region_has_the_words_of_its_language),
		SCRATCH_TEST(without_a_file_all_is_as_written),
		SCRATCH_TEST(a_tag_names_no_path),
		SCRATCH_TEST(a_word_is_a_text),
	};

	return cmocka_run_group_tests_name("language", tests, NULL, NULL);
}
