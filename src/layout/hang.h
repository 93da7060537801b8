/*
 * Protrusion: how far a character hangs into the margin, so that the edge of
 * a column looks straight (Hàn Thế Thành, "Micro-typographic extensions to
 * the TeX typesetting system", 2000).
 */
#ifndef LAYOUT_HANG_H
#define LAYOUT_HANG_H

#include <stdbool.h>
#include <stdint.h>

/* Thousandths of the character's own width, at a line's start or end. */
int32_t hang_start_em1000(uint32_t c);
int32_t hang_end_em1000(uint32_t c);

#endif
