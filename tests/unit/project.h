/* SPDX-License-Identifier: Apache-2.0 */
/* A small project in a scratch folder, written by a test and read as a set. */
#ifndef PROJECT_H
#define PROJECT_H

#include "model/set.h"
#include "scratch.h"

#define PROJECT_CONFIG                                                                             \
	"dossier: 1\ntitle: A set\norganisation: Example Ltd\nframework: mini\ncatalogues: "       \
	"[mini]\nclassification: [public, internal]\nvariables:\n  org:\n    name: Example Ltd\n"
#define PROJECT_CATALOGUE                                                                          \
	"catalogue: mini\ntitle: Mini\nprefix: \"\"\nnoun: control\nsource: s\nlicence: "          \
	"l\ngroups:\n  - {id: A.1, title: People}\nentries:\n  - {id: A.1.1, title: Somebody, "    \
	"group: A.1}\n  - {id: A.1.9, title: Old, group: A.1, withdrawn: true, replaced-by: "      \
	"[A.1.1]}\nformer:\n  - {id: A.7.1, replaced-by: [A.1.1]}\n"
#define PROJECT_COMMON                                                                             \
	"kind: common\nfields:\n  id: {type: text, label: Id}\n  kind: {type: text, label: "       \
	"Kind}\n  title: {type: text, always: true, label: Title}\n  version: {type: version, "    \
	"label: Version}\n  status: {type: enum, values: [draft, approved], label: Status}\n  "    \
	"owner: {type: reference, to: [role], label: Owner}\n"
#define PROJECT_NOTE                                                                               \
	"kind: note\ntitle: Note\nplural: Notes\ngroup: notes\norder: 2\nsections:\n  - {id: "     \
	"purpose, title: Purpose}\ndirectives: [roles]\nfields:\n  summary: {type: prose, "        \
	"label: Summary}\n  controls: {type: list, of: reference, to: [control], label: "          \
	"Controls}\n  roles:\n    type: entries\n    entry: role\n    id-pattern: "                \
	"\"[a-z]+\"\n    label: Roles\n    fields:\n      title: {type: text, required: true, "    \
	"label: Role}\n"
#define PROJECT_GROUPS "groups:\n  - {id: notes, title: Notes}\n"

static inline void write_project(void) {
	make_file("project/dossier.yaml", PROJECT_CONFIG);
	make_folder("project/catalogues");
	make_file("project/catalogues/mini.yaml", PROJECT_CATALOGUE);
	make_folder("project/templates");
	make_folder("project/templates/kinds");
	make_file("project/templates/groups.yaml", PROJECT_GROUPS);
	make_file("project/templates/kinds/common.yaml", PROJECT_COMMON);
	make_file("project/templates/kinds/note.yaml", PROJECT_NOTE);
}

/* The set, whose own findings are those of the test; set_free gives it back. */
static inline struct set *read_project(struct scratch *s) {
	struct set_options options = { .folder = "project", .data = "nowhere", .workers = 1 };
	struct set *set = set_load(&options, s->findings);

	assert_non_null(set);
	return set;
}

/* "REF-001 project/a.md:3:4, …" of everything that was found. */
static inline struct str all_codes(struct scratch *s, const struct set *set) {
	struct findings *list = set_findings(set, s->arena);
	struct str all = STR("");

	for (size_t i = 0; i < list->items.n; i++) {
		const struct finding *f = list->items.items[i];
		struct place at = { 0, 0 };
		struct str path = STR("-");

		if (f->span.source != NULL) {
			at = source_place(f->span.source, f->span.offset);
			path = f->span.source->path;
		}
		all = str_format(s->arena, "%.*s%s%s %.*s:%zu:%zu", STR_ARG(all),
				 all.n > 0 ? ", " : "", f->code->id, STR_ARG(path), at.line,
				 at.column);
	}
	return all;
}

#endif
