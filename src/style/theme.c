/*
 * The `institute` theme: calm, asymmetric, few sizes, one accent.  All
 * leadings are multiples of 7.25 pt, half a line of the text, so that facing
 * pages align.  Every ink has a contrast of at least 4.5:1 on white.
 */
#include "style/theme.h"

#define INK 0x1A1A1A
#define BLUE 0x12355B
#define RUST 0xA8481A
#define GREY 0x56616B
#define TINT 0xEEF2F6
#define LINE 0xB9C2CA

#define HALF PT_100(725)
#define LINES(n) PT_100(1450 * (n))

#define GENTIUM "/usr/share/fonts/truetype/gentiumplus/GentiumBookPlus-"
#define LATO "/usr/share/fonts/truetype/lato/Lato-"
#define HACK "/usr/share/fonts/truetype/hack/Hack-"
#define NANUM "/usr/share/fonts/truetype/nanum/Nanum"
#define DEJAVU "/usr/share/fonts/truetype/dejavu/DejaVuSans"

/* size and leading in hundredths of a point */
#define TEXT(fam, b, i, body, lead, colour, feat)                              \
	{                                                                      \
		.family = (fam), .bold = (b), .italic = (i),                   \
		.size = PT_100(body), .leading = PT_100(lead),                 \
		.ink = (colour), .features = (feat)                            \
	}

#define SERIF(body, lead, colour)                                              \
	TEXT(FAMILY_SERIF, false, false, body, lead, colour, FEATURE_OLD_STYLE)
#define SANS(body, lead, colour)                                               \
	TEXT(FAMILY_SANS, false, false, body, lead, colour, 0)
#define SANS_BOLD(body, lead, colour)                                          \
	TEXT(FAMILY_SANS, true, false, body, lead, colour, 0)
#define DISPLAY(body, lead, colour)                                            \
	TEXT(FAMILY_DISPLAY, false, false, body, lead, colour, FEATURE_LINING)

