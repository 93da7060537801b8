/*
 * The arena is a stack of blocks, newest on top, each filled upwards:
 *
 *     top ─► block ─► block ─► NULL        cleanups ─► newest ─► ... ─► NULL
 *            [used|free]  [full]
 *
 * Invariant: the free part of every block is zero.  Fresh blocks come from
 * calloc() and a reset clears what it takes back, so that an allocation
 * never has to.
 *
 * Bytes under a limit are paid for before they are taken: a budget, shared by
 * an arena and its branches, grants them in steps, so that threads meet there
 * seldom.  An arena alone can spend its budget to the last byte.
 *
 * With ARENA_DEBUG every allocation is a block of its own, exactly as large
 * as was asked for, so that sanitizers and valgrind see overruns.
 */
#include "base/arena.h"

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT _Alignof(max_align_t)
#define BLOCK_FIRST ((size_t)16 << 10)
#define BLOCK_LARGEST ((size_t)1 << 20)

struct block {
	struct block *prev;
	size_t size, used; /* bytes of data */
	max_align_t data[];
};

struct cleanup {
	struct cleanup *prev;
	void (*fn)(void *object);
	void *object;
};

struct arena {
	struct block *top;
	struct cleanup *cleanups;
	size_t total;        /* bytes */
	size_t granted;      /* bytes, total among them; under a limit alone */
	atomic_size_t *left; /* bytes of the budget; NULL for no limit */
	atomic_size_t own;   /* what is left of it, where no other lends it */
	bool hit_limit, guarded;
	jmp_buf guard;
};

struct arena *
arena_new(size_t limit)
{
	struct arena *a = calloc(1, sizeof *a);

	if (!a)
		return NULL;
	atomic_init(&a->own, limit);
	a->left = limit ? &a->own : NULL;
	return a;
}

void
arena_free(struct arena *a)
{
	if (!a)
		return;
	arena_reset(a, (struct arena_mark){0});
	free(a);
}

static void
free_branch(void *object)
{
	arena_free(object);
}

struct arena *
arena_branch(struct arena *parent)
{
	struct arena *a = arena_new(0);

	if (!a)
		arena_give_up(parent);
	a->left = parent->left;
	arena_defer(parent, free_branch, a);
	return a;
}

bool
arena_guard(struct arena *a, void (*body)(void *user), void *user)
{
	assert(!a->guarded);
	a->guarded = true;
	if (setjmp(a->guard)) {
		a->guarded = false;
		return false;
	}
	body(user);
	a->guarded = false;
	return true;
}

bool
arena_hit_limit(const struct arena *a)
{
	return a->hit_limit;
}

void
arena_give_up(struct arena *a)
{
	assert(a->guarded);
	/* Without assertions too: no caller could go on from here. */
	if (!a->guarded)
		__builtin_trap();
	longjmp(a->guard, 1);
}

/* The size of the block to add for an allocation of n bytes. */
static size_t
block_size(const struct arena *a, size_t n)
{
#ifdef ARENA_DEBUG
	(void)a;
	return n;
#else
	size_t size = BLOCK_FIRST;

	if (a->top && a->top->size >= BLOCK_LARGEST)
		size = BLOCK_LARGEST;
	else if (a->top && a->top->size >= BLOCK_FIRST)
		size = a->top->size * 2;
	if (size > BLOCK_LARGEST)
		size = BLOCK_LARGEST;
	return n > size ? n : size;
#endif
}

static struct block *
block_push(struct arena *a, size_t size)
{
	struct block *b;

	if (size > SIZE_MAX - sizeof *b)
		return NULL;
	b = calloc(1, sizeof *b + size);
	if (!b)
		return NULL;
	b->prev = a->top;
	b->size = size;
	a->top = b;
	return b;
}

static size_t
round_up(size_t n)
{
	return (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Whether n bytes more are within the limit; they are granted then. */
static bool
afford(struct arena *a, size_t n)
{
	size_t spare, step, left;

	if (!a->left)
		return true;
	spare = a->granted - a->total;
	if (n <= spare)
		return true;
	left = atomic_load(a->left);
	do {
		if (n - spare > left)
			return false;
		step = n - spare;
		if (step < ARENA_GRANT && left >= ARENA_GRANT)
			step = ARENA_GRANT;
	} while (!atomic_compare_exchange_weak(a->left, &left, left - step));
	a->granted += step;
	return true;
}

/* Gives back what is granted and not in use. */
static void
refund(struct arena *a)
{
	if (!a->left)
		return;
	atomic_fetch_add(a->left, a->granted - a->total);
	a->granted = a->total;
}

/* n zeroed bytes, or NULL. */
static void *
take(struct arena *a, size_t n)
{
	struct block *b = a->top;
	size_t start;

	if (!afford(a, n)) {
		a->hit_limit = true;
		return NULL;
	}
	start = b ? round_up(b->used) : 0;
#ifdef ARENA_DEBUG
	b = NULL;
#endif
	if (!b || start > b->size || n > b->size - start) {
		b = block_push(a, block_size(a, n));
		start = 0;
	}
	if (!b)
		return NULL;
	b->used = start + n;
	a->total += n;
	return (char *)b->data + start;
}

/* The same, but never NULL. */
static void *
take_or_leave(struct arena *a, size_t n)
{
	void *p = take(a, n);

	if (!p)
		arena_give_up(a);
	return p;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	return a->guarded ? take_or_leave(a, n) : take(a, n);
}

void *
arena_array(struct arena *a, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		arena_give_up(a);
	return take_or_leave(a, count * size);
}

struct str
arena_cat(struct arena *a, struct str x, struct str y)
{
	char *p;

	if (x.n > SIZE_MAX - 1 - y.n)
		arena_give_up(a);
	p = take_or_leave(a, x.n + y.n + 1);
	if (x.n)
		memcpy(p, x.s, x.n);
	if (y.n)
		memcpy(p + x.n, y.s, y.n);
	return (struct str){p, x.n + y.n};
}

struct str
arena_str(struct arena *a, struct str s)
{
	return arena_cat(a, s, (struct str){0});
}

char *
arena_z(struct arena *a, struct str s)
{
	char *p = take_or_leave(a, s.n + 1);

	if (s.n)
		memcpy(p, s.s, s.n);
	return p;
}

struct str
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		arena_give_up(a);
	p = take_or_leave(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct str){p, (size_t)n};
}

void
arena_defer(struct arena *a, void (*fn)(void *object), void *object)
{
	struct cleanup *c = take(a, sizeof *c);

	if (!c) {
		fn(object);
		arena_give_up(a);
	}
	*c = (struct cleanup){a->cleanups, fn, object};
	a->cleanups = c;
}

struct arena_mark
arena_mark(const struct arena *a)
{
	struct arena_mark mark = {
	    .block = a->top,
	    .used = a->top ? a->top->used : 0,
	    .cleanups = a->cleanups,
	    .total = a->total,
	};

	return mark;
}

void
arena_reset(struct arena *a, struct arena_mark mark)
{
	while (a->cleanups != mark.cleanups) {
		struct cleanup *c = a->cleanups;

		/* Unlinked first: no cleanup runs twice, whatever it does. */
		a->cleanups = c->prev;
		c->fn(c->object);
	}
	while (a->top != mark.block) {
		struct block *b = a->top;

		a->top = b->prev;
		free(b);
	}
	if (a->top) {
		memset((char *)a->top->data + mark.used, 0,
		    a->top->used - mark.used);
		a->top->used = mark.used;
	}
	a->total = mark.total;
	refund(a);
}

size_t
arena_used(const struct arena *a)
{
	return a->total;
}
