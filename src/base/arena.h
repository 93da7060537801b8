/*
 * Bump arena: memory that lives and dies together.
 *
 * Invariant: inside arena_guard() no allocation fails.  When memory or the
 * byte limit runs out, control returns to the guard, which answers false;
 * what was opened on the way (files, HarfBuzz objects, a libharu document) is
 * released by the cleanups registered with arena_defer().  One place to
 * handle exhaustion is the reason: no caller tests for NULL, and none can
 * forget to.  Never allocate from an arena inside a callback of a library
 * that could not survive being left by longjmp().
 *
 * An arena belongs to one thread at a time; arena_branch() gives others theirs.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct arena;

/* limit [bytes]: 0 for none.  NULL when there is no memory. */
struct arena *arena_new(size_t limit);

/* Runs the cleanups, newest first, then frees everything.  NULL is fine. */
void arena_free(struct arena *a);

/*
 * An arena for one more thread, freed with its parent, whose limit is that of
 * all of them together.  Each takes from it in steps of ARENA_GRANT, so that
 * one may hit the limit while others hold up to a step that they do not use.
 * Call it inside the parent's guard, in the parent's thread.
 */
struct arena *arena_branch(struct arena *parent);
#define ARENA_GRANT ((size_t)64 << 10) /* [bytes] */

/*
 * Runs body(user).  True when it returned; false when the arena gave up.
 * Guards do not nest on one arena.
 */
bool arena_guard(struct arena *a, void (*body)(void *user), void *user);

/* True once an allocation failed because of the byte limit, not of memory. */
bool arena_hit_limit(const struct arena *a);

/*
 * Leaves to the guard as a failed allocation does.  Without an active guard
 * there is nowhere to go: a programming error, which ends the process.
 */
_Noreturn void arena_give_up(struct arena *a);

/*
 * n zeroed bytes, aligned for any type, alive until arena_free() or a reset
 * to an earlier mark.  n may be 0.  Never NULL inside a guard; outside one,
 * NULL when memory or the limit runs out.  All the calls below, and everything
 * built on them, give up instead.
 */
void *arena_alloc(struct arena *a, size_t n);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_array((a), (n), sizeof(type)))

/* count * size zeroed bytes; an overflowing product gives up. */
void *arena_array(struct arena *a, size_t count, size_t size);

/* A copy of s followed by a NUL that is not counted. */
struct str arena_str(struct arena *a, struct str s);

/* A NUL-terminated copy of s. */
char *arena_z(struct arena *a, struct str s);

/* The concatenation of two strings, NUL-terminated. */
struct str arena_cat(struct arena *a, struct str x, struct str y);

/* Formatted text, NUL-terminated; integer and string conversions only. */
struct str arena_printf(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Calls fn(object) when the arena is freed or reset past this point; at once,
 * before giving up, when there is no memory to note it.
 */
void arena_defer(struct arena *a, void (*fn)(void *object), void *object);

/* Where an arena stands, to come back to. */
struct arena_mark {
	void *block;
	size_t used;
	void *cleanups;
	size_t total;
};

struct arena_mark arena_mark(const struct arena *a);

/* Frees all that was allocated since the mark, running its cleanups. */
void arena_reset(struct arena *a, struct arena_mark mark);

/* Bytes handed out and not reset. */
size_t arena_used(const struct arena *a);

#endif
