/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Writes a project of N documents that a real one could resemble: policies, procedures and records
 * of about 9 KiB in twelve folders, with six links each. The same N gives the same bytes on every
 * machine.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "corpus.h"

#define RELATED 3

const struct section sections[SECTIONS] = {
	{ "policies", "POL", "policy", KIND_POLICY },
	{ "procedures", "PRO", "procedure", KIND_PROCEDURE },
	{ "evidence", "EVD", "evidence record", KIND_RECORD },
	{ "access", "ACC", "access rules", KIND_POLICY },
	{ "operations", "OPS", "operating procedure", KIND_PROCEDURE },
	{ "suppliers", "SUP", "supplier assessment", KIND_RECORD },
	{ "people", "PEO", "staff rules", KIND_POLICY },
	{ "continuity", "BCM", "recovery procedure", KIND_PROCEDURE },
	{ "assets", "AST", "asset record", KIND_RECORD },
	{ "development", "DEV", "development rules", KIND_POLICY },
	{ "incidents", "INC", "incident procedure", KIND_PROCEDURE },
	{ "audits", "AUD", "audit record", KIND_RECORD },
};

static const char *const kinds[] = { "policy", "procedure", "record" };

const struct role roles[ROLES] = {
	{ "ceo", "Chief executive officer", "Ada Marsh", "finance-lead" },
	{ "ciso", "Chief information security officer", "Ben Holt", "security-engineer" },
	{ "finance-lead", "Head of finance", "Cora Quinn", "ceo" },
	{ "hr-lead", "Head of people", "Dev Anand", "office-manager" },
	{ "internal-auditor", "Internal auditor", "Eva Brandt", "ciso" },
	{ "it-operations", "Head of IT operations", "Finn Okoro", "security-engineer" },
	{ "office-manager", "Office manager", "Gül Aydın", "hr-lead" },
	{ "security-engineer", "Security engineer", "Hana Sato", "it-operations" },
};

/* Some document of the kind with a smaller number than I; I itself if there is none. */
static size_t doc_earlier(struct corpus *c, enum kind kind, size_t i) {
	size_t j, step;

	if (i == 0)
		return 0;
	j = random_below(c, i);
	for (step = 0; step < i; step++) {
		if (doc_section(j)->kind == kind)
			return j;
		j = j == 0 ? i - 1 : j - 1;
	}
	return i;
}

/* Controls that rise through the catalogue, so that none comes twice. */
static void put_controls(struct corpus *c) {
	size_t n = random_between(c, 2, 6), i, number = random_between(c, 1, 9);

	text_put(&c->file, "controls: [");
	for (i = 0; i < n; i++) {
		text_print(&c->file, "%sA.%s.%zu", i > 0 ? ", " : "", i < 3 ? "5" : "8", number);
		number = i == 2 ? random_between(c, 1, 9) : number + random_between(c, 1, 9);
	}
	text_put(&c->file, "]\n");
}

static void put_related(struct corpus *c) {
	size_t n = c->documents - 1 < RELATED ? c->documents - 1 : RELATED, i;
	size_t to = random_below(c, c->documents), stride = c->documents / (RELATED + 1);

	if (n == 0)
		return;
	text_put(&c->file, "related: [");
	for (i = 0; i < n; i++) {
		to = (to + 1 + (stride > 1 ? random_below(c, stride) : 0)) % c->documents;
		if (to == c->self)
			to = (to + 1) % c->documents;
		text_put(&c->file, i > 0 ? ", " : "");
		doc_put_id(&c->file, to);
	}
	text_put(&c->file, "]\n");
}

/* What the rules ask for, so that they judge and don't report. */
static void put_demanded(struct corpus *c, enum kind kind) {
	static const char *const texts[] = {
		[KIND_POLICY] = "acknowledgement: Within 10 working days\nexceptions-by: ciso\n"
				"exception-limit: 6 months\nexceptions-in: Log of exceptions\n",
		[KIND_PROCEDURE] =
			"carried-out-by: ciso\ninputs: [Ticket]\noutputs: [Closed ticket]\n"
			"criteria: [Closed within 10 working days]\n"
			"records-kept:\n  - {record: Tickets, storage: Service desk, retention: 3 "
			"years}\n",
		[KIND_RECORD] = "",
	};

	text_put(&c->file, "audience: Everybody who works here\nretention: 3 years\n");
	text_put(&c->file, texts[kind]);
}

