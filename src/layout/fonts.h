/*
 * The theme's faces, loaded when they are first needed.
 */
#ifndef LAYOUT_FONTS_H
#define LAYOUT_FONTS_H

#include "base/map.h"
#include "diag/diag.h"
#include "style/theme.h"
#include "text/itemize.h"
#include "text/shape.h"

struct fonts {
	struct arena *arena;
	struct diags *diags;
	const struct theme *theme;
	struct font_set *set;
	struct face *faces[FAMILY_COUNT][VARIANT_COUNT];
	struct face *fallbacks[FALLBACK_MAX][VARIANT_COUNT];
	struct map hyphenators; /* by language; layout/hyphens.c's */
	const struct glyph_run *hyphens[FAMILY_COUNT][VARIANT_COUNT];
	bool failed; /* a face could not be loaded; it was reported */
};

void fonts_init(struct fonts *f, struct arena *a, struct diags *diags,
    const struct theme *theme, struct font_set *set);

/* The face of a style, or NULL after reporting that it cannot be had. */
struct face *fonts_face(struct fonts *f, const struct text_style *style);

/*
 * Splits text into pieces of one face each.  Fallback faces are loaded only
 * when the style's own face lacks a character.
 */
void fonts_itemize(struct fonts *f, const struct text_style *style,
    struct str text, struct text_items *out);

/* A text that one face covers, and how it is set. */
struct shape_request {
	const struct text_style *style;
	const struct text_item *item;
	struct str text, language;
	bool rtl;
};

const struct glyph_run *fonts_shape(
    struct fonts *f, const struct shape_request *request);

#endif
