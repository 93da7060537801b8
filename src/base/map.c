/*
 * Open addressing with linear probing over indices into the entries, which
 * stay in order of insertion.  At most half of the slots are in use, so that
 * every probe ends.
 */
#include "base/map.h"

#include "base/vec.h"

#define FIRST_SLOTS 16

uint32_t
hash_bytes(const void *p, size_t n, uint32_t seed)
{
	const unsigned char *byte = p;
	uint32_t h = seed;

	for (size_t i = 0; i < n; i++)
		h = (h ^ byte[i]) * 16777619u;
	return h;
}

/* The slot that holds the key, or the free one where it belongs. */
static size_t
slot_of(const struct map *m, struct str key, uint32_t hash)
{
	size_t at = hash & (m->slot_count - 1);

	for (;;) {
		const struct map_entry *e;

		if (m->slots[at] == 0)
			return at;
		e = &m->entries[m->slots[at] - 1];
		if (e->hash == hash && str_eq(e->key, key))
			return at;
		at = (at + 1) & (m->slot_count - 1);
	}
}

static void
grow_slots(struct arena *a, struct map *m)
{
	size_t count = m->slot_count ? m->slot_count * 2 : FIRST_SLOTS;

	if (count > UINT32_MAX)
		arena_give_up(a);
	m->slots = ARENA_ARRAY(a, uint32_t, count);
	m->slot_count = count;
	for (size_t i = 0; i < m->n; i++) {
		const struct map_entry *e = &m->entries[i];

		m->slots[slot_of(m, e->key, e->hash)] = (uint32_t)(i + 1);
	}
}

void *
map_lookup(const struct map *m, struct str key)
{
	uint32_t index;

	if (m->n == 0)
		return NULL;
	index = m->slots[slot_of(m, key, hash_bytes(key.s, key.n, HASH_SEED))];
	return index ? m->entries[index - 1].value : NULL;
}

void *
map_put(struct arena *a, struct map *m, struct str key, void *value, bool keep)
{
	uint32_t hash = hash_bytes(key.s, key.n, HASH_SEED);
	size_t slot;

	if (m->slot_count <= m->n * 2)
		grow_slots(a, m);
	slot = slot_of(m, key, hash);
	if (m->slots[slot]) {
		struct map_entry *e = &m->entries[m->slots[slot] - 1];
		void *before = e->value;

		if (!keep)
			e->value = value;
		return before;
	}
	m->entries = vec_room(a, m->entries, m->n, &m->cap, sizeof *m->entries);
	m->entries[m->n++] = (struct map_entry){key, value, hash};
	m->slots[slot] = (uint32_t)m->n;
	return NULL;
}
