/*
 * The lines of a document's body and what CommonMark takes each for.
 *
 * Whether a line is text or code depends on all lines before it, so cmark is
 * asked: it parses the body as it stands, only to tell the lines of its leaf
 * blocks.
 */
#ifndef READ_LINES_H
#define READ_LINES_H

#include "base/arena.h"
#include "diag/source.h"

enum line_kind {
	LINE_OTHER, /* blank, a rule, a link's definition */
	LINE_RAW,   /* code or HTML: passed on untouched */
	LINE_TEXT,
	LINE_HEADING
};

/* What CommonMark does not know, read as an item of a list: items.h. */
enum line_opens { OPENS_NOTHING, OPENS_NOTE, OPENS_DEFINITION };

struct line {
	size_t start, end; /* in the source, without the line end */
	size_t content;    /* behind spaces, quote markers and .marker */
	enum line_kind kind;
	uint32_t block; /* the leaf block's number; 0 for LINE_OTHER */

	enum line_opens opens;
	size_t marker;  /* of a line that opens: where its marker begins, */
	size_t indent;  /* how far into its container, 0..3, */
	size_t shift;   /* what that was found to be more, */
	bool confirmed; /* whether it was found to be one, */
	bool tight;     /* and whether it follows its term at once */
	bool term;      /* the line is the term of a definition */
	bool apart;     /* an item begins here, in a list with none before it */
};

struct lines {
	const struct source *source;
	struct line *v;
	size_t n;
};

/* The lines from the offset `from`, where a line begins, to the end. */
struct lines lines_read(struct arena *a, const struct source *s, size_t from);

/* Sets kinds and blocks, and finds what opens. */
void lines_classify(struct arena *a, struct lines *lines);

/* The offset behind the spaces and quote markers at `at`. */
size_t lines_behind_prefix(struct str text, size_t at, size_t end);

struct str lines_content(const struct lines *lines, size_t i);

bool lines_is_blank(const struct lines *lines, size_t i);

/*
 * The offset behind the container prefix of line i, list markers included,
 * or line.content when there are none.
 */
size_t lines_behind_markers(const struct lines *lines, size_t i);

#endif
