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

struct line {
	size_t start, end; /* in the source, without the line end */
	size_t content;    /* behind spaces and quote markers */
	enum line_kind kind;
	uint32_t block; /* the leaf block's number; 0 for LINE_OTHER */
};

struct lines {
	const struct source *source;
	struct line *v;
	size_t n;
};

/* The lines from the offset `from`, where a line begins, to the end. */
struct lines lines_read(struct arena *a, const struct source *s, size_t from);

/* Sets kinds and blocks. */
void lines_classify(struct arena *a, struct lines *lines);

struct str lines_content(const struct lines *lines, size_t i);

bool lines_is_blank(const struct lines *lines, size_t i);

/*
 * The offset behind the container prefix of line i, list markers included,
 * or line.content when there are none.
 */
size_t lines_behind_markers(const struct lines *lines, size_t i);

#endif
