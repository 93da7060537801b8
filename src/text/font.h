/*
 * Font faces and their metrics.  A face is loaded once a run and lends its
 * HarfBuzz objects to text/shape.c and text/subset.c only.
 *
 * Metrics and advances are kept in font units [upem] and scaled by the size,
 * so that one shaped word serves every size.
 */
#ifndef TEXT_FONT_H
#define TEXT_FONT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/su.h"
#include "base/vec.h"

struct hb_face_t;
struct hb_font_t;

struct face {
	uint16_t id; /* from 0, in order of loading */
	struct str path;
	uint32_t index;     /* in a collection, else 0 */
	struct str ps_name; /* PostScript name, ASCII */
	struct str family;  /* as people call it: "Gentium Book Plus" */
	uint32_t glyph_count;
	int32_t upem;
	int32_t ascent, descent;      /* [upem]; descent is positive below */
	int32_t cap_height, x_height; /* [upem] */
	int32_t bbox[4];              /* xMin yMin xMax yMax [upem] */
	int32_t italic_angle; /* degrees * 65536, negative leans right */
	bool is_cff;          /* OpenType with a CFF table */
	bool is_fixed_pitch, is_serif, is_bold, is_italic;
	struct hb_face_t *hb_face;
	struct hb_font_t *hb_font; /* scaled to upem */
	uint16_t ascii[128];       /* glyphs of U+0000 to U+007F, 0 for none */
	struct word_cache *words;  /* text/shape.c's, made on first use */
};

enum font_status {
	FONT_OK,
	FONT_NO_FILE,       /* missing, unreadable or over FONT_FILE_LIMIT */
	FONT_NOT_FONT,      /* no TrueType or CFF outlines, or damaged */
	FONT_NOT_EMBEDDABLE /* its licence bits forbid a subset in a file */
};

#define FONT_FILE_LIMIT ((size_t)64 << 20) /* [bytes] */

const char *font_status_text(enum font_status s);

/* All faces of a run, each path loaded once. */
struct font_set {
	struct arena *arena;
	VEC(struct face *) faces;
};

/*
 * The face of a font file (index for collections), loaded on first use; the
 * set's arena owns it.  *out is untouched on failure.
 */
enum font_status font_load(
    struct font_set *set, struct str path, uint32_t index, struct face **out);

/* The glyph of a character, 0 when the face has none. */
uint32_t font_glyph(const struct face *face, uint32_t c);

/* Advance of a glyph as the font's hmtx has it [upem]. */
int32_t font_advance(const struct face *face, uint32_t gid);

/* v [upem] at a size, rounded. */
su font_scale(const struct face *face, int64_t v, su size);

#endif
