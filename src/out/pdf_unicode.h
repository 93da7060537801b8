/*
 * What glyphs say: the text of each cluster of a run, and the one text that
 * stands for a glyph wherever nothing else is said (ISO 32000-1, 9.10).
 *
 * A glyph's text is that of the first cluster it forms alone.  A cluster
 * whose glyphs do not spell its text is shown with /ActualText; every glyph
 * that is used has a text all the same, as some readers know nothing else.
 */
#ifndef OUT_PDF_UNICODE_H
#define OUT_PDF_UNICODE_H

#include "base/buf.h"
#include "text/shape.h"

/* The glyphs [first, end) of a run that show `text` together. */
struct cluster {
	uint32_t first, end;
	struct str text; /* borrowed from the run; logical order */
};

/* Moves to the next cluster, from {0} to the first; false at the end. */
bool cluster_next(const struct glyph_run *run, struct cluster *c);

struct glyph_texts {
	struct arena *arena;
	uint32_t glyph_count;
	uint8_t *used;     /* glyph_count flags */
	struct str *texts; /* glyph_count; s is NULL where none is known */
};

void glyph_texts_init(
    struct glyph_texts *t, struct arena *a, uint32_t glyph_count);

/* Notes the glyphs of a run, and the texts of those that stand alone. */
void glyph_texts_note(struct glyph_texts *t, const struct glyph_run *run);

/* Gives texts to the other glyphs of a run, once all runs were noted. */
void glyph_texts_complete(struct glyph_texts *t, const struct glyph_run *run);

/*
 * Whether the texts of a cluster's glyphs add up to its text, and that is one
 * that readers understand: characters for private use have to be said in full
 * (ISO 19005-2, 6.2.11.7.3).
 */
bool glyph_texts_spell(const struct glyph_texts *t, const struct glyph_run *run,
    const struct cluster *c);

/* The ToUnicode CMap of the glyphs in use. */
void glyph_texts_cmap(const struct glyph_texts *t, struct buf *out);

#endif
