/* SPDX-License-Identifier: Apache-2.0 */
/* Why it is safe to empty the region while libxml2 and libxslt live on: nothing that outlives a
 * document may point into it.
 * - Tables that are built on first use (parser, XPath, types of schemas, libxslt's modules) are
 *   built by xmlmem_start and stylesheet_start, before the first run.
 * - The state that libxml2 keeps per thread is taken from malloc; only the strings of its last
 *   error come from here, and they are dropped at the end of a run.
 * - A compiled stylesheet is only read by a transformation, which puts new names into a dictionary
 *   of its own on top of the stylesheet's. What remains is the count of references to the latter:
 *   stylesheet_release, and stylesheet_apply for an abandoned run, keep it right.
 * - Within a step nothing is hung onto a tree from before it; the namespace "xml", which libxml2 hangs
 *   onto a document when it is first asked for, is asked for by xml_document.
 * - No lock of libxml2 or libxslt is held while it allocates, so a run can be left from within an
 *   allocation: their locks guard counts and look-ups.
 * Under AddressSanitizer each block is its own malloc and freed at the end, so that a pointer that
 * was kept is seen. */
#include "xslt/xmlmem.h"

#include <pthread.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <libxml/xmlstring.h>

#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xpath.h>

#include "base/die.h"

#if defined(__SANITIZE_ADDRESS__)
#define ONE_MALLOC_EACH 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_MALLOC_EACH 1
#endif
#endif
#ifndef ONE_MALLOC_EACH
#define ONE_MALLOC_EACH 0
#endif

/* The strictest that libxml2 and libxslt need: they hold pointers and doubles. Half of malloc's, for nodes are many and small. */
#define ALIGNMENT ((size_t)8)
/* Blocks up to this size are recycled by size, larger ones by power of two. */
#define SMALL ((size_t)1024)
#define CLASSES (SMALL / ALIGNMENT + 1 + 32)
/* Memory is made accessible in such steps, which are huge pages where the system has them, and so much is kept from one document to the next. */
#define STEP ((size_t)2 << 20)
#define KEPT ((size_t)8 << 20)

#if ONE_MALLOC_EACH
/* Stands before each block. */
struct block {
	size_t size; /* of what follows */
	struct block *next, *previous;
	struct region *region; /* NULL for a block from outside of any run */
};
#else
/* Stands before each block of the region; next is where the block's own bytes begin, which nobody needs while it is free. */
struct block {
	size_t size;        /* of what follows it */
	struct block *next; /* of the same class, while free */
};
#define HEADER offsetof(struct block, next)
#endif

struct region {
	bool running;
	jmp_buf back;
	const struct xmlmem_budget *budget;
	void (*over)(void *, struct finding *);
	void *over_context;
	/* The offset of the first fresh byte; with ONE_MALLOC_EACH the sum of live blocks. */
	size_t used;
#if ONE_MALLOC_EACH
	struct block *live;
#else
	char *base;
	size_t mapped, accessible;
	struct block *free[CLASSES];
#endif
};

static _Thread_local struct region region;

static void give_up(struct region *r) NORETURN;

static void give_up(struct region *r) {
	const struct xmlmem_budget *b = r->budget;
	struct finding *f;

	r->running = false;
	f = finding_add(b->findings, XSL_005, b->place,
			"the page needs more than %zu MiB of memory", b->bytes >> 20);
	if (r->over != NULL)
		r->over(r->over_context, f);
	longjmp(r->back, 1);
}

#if ONE_MALLOC_EACH

static struct block *block_of(void *p) {
	return (struct block *)p - 1;
}

static void unlink_block(struct block *b) {
	struct region *r = b->region;

	if (r == NULL)
		return;
	if (b->previous != NULL)
		b->previous->next = b->next;
	else
		r->live = b->next;
	if (b->next != NULL)
		b->next->previous = b->previous;
	r->used -= b->size;
}

static void *take(size_t n) {
	struct region *r = region.running ? &region : NULL;
	struct block *b;

	if (r != NULL && (n > r->budget->bytes || r->used > r->budget->bytes - n))
		give_up(r);
	b = xmalloc(sizeof(*b) + n);
	*b = (struct block){ .size = n, .region = r };
	if (r != NULL) {
		b->next = r->live;
		if (b->next != NULL)
			b->next->previous = b;
		r->live = b;
		r->used += n;
	}
	return b + 1;
}

