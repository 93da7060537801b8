/*
 * Items written as text, one character an item, and random such texts.
 *
 *     1 to 9   a box so many units wide
 *     space    glue: one unit, stretch 1/2, shrink 1/3
 *     -        a hyphen's penalty of 50, flagged
 *     :        the same inside a word: not in the first pass
 *     |        a penalty of 0
 *     ~        a penalty that forbids the break
 *     =        fil
 *     !        a forced break
 *     .        a mark
 *
 * "~=!" ends a paragraph.
 */
#ifndef TEST_LAYOUT_ITEMS_H
#define TEST_LAYOUT_ITEMS_H

#include <check.h>

#include "base/arena.h"
#include "layout/item.h"
#include "unit/layout/random.h"

#define UNIT 384 /* [su] */

struct item_list {
	struct item *v;
	size_t n;
};

static inline struct item
items_one(char c)
{
	struct item item = {.kind = ITEM_PENALTY};

	if (c >= '1' && c <= '9')
		return (struct item){
		    .kind = ITEM_BOX, .width = (c - '0') * UNIT};
	switch (c) {
	case ' ':
		return (struct item){.kind = ITEM_GLUE,
		    .width = UNIT,
		    .stretch = UNIT / 2,
		    .shrink = UNIT / 3};
	case '=':
		return (struct item){.kind = ITEM_GLUE, .fil = true};
	case '.':
		return (struct item){.kind = ITEM_MARK};
	case ':':
		item.hyphen = true;
		item.penalty = 50;
		item.flagged = true;
		return item;
	case '-':
		item.penalty = 50;
		item.flagged = true;
		return item;
	case '|':
		return item;
	case '~':
		item.penalty = PENALTY_NEVER;
		return item;
	case '!':
		item.penalty = PENALTY_FORCED;
		return item;
	default:
		ck_abort_msg("'%c' is no item", c);
		return item;
	}
}

static inline struct item_list
items_of(struct arena *a, struct str text)
{
	struct item_list list = {ARENA_ARRAY(a, struct item, text.n), text.n};

	for (size_t i = 0; i < text.n; i++)
		list.v[i] = items_one(text.s[i]);
	return list;
}

/* Words of boxes up to `widest` units, with hyphens, marks, forced breaks. */
static inline struct str
random_items(struct arena *a, uint64_t *state, uint32_t words, uint32_t widest)
{
	struct buf *b = buf_new(a);

	for (uint32_t i = 0; i < words; i++) {
		uint32_t chance = random_below(state, 20);

		if (i > 0 && chance == 0)
			buf_z(b, "~=!");
		else if (i > 0)
			buf_char(b, chance == 1 ? '|' : ' ');
		if (chance == 2)
			buf_char(b, '.');
		buf_char(b, (char)('1' + random_below(state, widest)));
		if (chance > 14) {
			buf_char(b, chance > 17 ? ':' : '-');
			buf_char(b, (char)('1' + random_below(state, widest)));
		}
	}
	buf_z(b, "~=!");
	return buf_view(b);
}

#endif
