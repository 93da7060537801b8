/*
 * libdeflate fills a room that is given: it is doubled until it is enough,
 * so that all attempts together cost twice the last one.
 */
#include "read/inflate.h"

#include <libdeflate.h>

#define FIRST_ROOM ((size_t)64 << 10) /* bytes */

struct inflater {
	struct libdeflate_decompressor *library;
	struct str packed;
	struct arena *arena;
};

static void
release(void *library)
{
	libdeflate_free_decompressor(library);
}

/* What it stands for where that is at most `room` bytes. */
static enum libdeflate_result
fill(const struct inflater *i, size_t room, struct str *out)
{
	char *bytes = arena_alloc(i->arena, room);
	size_t n = 0;
	enum libdeflate_result result = libdeflate_zlib_decompress(
	    i->library, i->packed.s, i->packed.n, bytes, room, &n);

	*out = (struct str){bytes, n};
	return result;
}

static enum inflate_status
grow(const struct inflater *i, size_t limit, struct str *out)
{
	size_t room = FIRST_ROOM < limit ? FIRST_ROOM : limit;

	for (;;) {
		struct arena_mark mark = arena_mark(i->arena);
		enum libdeflate_result result = fill(i, room, out);

		if (result == LIBDEFLATE_SUCCESS)
			return INFLATE_OK;
		arena_reset(i->arena, mark);
		if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
			return INFLATE_BAD;
		if (room == limit)
			return INFLATE_TOO_LARGE;
		room = room < limit / 2 ? 2 * room : limit;
	}
}

enum inflate_status
inflate_read(struct arena *a, struct str packed, size_t limit, struct str *out)
{
	struct inflater i = {libdeflate_alloc_decompressor(), packed, a};

	if (!i.library)
		arena_give_up(a);
	arena_defer(a, release, i.library);
	return grow(&i, limit, out);
}