static void give(void *p) {
	if (p == NULL)
		return;
	unlink_block(block_of(p));
	free(block_of(p));
}

static void *resize(void *p, size_t n) {
	struct block *b;
	void *copy;

	if (p == NULL)
		return take(n);
	b = block_of(p);
	if (b->region == NULL) {
		b = xrealloc(b, sizeof(*b) + n);
		b->size = n;
		return b + 1;
	}
	copy = take(n);
	memcpy(copy, p, b->size < n ? b->size : n);
	give(p);
	return copy;
}

static void open_region(struct region *r) {
	r->used = 0;
}

static void close_region(struct region *r) {
	while (r->live != NULL)
		give(r->live + 1);
}

/* Blocks that were taken from here on stand before this one in the list. */
struct scope {
	struct block *first;
};

static struct scope open_scope(const struct region *r) {
	(void)r;
	return (struct scope){ block_of(take(1)) };
}

static void close_scope(struct region *r, const struct scope *scope) {
	while (r->live != scope->first)
		give(r->live + 1);
	give(scope->first + 1);
}

static void start_regions(void) {
}

#else

static pthread_key_t key;

static void unmap(void *base) {
	munmap(base, region.mapped);
	region.base = NULL;
	region.mapped = region.accessible = 0;
}

static bool is_in(const struct region *r, const void *p) {
	/* One comparison: what lies below the base becomes large. */
	return (uintptr_t)p - (uintptr_t)r->base < r->mapped;
}

static struct block *block_of(void *p) {
	return (struct block *)(void *)((char *)p - HEADER);
}

static unsigned class_of(size_t n) {
	if (n <= SMALL)
		return (unsigned)((n + ALIGNMENT - 1) / ALIGNMENT);
	return (unsigned)(SMALL / ALIGNMENT) + 54 - (unsigned)__builtin_clzll(n - 1);
}

