/* SPDX-License-Identifier: Apache-2.0 */
#include "read/url.h"

#include <stdint.h>
#include <string.h>

#include "base/path.h"
#include "base/utf8.h"
#include "read/limits.h"

/* One target that is being judged. */
struct judging {
	const struct url_reader *reader;
	struct span place;
	bool image;
	struct url *out;
};

static bool is_alnum(char c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_control(char c) {
	return (unsigned char)c < 0x20 || c == 0x7f;
}

/* Refuses the target for the reason, which is about the word. */
static enum url_kind refuse(const struct judging *j, enum code_number code, const char *reason,
			    struct str word) {
	if (word.n > 80)
		word.n = 80;
	if (word.n > 0)
		finding_add(j->reader->findings, code, j->place, "%s: '%.*s'", reason,
			    STR_ARG(word));
	else
		finding_add(j->reader->findings, code, j->place, "%s", reason);
	return j->out->kind = URL_REFUSED;
}

/* Resolves %XX into a text of the arena. False, reported, where that makes no honest path or
 * fragment. */
static bool decode(const struct judging *j, struct str s, struct str *out) {
	char *p;
	size_t n = 0;

	*out = s;
	if (str_find_char(s, '%') == SIZE_MAX)
		return true;
	p = arena_alloc(j->reader->arena, s.n + 1);
	for (size_t i = 0; i < s.n; i++, n++) {
		int high, low;

		p[n] = s.p[i];
		if (s.p[i] != '%')
			continue;
		high = i + 2 < s.n ? str_hex_value(s.p[i + 1]) : -1;
		low = i + 2 < s.n ? str_hex_value(s.p[i + 2]) : -1;
		if (high < 0 || low < 0) {
			refuse(j, URL_003, "a '%' without two hexadecimal digits", s);
			return false;
		}
		p[n] = (char)(high * 16 + low);
		i += 2;
		if (is_control(p[n])) {
			refuse(j, URL_003, "a control character in a path", s);
			return false;
		}
		if (memchr("./\\:", p[n], 4) != NULL) {
			refuse(j, j->image ? IMG_003 : URL_002,
			       "a dot, slash or colon that hides as a number", s);
			return false;
		}
	}
	*out = (struct str){ p, n };
	if (utf8_is_valid(*out))
		return true;
	refuse(j, URL_003, "a path that is not UTF-8", s);
	return false;
}

/* Letters, digits and hyphens between dots; then perhaps a port. Or an IPv6 address in brackets. */
static bool is_host(struct str s) {
	struct str host = s, port = STR("80");
	size_t bracket = str_starts(s, "[") ? str_find_char(s, ']') : SIZE_MAX;

	if (bracket != SIZE_MAX) {
		for (size_t i = 1; i < bracket; i++)
			if (str_hex_value(s.p[i]) < 0 && s.p[i] != ':' && s.p[i] != '.')
				return false;
		host = STR("v6");
		s = str_skip(s, bracket + 1);
		if (s.n > 0 && s.p[0] != ':')
			return false;
	}
	if (str_find_char(s, ':') != SIZE_MAX)
		str_cut(s, ':', bracket != SIZE_MAX ? &s : &host, &port);
	for (size_t i = 0; i < host.n; i++)
		if (!is_alnum(host.p[i]) && host.p[i] != '-' && host.p[i] != '.' &&
		    host.p[i] != '_')
			return false;
	for (size_t i = 0; i < port.n; i++)
		if (port.p[i] < '0' || port.p[i] > '9')
			return false;
	return host.n > 0 && host.p[0] != '.' && port.n > 0 && port.n <= 5;
}

static bool has_blank(struct str s) {
	return str_find_char(s, ' ') != SIZE_MAX;
}

static bool is_ascii(struct str s) {
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

static enum url_kind judge_web(const struct judging *j, struct str url, struct str rest) {
	struct str host;
	size_t end = 2;

	if (!str_starts(rest, "//"))
		return refuse(j, URL_001, "a web address needs '//' and a host", url);
	while (end < rest.n && memchr("/?#", rest.p[end], 3) == NULL)
		end++;
	host = str_slice(rest, 2, end);
	if (host.n == 0)
		return refuse(j, URL_001, "a web address needs a host", url);
	if (str_find_char(host, '@') != SIZE_MAX)
		return refuse(j, URL_006, "user data before the host", host);
	if (!is_ascii(host))
		return refuse(j, URL_006, "a host that is not ASCII", host);
	if (!is_host(host))
		return refuse(j, URL_006, "not a host", host);
	if (has_blank(rest))
		return refuse(j, URL_007, "a blank in a web address; write %20", url);
	j->out->target = url;
	return j->out->kind = URL_EXTERNAL;
}

static enum url_kind judge_mail(const struct judging *j, struct str url, struct str address) {
	struct str name, host;

	if (address.n == 0)
		return refuse(j, URL_004, "a mail link without an address", url);
	if (!is_ascii(address))
		return refuse(j, URL_006, "an address that is not ASCII", address);
	for (size_t i = 0; i < address.n; i++)
		if (!is_alnum(address.p[i]) &&
		    memchr("@.!#$'*+/=^_`{|}~-", address.p[i], 18) == NULL)
			return refuse(j, URL_008, "a mail link is one address and nothing else",
				      address);
	if (!str_cut(address, '@', &name, &host) || name.n == 0 || !is_host(host))
		return refuse(j, URL_008, "not a mail address", address);
	j->out->target = url;
	return j->out->kind = URL_EXTERNAL;
}

static bool is_prefix(const struct judging *j, struct str s) {
	const struct vec *prefixes = j->reader->prefixes;

	for (size_t i = 0; prefixes != NULL && i < prefixes->n; i++)
		if (s.n > 0 && str_equal(*(const struct str *)prefixes->items[i], s))
			return true;
	return false;
}

static enum url_kind refuse_scheme(const struct judging *j, struct str scheme) {
	const struct vec *prefixes = j->reader->prefixes;
	struct finding *f;

	if (j->image)
		return refuse(j, URL_001, "an image is a file of the project; not allowed", scheme);
	f = finding_add(j->reader->findings, URL_001, j->place,
			"links may be https, http and mailto, not '%.*s:'",
			(int)(scheme.n < 40 ? scheme.n : 40), scheme.p);
	for (size_t i = 0; prefixes != NULL && i < prefixes->n; i++) {
		struct str prefix = *(const struct str *)prefixes->items[i];

		if (prefix.n > 2 && str_distance(scheme, prefix, 1) <= 1) {
			finding_help(f, "did you mean '%.*s:'?", STR_ARG(prefix));
			break;
		}
	}
	return j->out->kind = URL_REFUSED;
}

/* Suffixes of files: "A.5.15" and "PR.AA" are ids, "notes.md" is not. */
static bool has_file_suffix(struct str s) {
	static const char *const suffixes[] = {
		".md",   ".markdown", ".txt", ".html", ".htm",  ".pdf",  ".png", ".jpg",
		".jpeg", ".gif",      ".svg", ".webp", ".bmp",  ".yaml", ".yml", ".json",
		".csv",  ".tsv",      ".xml", ".xsl",  ".css",  ".js",   ".doc", ".docx",
		".xls",  ".xlsx",     ".ppt", ".pptx", ".odt",  ".ods",  ".odp", ".zip",
		".log",  ".eml",      ".msg", ".rtf",  ".vsdx", ".exe",  ".sh",  ".bak",
	};
	struct str suffix = path_suffix(s);

	for (size_t i = 0; i < ARRAY_LENGTH(suffixes); i++)
		if (str_equal_nocase(suffix, str_of(suffixes[i])))
			return true;
	return false;
}

/* Letters, digits, dots, hyphens, underscores and brackets, as documents, entries, roles and
 * controls have them. */
static bool is_id(struct str s) {
	if (s.n == 0 || s.n > LIMIT_ID_BYTES || !is_alnum(s.p[0]))
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (!is_alnum(s.p[i]) && memchr(".-_()", s.p[i], 5) == NULL)
			return false;
	return s.p[s.n - 1] != '.' && !has_file_suffix(s);
}

/* Nothing of a folder, nothing hidden, nothing that another system reads as something else. */
static enum url_kind judge_path(const struct judging *j, struct str path) {
	enum code_number outside = j->image ? IMG_003 : URL_002;
	struct str rest = path, part = path;
	bool more = true;

	while (more) {
		more = str_cut(rest, '/', &part, &rest);
		if (!more)
			part = rest;
		if (str_starts(part, ".") && !str_is(part, ".") && !str_is(part, ".."))
			return refuse(j, outside, "a hidden file or folder", path);
	}
	if (part.n == 0 || str_is(part, ".") || str_is(part, ".."))
		return refuse(j, outside, "a folder, not a file", path);
	if (path.p[path.n - 1] == ' ')
		return refuse(j, URL_003, "a blank at the end of a path", path);
	j->out->target = path;
	return j->out->kind = URL_PATH;
}

static enum url_kind judge_local(const struct judging *j, struct str url) {
	struct str path = url, fragment = STR(""), prefix, id;
	bool has_fragment = str_cut(url, '#', &path, &fragment);

	if (has_fragment && (fragment.n == 0 || j->image))
		return refuse(j, j->image ? URL_003 : URL_004,
			      j->image ? "an image with a fragment" : "nothing after '#'", url);
	if (!decode(j, fragment, &j->out->fragment))
		return URL_REFUSED;
	if (path.n == 0) {
		j->out->target = path;
		return j->out->kind = URL_FRAGMENT;
	}
	if (str_find_char(path, '?') != SIZE_MAX)
		return refuse(j, URL_003, "a link inside the project has no query", url);
	id = path;
	if (!j->image && (is_id(path) || (str_cut(path, ':', &prefix, &id) &&
					  is_prefix(j, prefix) && is_id(id)))) {
		if (str_starts(path, "www."))
			return refuse(j, URL_003, "a web address begins with https://", url);
		j->out->target = path;
		return j->out->kind = URL_REFERENCE;
	}
	if (str_find_char(path, ':') != SIZE_MAX)
		return refuse(j, URL_001, "a ':' in a path", url);
	if (path.p[0] == '/')
		return refuse(j, j->image ? IMG_003 : URL_002, "an absolute path", url);
	if (!decode(j, path, &path))
		return URL_REFUSED;
	return judge_path(j, path);
}

/* What browsers drop or turn around before they look for the scheme. */
static bool is_disguised(const struct judging *j, struct str url) {
	for (size_t i = 0; i < url.n; i++)
		if (is_control(url.p[i])) {
			refuse(j, URL_001, "a control character in a link", url);
			return true;
		}
	if (str_find_char(url, '\\') != SIZE_MAX) {
		refuse(j, URL_001, "a backslash, which browsers take for a slash", url);
		return true;
	}
	if (url.p[0] == ' ') {
		refuse(j, URL_001, "a blank before a link", url);
		return true;
	}
	return false;
}

enum url_kind url_classify(const struct url_reader *reader, struct span place, struct str url,
			   bool image, struct url *out) {
	struct judging j = { .reader = reader, .place = place, .image = image, .out = out };
	struct str scheme, rest;

	*out = (struct url){ .kind = URL_REFUSED };
	if (str_trim(url).n == 0)
		return refuse(&j, URL_004, "a link without a target", STR(""));
	if (url.n > LIMIT_URL_BYTES)
		return refuse(&j, URL_005, "a link of more than 2048 bytes", STR(""));
	if (is_disguised(&j, url))
		return URL_REFUSED;
	if (str_starts(url, "//"))
		return refuse(&j, image ? IMG_002 : URL_001, "an address of another host", url);
	/* Whatever stands before the first ':' is a scheme for somebody, unless a slash, query
	 * or fragment comes first. */
	if (!str_cut(url, ':', &scheme, &rest) || str_find_char(scheme, '/') != SIZE_MAX ||
	    str_find_char(scheme, '?') != SIZE_MAX || str_find_char(scheme, '#') != SIZE_MAX)
		return judge_local(&j, url);
	if (str_equal_nocase(scheme, STR("https")) || str_equal_nocase(scheme, STR("http")))
		return image ? refuse(&j, IMG_002, "an image of another host", url)
			     : judge_web(&j, url, rest);
	if (str_equal_nocase(scheme, STR("mailto")) && !image)
		return judge_mail(&j, url, rest);
	if (is_prefix(&j, scheme) && !image)
		return judge_local(&j, url);
	return refuse_scheme(&j, scheme);
}

bool url_resolve(const struct url_reader *reader, struct span place, const struct url *url,
		 bool image, struct str folder, struct str *out) {
	if (path_resolve(reader->arena, folder, url->target, out))
		return true;
	finding_add(reader->findings, image ? IMG_003 : URL_002, place, "'%.*s' leaves the project",
		    STR_ARG(url->target));
	return false;
}
