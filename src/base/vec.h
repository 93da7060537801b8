/*
 * Growable arrays on an arena: VEC(type) declares one, zero initialisation
 * makes it empty, elements move when it grows (keep indices, not pointers).
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

#include "base/arena.h"

#define VEC(type)                                                              \
	struct {                                                               \
		type *v;                                                       \
		size_t n, cap;                                                 \
	}

/* Appends an item given as an expression. */
#define vec_push(arena, vec, ...)                                              \
	((vec)->v = vec_room((arena), (vec)->v, (vec)->n, &(vec)->cap,         \
		sizeof *(vec)->v),                                             \
	    (vec)->v[(vec)->n++] = (__VA_ARGS__))

/* Appends a zeroed item and gives its address. */
#define vec_add(arena, vec)                                                    \
	((vec)->v = vec_room((arena), (vec)->v, (vec)->n, &(vec)->cap,         \
		sizeof *(vec)->v),                                             \
	    &(vec)->v[(vec)->n++])

/*
 * The array with room for one more element: v itself, or a larger copy whose
 * free tail is zeroed.  *cap is updated.
 */
void *vec_room(
    struct arena *a, void *v, size_t n, size_t *cap, size_t element_size);

#endif
