/*
 * A paragraph as a list of boxes, glue and penalties (Knuth and Plass,
 * "Breaking Paragraphs into Lines", 1981), with what each draws.
 *
 *     box      width; cannot be broken; a shaped word or part of one
 *     glue     width, stretch, shrink; a line may end at it after a box
 *     penalty  what a line end costs here; its width counts only then
 *     mark     no width; an anchor or a number for the margin
 *
 * A list ends with glue of infinite stretch (fil) and a forced break.
 */
#ifndef LAYOUT_ITEM_H
#define LAYOUT_ITEM_H

#include "base/su.h"
#include "layout/pages.h"
#include "style/theme.h"

enum item_kind { ITEM_BOX, ITEM_GLUE, ITEM_PENALTY, ITEM_MARK };

#define PENALTY_FORCED (-10000)
#define PENALTY_NEVER 10000

struct node;
struct picture; /* layout/picture.h */

/* How a stretch of text is set; shared by all the items it became. */
struct inline_style {
	struct text_style text;
	elem_id elem;
	struct str url;       /* link target, or empty */
	struct str url_title; /* what the link leads to, or empty */
	elem_id link;         /* its element, when there is a url */
	struct str language;
	su rise;     /* of the baseline: raised or lowered text */
	bool struck; /* a line through it */
	bool underlined;
	bool nowrap; /* no line ends at its spaces */
	bool joined; /* no line ends before it: the mark of a note */
	const struct node *frame; /* the image it stands for, or NULL */
	struct loc at;
};

struct footnote;

/* What a zero-width mark leaves on its line. */
struct item_mark {
	struct str anchor;           /* an id, or empty */
	struct str margin_text;      /* set in the margin column, or empty */
	const struct footnote *note; /* whose mark this is, or NULL */
	elem_id elem;
	struct loc at;
};

struct item {
	uint8_t kind;  /* enum item_kind */
	uint8_t level; /* of bidirectional text (UAX #9) */
	bool flagged;  /* a penalty at a hyphen */
	bool hyphen;   /* a penalty inside a word: not in the first pass */
	bool fil;      /* glue: stretches without limit */
	int32_t penalty;
	su width, stretch, shrink;
	/* How far the box may hang out of the measure at a line's start, and
	 * the box or the hyphen at its end: protruding punctuation. */
	su hang_start, hang_end;
	/* A box shows the glyphs [from, to) of its run: a part of a word that
	 * may be divided.  Glue has its space, a penalty its hyphen. */
	const struct glyph_run *run;
	uint32_t from, to;
	const struct inline_style *inlined; /* box, glue, hyphen */
	const struct item_mark *mark;
	const struct picture *picture; /* what a box shows instead, or NULL */
};

#endif
