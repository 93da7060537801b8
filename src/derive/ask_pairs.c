/*
 * For texts that are alike, they are looked up by their rarer words, and the
 * few that share most are compared, so that the time grows with the words,
 * not with the pairs.
 */
#include "derive/ask_pairs.h"

#include "derive/word_diff.h"
#include "derive/word_split.h"

/* Asks that a word must not be in more of, to tell them apart. */
#define RARE_MAX 24

/* Of two that share rare words, so many are compared word by word. */
#define CANDIDATES_MAX 8

/* An ask by one of its places. */
struct home {
	size_t ask;
	struct str text; /* of the place */
};

static void
enrol_place(
    struct arena *a, struct map *places, struct str id, struct home home)
{
	struct home *kept = ARENA_NEW(a, struct home);

	*kept = home;
	map_put(a, places, id, kept, true);
}

static void
enrol_places(struct arena *a, const struct edition *e, struct map *places)
{
	for (size_t i = 0; i < e->recommendations.n; i++) {
		const struct edition_recommendation *r =
		    &e->recommendations.v[i];

		enrol_place(a, places, r->id, (struct home){i, r->text});
		for (size_t k = 0; k < r->places.n; k++)
			enrol_place(a, places, r->places.v[k].id,
			    (struct home){i, r->places.v[k].text});
	}
}

static const struct edition_recommendation *
ask_before(const struct ask_pairs *p, size_t i)
{
	return &p->before->recommendations.v[i];
}

static const struct edition_recommendation *
ask_now(const struct ask_pairs *p, size_t i)
{
	return &p->now->recommendations.v[i];
}

/* False when one of them has a partner. */
static bool
pair(struct ask_pairs *p, size_t before, size_t now)
{
	if (p->to_now[before] || p->to_before[now])
		return false;
	p->to_now[before] = now + 1;
	p->to_before[now] = before + 1;
	return true;
}

/* Pairs those of the same id, when their texts are the same as well or not. */
static void
pair_by_id(struct ask_pairs *p, bool same_text)
{
	for (size_t i = 0; i < p->now_count; i++) {
		const struct edition_recommendation *now = ask_now(p, i);
		const struct home *home =
		    map_lookup(&p->before_places, now->id);
		const struct edition_recommendation *before =
		    home ? ask_before(p, home->ask) : NULL;

		if (before && str_eq(before->id, now->id) &&
		    (!same_text || str_eq(before->text, now->text)))
			pair(p, home->ask, i);
	}
}

/* Asks of one text in one document, in order. */
struct row {
	size_t ask;
	struct row *next;
};

static struct str
text_key(struct arena *a, const struct edition_recommendation *r)
{
	return editions_key(a, r->document, r->text);
}

static void
pair_by_text(struct ask_pairs *p)
{
	struct map rows = {0};

	for (size_t i = p->before_count; i-- > 0;) {
		struct row *row;

		if (p->to_now[i])
			continue;
		row = ARENA_NEW(p->arena, struct row);
		row->ask = i;
		row->next = map_put(p->arena, &rows,
		    text_key(p->arena, ask_before(p, i)), row, false);
	}
	for (size_t i = 0; i < p->now_count; i++) {
		struct str key;
		struct row *row;

		if (p->to_before[i])
			continue;
		key = text_key(p->arena, ask_now(p, i));
		row = map_lookup(&rows, key);
		if (row && pair(p, row->ask, i))
			map_put(p->arena, &rows, key, row->next, false);
	}
}

static void
pair_by_place(struct ask_pairs *p)
{
	for (size_t i = 0; i < p->now_count; i++) {
		const struct edition_recommendation *r = ask_now(p, i);

		for (size_t k = 0; k < r->places.n && !p->to_before[i]; k++) {
			const struct home *home =
			    map_lookup(&p->before_places, r->places.v[k].id);

			if (home)
				pair(p, home->ask, i);
		}
	}
}

/* The asks before that have a word, up to one more than RARE_MAX. */
struct holders {
	size_t asks[RARE_MAX];
	size_t n;
};

/* What pairing by likeness looks texts up in. */
struct likeness {
	struct ask_pairs *pairs;
	struct word_numbers numbers;
	VEC(struct holders *) holders; /* by number of the word */
	VEC(size_t) near;              /* asks that share a rare word */
	size_t *shared;                /* how many, by ask */
};

