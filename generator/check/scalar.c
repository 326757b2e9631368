/* SPDX-License-Identifier: Apache-2.0 */
#include "check/scalar.h"

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "model/suggest.h"
#include "read/url.h"

struct scalar {
	const struct set *set;
	struct findings *findings;
	const struct field *field;
	const struct value *value;
	struct str text;
};

static void wrong_form(const struct scalar *s, const char *form) {
	finding_add(s->findings, KND_004, s->value->span, "'%.*s' is not %s",
		    STR_ARG(str_slice(s->text, 0, 80)), form);
}

static bool is_digit(char c) {
	return c >= '0' && c <= '9';
}

/* Numbers with dots between them; a suffix such as "-draft" may follow. */
static bool is_version(struct str s) {
	size_t i = 0;

	do {
		size_t from = i;

		while (i < s.n && is_digit(s.p[i]))
			i++;
		if (i == from)
			return false;
	} while (i < s.n && s.p[i] == '.' && ++i);
	return i == s.n || (s.p[i] == '-' && i + 1 < s.n && s.n < 40);
}

static void report_range(const struct scalar *s, struct str number) {
	const struct field *f = s->field;
	struct findings *to = s->findings;

	if (f->has_min && f->has_max)
		finding_add(to, KND_006, s->value->span, "'%.*s' is out of range, %g to %g",
			    STR_ARG(number), f->min, f->max);
	else if (f->has_min)
		finding_add(to, KND_006, s->value->span, "'%.*s' is out of range, %g or more",
			    STR_ARG(number), f->min);
	else if (f->has_max)
		finding_add(to, KND_006, s->value->span, "'%.*s' is out of range, up to %g",
			    STR_ARG(number), f->max);
	else
		finding_add(to, KND_006, s->value->span, "'%.*s' is out of range", STR_ARG(number));
}

static void check_number(const struct scalar *s, bool integer) {
	char copy[64], *end;
	double value;
	struct str t = s->text;

	for (size_t i = 0; i < t.n; i++)
		if (integer && !is_digit(t.p[i]) && !(i == 0 && t.p[0] == '-' && t.n > 1)) {
			wrong_form(s, "a whole number");
			return;
		}
	if (t.n >= sizeof(copy)) {
		finding_add(s->findings, KND_006, s->value->span, "a number of %zu digits", t.n);
		return;
	}
	for (size_t i = 0; i <= t.n; i++)
		copy[i] = i < t.n ? t.p[i] : '\0';
	/* strtod takes hexadecimal numbers, "inf" and "nan" as well. */
	if (t.n > strspn(copy, "0123456789+-.eE")) {
		wrong_form(s, "a number");
		return;
	}
	errno = 0;
	value = strtod(copy, &end);
	if (*end != '\0') {
		wrong_form(s, "a number");
		return;
	}
	if (errno == ERANGE || isnan(value) || isinf(value) || fabs(value) > 9007199254740992.0 ||
	    (s->field->has_min && value < s->field->min) ||
	    (s->field->has_max && value > s->field->max)) {
		report_range(s, t);
	}
}

static void check_word(const struct scalar *s, const struct value *words) {
	struct suggestion best = suggestion_start(s->text);
	struct finding *f;

	VALUE_EACH (v, words) {
		if (str_equal(v->text, s->text))
			return;
		suggestion_offer(&best, v->text);
	}
	f = finding_add(s->findings, KND_005, s->value->span, "'%.*s' is not one of %.*s",
			STR_ARG(str_slice(s->text, 0, 80)),
			STR_ARG(value_join(s->findings->arena, words, ", ")));
	suggestion_help(&best, f);
}

static void check_date(const struct scalar *s) {
	struct date d;
	struct finding *f;

	if (date_parse(s->text, &d)) {
		if (s->field->past && d.day > s->set->as_of.day)
			finding_add(s->findings, KND_010, s->value->span, "'%.*s' is yet to come",
				    STR_ARG(s->text));
		return;
	}
	f = finding_add(s->findings, KND_007, s->value->span, "'%.*s' is not a date",
			STR_ARG(str_slice(s->text, 0, 80)));
	finding_help(f, "dates are written YYYY-MM-DD and exist in the calendar");
}

static void check_duration(const struct scalar *s) {
	struct duration d, longest;

	if (!duration_parse(s->text, &d))
		wrong_form(s, "a length of time such as '12 months' or '4 hours'");
	else if (duration_parse(s->field->longest, &longest) &&
		 duration_minutes(d) > duration_minutes(longest))
		finding_add(s->findings, KND_006, s->value->span,
			    "'%.*s' is out of range, up to %.*s", STR_ARG(s->text),
			    STR_ARG(s->field->longest));
}

static void check_text(const struct scalar *s) {
	if (str_find_char(s->text, '\n') != SIZE_MAX)
		wrong_form(s, "one line");
	else if (!field_matches(s->field, s->text)) {
		struct finding *f = finding_add(
			s->findings, KND_004, s->value->span, "'%.*s' has not the form %.*s",
			STR_ARG(str_slice(s->text, 0, 80)), STR_ARG(s->field->pattern));

		if (s->field->help.n > 0)
			finding_help(f, "%.*s", STR_ARG(s->field->help));
	}
}

/* Something on both sides of one '@', without blanks and what a header could end at. */
static bool is_mail_address(struct str s) {
	struct str name, host;

	if (!str_cut(s, '@', &name, &host) || name.n == 0 || host.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || strchr("<>,;()[]\"\\", s.p[i]) != NULL)
			return false;
	return str_find_char(host, '@') == SIZE_MAX;
}

static void check_url(const struct scalar *s) {
	struct arena *a = arena_new();
	struct url_reader reader = { a, s->findings, NULL };
	struct url u;
	enum url_kind kind = url_classify(&reader, s->value->span, s->text, false, &u);

	if (kind != URL_EXTERNAL && kind != URL_REFUSED)
		wrong_form(s, "a web address");
	if (kind == URL_EXTERNAL && s->text.n > 5 &&
	    str_equal_nocase(str_slice(s->text, 0, 5), STR("http:")))
		finding_add(s->findings, XRF_008, s->value->span, "'%.*s' is not encrypted",
			    STR_ARG(str_slice(s->text, 0, 80)));
	arena_free(a);
}

void scalar_check(const struct set *set, struct findings *findings, const struct field *f,
		  enum field_type type, const struct value *v) {
	struct scalar s = { set, findings, f, v, str_trim(v->text) };

	switch (type) {
	case FIELD_DATE:
		check_date(&s);
		break;
	case FIELD_VERSION:
		if (!is_version(s.text))
			wrong_form(&s, "a version such as 2.1");
		break;
	case FIELD_INTEGER:
	case FIELD_NUMBER:
		check_number(&s, type == FIELD_INTEGER);
		break;
	case FIELD_BOOLEAN:
		if (!str_is(s.text, "yes") && !str_is(s.text, "no") && !str_is(s.text, "true") &&
		    !str_is(s.text, "false"))
			wrong_form(&s, "yes or no");
		break;
	case FIELD_ENUM:
		check_word(&s, f->values);
		break;
	case FIELD_CLASSIFICATION:
		if (set->config->classification != NULL)
			check_word(&s, set->config->classification);
		break;
	case FIELD_DURATION:
		check_duration(&s);
		break;
	case FIELD_URL:
		check_url(&s);
		break;
	case FIELD_EMAIL:
		if (!is_mail_address(s.text))
			wrong_form(&s, "an e-mail address");
		break;
	case FIELD_TEXT:
		check_text(&s);
		break;
	default:
		break;
	}
}
