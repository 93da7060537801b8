/*
 * In: the bytes of a font file or of one table.  Out: numbers, and whether
 * the directory keeps its promises.  Nothing is read outside the bytes given,
 * whatever they hold.
 */
#include "text/sfnt.h"

#define TAG(a, b, c, d)                                                        \
	((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 |      \
	    (uint32_t)(d))

#define DIRECTORY_HEAD 12  /* [bytes] */
#define DIRECTORY_ENTRY 16 /* [bytes] */

static uint32_t
byte_at(struct str table, size_t at)
{
	return (unsigned char)table.s[at];
}

uint16_t
sfnt_u16(struct str table, size_t at)
{
	if (table.n < 2 || at > table.n - 2)
		return 0;
	return (uint16_t)(byte_at(table, at) << 8 | byte_at(table, at + 1));
}

int16_t
sfnt_i16(struct str table, size_t at)
{
	int32_t v = sfnt_u16(table, at);

	return (int16_t)(v < 0x8000 ? v : v - 0x10000);
}

uint32_t
sfnt_u32(struct str table, size_t at)
{
	if (table.n < 4 || at > table.n - 4)
		return 0;
	return (uint32_t)sfnt_u16(table, at) << 16 | sfnt_u16(table, at + 2);
}

int32_t
sfnt_i32(struct str table, size_t at)
{
	int64_t v = sfnt_u32(table, at);

	return (int32_t)(v <= INT32_MAX ? v : v - (INT64_C(1) << 32));
}

static bool
is_font_version(uint32_t version)
{
	return version == 0x00010000 || version == TAG('t', 'r', 'u', 'e') ||
	       version == TAG('O', 'T', 'T', 'O');
}

static bool
tables_inside(struct str file, size_t directory)
{
	uint16_t count = sfnt_u16(file, directory + 4);
	size_t entries = directory + DIRECTORY_HEAD;

	if (count == 0 || !is_font_version(sfnt_u32(file, directory)))
		return false;
	if (entries > file.n ||
	    (file.n - entries) / DIRECTORY_ENTRY < (size_t)count)
		return false;
	for (size_t i = 0; i < count; i++) {
		size_t entry = entries + i * DIRECTORY_ENTRY;
		size_t offset = sfnt_u32(file, entry + 8);
		size_t length = sfnt_u32(file, entry + 12);

		if (offset > file.n || length > file.n - offset)
			return false;
	}
	return true;
}

bool
sfnt_is_whole(struct str file, uint32_t index)
{
	if (sfnt_u32(file, 0) != TAG('t', 't', 'c', 'f'))
		return index == 0 && tables_inside(file, 0);
	if (index >= sfnt_u32(file, 8) || index > file.n / 4)
		return false;
	return tables_inside(file, sfnt_u32(file, 12 + 4 * (size_t)index));
}