static const char *const topics[] = { "purpose", "objectives", "requirements", "improvement",
				      "availability" };

static void put_kind_fields(struct corpus *c, enum kind kind) {
	size_t policy;

	if (kind == KIND_RECORD)
		return;
	policy = doc_earlier(c, KIND_POLICY, c->self);
	if (policy == c->self) {
		text_put(&c->file, "policy-level: top-level\ncovers:\n");
		for (size_t i = 0; i < COUNT(topics); i++) {
			text_print(&c->file, "  - {topic: %s, where: ", topics[i]);
			doc_put_id(&c->file, c->self);
			text_put(&c->file, "#statements}\n");
		}
		text_put(&c->file, "communicated: 2026-07-01\ncommunicated-by: E-mail\n");
		return;
	}
	text_put(&c->file,
		 kind == KIND_POLICY ? "policy-level: topic-specific\nparent: " : "implements: [");
	doc_put_id(&c->file, policy);
	text_put(&c->file, kind == KIND_POLICY ? "\n" : "]\n");
}

/* Approved in the first half of 2026 and reviewed a year later. */
static void put_front_matter(struct corpus *c, enum kind kind) {
	struct text *t = &c->file;
	size_t major = random_between(c, 1, 5), minor = random_below(c, 10);
	size_t month = random_between(c, 1, 6), day = random_between(c, 1, 28);
	const char *author = roles[random_between(c, 2, COUNT(roles) - 1)].id;
	const char *owner = roles[random_below(c, COUNT(roles))].id;

	text_put(t, "---\nid: ");
	doc_put_id(t, c->self);
	text_print(t, "\nkind: %s\ntitle: ", kinds[kind]);
	doc_put_title(t, c->self);
	text_print(t, "\nversion: \"%zu.%zu\"\nstatus: approved\n", major, minor);
	text_print(t, "classification: %s\n", random_percent(c, 30) ? "confidential" : "internal");
	text_print(t, "owner: %s\nauthor: %s\n", owner, author);
	text_print(t, "approver: %s\n", random_percent(c, 50) ? "ceo" : "ciso");
	text_print(t, "approved: 2026-%02zu-%02zu\n", month, day);
	text_print(t, "effective: 2026-%02zu-%02zu\n", month + 1, day);
	text_print(t, "review-cycle: 12 months\nnext-review: 2027-%02zu-%02zu\n", month, day);
	/* No two policies claim one control: there are more policies than controls in the standard. */
	if (kind == KIND_POLICY)
		text_print(t, "controls: [\"house:H%zu\"]\n", c->self);
	else
		put_controls(c);
	put_kind_fields(c, kind);
	put_demanded(c, kind);
	put_related(c);
	text_put(t, "revisions:\n");
	text_print(t,
		   "  - {version: \"%zu.%zu\", date: 2026-%02zu-%02zu, author: %s, change: ", major,
		   minor, month, day, author);
	text_put(t, "Yearly review}\n");
	if (major > 1)
		text_print(t,
			   "  - {version: \"1.0\", date: 2024-%02zu-%02zu, author: %s, change: "
			   "First version}\n",
			   month, day, author);
	text_put(t, "---\n");
}

static void write_file(struct corpus *c, const char *name, const struct text *t) {
	char path[4096];
	FILE *f;

	if (snprintf(path, sizeof(path), "%s/%s", c->folder, name) >= (int)sizeof(path)) {
		errno = ENAMETOOLONG;
		fail(c->folder);
	}
	f = fopen(path, "wb");
	if (f == NULL)
		fail(path);
	if (fwrite(t->p, 1, t->n, f) != t->n || fclose(f) != 0)
		fail(path);
}

static void write_document(struct corpus *c, size_t i) {
	enum kind kind = doc_section(i)->kind;
	struct text path = { NULL, 0, 0 };

	c->self = i;
	c->random = (uint64_t)i * UINT64_C(1000003) + 1;
	c->file.n = 0;
	put_front_matter(c, kind);
	put_body(c, kind);
	text_put(&c->file, "\n");
	text_add(&c->file, c->body.p, c->body.n);
	c->bytes += c->file.n;
	doc_put_path(&path, i);
	write_file(c, path.p, &c->file);
	free(path.p);
}

