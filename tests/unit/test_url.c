/* SPDX-License-Identifier: Apache-2.0 */
#include "test.h"

#include <string.h>

#include "read/url.h"

static struct str csf = { "csf", sizeof("csf") - 1 };
static struct str clause = { "clause", sizeof("clause") - 1 };
static void *prefix_items[] = { &csf, &clause };
static const struct vec prefixes = { prefix_items, 2, 2 };

/* "path a/b.md # reviews", "refused URL-001" and so on. */
static struct str judge(struct arena *a, struct str text, bool image) {
	static const char *const kinds[] = { "refused", "external", "fragment", "path",
					     "reference" };
	struct findings *list = findings_new(a);
	struct url_reader reader = { a, list, &prefixes };
	struct url url;
	enum url_kind kind = url_classify(&reader, NO_SPAN, text, image, &url);

	assert_int_equal(kind, url.kind);
	assert_int_equal(list->items.n, kind == URL_REFUSED ? 1 : 0);
	if (kind == URL_REFUSED)
		return str_format(a, "refused %s",
				  ((const struct finding *)list->items.items[0])->code->id);
	return str_format(a, "%s %.*s%s%.*s", kinds[kind], STR_ARG(url.target),
			  url.fragment.n > 0 ? " # " : "", STR_ARG(url.fragment));
}

#define assert_link(state, text, expected) assert_str(judge(*(state), STR(text), false), expected)
#define assert_image(state, text, expected) assert_str(judge(*(state), STR(text), true), expected)

static void web_and_mail_addresses_are_external(void **state) {
	assert_link(state, "https://example.com", "external https://example.com");
	assert_link(state, "HTTP://example.com:8080/a?b=c#d",
		    "external HTTP://example.com:8080/a?b=c#d");
	assert_link(state, "https://[2001:db8::1]:443/", "external https://[2001:db8::1]:443/");
	assert_link(state, "https://xn--intranet-k6d.example/",
		    "external https://xn--intranet-k6d.example/");
	assert_link(state, "https://example.com/caf\u00e9/@user",
		    "external https://example.com/caf\u00e9/@user");
	assert_link(state, "mailto:ciso+isms@example.com", "external mailto:ciso+isms@example.com");
}

static void other_schemes_are_refused(void **state) {
	static const char *const links[] = {
		"javascript:alert(1)",
		"JaVaScRiPt:alert(1)",
		"vbscript:msgbox(1)",
		"data:text/html;base64,PHNjcmlwdD4=",
		"data:image/png;base64,AAAA",
		"file:///etc/passwd",
		"file://server/share/x",
		"view-source:javascript:alert(1)",
		"feed:javascript:alert(1)",
		"filesystem:http://x",
		"ms-word:ofe|u|http://evil.example/a.docx",
		"about:blank",
		"tel:+1-555-0100",
		"ftp://example.com/",
		"C:/Windows/win.ini",
		"a.md::$DATA",
		"a/b.md:stream",
		"blob:https://example.com/1",
		"\u00a0javascript:alert(1)",
		"java\u200bscript:alert(1)",
		":alert(1)",
		"nist:PR.AA-01",
		"csf:../x",
		"csf:",
	};

	for (size_t i = 0; i < ARRAY_LENGTH(links); i++)
		assert_str(judge(*state, str_of(links[i]), false), "refused URL-001");
}

static void disguises_are_refused(void **state) {
	assert_link(state, "java\tscript:alert(1)", "refused URL-001");
	assert_link(state, "\1javascript:alert(1)", "refused URL-001");
	assert_link(state, " javascript:alert(1)", "refused URL-001");
	assert_link(state, "a.md\n", "refused URL-001");
	assert_link(state, "a\0.md", "refused URL-001");
	assert_link(state, "//evil.example/x", "refused URL-001");
	assert_link(state, "/\\evil.example/x", "refused URL-001");
	assert_link(state, "https:\\\\evil.example", "refused URL-001");
	assert_link(state, "https:evil.example", "refused URL-001");
	assert_link(state, "https:///evil.example", "refused URL-001");
	assert_link(state, "javascript%3Aalert(1)", "refused URL-002");
}

