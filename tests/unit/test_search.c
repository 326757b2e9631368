/* SPDX-License-Identifier: Apache-2.0 */
#include "publish/search.h"

#include <libxml/parser.h>

#include "project.h"

#define HEAD_OF(id)                                                                                \
	"---\nid: " id "\nkind: note\ntitle: Notes of " id                                         \
	"\nversion: '1.0'\nstatus: approved\nowner: boss\n"

static struct set *load(struct scratch *s) {
	write_project();
	make_file("project/a.md", HEAD_OF("ROLES") "roles: [{id: boss, title: Boss}, {id: clerk, "
						   "title: Clerk}]\n---\n# Purpose\n\nText.\n");
	make_file("project/b.md", HEAD_OF("OTHER") "---\n# Purpose\n\nText.\n");
	return read_project(s);
}

static struct str written(struct scratch *s, const struct set *set, const char *const *pages,
			  size_t n) {
	struct search *search = search_new(s->arena, set, n);
	struct buf out = { 0 };
	struct str result;

	for (size_t i = 0; i < n; i++) {
		const struct document *d = set->documents.items[i];
		const struct search_subject subject = { d->href, d->id, d->title, d->kind->title,
							&d->mentions };
		xmlDocPtr page = pages[i] == NULL ? NULL : xmlParseDoc((const xmlChar *)pages[i]);

		if (page != NULL)
			search_take(search, i, &subject, page);
		xmlFreeDoc(page);
	}
	search_write(search, &out);
	result = str_copy(s->arena, buf_str(&out));
	buf_free(&out);
	search_free(search);
	return result;
}

static void pages_are_cut_at_headings(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s);
	const char *const pages[] = {
		"<html><body><p>no</p><div><main><div class='front'><nav>no</nav><p "
		"class='kicker'>no</p><h1>no</h1>"
		"<p>In  short,\n here</p></div><section id='a'><h2><a>1</a> One &amp; "
		"\"two\" &lt;b></h2><p>x<b>y</b></p><p>z</p>"
		"<svg><text>no</text></svg></section><div class='entry' "
		"id='r'><div><h3>Three</h3></div><ul class='plain links'><li>no</li></ul>"
		"</div></main></div></body></html>",
		NULL,
	};

	assert_str(written(s, set, pages, 2),
		   "window.dossierData={kinds:[\"Note\"],roles:[\"Boss\",\"Clerk\"],pages:["
		   "[\"OTHER.html\",\"OTHER\",\"Notes of OTHER\",0,[0],["
		   "[\"\",\"\",\"In short, here\"],[\"a\",\"1 One & \\\"two\\\" \\u003cb>\",\"xy "
		   "z\"],[\"r\",\"Three\",\"\"]]]]};\n");
	set_free(set);
}

static void a_page_without_words_is_there(void **state) {
	struct scratch *s = *state;
	struct set *set = load(s);
	const char *const pages[] = { "<html/>", "<html><main/></html>" };

	assert_str(written(s, set, pages, 2),
		   "window.dossierData={kinds:[\"Note\"],roles:[\"Boss\",\"Clerk\"],pages:["
		   "[\"OTHER.html\",\"OTHER\",\"Notes of OTHER\",0,[0],[]],\n"
		   "[\"ROLES.html\",\"ROLES\",\"Notes of ROLES\",0,[0],[]]]};\n");
	set_free(set);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		SCRATCH_TEST(pages_are_cut_at_headings),
		SCRATCH_TEST(a_page_without_words_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
