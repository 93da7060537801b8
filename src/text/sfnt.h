/*
 * The sfnt container of TrueType and OpenType fonts: its big-endian fields
 * and its table directory (OpenType 1.9, "Font file").
 */
#ifndef TEXT_SFNT_H
#define TEXT_SFNT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Fields at a byte offset of a table; 0 where the table is too short. */
uint16_t sfnt_u16(struct str table, size_t at);
int16_t sfnt_i16(struct str table, size_t at);
uint32_t sfnt_u32(struct str table, size_t at);
int32_t sfnt_i32(struct str table, size_t at);

/*
 * True when the file is a font, or a collection that holds a font of that
 * index, and all tables in that font's directory lie inside the file.
 */
bool sfnt_is_whole(struct str file, uint32_t index);

#endif