static void hosts_are_plain(void **state) {
	assert_link(state, "https://\u0456ntranet.example/", "refused URL-006");
	assert_link(state, "https://example.com@evil.example/", "refused URL-006");
	assert_link(state, "https://example.com%40evil.example/", "refused URL-006");
	assert_link(state, "https://exa mple.com/", "refused URL-006");
	assert_link(state, "https://example.com:port/", "refused URL-006");
	assert_link(state, "https://example.com:/", "refused URL-006");
	assert_link(state, "https://[::1].evil.example/", "refused URL-006");
	assert_link(state, "https://[evil]/", "refused URL-006");
	assert_link(state, "https://:80/", "refused URL-006");
	assert_link(state, "https://example.com/a b", "refused URL-007");
}

static void mail_links_are_one_address(void **state) {
	assert_link(state, "mailto:a@b.example?bcc=c@d.example", "refused URL-008");
	assert_link(state, "mailto:a@b.example%0d%0aBcc:c@d.example", "refused URL-008");
	assert_link(state, "mailto:a@b.example,c@d.example", "refused URL-008");
	assert_link(state, "mailto:a@b@c", "refused URL-008");
	assert_link(state, "mailto:nobody", "refused URL-008");
	assert_link(state, "mailto:@b.example", "refused URL-008");
	assert_link(state, "mailto:", "refused URL-004");
	assert_link(state, "mailto:a@b\u0456.example", "refused URL-006");
}

static void fragments_stay_in_the_document(void **state) {
	assert_link(state, "#reviews", "fragment  # reviews");
	assert_link(state, "#a%20b", "fragment  # a b");
	assert_link(state, "#", "refused URL-004");
	assert_link(state, "a.md#", "refused URL-004");
	assert_link(state, "#a%00", "refused URL-003");
}

static void paths_are_decoded(void **state) {
	assert_link(state, "nowhere.md", "path nowhere.md");
	assert_link(state, "ACCESS-CONTROL.MD", "path ACCESS-CONTROL.MD");
	assert_link(state, "../policies/access.md#reviews", "path ../policies/access.md # reviews");
	assert_link(state, "./a.md", "path ./a.md");
	assert_link(state, "a%20b.md", "path a b.md");
	assert_link(state, "a b.md", "path a b.md");
	assert_link(state, "caf%C3%A9.md", "path caf\u00e9.md");
	assert_link(state, "policies/README", "path policies/README");
	assert_link(state, "../../../../etc/passwd", "path ../../../../etc/passwd");
	assert_link(state, "a/../../../b.md", "path a/../../../b.md");
}

static void paths_out_of_the_project_are_refused(void **state) {
	assert_link(state, "/etc/passwd", "refused URL-002");
	assert_link(state, "%2e%2e/%2e%2e/etc/passwd", "refused URL-002");
	assert_link(state, "..%2fetc", "refused URL-002");
	assert_link(state, "..%5cetc", "refused URL-002");
	assert_link(state, "../", "refused URL-002");
	assert_link(state, "..", "refused URL-002");
	assert_link(state, ".", "refused URL-002");
	assert_link(state, "policies/", "refused URL-002");
	assert_link(state, "policies/..", "refused URL-002");
	assert_link(state, ".env", "refused URL-002");
	assert_link(state, ".git/config", "refused URL-002");
	assert_link(state, "../.ssh/id_ed25519", "refused URL-002");
	assert_link(state, ".../a.md", "refused URL-002");
}

static void paths_that_lead_nowhere_are_refused(void **state) {
	assert_link(state, "a.md?x=<script>", "refused URL-003");
	assert_link(state, "a.md ", "refused URL-003");
	assert_link(state, "a.md%20", "refused URL-003");
	assert_link(state, "a%00.md", "refused URL-003");
	assert_link(state, "a%0a.md", "refused URL-003");
	assert_link(state, "a%zz.md", "refused URL-003");
	assert_link(state, "a.md%", "refused URL-003");
	assert_link(state, "a.md%4", "refused URL-003");
	assert_link(state, "a%ff.md", "refused URL-003");
	assert_link(state, "www.example.com", "refused URL-003");
	assert_link(state, "?", "refused URL-003");
}

static void empty_and_endless_links_are_refused(void **state) {
	char *p = arena_alloc(*state, 2049);

	assert_link(state, "", "refused URL-004");
	assert_link(state, "  ", "refused URL-004");
	memset(p, 'a', 2049);
	assert_str(judge(*state, (struct str){ p, 2049 }, false), "refused URL-005");
	assert_int_equal(judge(*state, (struct str){ p, 2048 }, false).n, strlen("path ") + 2048);
}

