/* SPDX-License-Identifier: Apache-2.0 */
/* Chromium without a window. What it does, found by trying: one document for each process; a page's
 * size and margins come from its style; switching JavaScript off on the command line switches
 * printing off too, so the page itself forbids it; its memory is mostly reserved and never used, so
 * that a limit of addresses stops it at once; its own sandbox needs rights that ours takes away. */
#include <string.h>

#include "press/engine.h"

static bool recognise(struct str printed, struct str *out) {
	struct str line;

	if (!str_next_line(&printed, &line) ||
	    (!str_starts(line, "Chromium ") && !str_starts(line, "Google Chrome ")))
		return false;
	*out = line;
	return true;
}

/* Nothing but what the page holds may be shown or run. */
static struct str adapt(struct arena *a, struct str html, const struct engine_paper *m) {
	static const char policy[] =
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"style-src 'unsafe-inline'; img-src data:; font-src data:\">";

	return engine_with_page(a, html, policy, m);
}

static void command(struct arena *a, const char *program, const struct engine_batch *batch,
		    struct proc *out) {
	const char *folder = batch->folder;
	const char *const argv[] = {
		program,
		"--headless",
		"--no-sandbox",
		"--disable-gpu",
		"--disable-dev-shm-usage",
		"--disable-extensions",
		"--disable-background-networking",
		"--disable-breakpad",
		"--no-first-run",
		"--no-pdf-header-footer",
		"--proxy-server=http://127.0.0.1:9",
		"--host-resolver-rules=MAP * ~NOTFOUND",
		"--lang=en-US",
		str_format(a, "--user-data-dir=%s/profile", folder).p,
		str_format(a, "--print-to-pdf=%s/%s", folder, batch->tasks[0].output).p,
		str_format(a, "file://%s/%s", folder, batch->tasks[0].input).p,
		NULL,
	};
	const char *const env[] = {
		"PATH=/usr/bin:/bin",
		"LC_ALL=C.UTF-8",
		"TZ=UTC",
		"DBUS_SESSION_BUS_ADDRESS=disabled:",
		str_format(a, "HOME=%s", folder).p,
		"TMPDIR=.", /* where it runs: a path in full may be too long for its socket */
		str_format(a, "XDG_RUNTIME_DIR=%s", folder).p,
		NULL,
	};

	out->argv = (const char *const *)(void *)arena_copy(a, argv, sizeof(argv));
	out->env = (const char *const *)(void *)arena_copy(a, env, sizeof(env));
}

const struct engine_kind engine_chromium = {
	.name = "chromium",
	.traits = { "yes", "mostly", "1, and 0.01 for each page", "220 to 600 MB",
		    .archival = "unproven" },
	.programs = { "/usr/lib/chromium/chromium", "chromium", "google-chrome" },
	.most = 1,
	.metre = 1000,
	.readable = { "/etc/chromium", "/etc/chromium.d", "/proc" },
	.unlimited_memory = true,
	.local_sockets = true,
	.recognise = recognise,
	.adapt = adapt,
	.command = command,
};
