#include "base/spool.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define ROOM_FIRST ((size_t)64 << 10) /* bytes */

struct spool {
	struct arena *arena;
	char *bytes; /* n of them, with room for more */
	size_t n, room;
	bool exhausted;
};

static void
free_bytes(void *object)
{
	struct spool *spool = object;

	free(spool->bytes);
}

struct spool *
spool_new(struct arena *a)
{
	struct spool *spool = ARENA_NEW(a, struct spool);

	spool->arena = a;
	arena_defer(a, free_bytes, spool);
	return spool;
}

/* Makes room for n bytes more. */
static bool
grow(struct spool *spool, size_t n)
{
	size_t room = spool->room > 0 ? spool->room : ROOM_FIRST;
	char *bytes;

	while (room - spool->n < n && room <= SIZE_MAX / 2)
		room *= 2;
	bytes = room - spool->n < n ? NULL : realloc(spool->bytes, room);
	if (!bytes)
		return false;
	spool->bytes = bytes;
	spool->room = room;
	return true;
}

bool
spool_add(struct spool *spool, const void *bytes, size_t n)
{
	if (spool->exhausted)
		return false;
	if (n == 0)
		return true;
	if (n > spool->room - spool->n && !grow(spool, n)) {
		spool->exhausted = true;
		return false;
	}
	memcpy(spool->bytes + spool->n, bytes, n);
	spool->n += n;
	return true;
}

struct str
spool_view(const struct spool *spool)
{
	if (spool->exhausted)
		arena_give_up(spool->arena);
	return (struct str){spool->bytes, spool->n};
}