static void
add_words(struct likeness *l, size_t before)
{
	struct arena *a = l->pairs->arena;
	struct split_words words =
	    word_split(a, &l->numbers, ask_before(l->pairs, before)->text);

	while (l->holders.n <= l->numbers.last)
		vec_push(a, &l->holders, ARENA_NEW(a, struct holders));
	for (size_t i = 0; i < words.list.n; i++) {
		struct holders *h = l->holders.v[words.list.v[i].id];

		if (words.list.v[i].sign || h->n > RARE_MAX ||
		    (h->n > 0 && h->asks[h->n - 1] == before))
			continue;
		if (h->n < RARE_MAX)
			h->asks[h->n] = before;
		h->n++;
	}
}

static void
find_near(struct likeness *l, struct str text)
{
	struct arena *a = l->pairs->arena;
	struct split_words words = word_split(a, &l->numbers, text);

	l->near.n = 0;
	for (size_t i = 0; i < words.list.n; i++) {
		uint32_t id = words.list.v[i].id;
		const struct holders *h =
		    id < l->holders.n ? l->holders.v[id] : NULL;

		for (size_t k = 0; h && h->n <= RARE_MAX && k < h->n; k++)
			if (l->shared[h->asks[k]]++ == 0)
				vec_push(a, &l->near, h->asks[k]);
	}
}

/* The one with most words in common, taken off; near.n must not be 0. */
static size_t
take_nearest(struct likeness *l)
{
	size_t best = 0, ask;

	for (size_t i = 1; i < l->near.n; i++) {
		size_t here = l->shared[l->near.v[i]];
		size_t most = l->shared[l->near.v[best]];

		if (here > most ||
		    (here == most && l->near.v[i] < l->near.v[best]))
			best = i;
	}
	ask = l->near.v[best];
	l->near.v[best] = l->near.v[--l->near.n];
	l->shared[ask] = 0;
	return ask;
}

static void
pair_nearest(struct likeness *l, size_t now)
{
	struct ask_pairs *p = l->pairs;
	struct str text = ask_now(p, now)->text;

	find_near(l, text);
	for (size_t i = 0; i < CANDIDATES_MAX && l->near.n > 0; i++) {
		size_t before = take_nearest(l);

		if (!p->to_now[before] &&
		    word_diff_alike(
			p->arena, ask_before(p, before)->text, text) &&
		    pair(p, before, now))
			break;
	}
	for (size_t i = 0; i < l->near.n; i++)
		l->shared[l->near.v[i]] = 0;
}

/* The ask of the other edition where a place of an ask stands as it is. */
static size_t
other_home(const struct edition_recommendation *r, const struct map *places)
{
	for (size_t k = 0; k < r->places.n; k++) {
		const struct home *home = map_lookup(places, r->places.v[k].id);

		if (home && str_eq(home->text, r->places.v[k].text))
			return home->ask + 1;
	}
	return 0;
}

size_t
ask_pairs_home_now(const struct ask_pairs *p, size_t before)
{
	return other_home(ask_before(p, before), &p->now_places);
}

size_t
ask_pairs_home_before(const struct ask_pairs *p, size_t now)
{
	return other_home(ask_now(p, now), &p->before_places);
}

static void
pair_by_likeness(struct ask_pairs *p)
{
	struct likeness l = {.pairs = p};

	l.shared = ARENA_ARRAY(p->arena, size_t, p->before_count);
	for (size_t i = 0; i < p->before_count; i++)
		if (!p->to_now[i] && !ask_pairs_home_now(p, i))
			add_words(&l, i);
	for (size_t i = 0; i < p->now_count; i++)
		if (!p->to_before[i] && !ask_pairs_home_before(p, i))
			pair_nearest(&l, i);
}

struct ask_pairs *
ask_pairs_new(
    struct arena *a, const struct edition *before, const struct edition *now)
{
	struct ask_pairs *p = ARENA_NEW(a, struct ask_pairs);

	p->arena = a;
	p->before = before;
	p->now = now;
	p->before_count = before->recommendations.n;
	p->now_count = now->recommendations.n;
	p->to_now = ARENA_ARRAY(a, size_t, p->before_count);
	p->to_before = ARENA_ARRAY(a, size_t, p->now_count);
	enrol_places(a, before, &p->before_places);
	enrol_places(a, now, &p->now_places);
	pair_by_id(p, true);
	pair_by_text(p);
	pair_by_id(p, false);
	pair_by_place(p);
	pair_by_likeness(p);
	return p;
}
