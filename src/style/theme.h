/*
 * A theme: every measure, face and colour of the page, as data.  Lengths are
 * su; colours 0xRRGGBB.  Layout asks for styles by name and never writes a
 * size or a colour of its own.  style/theme_read.h makes themes from files.
 */
#ifndef STYLE_THEME_H
#define STYLE_THEME_H

#include <stdint.h>

#include "base/str.h"
#include "base/su.h"
#include "doc/pack.h"

enum family { FAMILY_SERIF, FAMILY_SANS, FAMILY_DISPLAY, FAMILY_MONO };
#define FAMILY_COUNT 4

/* The word for a family in a theme file: "serif". */
extern const struct str theme_family_names[FAMILY_COUNT];

/* A face of a family is chosen by weight and slope. */
enum face_variant {
	VARIANT_REGULAR,
	VARIANT_ITALIC,
	VARIANT_BOLD,
	VARIANT_BOLD_ITALIC
};
#define VARIANT_COUNT 4

struct typeface {
	struct str paths[VARIANT_COUNT];
	struct str package; /* the Debian package that brings them */
};

/* Families for characters that one lacks, at most so many. */
#define FALLBACK_MAX 8

struct text_style {
	uint8_t family; /* enum family */
	bool bold, italic;
	su size;
	su leading;  /* baseline to baseline */
	su tracking; /* after each glyph */
	uint32_t ink;
	uint32_t features; /* enum theme_feature */
};

/* OpenType features a style may ask for, beside kerning and ligatures. */
enum theme_feature {
	FEATURE_SMALL_CAPS = 1,
	FEATURE_OLD_STYLE = 2,
	FEATURE_TABULAR = 4,
	FEATURE_LINING = 8
};

enum adjust { ADJUST_JUSTIFY, ADJUST_LEFT, ADJUST_CENTER, ADJUST_RIGHT };

struct par_style {
	struct text_style text;
	uint8_t adjust; /* enum adjust */
	su first_indent;
	su before, after; /* space around the block; the larger of two wins */
	bool hyphenate;
	bool balance; /* lines of about the same length: titles */
};

enum style_name {
	STYLE_BODY,
	STYLE_LIST,
	STYLE_QUOTE,
	STYLE_CODE,
	STYLE_CAPTION,
	STYLE_NOTE,  /* footnotes */
	STYLE_TITLE, /* of a document, on its first page */
	STYLE_SUBTITLE,
	STYLE_BYLINE,
	STYLE_PART, /* heading of a generated part */
	STYLE_H1,
	STYLE_H2,
	STYLE_H3,
	STYLE_H4,
	STYLE_H5,
	STYLE_H6,
	STYLE_LEAD,  /* an introductory line under a part's heading */
	STYLE_PANEL, /* key points, callouts */
	STYLE_PANEL_TITLE,
	STYLE_ASK, /* the text of a recommendation in place */
	STYLE_ASK_META,
	STYLE_ASK_NUMBER,
	STYLE_MARGIN_NUMBER, /* of recommendations in running text */
	STYLE_CELL,
	STYLE_CELL_FIGURE, /* numbers in tables */
	STYLE_CELL_HEAD,
	STYLE_TOC_PART,
	STYLE_TOC_1,
	STYLE_TOC_2,
	STYLE_RUNNING,
	STYLE_MARKING,   /* the distribution marking of every page */
	STYLE_EMBARGO,   /* likewise, beside it */
	STYLE_WATERMARK, /* its size is the largest it may have */
	STYLE_COVER_ISSUER,
	STYLE_COVER_DATE,
	STYLE_COVER_TITLE,
	STYLE_COVER_SUBTITLE,
	STYLE_COVER_COUNTS,
	STYLE_COVER_BANNER, /* marking and embargo */
	STYLE_COVER_FOOT,
	STYLE_COUNT
};

/* The word for a style in a theme file: "heading-1". */
extern const struct str theme_style_names[STYLE_COUNT];

/* What a running head or foot says, and where it says it. */
enum furniture_text {
	FURNITURE_NONE,
	FURNITURE_DOCUMENT, /* short title of what the page belongs to */
	FURNITURE_SECTION,
	FURNITURE_TITLE,   /* of the pack */
	FURNITURE_EDITION, /* title, number and version of the pack */
	FURNITURE_PAGE     /* "Page 7 of 24" */
};

struct furniture_line {
	uint8_t left, middle, right; /* enum furniture_text */
};

/* Series of a chart that have an ink of their own. */
#define THEME_CHART_INKS 6

struct theme {
	struct str name;
	struct loc page_at; /* of what last set the page's measures */
	struct typeface families[FAMILY_COUNT];
	struct typeface fallbacks[FALLBACK_MAX];
	/* what each family lacks is looked for in these, in this order */
	uint8_t fallback_order[FAMILY_COUNT][FALLBACK_MAX];
	uint8_t fallback_count[FAMILY_COUNT];
	struct par_style styles[STYLE_COUNT];
	struct furniture_line head, foot;

	/* page geometry: left margin, margin column, gap, measure, right */
	su margin_left, margin_right, margin_top, margin_bottom;
	su margin_column, column_gap; /* both 0 for no margin column */
	su head_baseline;             /* from the page's top */
	su foot_baseline;             /* from the page's bottom */
	su mark_baseline;             /* of markings, from both */
	su grid;            /* half a line: vertical space is multiples of it */
	bool baseline_grid; /* all heights are, and pages are not stretched */

	bool korean_by_word; /* Korean lines end at spaces only */
	su list_indent, quote_indent;
	su paragraph_space; /* between paragraphs of running text */
	su panel_pad_x, panel_pad_y;
	bool panel_rule; /* beside key points, as beside callouts */
	su accent_rule;  /* width of the rule beside a recommendation */
	su ask_gap;      /* between that rule and the text */
	su page_column;  /* for page numbers in the contents */
	su rule_heavy, rule_middle, rule_light; /* table rules */
	su cell_pad_x, cell_pad_y;
	su figure_max_height;
	uint8_t code_percent;  /* size of code in text, of the text's */
	uint8_t table_percent; /* the least that a wide table is set at */
	uint8_t white_percent; /* the least that is left between a list's lines
				* and rows, for a page less */

	uint32_t ink, heading, accent, muted, tint, hairline, link;
	uint32_t zebra; /* behind every other row; white is none */
	uint32_t chart[THEME_CHART_INKS]; /* of series, dark and light */
};

/* The face variant for a weight and a slope. */
enum face_variant theme_variant(bool bold, bool italic);

#endif
