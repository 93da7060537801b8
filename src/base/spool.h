/*
 * Bytes that come from inside another library's calls, which could not be
 * left by longjmp(): adding to a spool never gives up.  That memory ran out
 * is kept, and told when the bytes are asked for.
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include "base/arena.h"

struct spool;

/* An empty one; the arena frees it. */
struct spool *spool_new(struct arena *a);

/* False when there is no memory for it: nothing more is taken then. */
bool spool_add(struct spool *spool, const void *bytes, size_t n);

/*
 * All that was added, lent until more is; gives up when there was no memory
 * for some of it.
 */
struct str spool_view(const struct spool *spool);

#endif
