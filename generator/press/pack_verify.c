/* SPDX-License-Identifier: Apache-2.0 */
#include "press/pack_verify.h"

#include <stdint.h>
#include <string.h>

#include "press/attachment.h"
#include "press/pdf.h"
#include "publish/manifest.h"

#define SOURCES_NAME "SOURCES.sha256"
#define LIST_BYTES ((size_t)16 << 20)

/* An attachment, as far as it is needed: most are digested and dropped. */
struct file {
	struct str name, why; /* why it has no digest, or "" */
	struct digest digest;
};

struct reading {
	struct arena *arena;
	struct pack_verification *out;
	struct vec files; /* struct file */
	struct str list;
	bool has_list, cut;
	size_t left; /* bytes that may still come */
};

/* The list is not in the list. */
static void keep_list(struct reading *r, struct file *f, struct str bytes) {
	if (bytes.n > LIST_BYTES)
		f->why = STR("it is too long for a list");
	if (f->why.n == 0 && !r->has_list) {
		r->list = str_copy(r->arena, bytes);
		r->has_list = true;
		return;
	}
	if (f->why.n == 0)
		f->why = STR("it is there more than once");
	vec_add(r->arena, &r->files, f);
}

static void take(void *context, struct str name, struct str bytes, struct str why) {
	struct reading *r = context;
	struct file *f = ARENA_NEW(r->arena, struct file);

	*f = (struct file){ .name = str_copy(r->arena, name), .why = str_copy(r->arena, why) };
	if (why.n == 0 && bytes.n > r->left)
		f->why = STR("with it, the attachments are longer than 256 MiB");
	else
		r->left -= bytes.n;
	if (f->why.n == 0)
		f->digest = digest_of(bytes);
	if (str_is(name, MANIFEST_NAME)) {
		keep_list(r, f, bytes);
		return;
	}
	if (f->why.n == 0 && str_is(name, SOURCES_NAME) && bytes.n <= LIST_BYTES)
		r->out->sources = str_copy(r->arena, bytes);
	vec_add(r->arena, &r->files, f);
}

/* Takes the text up to and with the next "SHA256SUMS DIGEST" from the front of *text; false without one. */
static bool next_digest(struct str *text, struct digest *out) {
	size_t at;

	while ((at = str_find(*text, STR(MANIFEST_NAME " "))) != SIZE_MAX) {
		*text = str_skip(*text, at + strlen(MANIFEST_NAME " "));
		if (digest_parse(str_slice(*text, 0, 2 * DIGEST_SIZE), out))
			return true;
	}
	return false;
}

/* What the PDF says about itself. */
struct metadata {
	struct str information, xmp;
};

static struct metadata read_metadata(struct pdf *p) {
	qpdf_oh information = qpdf_oh_get_key_if_dict(p->q, qpdf_get_trailer(p->q), "/Info");
	qpdf_oh keywords = qpdf_oh_get_key_if_dict(p->q, information, "/Keywords");
	qpdf_oh xmp = qpdf_oh_get_key_if_dict(p->q, qpdf_get_root(p->q), "/Metadata");
	struct metadata m = { STR(""), STR("") };

	if (qpdf_oh_is_string(p->q, keywords))
		m.information = str_copy(p->arena, str_of(qpdf_oh_get_utf8_value(p->q, keywords)));
	pdf_read_stream(p->arena, p, xmp, &m.xmp);
	return m;
}

/* Whether each digest that stands there is the one of the list. */
static void compare(const struct reading *r, struct verify *v, struct str text, const char *where) {
	struct digest said;
	bool any = false, same = true;

	while (next_digest(&text, &said)) {
		any = true;
		same = same && digest_equal(&said, &r->out->files.list);
	}
	if (!any || !same)
		verify_add(v, STR(MANIFEST_NAME), VERIFY_CHANGED,
			   str_format(r->arena, "its digest is not in %s", where));
}

/* False when nothing says that this was ever a pack. */
static bool judge(struct reading *r, const struct metadata *m) {
	struct verify *v = verify_start(r->arena, r->list, &r->out->files);
	struct str information = m->information, xmp = m->xmp;
	struct digest said;
	bool told = next_digest(&information, &said) || next_digest(&xmp, &said);

	if (!told && !r->has_list)
		return false;
	r->out->has_list = r->has_list;
	if (!r->has_list) {
		r->out->files.list = said;
		r->out->archival =
			r->files.n == 0 && str_find(m->xmp, STR("<pdfaid:part>1<")) != SIZE_MAX;
		if (!r->out->archival)
			verify_add(v, STR(MANIFEST_NAME), VERIFY_MISSING, STR(""));
	}
	for (size_t i = 0; i < r->files.n; i++) {
		const struct file *f = r->files.items[i];

		verify_file(v, f->name, f->why.n == 0 ? &f->digest : NULL, f->why);
	}
	compare(r, v, m->information, "the document information");
	compare(r, v, m->xmp, "the XMP metadata");
	if (r->cut)
		verify_add(v, STR(""), VERIFY_REFUSED,
			   STR("there are more attachments than are read"));
	verify_finish(v);
	return true;
}

bool pack_verify(struct arena *a, struct str bytes, struct pack_verification *out,
		 struct str *out_why) {
	struct reading r = { .arena = a, .out = out, .left = PACK_VERIFY_BYTES };
	struct metadata m;
	struct str error;
	struct pdf pdf;
	bool ok = false;

	*out = (struct pack_verification){ .whole = digest_of(bytes) };
	if (!pdf_open(a, bytes, &pdf, &error)) {
		*out_why = str_format(a, "no PDF that can be read: %.*s", STR_ARG(error));
		return false;
	}
	if (qpdf_is_encrypted(pdf.q)) {
		*out_why = STR("it is encrypted, which packs never are");
	} else {
		m = read_metadata(&pdf);
		r.cut = !attachment_each(&pdf, take, &r);
		ok = judge(&r, &m);
		if (!ok)
			*out_why = STR("no pack: it has no " MANIFEST_NAME
				       ", and its metadata tells of none");
	}
	pdf_close(&pdf);
	return ok;
}
