/* SPDX-License-Identifier: Apache-2.0 */
/* The moment at which what was written becomes the output. */
#include "publish/output_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/stop.h"
#include "publish/remove.h"

static bool fail(struct output *o, const char *text) {
	return stage_fail(o, "", text, errno);
}

static bool write_manifest(struct output *o) {
	struct vec entries = { 0 };
	struct buf text = { 0 };
	bool ok;

	o->count.files = o->files.n;
	for (size_t i = 0; i < o->files.n; i++) {
		struct output_file *f = o->files.entries[i].value;

		vec_add(o->arena, &entries, &f->entry);
		o->count.unchanged += f->kept ? 1 : 0;
	}
	manifest_print(&entries, &text);
	ok = stage_write(o, MANIFEST_NAME, buf_str(&text));
	buf_free(&text);
	return ok;
}

static bool is_unchanged(struct output *o) {
	const struct output_file *manifest = map_get(&o->files, STR(MANIFEST_NAME));
	struct stat st;

	return o->old >= 0 && o->count.unchanged == o->count.files && manifest->kept &&
	       fstatat(o->old, OUTPUT_MARKER, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	       each_extra(o, false);
}

/* Whether the name stands for the opened folder. */
static bool is_named(int folder, const char *name, int opened) {
	struct stat a, b;

	return fstatat(folder, name, &a, AT_SYMLINK_NOFOLLOW) == 0 && fstat(opened, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* NFS and old file systems know no flags. A plain rename fails as well when something is there by now. */
static bool first(struct output *o) {
	const char *from = o->stage_name, *to = o->place.name;

	if (renameat2(o->home, from, o->home, to, RENAME_NOREPLACE) == 0 ||
	    ((errno == EINVAL || errno == ENOSYS) && renameat(o->home, from, o->home, to) == 0))
		return true;
	return fail(o, "can't be put in place");
}

/* What was swapped out is removed later, so it must be the folder that was judged. */
static bool check_swapped(struct output *o) {
	if (is_named(o->home, o->stage_name, o->old))
		return true;
	if (renameat2(o->home, o->stage_name, o->home, o->place.name, RENAME_EXCHANGE) != 0) {
		close(o->staging);
		o->staging = -1; /* so that nobody removes it */
	}
	return stage_fail(o, "", "was replaced by something else during the build", 0);
}

static bool exchange(struct output *o) {
	if (o->old < 0)
		return first(o);
	if (renameat2(o->home, o->stage_name, o->home, o->place.name, RENAME_EXCHANGE) == 0)
		return check_swapped(o);
	if (errno == EBUSY || errno == EINVAL || errno == ENOSYS || errno == EXDEV)
		return each_in(o);
	return fail(o, "can't be put in place");
}

bool swap_in(struct output *o) {
	if (!write_manifest(o))
		return false;
	if (is_unchanged(o))
		return true;
	if (!remove_tree(o->staging, OUTPUT_WORK, NULL))
		return fail(o, "temporary files can't be removed");
	if (!o->inside && (!stage_link_kept(o) || fchmod(o->staging, 0755) != 0))
		return fail(o, "can't be finished");
	/* Once for all files: what the new names lead to is on the disk before the names are. */
	if (syncfs(o->staging) != 0)
		return fail(o, "can't be brought to the disk");
	if (stop_requested() != 0)
		return false;
	if (!(o->inside ? each_in(o) : exchange(o)))
		return false;
	if (fsync(o->home) != 0 && errno != EINVAL)
		return fail(o, "is in place, but can't be brought to the disk");
	return true;
}
