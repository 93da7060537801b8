/*
 * One arena and one set of faces a test, and fonts for a test to damage.
 * Inline, because a suite of another room links nothing from here.
 */
#ifndef TEST_TEXT_FIXTURE_H
#define TEST_TEXT_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "text/font.h"
#include "text/sfnt.h"
#include "unit/fonts.h"

static struct arena *arena;
static struct font_set fonts;
static char saved_path[64];

/* Checked fixtures. */
static inline void
fixture_open(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
	fonts = (struct font_set){.arena = arena};
	snprintf(saved_path, sizeof saved_path, "/tmp/briefpress-font%ld.ttf",
	    (long)getpid());
}

static inline void
fixture_close(void)
{
	remove(saved_path);
	arena_free(arena);
}

static inline struct face *
fixture_face(const char *path)
{
	struct face *face = NULL;

	ck_assert_int_eq(
	    font_load(&fonts, str_from_z(path), 0, &face), FONT_OK);
	return face;
}

/* The bytes of a font file, in the arena, free to change. */
static inline struct str
fixture_bytes(const char *path)
{
	struct str bytes;

	ck_assert_int_eq(
	    file_read(arena, path, FONT_FILE_LIMIT, &bytes), FILE_OK);
	return arena_str(arena, bytes);
}

/* Saves bytes as a file of the test's own, under one path for all calls. */
static inline struct str
fixture_save(struct str bytes)
{
	FILE *f = fopen(saved_path, "wb");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(bytes.s, 1, bytes.n, f), bytes.n);
	ck_assert_int_eq(fclose(f), 0);
	return str_from_z(saved_path);
}

/* Offset of a table in an sfnt file. */
static inline size_t
fixture_table(struct str font, const char *tag)
{
	for (size_t i = 0; i < sfnt_u16(font, 4); i++)
		if (str_eq_z(str_sub(font, 12 + 16 * i, 16 + 16 * i), tag))
			return sfnt_u32(font, 20 + 16 * i);
	ck_abort_msg("the font has no table %s", tag);
	return 0;
}

#endif
