/* SPDX-License-Identifier: Apache-2.0 */
#include "read/encoding.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "read/character.h"
#include "read/limits.h"
#include "read/lookalike.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Bytes that the fast path judges at once: the width of a vector register. */
enum { BLOCK = 16 };

enum origin { ORIGIN_YAML = ENCODING_YAML, ORIGIN_MARKDOWN = ENCODING_MARKDOWN, ORIGIN_FILE };

struct scan {
	struct findings *findings;
	struct str text;
	struct source *source; /* of the file; else every finding is at the place */
	struct span place;
	enum origin origin;
	size_t count;    /* findings so far */
	bool failed;     /* an error was found */
	size_t word_end; /* words up to here were judged */
};

static bool is_full(const struct scan *s) {
	return s->count >= LIMIT_ENCODING_FINDINGS;
}

/* Reports what stands at the offset. NULL when there were enough findings already. */
static struct finding *report(struct scan *, enum code_number, size_t at, size_t n,
			      const char *format, ...) PRINTF(5, 6);

static struct finding *report(struct scan *s, enum code_number code, size_t at, size_t n,
			      const char *format, ...) {
	bool error = code_table[code].severity == SEVERITY_ERROR;
	char message[256];
	va_list args;

	if (is_full(s) && (s->failed || !error))
		return NULL;
	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	s->failed |= error;
	s->count++;
	return finding_add(s->findings, code,
			   s->source != NULL ? span_of(s->source, at, n) : s->place, "%s", message);
}

/* How many bytes from the offset on hold nothing but characters of the class. */
static size_t run_length(const struct scan *s, size_t at, enum character_class class) {
	size_t end = at, length = 1;

	while (end < s->text.n) {
		uint32_t c = utf8_decode(s->text, end, &length);

		if (c == UTF8_BAD || character_class(c) != class)
			break;
		end += length;
	}
	return end - at;
}

/* The code point at the offset; 0 at the end. */
static uint32_t after(const struct scan *s, size_t at) {
	size_t length;

	return at < s->text.n ? utf8_decode(s->text, at, &length) : 0;
}

/* Reports the run of one class that begins at the offset, and returns its length. */
static size_t report_run(struct scan *s, enum code_number code, size_t at,
			 enum character_class class) {
	uint32_t c = after(s, at);
	size_t n = run_length(s, at, class);
	const char *name = character_name(c);

	report(s, code, at, n, "U+%04X%s%s%s%s", (unsigned)c, name != NULL ? " (" : "",
	       name != NULL ? name : "", name != NULL ? ")" : "",
	       utf8_count(str_slice(s->text, at, at + n)) > 1 ? " and more of its sort" : "");
	return n;
}

static enum code_number control_code(const struct scan *s) {
	static const enum code_number codes[] = {
		[ORIGIN_YAML] = YML_008, [ORIGIN_MARKDOWN] = ENC_010, [ORIGIN_FILE] = ENC_002
	};

	return codes[s->origin];
}

static size_t check_line_end(struct scan *s, size_t at, uint32_t c) {
	/* In a value there is no line to end any more: NEL is a control character like others. */
	if (s->origin != ORIGIN_FILE && c == 0x85)
		return report_run(s, control_code(s), at, CHARACTER_LINE_END);
	return report_run(s, ENC_003, at, CHARACTER_LINE_END);
}

/* ZWNJ and ZWJ shape letters of some scripts, and ZWJ joins emoji; elsewhere they only hide. */
static size_t check_joiner(struct scan *s, size_t at) {
	uint32_t c = after(s, at), last = character_before(s->text, at);

	if (character_is_joining(last))
		return 3;
	if (c == 0x200d && character_is_emoji(last) && character_is_emoji(after(s, at + 3)))
		return 3;
	return report_run(s, ENC_006, at, CHARACTER_JOINER);
}

static bool is_latin_or_blank(uint32_t c) {
	return c <= ' ' || c == 0xa0 || character_script(c) == SCRIPT_LATIN;
}

/* A selector picks the look of the one character before it. More of them, or in other places,
 * can hide a text. */
static size_t check_selector(struct scan *s, size_t at) {
	uint32_t c = after(s, at), last = character_before(s->text, at);
	size_t n = run_length(s, at, CHARACTER_SELECTOR), length;

	utf8_decode(s->text, at, &length);
	if (n > length || (c >= 0xe0100 && character_script(last) != SCRIPT_CJK) ||
	    (c < 0xfe00 && (last < 0x1800 || last > 0x18af))) {
		report(s, ENC_005, at, n, "U+%04X (variation selector) %s", (unsigned)c,
		       n > length ? "and more of its sort" : "where it selects nothing");
		return n;
	}
	if (is_latin_or_blank(last))
		report(s, ENC_006, at, n, "U+%04X (variation selector) where it selects nothing",
		       (unsigned)c);
	return n;
}