static void ids_are_references(void **state) {
	assert_link(state, "POL-AC", "reference POL-AC");
	assert_link(state, "POL-AC#reviews", "reference POL-AC # reviews");
	assert_link(state, "A.5.15", "reference A.5.15");
	assert_link(state, "csf:PR.AA-01", "reference csf:PR.AA-01");
	assert_link(state, "clause:6.1.3", "reference clause:6.1.3");
	assert_link(state, "21.2(a)", "reference 21.2(a)");
	assert_link(state, "ciso", "reference ciso");
	assert_link(state, "PR.AA", "reference PR.AA");
	assert_link(state, "POL-AC.md", "path POL-AC.md");
	assert_link(state, "x.png", "path x.png");
	assert_link(state, "A.5.", "path A.5.");
}

static void images_are_paths(void **state) {
	assert_image(state, "images/scope.svg", "path images/scope.svg");
	assert_image(state, "A.PNG", "path A.PNG");
	assert_image(state, "POL-AC", "path POL-AC");
	assert_image(state, "a b.png", "path a b.png");
}

static void images_of_other_places_are_refused(void **state) {
	assert_image(state, "http://evil.example/pixel.png", "refused IMG-002");
	assert_image(state, "HTTPS://evil.example/pixel.png", "refused IMG-002");
	assert_image(state, "//evil.example/p.png", "refused IMG-002");
	assert_image(state, "data:image/svg+xml;base64,PHN2Zy8+", "refused URL-001");
	assert_image(state, "file:///etc/hostname", "refused URL-001");
	assert_image(state, "mailto:a@b.example", "refused URL-001");
	assert_image(state, "csf:PR.AA-01", "refused URL-001");
	assert_image(state, "/etc/hostname", "refused IMG-003");
	assert_image(state, "../.ssh/id_ed25519", "refused IMG-003");
	assert_image(state, "%2e%2e/x.png", "refused IMG-003");
	assert_image(state, "images/", "refused IMG-003");
	assert_image(state, "a.svg#x", "refused URL-003");
	assert_image(state, "a.png?x", "refused URL-003");
	assert_image(state, "", "refused URL-004");
}

static struct str resolve(struct arena *a, struct str folder, struct str text, bool image) {
	struct findings *list = findings_new(a);
	struct url_reader reader = { a, list, NULL };
	struct url url;
	struct str path;

	url_classify(&reader, NO_SPAN, text, image, &url);
	if (url_resolve(&reader, NO_SPAN, &url, image, folder, &path))
		return path;
	return str_of(((const struct finding *)list->items.items[0])->code->id);
}

static void paths_are_resolved_inside_the_project(void **state) {
	assert_str(resolve(*state, STR("policies"), STR("../images/a.png"), true), "images/a.png");
	assert_str(resolve(*state, STR(""), STR("./a.md"), false), "a.md");
	assert_str(resolve(*state, STR("policies"), STR("../../../etc/passwd"), false), "URL-002");
	assert_str(resolve(*state, STR("a"), STR("a/../../../b.md"), false), "URL-002");
	assert_str(resolve(*state, STR("a"), STR("../../proc/self/environ"), true), "IMG-003");
}

static void a_misspelt_prefix_is_corrected(void **state) {
	struct findings *list = findings_new(*state);
	struct url_reader reader = { *state, list, &prefixes };
	const struct finding *f;
	struct url url;

	url_classify(&reader, NO_SPAN, STR("cfs:PR.AA-01"), false, &url);
	f = list->items.items[0];
	assert_str(f->message, "links may be https, http and mailto, not 'cfs:'");
	assert_str(f->help, "did you mean 'csf:'?");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		ARENA_TEST(web_and_mail_addresses_are_external),
		ARENA_TEST(other_schemes_are_refused),
		ARENA_TEST(disguises_are_refused),
		ARENA_TEST(hosts_are_plain),
		ARENA_TEST(mail_links_are_one_address),
		ARENA_TEST(fragments_stay_in_the_document),
		ARENA_TEST(paths_are_decoded),
		ARENA_TEST(paths_out_of_the_project_are_refused),
		ARENA_TEST(paths_that_lead_nowhere_are_refused),
		ARENA_TEST(empty_and_endless_links_are_refused),
		ARENA_TEST(ids_are_references),
		ARENA_TEST(images_are_paths),
		ARENA_TEST(images_of_other_places_are_refused),
		ARENA_TEST(paths_are_resolved_inside_the_project),
		ARENA_TEST(a_misspelt_prefix_is_corrected),
	};

	return cmocka_run_group_tests_name("url", tests, NULL, NULL);
}
