/*
 * The text that is given to cmark, and what is known of it beside its bytes.
 *
 * It is the source with what plain CommonMark does not know taken out: each
 * removed thing leaves a role on a line, or a mark in the text.  Invariant:
 * every offset of the text maps to an offset of the source, so every place
 * stays true.
 *
 * The noncharacters U+FDD0..U+FDEF are sentinels and never come from the
 * source: they, NUL and bytes that are not UTF-8 are replaced by U+FFFD.
 */
#ifndef READ_PREPARED_H
#define READ_PREPARED_H

#include "base/map.h"
#include "diag/diag.h"
#include "doc/doc.h"
#include "read/expand.h"

/* A mark is MARK_OPEN, its number in decimal, MARK_CLOSE. */
#define MARK_OPEN "\xEF\xB7\x90"          /* U+FDD0 */
#define MARK_CLOSE "\xEF\xB7\x91"         /* U+FDD1 */
#define MARK_BRACKET_OPEN "\xEF\xB7\x92"  /* U+FDD2, an escaped "[" */
#define MARK_BRACKET_CLOSE "\xEF\xB7\x93" /* U+FDD3, an escaped "]" */
#define MARK_BYTES 3                      /* the length of each */

/* A note is an image without words whose address is a mark. */
#define NOTE_OPEN "![]("
#define NOTE_CLOSE ")"

/*
 * What makes a cell's text a paragraph whatever it begins with.  It is
 * punctuation, so that it changes no delimiter run; the tree drops it.
 */
#define CELL_INERT ';'

enum role_kind {
	ROLE_DIV_OPEN,
	ROLE_DIV_CLOSE,
	ROLE_CELL,
	ROLE_TERM,
	ROLE_DEFINITION, /* of a list item, whose first line is no text */
	ROLE_NOTE,       /* likewise */
	ROLE_BOUNDARY    /* no text: keeps lists apart */
};

/* What the paragraph or item on a line of the prepared text stands for. */
struct role {
	enum role_kind kind;
	uint32_t line; /* from 0 */
	struct loc at;
	const struct attrs *attrs; /* of ROLE_DIV_OPEN */
	uint32_t table, row;       /* of ROLE_CELL; row 0 is the header */
	struct str label;          /* of ROLE_NOTE */
	bool tight;                /* of ROLE_DEFINITION */
	uint32_t column;           /* from 1, of an item's marker */
	bool taken;                /* of a fence: the tree has met it */
};

/* A pipe table, by its number in a ROLE_CELL. */
struct table_shape {
	uint16_t columns;
	enum align *aligns;
	struct loc at;
};

enum mark_kind {
	/*
	 * An attribute list behind a bracket, a parenthesis or a heading's
	 * text.  With a fault it could not be read, and nothing was cut.
	 */
	MARK_ATTRS,

	/* A reference to a note; the address of an image. */
	MARK_NOTE,

	/* Behind a note in place; the address of an image around its text. */
	MARK_NOTE_TEXT,

	/*
	 * Behind a run of "^" or "~", which comes once more behind the mark,
	 * so that what stands beside the run is beside punctuation as before.
	 */
	MARK_DELIMITER,

	/* A variable, which is a word like any other to cmark. */
	MARK_VARIABLE
};

struct mark {
	enum mark_kind kind;
	struct loc at;          /* the bytes that were cut */
	uint8_t before, behind; /* bytes put in on its sides */

	/* of MARK_ATTRS */
	const struct attrs *attrs;
	const char *fault;
	struct loc fault_at;
	size_t open; /* the offset of the "[" that belongs to it, if any */
	bool taken;  /* an element has them; else they are text */

	/* of MARK_DELIMITER */
	char delimiter;
	uint8_t run; /* its length */
	bool opens, closes;

	/* of MARK_VARIABLE */
	struct str name;
	bool reported; /* that it has no value */
};

/* A change to the source's bytes, applied while they are copied. */
struct edit {
	size_t offset, length; /* what it replaces, in the source */
	struct str text;
};

struct segment {
	uint32_t prepared, source; /* offsets */
	uint32_t length;           /* 0 where text was put in */
};

struct lines; /* read/lines.h */

struct prepared {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	const struct lines *written;       /* the source's, of the body */
	struct written *beside;            /* what gives no node */
	bool smart;                        /* punctuation */
	const struct variables *variables; /* set before marks are restored */
	struct buf *text;
	VEC(struct segment) segments;
	VEC(uint32_t) lines;  /* where each begins */
	VEC(uint32_t) blanks; /* empty lines that were put in, from 0 */
	VEC(struct role) roles;
	VEC(struct table_shape) tables;
	VEC(struct mark) marks;
	struct map references;  /* labels: references.h */
	VEC(struct edit) edits; /* waiting, in order of offset */
	size_t next_edit;
};

struct prepared *prepared_new(struct arena *a, struct diags *diags,
    const struct source *source, bool smart);

/* Building: edits that lie in the range are applied to the copy. */
void prepared_edit(
    struct prepared *p, size_t offset, size_t length, struct str text);
void prepared_copy(struct prepared *p, size_t from, size_t to);
void prepared_insert(struct prepared *p, struct str text, size_t offset);
void prepared_end_line(struct prepared *p);

/* Gives the line that is being built a role, to be filled in. */
struct role *prepared_role_add(
    struct prepared *p, enum role_kind kind, struct loc at);

/* The text of a mark's number. */
struct str prepared_mark_add(struct prepared *p, struct mark mark);

/*
 * Cuts the variable that begins at an offset and ends before `to`; the offset
 * behind it, or 0 when there is none.
 */
size_t prepared_cut_variable(struct prepared *p, size_t at, size_t to);

/* Notes that a fence or an attribute list was none of the text. */
void prepared_take_role(struct prepared *p, const struct role *role);
void prepared_take_mark(struct prepared *p, const struct mark *mark);

/* The role of a line, or NULL. */
const struct role *prepared_role(const struct prepared *p, uint32_t line);

/* The offset of a line and a byte column, both from 1, clamped. */
size_t prepared_offset(const struct prepared *p, int line, int column);

/* The offset of the end of a line (from 1), before its line end. */
size_t prepared_line_end(const struct prepared *p, int line);

/* The place in the source of a range of the text. */
struct loc prepared_loc(const struct prepared *p, size_t offset, size_t length);

/*
 * The mark that begins at offset `at` of a text; *end is set behind it and
 * what was put in there.  NULL when there is none.
 */
const struct mark *prepared_mark(
    const struct prepared *p, struct str text, size_t at, size_t *end);

/*
 * The text with every mark given back as it was written, for places where
 * attributes mean nothing, but values for variables.  Verbatim, variables too
 * are as they were written, and escaped brackets have their backslash, as in
 * code.
 */
struct str prepared_restore(
    const struct prepared *p, struct str text, bool verbatim);

/* The value of a variable's mark; false when it has none: reported once. */
bool prepared_value(
    const struct prepared *p, const struct mark *mark, struct str *out);

#endif
