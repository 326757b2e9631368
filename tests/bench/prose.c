/* SPDX-License-Identifier: Apache-2.0 */

#include "corpus.h"

#include <string.h>

#define LINKS 6
#define HEADS 12
#define WRAP 98

/* First the sections that the kind requires. An id stands in braces. */
static const char *const heads[][HEADS] = {
	{ "Purpose", "Scope", "Policy statements {#statements}",
	  "Roles and responsibilities {#responsibilities}",
	  "Compliance and exceptions {#exceptions}", "Review", "Definitions", "Risks considered",
	  "Controls in use", "Measurement", "Records", "Communication" },
	{ "Purpose", "Scope", "Responsibilities", "Steps", "Records", "Inputs", "Risks considered",
	  "Controls in use", "Deviations", "Measurement", "Definitions", "Review" },
	{ "Purpose", "Scope", "Responsibilities", "Observations", "Evidence", "Sampling",
	  "Risks considered", "Controls in use", "Deviations", "Actions", "Conclusions",
	  "Distribution" },
};

/* Every document has these. */
static const char *const anchors[] = { "#purpose", "#scope", "#responsibilities" };

static const char *const subjects[] = {
	"Access",   "Archive",       "Backup",  "Badge",     "Build",    "Change", "Cloud",
	"Contract", "Customer data", "Desk",    "Device",    "Disposal", "Email",  "Encryption",
	"Key",      "Laboratory",    "Logging", "Media",     "Network",  "Office", "Password",
	"Patch",    "Privacy",       "Release", "Screening", "Visitor",
};

static const char *const words[] = {
	"account",  "action",   "after",     "agreement", "alert",    "an",       "and",
	"annual",   "any",      "approval",  "archive",   "assess",   "asset",    "at",
	"audit",    "backup",   "before",    "between",   "breach",   "budget",   "building",
	"by",       "change",   "check",     "client",    "confirm",  "contract", "control",
	"copy",     "customer", "damage",    "data",      "decide",   "delay",    "device",
	"document", "each",     "encrypted", "engineer",  "every",    "evidence", "failure",
	"file",     "for",      "from",      "group",     "guest",    "impact",   "in",
	"incident", "inform",   "inventory", "is",        "key",      "keep",     "laptop",
	"law",      "leaver",   "level",     "limit",     "list",     "loss",     "manager",
	"measure",  "meeting",  "message",   "monthly",   "network",  "new",      "no",
	"of",       "office",   "on",        "only",      "or",       "outage",   "owner",
	"password", "plan",     "process",   "prove",     "quarter",  "record",   "recover",
	"remove",   "report",   "request",   "restore",   "review",   "risk",     "role",
	"room",     "rule",     "sample",    "server",    "service",  "sign",     "site",
	"staff",    "store",    "supplier",  "system",    "team",     "test",     "the",
	"threat",   "ticket",   "to",        "train",     "transfer", "under",    "update",
	"use",      "vendor",   "verify",    "visitor",   "when",     "with",     "within",
	"work",     "written",  "year",
};

static const char *const often[] = { "monthly", "quarterly", "yearly" };

const struct section *doc_section(size_t i) {
	return &sections[i % COUNT(sections)];
}

void doc_put_id(struct text *t, size_t i) {
	text_print(t, "%s-%05zu", doc_section(i)->prefix, i / COUNT(sections) + 1);
}

void doc_put_title(struct text *t, size_t i) {
	text_print(t, "%s %s %zu", subjects[i * 7 % COUNT(subjects)], doc_section(i)->noun,
		   i / COUNT(sections) + 1);
}

/* The file's name is the id in small letters. */
void doc_put_path(struct text *t, size_t i) {
	const struct section *s = doc_section(i);
	const char *p;

	text_print(t, "%s/", s->folder);
	for (p = s->prefix; *p != '\0'; p++)
		text_print(t, "%c", *p - 'A' + 'a');
	text_print(t, "-%05zu.md", i / COUNT(sections) + 1);
}

static void put_sentence(struct corpus *c, struct text *t, size_t low, size_t high) {
	size_t n = random_between(c, low, high), i;
	size_t strong = random_percent(c, 18) ? random_below(c, n) : n;
	size_t stressed = random_percent(c, 12) ? random_below(c, n) : n;
	size_t code = random_percent(c, 6) ? random_below(c, n) : n;
	size_t comma = random_percent(c, 8) ? n / 2 : n;

	for (i = 0; i < n; i++) {
		const char *word = words[random_below(c, COUNT(words))];
		const char *mark = i == strong ? "**" : i == stressed ? "*" : i == code ? "`" : "";
		char first = *word;

		if (i == 0)
			first = (char)(first - 'a' + 'A');
		text_print(t, "%s%s%c%s%s%s", i > 0 ? " " : "", mark, first, word + 1, mark,
			   i == comma && i + 1 < n ? "," : "");
	}
	text_put(t, ".");
}

