/*
 * Items and line starts that TeX wrote into tests/data/tex; the form is
 * described in tests/compare/tex/breaks.lua, which makes them.
 */
#ifndef TEST_LAYOUT_TEX_H
#define TEST_LAYOUT_TEX_H

#include <check.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/vec.h"
#include "layout/linebreak.h"

struct tex_items {
	VEC(struct item) list;
};

/* How TeX breaks the items before it. */
struct tex_answer {
	struct linebreak_options options;
	VEC(size_t) starts;
};

static inline const char *
tex_read(struct arena *a, const char *path)
{
	struct str text;

	ck_assert_int_eq(file_read(a, path, 1 << 20, &text), FILE_OK);
	return text.s;
}

static inline int32_t
tex_number(const char **at)
{
	char *end;
	long n = strtol(*at, &end, 10);

	ck_assert_ptr_ne(end, *at);
	ck_assert(n >= INT32_MIN && n <= INT32_MAX);
	*at = end;
	return (int32_t)n;
}

static inline bool
tex_skip(const char **at, char c)
{
	if (**at != c)
		return false;
	++*at;
	return true;
}

static inline struct item
tex_item(const char **at)
{
	char kind = *(*at)++;
	struct item item = {.kind = ITEM_BOX, .width = tex_number(at)};

	if (kind == 'g') {
		item.kind = ITEM_GLUE;
		ck_assert(tex_skip(at, '+'));
		item.stretch = tex_number(at);
		ck_assert(tex_skip(at, '-'));
		item.shrink = tex_number(at);
	} else if (kind != 'b') {
		item.kind = ITEM_PENALTY;
		item.penalty = 50;
		item.flagged = true;
		item.hyphen = kind == 'h';
	}
	if (tex_skip(at, '<')) {
		item.hang_start = tex_number(at);
		ck_assert(tex_skip(at, '>'));
		item.hang_end = tex_number(at);
	}
	return item;
}

/* A line of items, closed as a paragraph is. */
static inline void
tex_items(struct arena *a, const char **at, struct tex_items *out)
{
	*out = (struct tex_items){{NULL, 0, 0}};
	do
		vec_push(a, &out->list, tex_item(at));
	while (tex_skip(at, ' '));
	ck_assert(tex_skip(at, '\n'));
	vec_add(a, &out->list)->kind = ITEM_PENALTY;
	out->list.v[out->list.n - 1].penalty = PENALTY_NEVER;
	vec_add(a, &out->list)->kind = ITEM_GLUE;
	out->list.v[out->list.n - 1].fil = true;
	vec_add(a, &out->list)->kind = ITEM_PENALTY;
	out->list.v[out->list.n - 1].penalty = PENALTY_FORCED;
}

/* A line of starts: "at MEASURE INDENT RAGGED HOW START...". */
static inline void
tex_answer(struct arena *a, const char **at, struct tex_answer *out)
{
	*out = (struct tex_answer){.starts = {NULL, 0, 0}};
	*at += sizeof "at" - 1;
	out->options.measure = tex_number(at);
	out->options.first_indent = tex_number(at);
	out->options.ragged = tex_number(at);
	ck_assert(tex_skip(at, ' '));
	while (**at != ' ' && **at != '\n')
		++*at;
	while (tex_skip(at, ' '))
		vec_push(a, &out->starts, (size_t)tex_number(at));
	ck_assert(tex_skip(at, '\n'));
}

#endif
