/* SPDX-License-Identifier: Apache-2.0 */
/* Who is answered, and what is added to a page. tests/serve asks the whole program. */
#include "test.h"

#include "serve/http.h"
#include "serve/script.h"

static int judged(const char *method, const char *path, const char *host) {
	const struct http_request r = { method, path, host, 1, false };

	return http_judge(&r, 8000);
}

static void pages_are_given_to_names_of_this_machine(void **state) {
	(void)state;
	assert_int_equal(judged("GET", "/site/index.html", "localhost:8000"), 0);
	assert_int_equal(judged("GET", "/", "127.0.0.1:8000"), 0);
	assert_int_equal(judged("HEAD", "/", "[::1]:8000"), 0);
	assert_int_equal(judged("GET", "/", "LocalHost:8000"), 0);
}

static void other_names_are_refused(void **state) {
	static const char *const hosts[] = { "example.com",
					     "example.com:8000",
					     "localhost",
					     "localhost:80",
					     "localhost:8001",
					     "localhost:80000",
					     "localhost.:8000",
					     "127.0.0.1",
					     "127.0.0.1.evil.is:8000",
					     "127.0.0.2:8000",
					     "0x7f.0.0.1:8000",
					     "::1:8000",
					     "a@localhost:8000",
					     "localhost:8000 ",
					     "localhost:8000,evil",
					     "" };

	(void)state;
	for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++)
		assert_int_equal(judged("GET", "/", hosts[i]), 403);
}

static void one_name_is_given(void **state) {
	const struct http_request none = { "GET", "/", NULL, 0, false };
	const struct http_request two = { "GET", "/", "localhost:8000", 2, false };

	(void)state;
	assert_int_equal(http_judge(&none, 8000), 403);
	assert_int_equal(http_judge(&two, 8000), 403);
}

static void the_port_of_http_need_not_be_named(void **state) {
	const struct http_request r = { "GET", "/", "localhost", 1, false };

	(void)state;
	assert_int_equal(http_judge(&r, 80), 0);
	assert_int_equal(http_judge(&r, 8000), 403);
}

static void what_other_sites_ask_for_is_refused(void **state) {
	const struct http_request r = { "GET", "/", "localhost:8000", 1, true };

	(void)state;
	assert_int_equal(http_judge(&r, 8000), 403);
}

static void other_methods_are_refused(void **state) {
	static const char *const methods[] = { "POST", "PUT", "DELETE", "OPTIONS", "get", "" };

	(void)state;
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
		assert_int_equal(judged(methods[i], "/", "localhost:8000"), 405);
}

static void a_path_begins_at_the_top(void **state) {
	(void)state;
	assert_int_equal(judged("GET", "*", "localhost:8000"), 400);
	assert_int_equal(judged("GET", "", "localhost:8000"), 400);
}

static struct str added(struct arena *a, const char *page) {
	struct buf b = { 0 };
	struct str all;

	script_add(&b, str_of(page), " data-edition=\"1.2\"");
	all = str_copy(a, buf_str(&b));
	buf_free(&b);
	return all;
}

static void the_script_is_the_last_of_the_head(void **state) {
	assert_str(added(*state, "<html><head><title>a</title></head><body></head></body>"),
		   "<html><head><title>a</title><script src=\"/-/serve.js\" defer "
		   "data-edition=\"1.2\"></script></head><body></head></body>");
}

static void the_policy_allows_what_the_script_needs(void **state) {
	assert_str(
		added(*state, "<head><meta http-equiv=\"Content-Security-Policy\" "
			      "content=\"default-src 'none'; img-src 'self'\"></head>"),
		"<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
		"'none'; img-src 'self'; connect-src 'self'; script-src 'self'; style-src "
		"'self'\"><script src=\"/-/serve.js\" defer data-edition=\"1.2\"></script></head>");
}

static void what_the_policy_allows_already_stays(void **state) {
	assert_str(
		added(*state,
		      "<head><meta http-equiv=\"Content-Security-Policy\" "
		      "content=\"script-src 'self'; style-src 'self';connect-src 'self'\"></head>"),
		"<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; "
		"style-src 'self';connect-src 'self'\"><script src=\"/-/serve.js\" defer "
		"data-edition=\"1.2\"></script></head>");
	assert_str(added(*state, "<head><meta http-equiv=\"Content-Security-Policy\" "
				 "content=\"style-src 'self'; script-src-elem 'self'; connect-src "
				 "'self'\"></head>"),
		   "<head><meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'; "
		   "script-src-elem 'self'; connect-src 'self'; script-src 'self'\"><script "
		   "src=\"/-/serve.js\" defer data-edition=\"1.2\"></script></head>");
}

static void a_page_without_a_head_stays_as_it_is(void **state) {
	assert_str(added(*state, "<p>no head</p>"), "<p>no head</p>");
	assert_str(added(*state, ""), "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_given_to_names_of_this_machine),
		cmocka_unit_test(other_names_are_refused),
		cmocka_unit_test(one_name_is_given),
		cmocka_unit_test(the_port_of_http_need_not_be_named),
		cmocka_unit_test(what_other_sites_ask_for_is_refused),
		cmocka_unit_test(other_methods_are_refused),
		cmocka_unit_test(a_path_begins_at_the_top),
		ARENA_TEST(the_script_is_the_last_of_the_head),
		ARENA_TEST(the_policy_allows_what_the_script_needs),
		ARENA_TEST(what_the_policy_allows_already_stays),
		ARENA_TEST(a_page_without_a_head_stays_as_it_is),
	};

	return cmocka_run_group_tests_name("serve", tests, NULL, NULL);
}
