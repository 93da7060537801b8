/*
 * The vertical list of a part of the pack, and the place in it where blocks
 * are being set.
 *
 *     box      a line, a row of a table, a picture: height, what it draws
 *     space    vanishes at a page's top
 *     penalty  what ending a page here costs
 *
 * A page may end at a penalty under PENALTY_NEVER, and at space that follows
 * a box.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/context.h"
#include "layout/item.h"

struct footnote;

/* An op whose x counts from its zone's left edge, y from its box's top. */
struct box_op {
	struct page_op op;
	const struct footnote
	    *note;    /* marked here: its text goes to the foot */
	uint8_t zone; /* enum zone */
};

struct op_list {
	struct box_op *v;
	size_t n, cap;
};

/*
 * A background behind a stretch of the list: filled once a page, from the
 * first box that carries it to the last.  Inner ones are painted later.
 */
struct deco {
	uint8_t zone; /* enum zone */
	su x, width;
	colour ink;
	bool beside; /* the text: a change bar, nothing that text stands on */
	const struct deco *outer;
};

enum vitem_kind { V_BOX, V_SPACE, V_PENALTY };

struct vitem {
	uint8_t kind; /* enum vitem_kind */
	su height;
	int32_t penalty;
	bool keep;         /* no page ends here whatever the kind */
	uint32_t floating; /* number of the floating group, or 0 */
	const struct box_op *ops;
	size_t op_count;
	const struct deco *deco;
	/* Boxes to set again when a page starts here: a table's head. */
	const struct vitem *repeat;
	size_t repeat_count;
	/* A list for pages on their side, after the page this stands on. */
	const struct vlist *turned;
	struct str section; /* for running heads: what starts here, or empty */
	struct loc at;
};

struct vlist {
	struct vitem *v;
	size_t n, cap;
	uint32_t floats; /* groups that float so far */
	/* Of flow_room(): items that were counted, and the height of those on
	 * the page that the last of them stands on. */
	size_t counted;
	int64_t used;
};

/* A footnote's text, set: its boxes are its lines. */
struct footnote {
	const struct vlist *list;
};

/* Nothing is set in any further than this [su]. */
#define FLOW_MIN_WIDTH PT(72)

/* Where blocks are set; copied and changed for what is nested. */
struct flow {
	struct layout *lay;
	struct vlist *list;
	uint8_t zone; /* enum zone */
	su x, width;  /* within the zone */
	elem_id elem; /* parent of new elements */
	const struct deco *deco;
	bool no_marks;     /* a copy: anchors and margin numbers stay out */
	bool gathered;     /* under a heading that says what it is: no title */
	uint8_t body;      /* enum style_name of paragraphs */
	uint8_t top_level; /* of the document's headings, the title aside */
	uint8_t top_role;  /* theirs, enum elem_role: below the title's H1 */
	bool in_column;    /* of a passage, whose left edge is column_x */
	su column_x;
	bool prose; /* paragraphs by indent, not by space between them */
	struct op_list *label; /* for the next line: a list item's, or NULL */
};

/* A filled box, as rules and stripes are; an artifact. */
struct fill_box {
	su x, y, width, height;
};

struct box_op flow_fill(uint8_t zone, struct fill_box box, colour ink);

/* Moves an op; the pieces of a text are copied, for they may be shared. */
void op_move(struct arena *a, struct page_op *op, su dx, su dy);

/* A flow over the whole measure that appends to a fresh list. */
struct flow flow_new(struct layout *lay, elem_id elem);

/* With a baseline grid heights are rounded up to it, here and below. */
void flow_box(
    const struct flow *f, su height, const struct op_list *ops, struct loc at);

/* A box as high as it is: a line of what is rounded up as a whole. */
void flow_line(
    const struct flow *f, su height, const struct op_list *ops, struct loc at);

/* Space; next to other space the larger of the two stays. */
void flow_space(const struct flow *f, su height);

/* Pages on their side, after the page that this place comes to stand on. */
void flow_turned(const struct flow *f, const struct vlist *list);

/* Takes back space at the list's end. */
void flow_trim(const struct flow *f);

/* Space that is kept at a page's top: padding. */
void flow_pad(const struct flow *f, su height);

/* PENALTY_NEVER holds for space right before it too. */
void flow_penalty(const struct flow *f, int32_t penalty);

/* An anchor at this place; nothing in a copy or for an empty id. */
void flow_anchor(const struct flow *f, struct str id);

/*
 * Keeps all that was added since the list had `from` items on one page.  At
 * space behind the last box a page may end: that is no longer a part of it.
 */
void flow_keep(const struct flow *f, size_t from);

/* The same, when a page can hold it. */
void flow_keep_fitting(const struct flow *f, size_t from);

/*
 * Sets what the items [start, end) show again on every page or column that
 * one behind them starts: a table's head, an artifact, for it was read already.
 */
void flow_repeat(const struct flow *f, size_t start, size_t end);

/* What was added since the list had `from` items may float, as one. */
void flow_float(const struct flow *f, size_t from);

/*
 * What would be left of the page that the list's last item stands on, were
 * each page filled before the next is begun [su]: an estimate, for pages are
 * broken once the list is whole, and notes take room too.  The list's first
 * item is taken to stand at the top of a page.
 */
su flow_room(const struct flow *f);

/* Names the section from here on, for running heads. */
void flow_section(const struct flow *f, struct str title);

#endif
