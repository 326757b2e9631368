/* SPDX-License-Identifier: Apache-2.0 */
#include "read/frontmatter.h"

#include "read/limits.h"

static bool is_delimiter(struct str line) {
	return str_starts(line, "---") && str_trim(line).n == 3;
}

static size_t offset_in(const struct source *s, struct str part) {
	return (size_t)(part.p - s->text.p);
}

static bool has_conflict(struct findings *findings, struct source *s) {
	struct str rest = s->text, line;

	while (str_next_line(&rest, &line)) {
		if (!str_starts(line, "<<<<<<< ") && !str_starts(line, ">>>>>>> "))
			continue;
		finding_add(findings, DOC_035, span_of(s, offset_in(s, line), line.n),
			    "a merge conflict was left in the file");
		return true;
	}
	return false;
}

static bool find_end(struct source *s, struct str rest, struct frontmatter *out) {
	size_t from = offset_in(s, rest);
	struct str line;

	while (str_next_line(&rest, &line)) {
		if (!is_delimiter(line))
			continue;
		out->yaml = span_of(s, from, offset_in(s, line) - from);
		out->body = span_of(s, s->text.n - rest.n, rest.n);
		return true;
	}
	return false;
}

bool frontmatter_split(struct findings *findings, struct source *s, struct frontmatter *out) {
	struct str rest = s->text, line;
	struct span first;

	if (str_trim(s->text).n == 0) {
		finding_add(findings, DOC_034, span_of(s, 0, 0), "the file is empty");
		return false;
	}
	if (has_conflict(findings, s))
		return false;
	str_next_line(&rest, &line);
	first = span_of(s, 0, line.n);
	if (!is_delimiter(line)) {
		finding_add(findings, DOC_001, first, "the file does not begin with a line '---'");
		return false;
	}
	if (!find_end(s, rest, out)) {
		finding_add(findings, DOC_001, first,
			    "the front matter is not closed by a line '---'");
		return false;
	}
	if (out->yaml.length > LIMIT_FRONT_MATTER_BYTES) {
		finding_add(findings, YML_009, first, "a front matter of %u bytes; %u is the most",
			    (unsigned)out->yaml.length, LIMIT_FRONT_MATTER_BYTES);
		return false;
	}
	return true;
}
