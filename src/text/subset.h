/*
 * Font programs for embedding: hb-subset with glyph ids retained, so that the
 * ids in glyph runs are the character ids in the PDF.
 */
#ifndef TEXT_SUBSET_H
#define TEXT_SUBSET_H

#include "text/font.h"

struct subset {
	struct str program; /* in the arena */
	bool is_cff;        /* program is a bare CFF table, else TrueType */
};

/*
 * used: one byte a glyph, nonzero for those to keep; glyph 0 always is.
 * False when HarfBuzz could not make the subset.
 */
bool subset_face(struct arena *a, const struct face *face, const uint8_t *used,
    struct subset *out);

#endif