/* The size of a block that serves for n bytes: that of its class. */
static size_t rounded(size_t n) {
	if (n <= SMALL)
		return n > 0 ? (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
	return (size_t)1 << (64 - __builtin_clzll(n - 1));
}

static void make_accessible(struct region *r, size_t end) {
	size_t wanted = r->accessible * 2 > STEP ? r->accessible * 2 : STEP;

	if (wanted < end)
		wanted = (end + STEP - 1) / STEP * STEP;
	if (wanted > r->mapped)
		wanted = r->mapped;
	if (mprotect(r->base, wanted, PROT_READ | PROT_WRITE) != 0)
		die("out of memory (%zu bytes for a page)", wanted);
	r->accessible = wanted;
}

static void *take_from(struct region *r, size_t n) {
	unsigned class;
	struct block *b;
	size_t size;

	if (n > r->budget->bytes)
		give_up(r);
	class = class_of(n);
	b = r->free[class];
	if (b != NULL) {
		r->free[class] = b->next;
		return (char *)b + HEADER;
	}
	size = rounded(n);
	if (r->used + HEADER + size > r->budget->bytes)
		give_up(r);
	if (r->used + HEADER + size > r->accessible)
		make_accessible(r, r->used + HEADER + size);
	b = (struct block *)(void *)(r->base + r->used);
	b->size = size;
	r->used += HEADER + size;
	return (char *)b + HEADER;
}

static void *take(size_t n) {
	return region.running ? take_from(&region, n) : xmalloc(n);
}

static void give(void *p) {
	struct region *r = &region;
	struct block *b;
	unsigned class;

	if (!is_in(r, p)) {
		free(p);
		return;
	}
	/* After the run its blocks are gone already. */
	if (!r->running)
		return;
	b = block_of(p);
	class = class_of(b->size);
	b->next = r->free[class];
	r->free[class] = b;
}

static void *resize(void *p, size_t n) {
	size_t old;
	void *copy;

	if (p == NULL)
		return take(n);
	if (!is_in(&region, p))
		/* Its owner is from outside and outlives the run. */
		return xrealloc(p, n > 0 ? n : 1);
	old = block_of(p)->size;
	if (n <= old)
		return p;
	copy = take(n);
	memcpy(copy, p, old);
	give(p);
	return copy;
}

/* Addresses without memory; at an address that is given, in place of what is there. Where huge pages can't be had, all works as well. */
static char *reserve(void *at, size_t n) {
	char *p = mmap(at, n, PROT_NONE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (at != NULL ? MAP_FIXED : 0),
		       -1, 0);

	if (p == MAP_FAILED)
		die("out of memory (address space for pages)");
	madvise(p, n, MADV_HUGEPAGE);
	return p;
}

/* The same where a step begins. */
static char *reserve_steps(size_t n) {
	char *p = reserve(NULL, n + STEP);
	size_t before = (STEP - (uintptr_t)p % STEP) % STEP;

	if (before > 0)
		munmap(p, before);
	munmap(p + before + n, STEP - before);
	return p + before;
}

static void open_region(struct region *r) {
	size_t wanted = XMLMEM_LARGEST;

	if (r->budget->bytes > wanted)
		wanted = (r->budget->bytes + STEP - 1) / STEP * STEP;
	if (r->base != NULL && r->mapped < wanted)
		unmap(r->base);
	if (r->base == NULL) {
		r->base = reserve_steps(wanted);
		r->mapped = wanted;
		r->accessible = 0;
		pthread_setspecific(key, r->base);
	}
	r->used = 0;
	memset(r->free, 0, sizeof(r->free));
}

/* A large document's memory goes back to the system, so that each thread does not keep the largest
 * it has seen. */
static void close_region(struct region *r) {
	if (r->mapped > XMLMEM_LARGEST) {
		pthread_setspecific(key, NULL);
		unmap(r->base);
		return;
	}
	if (r->accessible <= KEPT)
		return;
	reserve(r->base + KEPT, r->accessible - KEPT);
	r->accessible = KEPT;
}

/* What stood free before is left alone, so that all that is taken from here on is fresh and goes as one piece. A block from before that is
 * freed meanwhile is lost to the run. */
struct scope {
	size_t used;
	struct block *free[CLASSES];
};

static struct scope open_scope(struct region *r) {
	struct scope scope = { .used = r->used };

	memcpy(scope.free, r->free, sizeof(scope.free));
	memset(r->free, 0, sizeof(r->free));
	return scope;
}

static void close_scope(struct region *r, const struct scope *scope) {
	r->used = scope->used;
	memcpy(r->free, scope->free, sizeof(r->free));
}

static void start_regions(void) {
	if (pthread_key_create(&key, unmap) != 0)
		die("no key for a thread's memory");
}

#endif

static char *duplicate(const char *s) {
	size_t n = strlen(s) + 1;

	return memcpy(take(n), s, n);
}

void xmlmem_start(void) {
	start_regions();
	if (xmlMemSetup(give, take, resize, duplicate) != 0)
		die("libxml2 takes no allocator");
	xmlInitParser();
	xmlInitializeDict();
	xmlXPathInit();
	xmlRelaxNGInitTypes();
}

/* Ends the run. The strings of libxml2's last error are of the region. */
static void leave(struct region *r) {
	xmlResetLastError();
	r->running = false;
	r->over = NULL;
	close_region(r);
}

bool xmlmem_run(const struct xmlmem_budget *budget, void (*work)(void *context), void *context) {
	if (region.running)
		die("xmlmem_run within xmlmem_run");
	if (budget->bytes > XMLMEM_MOST)
		die("a budget of %zu bytes", budget->bytes);
	region.budget = budget;
	open_region(&region);
	region.over = NULL;
	region.running = true;
	if (setjmp(region.back) != 0) {
		leave(&region);
		return false;
	}
	work(context);
	leave(&region);
	return true;
}

void xmlmem_step(void (*work)(void *context), void *context) {
	struct scope scope = open_scope(&region);

	work(context);
	xmlResetLastError();
	close_scope(&region, &scope);
}

bool xmlmem_is_running(void) {
	return region.running;
}

void xmlmem_watch(void (*over)(void *, struct finding *), void *context) {
	region.over = over;
	region.over_context = context;
}
