/*
 * Shaping: text to glyph runs by HarfBuzz, each distinct word once a face and
 * feature set.
 */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include "text/font.h"

/* OpenType features beside the default kerning and standard ligatures. */
enum shape_features {
	SHAPE_SMALL_CAPS = 1,        /* smcp */
	SHAPE_OLD_STYLE = 2,         /* onum */
	SHAPE_TABULAR = 4,           /* tnum */
	SHAPE_LINING = 8,            /* lnum */
	SHAPE_ALL_CAPS_SPACING = 16, /* cpsp */
	SHAPE_NO_LIGATURES = 32
};

/*
 * A cluster is the text from a glyph's offset to the next larger offset in
 * the run.  Offsets rise along the glyphs (fall when rtl), one glyph may
 * stand for several characters and several glyphs may share an offset; a mark
 * that kept its own glyph is its own cluster (HarfBuzz's
 * MONOTONE_CHARACTERS), so that text is mapped as finely as the font allows.
 */
struct glyph {
	uint32_t gid;               /* less than the face's glyph_count */
	uint32_t cluster;           /* byte offset into the run's text */
	int32_t advance;            /* [upem], kerning included */
	int32_t x_offset, y_offset; /* [upem]; y up */
};

/* A shaped piece of text in one face: immutable, shared, arena-owned. */
struct glyph_run {
	const struct face *face;
	struct str text;            /* owned copy, same life as the run */
	const struct glyph *glyphs; /* in visual order */
	uint32_t count;
	int32_t advance; /* sum [upem] */
	bool rtl;
};

struct shape_options {
	uint32_t features;   /* enum shape_features */
	struct str language; /* BCP 47 */
	uint32_t script;     /* ISO 15924 tag as HarfBuzz has it, 0 to guess */
	bool rtl;
};

/*
 * The glyph run of a text in a face.  Equal calls give the same run, so the
 * arena must last as long as the face: give the font set's.  A character that
 * the face lacks becomes glyph 0: callers itemize first (text/itemize.h) so
 * that this happens only where no font has it.  Soft hyphens, joiners and
 * other default ignorable characters leave no glyph.
 */
const struct glyph_run *shape_run(struct arena *a, struct face *face,
    struct str text, const struct shape_options *options);

/* The run's width at a size. */
su run_width(const struct glyph_run *run, su size);

#endif
