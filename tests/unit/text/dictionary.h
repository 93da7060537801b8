/*
 * One arena a test, dictionaries as texts, and words with their points shown.
 * Inline, because no suite uses all of it.
 */
#ifndef TEST_TEXT_DICTIONARY_H
#define TEST_TEXT_DICTIONARY_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "text/hyphen.h"

static struct arena *arena;

/* Checked fixtures. */
static inline void
dictionary_open(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
}

static inline void
dictionary_close(void)
{
	arena_free(arena);
}

/* Loads the bytes as a dictionary's file. */
static inline enum hyphen_status
dictionary_load(struct str bytes, struct hyphenator **out)
{
	char path[] = "/tmp/briefpress-hyphen-XXXXXX";
	int fd = mkstemp(path);
	enum hyphen_status status;

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, bytes.s, bytes.n), (ssize_t)bytes.n);
	close(fd);
	status = hyphen_load(arena, str_from_z(path), out);
	unlink(path);
	return status;
}

static inline struct hyphenator *
dictionary_of(const char *text)
{
	struct hyphenator *h = NULL;

	ck_assert_int_eq(dictionary_load(str_from_z(text), &h), HYPHEN_OK);
	return h;
}

/* The word with = at its points. */
static inline struct str
divided(const struct hyphenator *h, struct str word)
{
	struct buf *marked = buf_new(arena);
	struct hyphen_points points = {0};
	size_t from = 0;

	hyphen_points(h, arena, word, &points);
	for (size_t i = 0; i < points.n; i++) {
		ck_assert_uint_gt(points.v[i], from);
		buf_str(marked, str_sub(word, from, points.v[i]));
		buf_char(marked, '=');
		from = points.v[i];
	}
	ck_assert(word.n == 0 || from < word.n);
	buf_str(marked, str_sub(word, from, word.n));
	return buf_view(marked);
}

static inline void
assert_divided(const struct hyphenator *h, const char *word, const char *want)
{
	struct str got = divided(h, str_from_z(word));

	ck_assert_msg(str_eq_z(got, want), "%s: %.*s, not %s", word, (int)got.n,
	    got.s, want);
}

#endif
