/*
 * What the files of this room share while one round of layout runs.
 */
#ifndef LAYOUT_CONTEXT_H
#define LAYOUT_CONTEXT_H

#include "layout/fonts.h"
#include "layout/layout.h"
#include "text/breakop.h"

/* What a page's running heads say. */
struct page_note {
	struct str document; /* short title of what the page belongs to */
	struct str section;
	bool bare;  /* no running heads: a cover */
	bool blank; /* nothing at all: a verso, a side to fill up a sheet */
	su used;    /* of the body, by its text and notes */
};

struct held;
struct vlist;

struct layout {
	struct arena *arena;
	struct diags *diags; /* this round's: only the last round's count */
	const struct pack *pack;
	const struct facts *facts;
	const struct theme *theme;
	struct fonts *fonts;
	struct break_finder *breaks;
	struct pages *pages;        /* being built */
	const struct pages *before; /* of the round before, or NULL */
	struct page_size paper;
	bool turned;         /* the paper lies on its side at present */
	su measure;          /* width of the text column */
	su body;             /* height of the text area */
	su gutter;           /* by which all moves away from the spine */
	bool start_right;    /* parts begin on odd pages */
	uint16_t sheets;     /* to be filled, and no more; 0 for any number */
	uint8_t white_taken; /* layout/tighten.h: of white_left() [percent] */
	bool run_on;         /* parts follow one another */
	struct vlist *run;   /* of the parts that do so, not yet on pages */
	struct held *held;   /* layout/share.h: parts that wait for others */
	struct str language;
	int64_t date; /* as struct layout_input has it */
	bool rtl;     /* the pack's language runs right to left */
	bool check;   /* matters of quality are reported, too */
	bool change_bars;
	bool print_urls; /* as struct output has it */
	struct str producer;
	struct standard standard;    /* that the file will name */
	struct str digest;           /* of its sources; may be empty */
	VEC(struct page_note) notes; /* one a page */
	struct map missing; /* scripts that no font has, told already */
};

/* Left edge of a zone from the page's left edge, and its width. */
enum zone {
	ZONE_TEXT,   /* the measure */
	ZONE_MARGIN, /* the margin column */
	ZONE_WIDE    /* margin column, gap and measure */
};

su zone_left(const struct layout *lay, enum zone zone);
su zone_width(const struct layout *lay, enum zone zone);

/* Whether there is a margin column; without one numbers stand in the text. */
bool has_margin(const struct layout *lay);

/* A height as the theme has it: with a baseline grid, the next multiple. */
su snap(const struct layout *lay, su height);

/* White between the lines or the rows of a list, as much as is left of it. */
su white_left(const struct layout *lay, su white);

/* A new structure element. */
elem_id elem_new(
    struct layout *lay, enum elem_role role, elem_id parent, struct loc at);

/*
 * The printed number of the page where an anchor stood in the round before;
 * 0 while it is not known.
 */
uint32_t page_of(const struct layout *lay, struct str anchor);

/*
 * Whether something leads to this anchor: it stands on a page of this output,
 * or may do so, while that is not known.
 */
bool has_place(const struct layout *lay, struct str anchor);

/* That number as text, with a placeholder while it is not known. */
struct str page_of_text(const struct layout *lay, struct str anchor);

/* The measure and the body that the paper and the theme's margins leave. */
void layout_measure(struct layout *lay);

/* Turns the paper on its side, or back: width, height, measure and body. */
void layout_turn(struct layout *lay);

const struct par_style *style_of(
    const struct layout *lay, enum style_name name);

#endif
