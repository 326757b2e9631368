/* SPDX-License-Identifier: Apache-2.0 */
#include "serve/http.h"

#include <civetweb.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/thread.h"

/* A stream of events keeps its thread; what is left answers. */
#define THREADS "24"
#define MOST_STREAMS 16u
/* Between two signs of life in a stream: so a browser that is gone is noticed. */
#define ALIVE_MS 1000u
#define MOST_TRIES 8

#define COMMON                                                                                     \
	"Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n"  \
	"Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n"            \
	"Connection: close\r\n"

struct http {
	struct preview *preview;
	struct mg_context *server;
	unsigned port;
	atomic_uint streams;
};

static const char *reason_of(int status) {
	switch (status) {
	case 200:
		return "OK";
	case 302:
		return "Found";
	case 400:
		return "Bad Request";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 500:
		return "Internal Server Error";
	default:
		return "Service Unavailable";
	}
}

static bool is_our_name(struct str host, unsigned port) {
	static const char *const names[] = { "localhost", "127.0.0.1", "[::1]" };
	char text[32];

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
		snprintf(text, sizeof(text), "%s:%u", names[i], port);
		if (str_equal_nocase(host, str_of(text)))
			return true;
		/* Browsers leave out the port of http. */
		if (port == 80 && str_equal_nocase(host, str_of(names[i])))
			return true;
	}
	return false;
}

int http_judge(const struct http_request *r, unsigned port) {
	if (r->hosts != 1 || !is_our_name(str_of(r->host), port) || r->site_differs)
		return 403;
	if (strcmp(r->method, "GET") != 0 && strcmp(r->method, "HEAD") != 0)
		return 405;
	return r->path[0] == '/' ? 0 : 400;
}

static void send_all(struct mg_connection *c, const struct answer *a, bool content) {
	struct buf head = { 0 };

	buf_print(&head, "HTTP/1.1 %d %s\r\n" COMMON, a->status, reason_of(a->status));
	if (a->status == 302)
		buf_print(&head, "Location: %s\r\n", a->type);
	else
		buf_print(&head, "Content-Type: %s\r\n", a->type);
	if (a->status == 405)
		buf_add_c(&head, "Allow: GET, HEAD\r\n");
	buf_print(&head, "Content-Length: %zu\r\n\r\n", a->content.n);
	if (mg_write(c, head.p, head.n) > 0 && content && a->content.n > 0)
		mg_write(c, a->content.p, a->content.n);
	buf_free(&head);
}

static void send_refusal(struct mg_connection *c, int status, bool content) {
	struct answer a = { .status = status, .type = "text/plain; charset=utf-8" };

	buf_print(&a.content, "%d %s\n", status, reason_of(status));
	send_all(c, &a, content);
	buf_free(&a.content);
}

/* What a thread of ours makes for one of the server's. */
struct request {
	struct http *http;
	struct str path;
	struct answer answer;
	bool ok;
};

static void make_answer(void *context) {
	struct request *r = context;

	r->ok = preview_answer(r->http->preview, r->path, &r->answer);
}

static void answer(struct http *h, struct mg_connection *c, const char *path, bool content) {
	struct request r = { .http = h, .path = str_of(path) };

	thread_call(make_answer, &r);
	if (r.ok)
		send_all(c, &r.answer, content);
	else
		send_refusal(c, 503, content);
	buf_free(&r.answer.content);
}

static bool send_state(struct mg_connection *c, const struct preview_state *s) {
	static const char *const words[] = { "nothing", "checking", "checked", "stale" };
	char text[256];
	int n = snprintf(text, sizeof(text),
			 "data: {\"edition\":\"%d.%lu\",\"serial\":\"%d.%lu\",\"state\":\"%s\","
			 "\"errors\":%zu,\"warnings\":%zu,\"infos\":%zu}\n\n",
			 (int)getpid(), s->edition, (int)getpid(), s->serial, words[s->standing],
			 s->counts[SEVERITY_ERROR], s->counts[SEVERITY_WARNING],
			 s->counts[SEVERITY_INFO]);

	return mg_write(c, text, (size_t)n) > 0;
}

/* Server-sent events: the state, and each other one, until one of both ends it. */
static void stream(struct http *h, struct mg_connection *c) {
	static const char head[] = "HTTP/1.1 200 OK\r\n" COMMON
				   "Content-Type: text/event-stream\r\n\r\nretry: 1000\n\n";
	struct preview_state s = { 0 };
	unsigned long told = 0;
	bool ok = mg_write(c, head, sizeof(head) - 1) > 0;

	while (ok && preview_wait(h->preview, told, ALIVE_MS, &s)) {
		ok = s.serial != told ? send_state(c, &s) : mg_write(c, ":\n\n", 3) > 0;
		told = s.serial;
	}
}