static const struct theme institute = {
    .name = "institute",
    .families =
	{
	    [FAMILY_SERIF] = {{GENTIUM "Regular.ttf", GENTIUM "Italic.ttf",
				  GENTIUM "Bold.ttf", GENTIUM "BoldItalic.ttf"},
		"fonts-sil-gentiumplus"},
	    [FAMILY_SANS] = {{LATO "Regular.ttf", LATO "Italic.ttf",
				 LATO "Bold.ttf", LATO "BoldItalic.ttf"},
		"fonts-lato"},
	    [FAMILY_DISPLAY] = {{LATO "Bold.ttf", LATO "BoldItalic.ttf",
				    LATO "Black.ttf", LATO "BlackItalic.ttf"},
		"fonts-lato"},
	    [FAMILY_MONO] = {{HACK "Regular.ttf", HACK "Italic.ttf",
				 HACK "Bold.ttf", HACK "BoldItalic.ttf"},
		"fonts-hack"},
	},
    .fallbacks =
	{
	    {{NANUM "Myeongjo.ttf", NANUM "Myeongjo.ttf",
		 NANUM "MyeongjoBold.ttf", NANUM "MyeongjoBold.ttf"},
		"fonts-nanum"},
	    {{DEJAVU ".ttf", DEJAVU ".ttf", DEJAVU "-Bold.ttf",
		 DEJAVU "-Bold.ttf"},
		"fonts-dejavu-core"},
	    {{NANUM "Gothic.ttf", NANUM "Gothic.ttf", NANUM "GothicBold.ttf",
		 NANUM "GothicBold.ttf"},
		"fonts-nanum"},
	},
    .fallback_order =
	{
	    [FAMILY_SERIF] = {0, 1, 2},
	    [FAMILY_SANS] = {2, 1, 0},
	    [FAMILY_DISPLAY] = {2, 1, 0},
	    [FAMILY_MONO] = {1, 2, 0},
	},
    .styles =
	{
	    [STYLE_BODY] = {SERIF(1050, 1450, INK), ADJUST_JUSTIFY,
		PT_100(1050), 0, 0, true},
	    [STYLE_LIST] = {SERIF(1050, 1450, INK), ADJUST_JUSTIFY, 0, HALF,
		HALF, true},
	    [STYLE_QUOTE] = {SERIF(1050, 1450, INK), ADJUST_JUSTIFY, 0, HALF,
		HALF, true},
	    [STYLE_CODE] = {TEXT(FAMILY_MONO, false, false, 850, 1450, INK, 0),
		ADJUST_LEFT, 0, HALF, HALF, false},
	    [STYLE_CAPTION] = {SANS(850, 1450, GREY), ADJUST_LEFT, 0, HALF,
		HALF, false},
	    [STYLE_NOTE] = {SERIF(850, 1160, INK), ADJUST_JUSTIFY, 0, 0, 0,
		true},
	    [STYLE_TITLE] =
		{DISPLAY(2200, 2900, BLUE), ADJUST_LEFT, 0, 0, HALF, false},
	    [STYLE_SUBTITLE] =
		{SANS(1250, 1812, GREY), ADJUST_LEFT, 0, 0, HALF, false},
	    [STYLE_BYLINE] =
		{SANS(900, 1450, GREY), ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_PART] =
		{DISPLAY(2200, 2900, BLUE), ADJUST_LEFT, 0, 0, LINES(1), false},
	    [STYLE_H1] =
		{DISPLAY(1500, 2175, BLUE), ADJUST_LEFT, 0, PT_100(2175), HALF,
		    false},
	    [STYLE_H2] =
		{DISPLAY(1150, 1450, BLUE), ADJUST_LEFT, 0, LINES(1),
		    PT_100(362), false},
	    [STYLE_H3] =
		{DISPLAY(1000, 1450, INK), ADJUST_LEFT, 0, LINES(1), 0, false},
	    [STYLE_H4] =
		{SANS_BOLD(950, 1450, GREY), ADJUST_LEFT, 0, LINES(1), 0,
		    false},
	    [STYLE_H5] =
		{TEXT(FAMILY_SANS, false, true, 950, 1450, INK, 0), ADJUST_LEFT,
		    0, HALF, 0, false},
	    [STYLE_H6] =
		{TEXT(FAMILY_SANS, false, true, 950, 1450, GREY, 0),
		    ADJUST_LEFT, 0, HALF, 0, false},
	    [STYLE_LEAD] =
		{SERIF(1050, 1450, GREY), ADJUST_LEFT, 0, 0, HALF, false},
	    [STYLE_PANEL] =
		{SANS(950, 1450, INK), ADJUST_LEFT, 0, HALF, HALF, false},
	    [STYLE_PANEL_TITLE] =
		{SANS_BOLD(950, 1450, BLUE), ADJUST_LEFT, 0, 0, PT_100(362),
		    false},
	    [STYLE_ASK] =
		{SANS(1000, 1450, INK), ADJUST_LEFT, 0, LINES(1), 0, false},
	    [STYLE_ASK_META] =
		{SANS(800, 1450, GREY), ADJUST_LEFT, 0, 0, LINES(1), false},
	    [STYLE_ASK_NUMBER] =
		{TEXT(FAMILY_DISPLAY, false, false, 2000, 1450, RUST,
		     FEATURE_LINING | FEATURE_TABULAR),
		    ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_MARGIN_NUMBER] =
		{TEXT(FAMILY_DISPLAY, false, false, 1200, 1450, RUST,
		     FEATURE_LINING | FEATURE_TABULAR),
		    ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_CELL] = {SANS(850, 1160, INK), ADJUST_LEFT, 0, 0, 0, true},
	    [STYLE_CELL_FIGURE] =
		{TEXT(FAMILY_SANS, false, false, 850, 1160,
		     INK, FEATURE_TABULAR | FEATURE_LINING),
		    ADJUST_RIGHT, 0, 0, 0, false},
	    [STYLE_CELL_HEAD] =
		{SANS_BOLD(800, 1160, BLUE), ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_TOC_PART] =
		{SANS_BOLD(1050, 1450, BLUE), ADJUST_LEFT, 0, LINES(1), 0,
		    false},
	    [STYLE_TOC_1] =
		{SANS(950, 1450, INK), ADJUST_LEFT, 0, PT_100(362), 0, false},
	    [STYLE_TOC_2] =
		{SANS(900, 1450, GREY), ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_RUNNING] =
		{TEXT(FAMILY_SANS, false, false, 800, 1160,
		     GREY, FEATURE_TABULAR | FEATURE_LINING),
		    ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_COVER_ISSUER] =
		{{.family = FAMILY_SANS,
		     .bold = true,
		     .size = PT_100(900),
		     .leading = PT_100(1450),
		     .tracking = PT_100(120),
		     .ink = BLUE},
		    ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_COVER_DATE] =
		{SANS(900, 1450, GREY), ADJUST_RIGHT, 0, 0, 0, false},
	    [STYLE_COVER_TITLE] =
		{DISPLAY(3400, 4350, BLUE), ADJUST_LEFT, 0, 0, LINES(1), false},
	    [STYLE_COVER_SUBTITLE] =
		{SANS(1400, 2175, INK), ADJUST_LEFT, 0, 0, LINES(1), false},
	    [STYLE_COVER_COUNTS] =
		{SANS(1000, 1450, GREY), ADJUST_LEFT, 0, 0, 0, false},
	    [STYLE_COVER_FOOT] =
		{SANS(850, 1160, GREY), ADJUST_LEFT, 0, 0, 0, false},
	},
    .margin_left = PT(58),
    .margin_right = PT(72),
    .margin_top = PT(78),
    .margin_bottom = PT_100(8200),
    .margin_column = PT(92),
    .column_gap = PT(18),
    .head_baseline = PT(46),
    .foot_baseline = PT(44),
    .grid = HALF,
    .korean_by_word = true,
    .list_indent = PT_100(1575),
    .quote_indent = PT(20),
    .panel_pad_x = PT(14),
    .panel_pad_y = PT_100(1088),
    .accent_rule = PT(2),
    .rule_heavy = PT(1),
    .rule_middle = PT_100(50),
    .rule_light = PT_100(25),
    .cell_pad_x = PT(5),
    .cell_pad_y = PT_100(340),
    .figure_max_height = PT(320),
    .ink = INK,
    .heading = BLUE,
    .accent = RUST,
    .muted = GREY,
    .tint = TINT,
    .hairline = LINE,
    .link = BLUE,
};

const struct theme *
theme_institute(void)
{
	return &institute;
}

struct page_size
theme_paper(enum paper paper)
{
	static const struct page_size sizes[] = {
	    [PAPER_A4] = {PT_100(59528), PT_100(84189)},
	    [PAPER_LETTER] = {PT(612), PT(792)},
	};

	return sizes[paper];
}

enum face_variant
theme_variant(bool bold, bool italic)
{
	if (bold)
		return italic ? VARIANT_BOLD_ITALIC : VARIANT_BOLD;
	return italic ? VARIANT_ITALIC : VARIANT_REGULAR;
}
