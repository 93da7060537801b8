/*
 * Names to pointers, on an arena.  Iteration is in order of insertion, so
 * that nothing depends on hash order.  Keys are borrowed.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct map_entry {
	struct str key;
	void *value;
	uint32_t hash;
};

struct map {
	struct map_entry *entries; /* n of them, in order of insertion */
	size_t n, cap;
	uint32_t *slots; /* index into entries + 1, or 0; a power of two */
	size_t slot_count;
};

/* The value under key, or NULL. */
void *map_lookup(const struct map *m, struct str key);

/*
 * Sets the value under key.  The value that was there before, or NULL, is
 * returned and stays in place when `keep` is true.
 */
void *map_put(
    struct arena *a, struct map *m, struct str key, void *value, bool keep);

/* FNV-1a of the bytes; also used for the shaped words' cache. */
uint32_t hash_bytes(const void *p, size_t n, uint32_t seed);
#define HASH_SEED 2166136261u

#endif
