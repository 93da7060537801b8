/*
 * The display list: what layout gives and out/ draws, and nothing else.
 *
 *     pages ── page ── op: text | fill | image | link | anchor
 *       │                  └─ elem: the structure element it belongs to,
 *       │                     or ELEM_ARTIFACT for furniture and rules
 *       ├─ elems: the structure tree, in reading order (PDF 14.7)
 *       └─ outline, metadata
 *
 * The origin is the page's top left corner, y grows downward; lengths in su.
 * Everything lives in the arena and is immutable once layout has returned.
 */
#ifndef LAYOUT_PAGES_H
#define LAYOUT_PAGES_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "diag/source.h"
#include "doc/image.h"
#include "doc/paper.h"
#include "doc/standard.h"
#include "text/shape.h"

/* 0xRRGGBB */
typedef uint32_t colour;

/* Structure types: standard ones (PDF 14.8.4), then the project's own. */
enum elem_role {
	ROLE_DOCUMENT,
	ROLE_PART,
	ROLE_SECT,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_H4,
	ROLE_H5,
	ROLE_H6,
	ROLE_P,
	ROLE_QUOTE,
	ROLE_LIST,
	ROLE_ITEM,
	ROLE_LABEL,
	ROLE_ITEM_BODY,
	ROLE_TABLE,
	ROLE_TABLE_HEAD,
	ROLE_TABLE_BODY,
	ROLE_ROW,
	ROLE_HEADER_CELL,
	ROLE_CELL,
	ROLE_CAPTION,
	ROLE_FIGURE,
	ROLE_CODE,
	ROLE_TOC,
	ROLE_TOC_ITEM,
	ROLE_REFERENCE,
	ROLE_LINK,
	ROLE_SPAN,
	ROLE_DIV,
	ROLE_NOTE,
	ROLE_RECOMMENDATION,
	ROLE_RECOMMENDATION_SPAN, /* one in running text */
	ROLE_KEY_POINTS,
	ROLE_SIGNATORIES,
	ROLE_COUNT
};

/* The PDF name of a role: "TH". */
const char *elem_role_name(enum elem_role role);

/* The standard one that stands for a role: itself, but for the own ones. */
enum elem_role elem_role_standard(enum elem_role role);

/* Index into pages.elems; 0 is no element: an artifact. */
typedef uint32_t elem_id;
#define ELEM_ARTIFACT 0u

/* How the labels of a list look (PDF 14.8.5.5). */
enum list_numbering {
	NUMBERING_NONE,
	NUMBERING_DISC,
	NUMBERING_SQUARE,
	NUMBERING_DECIMAL
};

/* What is drawn that means nothing to a listener (PDF 14.8.2.2). */
enum artifact {
	ARTIFACT_LAYOUT, /* rules, backgrounds, leaders */
	ARTIFACT_REPEAT, /* what was read on a page before: a table's head */
	ARTIFACT_HEAD,
	ARTIFACT_FOOT,
	ARTIFACT_WATERMARK
};

struct elem {
	enum elem_role role;
	elem_id parent;       /* 0 for the document element only */
	struct str alt, lang; /* may be empty */
	struct str expansion; /* of an abbreviation, or empty */
	uint8_t numbering;    /* enum list_numbering, of ROLE_LIST */
	uint16_t columns;     /* that a cell stands over; 0 and 1 are one */
	uint16_t header_count;
	const elem_id *headers; /* of a cell, where their scope is not enough */
	bool named;             /* another's headers lead here */
	bool heads_below;       /* a header in a body: not of its own row */
	struct loc at;
};

/* A unit vector, its parts in su: (SU_PER_PT, 0) runs right, dy upward. */
struct direction {
	su dx, dy;
};

/*
 * A path (PDF 8.5.2).  PATH_CURVE stands on three points in a row: two that
 * control the curve, and its end.
 */
enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };

struct path_point {
	uint8_t verb; /* enum path_verb */
	su x, y;      /* from op->x, op->y */
};

struct path {
	const struct path_point *points;
	size_t count;
	bool filled;  /* else it is a line */
	su width;     /* of the line */
	su dash, gap; /* 0 for a line without gaps */
	colour ink;
};

enum op_kind { OP_TEXT, OP_FILL, OP_PATH, OP_IMAGE, OP_LINK, OP_ANCHOR };

/*
 * One shaped piece on a line: x is its pen position.  Word spaces are pieces
 * of their own, the one that a line ends in too: text extraction needs them.
 */
struct text_piece {
	su x;
	const struct glyph_run *run;
};

struct page_op {
	enum op_kind kind;
	uint8_t artifact; /* enum artifact, when elem says so */
	elem_id elem;
	struct loc at;
	/* OP_FILL, OP_PATH, OP_IMAGE, OP_LINK: the box; OP_TEXT: pen start, baseline */
	su x, y, width, height;
	union {
		struct {
			/* Same face and size throughout.  A piece's letter
			 * spacing is `tracking` after each glyph [su]. */
			const struct text_piece *pieces;
			uint32_t count;
			const struct face *face;
			su size, tracking;
			colour ink;
			/* Of the base line; (0, 0) is to the right.  Pieces'
			 * places count along it from op->x. */
			struct direction along;
		} text;
		struct {
			colour ink;
		} fill;
		struct path path; /* shared: it counts from the op's place */
		struct {
			const struct image *image;
		} image;
		struct {
			struct str url;   /* "#id" for a place in the pack */
			struct str title; /* what it leads to, or empty */
		} link;
		struct {
			struct str id;
		} anchor;
	} u;
};

struct page {
	uint32_t number;  /* as printed, from 1 */
	su width, height; /* of the medium: the trimmed page and its slug */
	/*
	 * On all four sides, from the medium's edge to that of the trimmed
	 * page, which is the paper; 0 is a medium that is the paper.  Of it,
	 * the inner `bleed` may be printed on and is cut off (PDF 14.11.2).
	 */
	su slug, bleed;
	VEC(struct page_op) ops; /* in reading order, artifacts anywhere */
};

struct outline_entry {
	uint8_t level; /* from 0; at most one deeper than the one before */
	struct str title;
	struct str anchor;
	bool open;
};

/* An id and where it came to stand. */
struct anchor {
	struct str id;
	uint32_t page; /* index into pages.list */
	su y;
};

struct metadata {
	struct str title, author, subject, keywords, language;
	int64_t date; /* seconds since 1970, UTC */
	bool has_date;
	struct standard standard; /* what the file says it meets */
};

/*
 * How the pages are to stand on sheets.  struct pages is the same for all
 * kinds: single pages in reading order, the first a right-hand one, blank
 * ones only where a part has to start on the right.  out/ puts each into its
 * cell of a sheet of the size `sheet`, which lies as it is to be read (wider
 * than high for two a side), scaled evenly to fit and centred; a page that
 * lies on its side in a standing cell is turned a quarter to the left.
 * Cells that no page is left for stay empty.  Without a kind the sheets are
 * the pages.  Pages with a slug are never imposed.
 */
struct imposition {
	enum impose kind;
	su creep; /* a booklet's: thickness of one leaf of its paper */
	struct page_size sheet;
};

struct pages {
	VEC(struct page *) list;
	VEC(struct elem) elems; /* elems.v[0] is unused */
	VEC(struct outline_entry) outline;
	VEC(struct anchor) anchors; /* in order of appearance */
	struct map anchor_index;    /* id to struct anchor */
	struct metadata meta;
	struct imposition imposition;
};

/* The display list as text: one op a line, exact enough to compare. */
void pages_dump(
    struct buf *out, const struct sources *sources, const struct pages *pages);

#endif