static void answer_stream(struct http *h, struct mg_connection *c, bool content) {
	if (content && atomic_fetch_add(&h->streams, 1) < MOST_STREAMS)
		stream(h, c);
	else
		send_refusal(c, 503, content);
	if (content)
		atomic_fetch_sub(&h->streams, 1);
}

/* A link or an address bar may lead here from anywhere; scripts, images and frames of other sites may not. */
static bool is_from_elsewhere(const struct mg_connection *c) {
	const char *site = mg_get_header(c, "Sec-Fetch-Site"),
		   *mode = mg_get_header(c, "Sec-Fetch-Mode");

	return site != NULL && strcmp(site, "same-origin") != 0 && strcmp(site, "none") != 0 &&
	       (mode == NULL || strcmp(mode, "navigate") != 0);
}

static struct http_request request_of(const struct mg_connection *c,
				      const struct mg_request_info *info) {
	struct http_request r = { info->request_method,
				  info->request_uri != NULL ? info->request_uri : "",
				  mg_get_header(c, "Host"), 0, is_from_elsewhere(c) };

	for (int i = 0; i < info->num_headers; i++)
		r.hosts += str_equal_nocase(str_of(info->http_headers[i].name), STR("Host"));
	return r;
}

/* Every request comes here; what is returned tells the server that it was answered. */
static int begin(struct mg_connection *c) {
	const struct mg_request_info *info = mg_get_request_info(c);
	struct http *h = info->user_data;
	const struct http_request r = request_of(c, info);
	bool content = strcmp(r.method, "HEAD") != 0;
	int refused = http_judge(&r, h->port);

	if (refused != 0)
		send_refusal(c, refused, content);
	else if (strcmp(r.path, "/-/events") == 0)
		answer_stream(h, c, content);
	else
		answer(h, c, r.path, content);
	return 200;
}

/* What goes wrong with one request is nobody's business but the browser's. */
static int be_silent(const struct mg_connection *c, const char *message) {
	(void)c, (void)message;
	return 1;
}

/* Whether the port can be had; 0 becomes one that can. */
static bool try_port(unsigned *port) {
	struct sockaddr_in at = { .sin_family = AF_INET,
				  .sin_port = htons((uint16_t)*port),
				  .sin_addr = { htonl(INADDR_LOOPBACK) } };
	socklen_t n = sizeof(at);
	int yes = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), error;
	bool ok = fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0 &&
		  bind(fd, (struct sockaddr *)&at, sizeof(at)) == 0 && listen(fd, 1) == 0 &&
		  getsockname(fd, (struct sockaddr *)&at, &n) == 0;

	error = errno;
	if (ok)
		*port = ntohs(at.sin_port);
	if (fd >= 0)
		close(fd);
	errno = error;
	return ok;
}

/* Debian 12 has a civetweb without IPv6. */
static struct mg_context *listen_on(struct http *h) {
	const struct mg_callbacks callbacks = { .begin_request = begin, .log_message = be_silent };
	bool six = mg_check_feature(MG_FEATURES_IPV6) != 0;
	char ports[64];
	const char *options[] = { "listening_ports",
				  ports,
				  "num_threads",
				  THREADS,
				  "request_timeout_ms",
				  "10000",
				  "max_request_size",
				  "16384",
				  "enable_auth_domain_check",
				  "no",
				  "tcp_nodelay",
				  "1",
				  NULL };
	struct mg_context *server = NULL;

	snprintf(ports, sizeof(ports), "127.0.0.1:%u,[::1]:%u", h->port, h->port);
	if (six)
		server = mg_start(&callbacks, h, options);
	if (server != NULL)
		return server;
	snprintf(ports, sizeof(ports), "127.0.0.1:%u", h->port);
	return mg_start(&callbacks, h, options);
}

enum http_start http_start(struct arena *a, struct preview *p, unsigned port, struct http **out) {
	struct http *h = ARENA_NEW(a, struct http);

	h->preview = p;
	h->port = port;
	if (!try_port(&h->port))
		return errno == EADDRINUSE ? HTTP_PORT_IN_USE : HTTP_FAILED;
	mg_init_library(0);
	/* A port that was free may be taken before we have it. */
	for (int i = 0; i < MOST_TRIES && h->server == NULL; i++) {
		h->server = listen_on(h);
		if (h->server == NULL) {
			h->port = port;
			try_port(&h->port);
		}
	}
	errno = 0;
	if (h->server == NULL) {
		mg_exit_library();
		return HTTP_FAILED;
	}
	*out = h;
	return HTTP_STARTED;
}

unsigned http_port(const struct http *h) {
	return h->port;
}

void http_stop(struct http *h) {
	mg_stop(h->server);
	mg_exit_library();
}
