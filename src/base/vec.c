/*
 * Growth of typed arrays.  The old elements stay behind in the arena: with
 * doubling that is no more than the array itself again.
 */
#include "base/vec.h"

#include <string.h>

#define FIRST_CAP 8

void *
vec_room(struct arena *a, void *v, size_t n, size_t *cap, size_t element_size)
{
	size_t grown;
	void *copy;

	if (n < *cap)
		return v;
	grown = *cap ? *cap * 2 : FIRST_CAP;
	copy = arena_array(a, grown, element_size);
	if (n)
		memcpy(copy, v, n * element_size);
	*cap = grown;
	return copy;
}
