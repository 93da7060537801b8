/*
 * The fonts of a document: one composite font (ISO 32000-1, 9.7) for each
 * face that stands on a page, its codes the face's glyph ids.
 */
#ifndef OUT_PDF_FONT_H
#define OUT_PDF_FONT_H

#include "out/pdf_object.h"
#include "out/pdf_unicode.h"

struct pdf_font {
	const struct face *face;
	uint32_t number; /* its resource name is F and this */
	struct pdf_object *object;
	struct glyph_texts texts;
	int32_t *widths; /* of used glyphs, as the file has them [em/10^6] */
};

/* Collects the faces, glyphs and texts of all pages into p->fonts. */
void pdf_fonts_collect(struct pdf *p);

/* The font of a face; NULL for one that no page shows. */
const struct pdf_font *pdf_font_lookup(
    const struct pdf *p, const struct face *face);

/* Embeds the fonts: each a subset of its face. */
void pdf_fonts_embed(struct pdf *p);

/* "/F0 5 0 R/F1 ..." for a resource dictionary. */
void pdf_fonts_list(const struct pdf *p, struct buf *out);

#endif
