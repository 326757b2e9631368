/* SPDX-License-Identifier: Apache-2.0 */
#include "model/glossary.h"

#include "project.h"

#define GLOSSARY_KIND                                                                              \
	"kind: glossary\ntitle: Glossary\nplural: Glossaries\ngroup: notes\norder: 1\nfields:\n  " \
	"terms:\n    type: entries\n    entry: term\n    id-pattern: \"[a-z]+\"\n    label: "      \
	"Terms\n    fields:\n      title: "                                                        \
	"{type: text, label: Term}\n      definition: {type: prose, label: Meaning}\n      also: " \
	"{type: list, of: text, label: Also}\n"

static struct set *load(struct scratch *s, const char *terms) {
	write_project();
	make_file("project/templates/kinds/glossary.yaml", GLOSSARY_KIND);
	make_file("project/words.md",
		  str_format(s->arena,
			     "---\nid: WORDS\nkind: glossary\ntitle: Words\nversion: '1.0'\n"
			     "status: approved\nowner: boss\n%s---\nText.\n",
			     terms)
			  .p);
	return read_project(s);
}

/* "id:word" of the first term behind the offset; "" without. */
static struct str found(struct scratch *s, const struct set *set, const char *text, size_t from) {
	struct term term;

	if (!glossary_find(set->glossary, str_of(text), from, &term))
		return STR("");
	return str_format(s->arena, "%.*s:%.*s", STR_ARG(term.entry->id), (int)term.length,
			  text + term.at);
}

#define TERMS                                                                                      \
	"terms:\n  - {id: asset, title: Asset, definition: 'What {{ org.name }} owns'}\n"          \
	"  - {id: right, title: Access right, definition: x, also: [Right, AR]}\n"

static void terms_are_found_as_whole_words(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, TERMS);

	assert_str(found(s, set, "an asset.", 0), "asset:asset");
	assert_str(found(s, set, "Assets, Asset", 0), "asset:Asset");
	assert_str(found(s, set, "an access right", 0), "right:access right");
	assert_str(found(s, set, "the right of AR", 0), "right:right");
	assert_str(found(s, set, "the right of AR", 5), "right:AR");
	assert_str(found(s, set, "ar, ASSET, assets", 0), "");
	assert_str(found(s, set, "", 0), "");
	set_free(set);
}

static void a_meaning_has_its_variables(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, TERMS);
	struct term term;

	assert_true(glossary_find(set->glossary, STR("asset"), 0, &term));
	assert_str(glossary_meaning(s->arena, set, term.entry), "What Example Ltd owns");
	set_free(set);
}

static void without_terms_there_is_no_glossary(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s, "");

	assert_null(set->glossary);
	assert_str(found(s, set, "asset", 0), "");
	set_free(set);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(terms_are_found_as_whole_words),
		SCRATCH_TEST(a_meaning_has_its_variables),
		SCRATCH_TEST(without_terms_there_is_no_glossary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
