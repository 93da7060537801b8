/*
 * Paragraphs: inline content to items, items to lines.
 *
 * A paragraph is built in three steps: par_new(), any number of par_text()
 * and par_inlines(), then par_close(), which finds line-break opportunities
 * over the whole text, shapes the words and makes the items.
 */
#ifndef LAYOUT_PAR_H
#define LAYOUT_PAR_H

#include "doc/doc.h"
#include "layout/context.h"
#include "layout/item.h"

struct par_segment {
	size_t start, end; /* bytes of the text */
	const struct inline_style *inlined;
	const struct item_mark *mark;  /* where set, the segment is empty */
	bool line_break;               /* likewise */
	const struct picture *picture; /* what its text stands for, or NULL */
	su kern; /* white space that no line ends at; the segment is empty */
};

struct par {
	struct layout *lay;
	const struct par_style *style;
	const struct inline_style *base; /* of plain text in it */
	struct buf *text;
	VEC(struct par_segment) segments;
	VEC(struct item) items;
	struct loc at;
	bool rtl;      /* found by par_close(): runs right to left */
	bool no_marks; /* a copy: leaves no anchors and no margin numbers */
};

struct par *par_new(struct layout *lay, const struct par_style *style,
    elem_id elem, struct loc at);

/* Text in the base style, or in another; controls show nothing. */
void par_text(struct par *p, struct str text);
void par_styled(
    struct par *p, struct str text, const struct inline_style *inlined);

/* Text that links to a URL or, with "#id", to a place in the pack. */
void par_link(struct par *p, struct str text, struct str url);

/* The inline children of a node. */
void par_inlines(struct par *p, const struct node *parent);

void par_mark(struct par *p, struct item_mark mark);
void par_line_break(struct par *p);

/* White space of a width, as part of the word beside it. */
void par_kern(struct par *p, su width);

/* One more item, zeroed, at the end. */
struct item *par_add_item(struct par *p, enum item_kind kind);

void par_close(struct par *p);

/* A closed paragraph of plain text that is no part of the structure. */
struct par *par_artifact(
    struct layout *lay, const struct par_style *style, struct str text);

/* After par_close(): width on one line, and of the widest unbreakable part. */
su par_max_width(const struct par *p);
su par_min_width(const struct par *p);

/* The same when words are divided wherever they may be. */
su par_min_divided_width(const struct par *p);

/* True when there is nothing to show. */
bool par_is_empty(const struct par *p);

#endif
