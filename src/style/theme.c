#include "style/theme.h"

const struct str theme_family_names[FAMILY_COUNT] = {
    [FAMILY_SERIF] = STR_INIT("serif"),
    [FAMILY_SANS] = STR_INIT("sans"),
    [FAMILY_DISPLAY] = STR_INIT("display"),
    [FAMILY_MONO] = STR_INIT("mono"),
};

const struct str theme_style_names[STYLE_COUNT] = {
    [STYLE_BODY] = STR_INIT("body"),
    [STYLE_LIST] = STR_INIT("list"),
    [STYLE_QUOTE] = STR_INIT("quote"),
    [STYLE_CODE] = STR_INIT("code"),
    [STYLE_CAPTION] = STR_INIT("caption"),
    [STYLE_NOTE] = STR_INIT("note"),
    [STYLE_TITLE] = STR_INIT("title"),
    [STYLE_SUBTITLE] = STR_INIT("subtitle"),
    [STYLE_BYLINE] = STR_INIT("byline"),
    [STYLE_PART] = STR_INIT("part"),
    [STYLE_H1] = STR_INIT("heading-1"),
    [STYLE_H2] = STR_INIT("heading-2"),
    [STYLE_H3] = STR_INIT("heading-3"),
    [STYLE_H4] = STR_INIT("heading-4"),
    [STYLE_H5] = STR_INIT("heading-5"),
    [STYLE_H6] = STR_INIT("heading-6"),
    [STYLE_LEAD] = STR_INIT("lead"),
    [STYLE_PANEL] = STR_INIT("panel"),
    [STYLE_PANEL_TITLE] = STR_INIT("panel-title"),
    [STYLE_ASK] = STR_INIT("recommendation"),
    [STYLE_ASK_META] = STR_INIT("recommendation-meta"),
    [STYLE_ASK_NUMBER] = STR_INIT("recommendation-number"),
    [STYLE_MARGIN_NUMBER] = STR_INIT("margin-number"),
    [STYLE_CELL] = STR_INIT("cell"),
    [STYLE_CELL_FIGURE] = STR_INIT("cell-figure"),
    [STYLE_CELL_HEAD] = STR_INIT("cell-head"),
    [STYLE_TOC_PART] = STR_INIT("contents-part"),
    [STYLE_TOC_1] = STR_INIT("contents-1"),
    [STYLE_TOC_2] = STR_INIT("contents-2"),
    [STYLE_RUNNING] = STR_INIT("running"),
    [STYLE_MARKING] = STR_INIT("marking"),
    [STYLE_EMBARGO] = STR_INIT("embargo"),
    [STYLE_WATERMARK] = STR_INIT("watermark"),
    [STYLE_COVER_ISSUER] = STR_INIT("cover-issuer"),
    [STYLE_COVER_DATE] = STR_INIT("cover-date"),
    [STYLE_COVER_TITLE] = STR_INIT("cover-title"),
    [STYLE_COVER_SUBTITLE] = STR_INIT("cover-subtitle"),
    [STYLE_COVER_COUNTS] = STR_INIT("cover-counts"),
    [STYLE_COVER_BANNER] = STR_INIT("cover-banner"),
    [STYLE_COVER_FOOT] = STR_INIT("cover-foot"),
};

enum face_variant
theme_variant(bool bold, bool italic)
{
	if (bold)
		return italic ? VARIANT_BOLD_ITALIC : VARIANT_BOLD;
	return italic ? VARIANT_ITALIC : VARIANT_REGULAR;
}