/* Tags are fine as the name of a region behind a black flag: two to six of them and U+E007F. */
static size_t check_tags(struct scan *s, size_t at) {
	size_t n = run_length(s, at, CHARACTER_TAG), tags = n / 4;

	if (character_before(s->text, at) == 0x1f3f4 && tags >= 3 && tags <= 7) {
		bool valid = after(s, at + n - 4) == 0xe007f;

		for (size_t i = 0; i < tags - 1; i++) {
			uint32_t c = after(s, at + 4 * i) - 0xe0000;

			valid &= (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
		}
		if (valid)
			return n;
	}
	report(s, ENC_005, at, n, "%zu tag characters, which hide text", tags);
	return n;
}

/* Judges the word around the letter, once for each word. */
static void check_word(struct scan *s, size_t at) {
	struct lookalike word;
	struct str text;

	if (at < s->word_end)
		return;
	word = lookalike_judge(s->text, at, s->word_end);
	s->word_end = word.end;
	text = str_slice(s->text, word.start, word.end);
	if (text.n > 100)
		text.n = 100;
	if (word.reason != NULL)
		finding_help(report(s, ENC_008, word.start, word.end - word.start,
				    "the word '%.*s' %s", STR_ARG(text), word.reason),
			     "the first such letter is U+%04X", (unsigned)word.letter);
}

/* Judges the character at the offset, which is not plain; returns how many bytes were judged. */
static size_t check_character(struct scan *s, size_t at, uint32_t c, size_t length) {
	enum character_class class = character_class(c);

	switch (class) {
	case CHARACTER_PLAIN:
		return length;
	case CHARACTER_CONTROL:
		return report_run(s, control_code(s), at, class);
	case CHARACTER_LINE_END:
		return check_line_end(s, at, c);
	case CHARACTER_BIDI:
		return report_run(s, ENC_004, at, class);
	case CHARACTER_MARK:
		return report_run(s, ENC_007, at, class);
	case CHARACTER_INVISIBLE:
		return report_run(s, ENC_005, at, class);
	case CHARACTER_DOUBTFUL:
		return report_run(s, ENC_006, at, class);
	case CHARACTER_NONE:
		return report_run(s, ENC_009, at, class);
	case CHARACTER_JOINER:
		return check_joiner(s, at);
	case CHARACTER_SELECTOR:
		return check_selector(s, at);
	case CHARACTER_TAG:
		return check_tags(s, at);
	case CHARACTER_IMITATOR:
		check_word(s, at);
		return length;
	}
	return length;
}

/* Reports the bytes from the offset on that are not UTF-8; returns how many. */
static size_t check_bytes(struct scan *s, size_t at) {
	size_t end = at, length;
	unsigned char byte = (unsigned char)s->text.p[at];
	struct finding *f;

	while (end < s->text.n && utf8_decode(s->text, end, &length) == UTF8_BAD)
		end++;
	if (s->origin == ORIGIN_MARKDOWN) {
		report(s, ENC_009, at, end - at, "an entity for a code point that is no character");
		return end - at;
	}
	f = report(s, ENC_001, at, end - at, "the byte 0x%02x is not UTF-8%s", byte,
		   end - at > 1 ? ", nor are those after it" : "");
	if (end - at == 1 && byte >= 0xa0)
		finding_help(f, "in Windows-1252 it is '%c%c'; save the file as UTF-8",
			     0xc0 | byte >> 6, 0x80 | (byte & 0x3f));
	else if (end - at == 1)
		finding_help(f, "in Windows-1252 it is a quotation mark, a dash or the like; "
				"save the file as UTF-8");
	return end - at;
}

static size_t check_carriage_return(struct scan *s, size_t at) {
	if (s->origin != ORIGIN_FILE)
		report(s, control_code(s), at, 1, "U+000D (carriage return)");
	else if (after(s, at + 1) != '\n')
		report(s, ENC_003, at, 1, "a carriage return without a line feed");
	return 1;
}

/* How many bytes from p on, in whole blocks, are printable ASCII, tabs and line feeds. The inner
 * loop has no branch, so that the compiler makes vector code of it. */
static size_t plain_blocks(const char *p, size_t n) {

	size_t done = 0;

	for (; n - done >= BLOCK; done += BLOCK) {
		const unsigned char *block = (const unsigned char *)p + done;
		unsigned char odd = 0;

		for (size_t i = 0; i < BLOCK; i++) {
			unsigned char low = block[i] < 0x20, c = block[i];

			odd |= (unsigned char)((low & (c != '\t') & (c != '\n')) | (c > 0x7e));
		}
		if (odd)
			break;
	}
	return done;
}

static bool is_plain_byte(unsigned char c) {
	return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t';
}

static void scan_text(struct scan *s, size_t at) {
	size_t length, retry = at;

	while (at < s->text.n && !(is_full(s) && s->failed)) {
		uint32_t c;

		if (is_plain_byte((unsigned char)s->text.p[at])) {
			/* After a block with something odd in it the rest of the block goes byte
			 * by byte. */
			size_t n = at >= retry ? plain_blocks(s->text.p + at, s->text.n - at) : 0;

			if (at >= retry)
				retry = at + n + BLOCK;
			at += n > 0 ? n : 1;
			continue;
		}
		c = utf8_decode(s->text, at, &length);
		if (c == UTF8_BAD)
			at += check_bytes(s, at);
		else if (c == '\r')
			at += check_carriage_return(s, at);
		else
			at += check_character(s, at, c, length);
	}
}

/* "UTF-16" or what else the first bytes say about a file that is not text; NULL for text. */
static const char *foreign_format(struct str text) {
	/* The longer of two that begin alike comes first. */
	static const struct {
		const char *magic;
		size_t n;
		const char *name;
	} formats[] = {
		{ "\xff\xfe\0\0", 4, "UTF-32" },
		{ "\0\0\xfe\xff", 4, "UTF-32" },
		{ "\xff\xfe", 2, "UTF-16" },
		{ "\xfe\xff", 2, "UTF-16" },
		{ "\177ELF", 4, "a program" },
		{ "%PDF-", 5, "a PDF" },
		{ "PK\3\4", 4, "a ZIP archive or an Office document" },
		{ "\xd0\xcf\x11\xe0", 4, "an Office document" },
		{ "\x89PNG", 4, "a PNG image" },
		{ "\x1f\x8b", 2, "compressed with gzip" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(formats); i++)
		if (text.n >= formats[i].n && memcmp(text.p, formats[i].magic, formats[i].n) == 0)
			return formats[i].name;
	return NULL;
}

/* Whether every second byte around the NUL is one, too: UTF-16 without a byte order mark. */
static bool is_utf16_at(struct str text, size_t nul) {
	size_t from = nul > 8 ? nul - 8 : 0, pairs = 0, breaks = 0;

	for (size_t i = from; i < text.n && i < nul + 16; i++) {
		bool same_side = (i - nul) % 2 == 0;

		pairs += text.p[i] == '\0' && same_side;
		breaks += text.p[i] == '\0' && !same_side;
	}
	return pairs >= 4 && breaks == 0;
}

static bool check_format(struct scan *s) {
	const char *format = foreign_format(s->text);
	const char *nul = s->text.n > 0 ? memchr(s->text.p, '\0', s->text.n) : NULL;
	size_t at = nul != NULL ? (size_t)(nul - s->text.p) : 0;

	if (format == NULL && nul != NULL && is_utf16_at(s->text, at))
		format = "UTF-16";
	else
		at = 0;
	if (format != NULL)
		finding_help(report(s, ENC_001, at, 1, "not UTF-8 text: the file is %s", format),
			     "save it as UTF-8 text");
	return format == NULL;
}

bool encoding_check(struct findings *findings, struct source *source) {
	struct scan s = {
		.findings = findings, .text = source->text, .source = source, .origin = ORIGIN_FILE
	};

	if (check_format(&s))
		scan_text(&s, str_starts(s.text, BYTE_ORDER_MARK) ? 3 : 0);
	return !s.failed;
}

bool encoding_check_text(struct findings *findings, struct span place, struct str text,
			 enum encoding_origin origin) {
	struct scan s = {
		.findings = findings, .text = text, .place = place, .origin = (enum origin)origin
	};

	scan_text(&s, 0);
	return !s.failed;
}

struct str encoding_normalise(struct arena *a, struct str text) {
	const char *cr;
	size_t n = 0;
	char *copy;

	if (str_starts(text, BYTE_ORDER_MARK))
		text = str_skip(text, 3);
	cr = text.n > 0 ? memchr(text.p, '\r', text.n) : NULL;
	if (cr == NULL)
		return text;
	copy = arena_copy(a, text.p, text.n);
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != '\r' || i + 1 == text.n || text.p[i + 1] != '\n')
			copy[n++] = text.p[i];
	return (struct str){ copy, n };
}
