/* SPDX-License-Identifier: Apache-2.0 */
#include "press/typeset.h"

#include "base/pool.h"
#include "press/element.h"
#include "press/paper.h"
#include "press/part.h"

struct engine_paper typeset_paper(const struct render_item *item) {
	return paper_of_text(item->landscape, item->room);
}

static struct heads read_heads(struct arena *a, const struct render_item *item) {
	struct heads heads = { 0 };
	struct annotations links;
	struct pdf pdf;
	struct str error;

	if (item->pages == 0 || str_find(item->html, STR(SCHEME_HEAD)) == SIZE_MAX)
		return heads;
	if (item->part != NULL)
		return head_read(a, item->html, &item->part->annotations);
	if (!pdf_open(a, item->pdf, &pdf, &error))
		return heads;
	links = annotation_read(a, &pdf);
	pdf_close(&pdf);
	return head_read(a, item->html, &links);
}

/* What lacks room is rendered again: how high heads are is known only then, and most have enough. */
static void make_room(struct arena *a, const struct render_job *job, struct render_item *items,
		      struct heads *heads, size_t n) {
	struct render_item *again = ARENA_ARRAY(a, n, struct render_item);
	size_t *which = ARENA_ARRAY(a, n, size_t), count = 0;
	struct render_job second = *job;

	for (size_t i = 0; i < n; i++) {
		struct engine_paper paper = typeset_paper(&items[i]);
		unsigned room = head_room(&heads[i], &paper);

		if (room == 0)
			continue;
		which[count] = i;
		again[count++] = (struct render_item){ .html = items[i].html,
						       .landscape = items[i].landscape,
						       .room = room };
	}
	second.name = str_format(a, "%s-room", job->name).p;
	render_all(a, &second, again, count);
	for (size_t i = 0; i < count; i++) {
		items[which[i]] = again[i];
		heads[which[i]] = read_heads(a, &again[i]);
	}
}

static struct str number(struct arena *a, const struct render_job *job, struct str html) {
	html = head_number(a, html);
	return job->tagged ? element_number(a, html) : html;
}

void typeset_all(struct arena *a, const struct render_job *job,
		 const struct press_document *documents, struct render_item *items,
		 struct heads *heads, size_t n) {
	for (size_t i = 0; i < n; i++)
		items[i] = (struct render_item){ .html = number(a, job, documents[i].html),
						 .landscape = documents[i].landscape };
	render_all(a, job, items, n);
	for (size_t i = 0; i < n; i++)
		heads[i] = read_heads(a, &items[i]);
	make_room(a, job, items, heads, n);
}

struct render_job typeset_job(const struct press_options *o, const char *name, bool overlay) {
	return (struct render_job){ .engine = o->engine,
				    .work = o->work,
				    .name = name,
				    .jobs = o->jobs > 0 ? o->jobs : pool_processors(),
				    .overlay = overlay,
				    .tagged = o->standard == PRESS_PDF_UA_1,
				    .archived = o->standard == PRESS_PDF_A_1B,
				    .cache = o->cache };
}
