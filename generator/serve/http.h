/* SPDX-License-Identifier: Apache-2.0 */
/* The preview over HTTP, to browsers of this machine: civetweb, which binds the loopback addresses and nothing else. Whoever asks has to call
 * us by a name of this machine, for a page from elsewhere may have a name of its own for 127.0.0.1. */
#ifndef SERVE_HTTP_H
#define SERVE_HTTP_H

#include "serve/preview.h"

struct http;

enum http_start {
	HTTP_STARTED,
	HTTP_PORT_IN_USE,
	HTTP_FAILED /* with errno, or 0 */
};

/* Listens on the port; 0 is one that is free. Memory is of the arena. */
enum http_start http_start(struct arena *, struct preview *, unsigned port, struct http **out);

/* On which it listens. */
unsigned http_port(const struct http *);

/* After preview_stop: waits for those that are being answered. */
void http_stop(struct http *);

/* What a request says about itself, and whether it is answered at all: 0, or the status of HTTP that says why not. The path is as it came,
 * without the query. */
struct http_request {
	const char *method, *path;
	const char *host; /* NULL without; the only one */
	unsigned hosts;   /* how many of them there are */
	bool site_differs; /* a browser says that another site asks for it, and not a person who follows a link */
};
int http_judge(const struct http_request *, unsigned port);

#endif