static void write_roles(struct corpus *c) {
	struct text *t = &c->file;
	size_t i;

	t->n = 0;
	text_put(t, "---\nid: ROLES\nkind: roles\ntitle: Register of roles\nversion: \"1.0\"\n"
		    "status: approved\nclassification: internal\nowner: ciso\nauthor: ciso\n"
		    "approver: ceo\napproved: 2026-01-12\neffective: 2026-01-12\n"
		    "review-cycle: 12 months\nnext-review: 2027-01-12\ncontrols: [A.5.2]\n"
		    "revisions:\n  - {version: \"1.0\", date: 2026-01-12, author: ciso, "
		    "change: First version}\nroles:\n");
	for (i = 0; i < COUNT(roles); i++) {
		text_print(t, "  - id: %s\n    title: %s\n", roles[i].id, roles[i].title);
		text_print(t, "    holder: %s\n    deputy: %s\n", roles[i].holder, roles[i].deputy);
		if (i == 0)
			text_put(t, "    mandates: [top-management, isms-conformity, "
				    "isms-reporting]\n");
		text_put(t, "    duties: [Keeps the documents that name this role up to date]\n");
		text_print(t, "    contact: %s@larkfield.example\n", roles[i].id);
	}
	text_put(t, "---\n\n# Responsibilities\n\nEvery role has a holder and a deputy.\n");
	c->bytes += t->n;
	write_file(c, "roles.md", t);
}

static void write_project(struct corpus *c) {
	c->file.n = 0;
	text_put(&c->file, "dossier: 1\ntitle: Documents of the benchmark\norganisation: Larkfield "
			   "Software Ltd\n"
			   "language: en\nframework: iso27001\ncatalogues: [iso27001, house]\n"
			   "classification: [public, internal, confidential, restricted]\n");
	write_file(c, "dossier.yaml", &c->file);
}

/* A house standard with a control for each policy. */
static void write_house(struct corpus *c) {
	size_t i;

	c->file.n = 0;
	text_put(&c->file, "catalogue: house\ntitle: House standard\nprefix: house\nentries:\n");
	for (i = 0; i < c->documents; i++)
		if (doc_section(i)->kind == KIND_POLICY)
			text_print(&c->file, "  - {id: H%zu, title: Rule %zu}\n", i, i);
	write_file(c, "catalogues/house.yaml", &c->file);
}

static void copy_catalogue(struct corpus *c, const char *path) {
	char piece[4096];
	FILE *f = fopen(path, "rb");
	size_t n;

	if (f == NULL)
		fail(path);
	c->file.n = 0;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		text_add(&c->file, piece, n);
	if (ferror(f))
		fail(path);
	fclose(f);
	write_file(c, "catalogues/iso27001.yaml", &c->file);
}

static void make_folder(const char *parent, const char *name) {
	char path[4096];

	if (snprintf(path, sizeof(path), "%s/%s", parent, name) >= (int)sizeof(path)) {
		errno = ENAMETOOLONG;
		fail(parent);
	}
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		fail(path);
}

static int usage(void) {
	fputs("usage: gencorpus -n DOCUMENTS -o FOLDER -c CATALOGUE.yaml\n", stderr);
	return 2;
}

int main(int argc, char **argv) {
	struct corpus c = { 0 };
	const char *catalogue = NULL;
	size_t i;
	int a;

	for (a = 1; a + 1 < argc; a += 2) {
		if (strcmp(argv[a], "-n") == 0)
			c.documents = (size_t)strtoul(argv[a + 1], NULL, 10);
		else if (strcmp(argv[a], "-o") == 0)
			c.folder = argv[a + 1];
		else if (strcmp(argv[a], "-c") == 0)
			catalogue = argv[a + 1];
		else
			return usage();
	}
	if (a != argc || c.documents == 0 || c.folder == NULL || catalogue == NULL)
		return usage();
	make_folder(c.folder, "");
	make_folder(c.folder, "catalogues");
	for (i = 0; i < COUNT(sections); i++)
		make_folder(c.folder, sections[i].folder);
	write_project(&c);
	write_house(&c);
	copy_catalogue(&c, catalogue);
	write_roles(&c);
	for (i = 0; i < c.documents; i++)
		write_document(&c, i);
	printf("%zu documents and the roles, %zu bytes, %zu bytes each\n", c.documents, c.bytes,
	       c.bytes / c.documents);
	free(c.paragraph.p);
	free(c.body.p);
	free(c.file.p);
	return 0;
}
