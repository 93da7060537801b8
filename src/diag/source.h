/*
 * Source texts and places in them.  Every place in a message is a struct loc:
 * a source, a byte offset and a length; line and column are computed when
 * they are printed.
 */
#ifndef DIAG_SOURCE_H
#define DIAG_SOURCE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

/* source 0 means generated: no place in any file. */
struct loc {
	uint16_t source;
	uint32_t offset, length; /* bytes */
};

struct source {
	uint16_t id;     /* from 1 */
	struct str name; /* the path as the user knows it */
	struct str text;
	uint32_t *line_starts; /* byte offsets; line_count of them */
	uint32_t line_count;
	/* columns in long lines: one a SOURCE_STRIDE bytes of the text */
	struct source_mark *marks;
};

/* The first character that begins at or behind a multiple of the stride. */
struct source_mark {
	uint32_t offset;
	uint32_t count; /* code points before it, in all of the text */
};

#define SOURCE_STRIDE 1024

struct sources {
	struct arena *arena;
	VEC(struct source *) list;
};

/* Files over this size are refused before they reach a parser. */
#define SOURCE_LIMIT ((size_t)256 << 20)

/*
 * Registers a text under a name; both are borrowed.  text.n < 4 GiB; at most
 * 65,535 sources: more make the arena give up.
 */
struct source *source_add(
    struct sources *all, struct str name, struct str text);

/* The source with that id, or NULL for 0 and unknown ids. */
const struct source *source_lookup(const struct sources *all, uint16_t id);

struct line_col {
	uint32_t line;   /* from 1 */
	uint32_t column; /* from 1, in code points */
};

struct line_col source_line_col(const struct source *s, uint32_t offset);

/* The text of a line (from 1) without its line end. */
struct str source_line(const struct source *s, uint32_t line);

/* A place in a source; the range is clamped to the text. */
struct loc source_loc(const struct source *s, size_t offset, size_t length);

/*
 * The place of line and byte column, both from 1, as libraries report them;
 * clamped to the text and to the line.
 */
struct loc source_loc_at(
    const struct source *s, size_t line, size_t byte_column, size_t length);

#endif