static void put_link(struct corpus *c, struct text *t) {
	size_t to = random_below(c, c->documents);

	if (to == c->self)
		to = (to + 1) % c->documents;
	c->links--;
	text_put(t, "See [");
	doc_put_title(t, to);
	text_put(t, "](../");
	doc_put_path(t, to);
	if (random_percent(c, 30))
		text_put(t, anchors[random_below(c, COUNT(anchors))]);
	text_put(t, ") for the rest.");
}

/* Breaks lines as a person would. */
static void put_wrapped(struct text *out, const char *s) {
	size_t column = 0;

	while (*s != '\0') {
		size_t n = strcspn(s, " ");

		if (column > 0 && column + 1 + n > WRAP) {
			text_put(out, "\n");
			column = 0;
		} else if (column > 0) {
			text_put(out, " ");
			column++;
		}
		text_add(out, s, n);
		column += n;
		s += n + (s[n] == ' ');
	}
	text_put(out, "\n\n");
}

static void put_paragraph(struct corpus *c, size_t low, size_t high) {
	size_t n = random_between(c, low, high), i;
	size_t link = c->links > 0 ? random_below(c, n) : n;

	c->paragraph.n = 0;
	for (i = 0; i < n; i++) {
		if (i > 0)
			text_put(&c->paragraph, " ");
		if (i == link) {
			put_link(c, &c->paragraph);
			text_put(&c->paragraph, " ");
		}
		put_sentence(c, &c->paragraph, 8, 22);
	}
	put_wrapped(&c->body, c->paragraph.p);
}

/* A list with an item on each line; NUMBERED counts, otherwise some items hold a list of two. */
static void put_list(struct corpus *c, bool numbered) {
	size_t n = random_between(c, 3, 6), i, k;

	for (i = 0; i < n; i++) {
		if (numbered)
			text_print(&c->body, "%zu. ", i + 1);
		else
			text_put(&c->body, "- ");
		put_sentence(c, &c->body, 6, 15);
		text_put(&c->body, "\n");
		for (k = 0; !numbered && i % 4 == 2 && k < 2; k++) {
			text_put(&c->body, "  - ");
			put_sentence(c, &c->body, 4, 9);
			text_put(&c->body, "\n");
		}
	}
	text_put(&c->body, "\n");
}

static void put_control(struct corpus *c, struct text *t) {
	static const size_t sizes[] = { 37, 8, 14, 34 };
	size_t theme = random_below(c, COUNT(sizes));

	text_print(t, "A.%zu.%zu", theme + 5, random_between(c, 1, sizes[theme]));
}

static void put_table(struct corpus *c) {
	size_t n = random_between(c, 4, 8), i;

	text_put(&c->body, "| Role | Task | How often | Control |\n| --- | --- | :-: | --- |\n");
	for (i = 0; i < n; i++) {
		text_print(&c->body, "| %s | ", roles[random_below(c, COUNT(roles))].title);
		put_sentence(c, &c->body, 4, 9);
		text_print(&c->body, " | %s | ", often[random_below(c, COUNT(often))]);
		put_control(c, &c->body);
		text_put(&c->body, " |\n");
	}
	text_put(&c->body, "\n");
}

static void put_quote(struct corpus *c) {
	text_put(&c->body, "> ");
	put_sentence(c, &c->body, 8, 22);
	text_put(&c->body, "\n> ");
	put_sentence(c, &c->body, 8, 22);
	text_put(&c->body, "\n\n");
	if (random_percent(c, 30))
		text_put(&c->body,
			 "```sh\ntar -tf backup.tar | sort > list\ncmp list expected\n```\n\n");
}

/* What follows the first paragraph of a section. */
static void put_block(struct corpus *c, size_t section) {
	switch (section % 6) {
	case 1:
	case 5:
		put_list(c, false);
		break;
	case 2:
		put_table(c);
		break;
	case 3:
		put_list(c, true);
		text_print(&c->body, "## Details of part %zu\n\n", section + 1);
		put_paragraph(c, 1, 3);
		break;
	case 4:
		put_quote(c);
		break;
	default:
		put_paragraph(c, 2, 5);
	}
}

/* A heading comes with its id the first time only. */
static void put_heading(struct corpus *c, const char *heading, size_t part) {
	if (part == 1)
		text_print(&c->body, "# %s\n\n", heading);
	else
		text_print(&c->body, "# Part %zu: %.*s\n\n", part, (int)strcspn(heading, "{"),
			   heading);
}

/* Ends as soon as the text is long enough, has its required sections and has placed its links. */
void put_body(struct corpus *c, enum kind kind) {
	size_t goal = random_between(c, 6200, 10400), section;

	c->body.n = 0;
	c->links = c->documents > 1 ? LINKS : 0;
	for (section = 0; section < 6 || c->links > 0 || c->body.n < goal; section++) {
		put_heading(c, heads[kind][section % HEADS], section / HEADS + 1);
		put_paragraph(c, 2, 5);
		if (section == 2 && kind == KIND_POLICY)
			text_put(&c->body, "Everybody shall keep these rules.\n\n");
		put_block(c, section);
	}
	c->body.n--; /* the last empty line */
	c->body.p[c->body.n] = '\0';
}
