/*
 * In: a font file.  Out: its face, with the numbers that layout and the PDF's
 * font descriptor need.  A face that was loaded has outlines that a PDF can
 * hold, a licence that allows it, and tables inside the file; whatever is
 * inconsistent within the tables is HarfBuzz's to reject, so that the numbers
 * may be wrong but never unsafe.
 */
#include "text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include "base/file.h"
#include "text/name.h"
#include "text/sfnt.h"

/* OS/2 fsType: the bits that say how a font may be embedded. */
#define FSTYPE_USAGE 0x000E
#define FSTYPE_RESTRICTED 0x0002
#define FSTYPE_NO_SUBSET 0x0100
#define FSTYPE_BITMAP_ONLY 0x0200

/* OS/2 fsSelection */
#define SELECTION_ITALIC 0x0001
#define SELECTION_BOLD 0x0020
#define SELECTION_OBLIQUE 0x0200

#define WEIGHT_BOLD 600 /* OS/2 usWeightClass: semibold */

const char *
font_status_text(enum font_status s)
{
	switch (s) {
	case FONT_OK:
		return "no error";
	case FONT_NO_FILE:
		return "the file cannot be read";
	case FONT_NOT_FONT:
		return "it is damaged or no TrueType or OpenType font";
	case FONT_NOT_EMBEDDABLE:
		return "its licence forbids to embed a subset";
	}
	return "unknown error";
}

static struct str
blob_bytes(hb_blob_t *blob)
{
	unsigned n;
	const char *s = hb_blob_get_data(blob, &n);

	return (struct str){s, n};
}

/* Hands the bytes of a table, none if it is missing, to a reader. */
static void
read_table(struct face *face, hb_tag_t tag,
    void (*reader)(struct face *face, struct str table))
{
	hb_blob_t *blob = hb_face_reference_table(face->hb_face, tag);

	reader(face, blob_bytes(blob));
	hb_blob_destroy(blob);
}

static bool
has_table(const struct face *face, hb_tag_t tag)
{
	hb_blob_t *blob = hb_face_reference_table(face->hb_face, tag);
	bool present = hb_blob_get_length(blob) > 0;

	hb_blob_destroy(blob);
	return present;
}

static struct str
told_name(struct arena *a, const struct face *face, hb_ot_name_id_t id)
{
	char told[256];
	unsigned room = sizeof told;

	hb_ot_name_get_utf8(
	    face->hb_face, id, HB_LANGUAGE_INVALID, &room, told);
	return arena_str(a, (struct str){told, room});
}

static void
read_name(struct arena *a, struct face *face)
{
	face->ps_name = name_postscript(
	    a, told_name(a, face, HB_OT_NAME_ID_POSTSCRIPT_NAME), face->path);
	face->family = told_name(a, face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
	if (face->family.n == 0)
		face->family = told_name(a, face, HB_OT_NAME_ID_FONT_FAMILY);
	if (face->family.n == 0)
		face->family = face->ps_name;
}

static void
read_head(struct face *face, struct str head)
{
	uint16_t mac_style = sfnt_u16(head, 44);

	for (size_t i = 0; i < 4; i++)
		face->bbox[i] = sfnt_i16(head, 36 + 2 * i);
	face->is_bold = mac_style & 1;
	face->is_italic = mac_style & 2;
}

static void
read_post(struct face *face, struct str post)
{
	face->italic_angle = sfnt_i32(post, 4);
	face->is_fixed_pitch = sfnt_u32(post, 12) != 0;
	face->is_italic = face->is_italic || face->italic_angle != 0;
}

/* Serifs by PANOSE, else by the IBM font class, else by the font's name. */
static bool
has_serifs(const struct face *face, struct str os2)
{
	unsigned family_kind = sfnt_u16(os2, 32) >> 8;
	unsigned serif_style = sfnt_u16(os2, 32) & 0xFF;
	unsigned family_class = sfnt_u16(os2, 30) >> 8;

	if (family_kind == 2 && serif_style >= 2)
		return serif_style <= 10;
	if (family_class != 0)
		return family_class <= 5 || family_class == 7;
	return name_suggests_serifs(face->ps_name);
}

static void
read_os2(struct face *face, struct str os2)
{
	uint16_t selection = sfnt_u16(os2, 62);

	if (selection & SELECTION_BOLD || sfnt_u16(os2, 4) >= WEIGHT_BOLD)
		face->is_bold = true;
	if (selection & (SELECTION_ITALIC | SELECTION_OBLIQUE))
		face->is_italic = true;
	face->is_serif = has_serifs(face, os2);
}

static bool
forbids_embedding(const struct face *face)
{
	hb_blob_t *os2 =
	    hb_face_reference_table(face->hb_face, HB_TAG('O', 'S', '/', '2'));
	uint16_t fs_type = sfnt_u16(blob_bytes(os2), 8);

	hb_blob_destroy(os2);
	return (fs_type & FSTYPE_USAGE) == FSTYPE_RESTRICTED ||
	       fs_type & (FSTYPE_NO_SUBSET | FSTYPE_BITMAP_ONLY);
}

/* 0 too where a damaged cmap names a glyph that does not exist. */
static uint32_t
nominal_glyph(const struct face *face, uint32_t c)
{
	hb_codepoint_t gid;

	if (!hb_font_get_nominal_glyph(face->hb_font, c, &gid))
		return 0;
	return gid < face->glyph_count ? gid : 0;
}

/* The metric under a tag, or the height of a letter that stands for it. */
static int32_t
letter_height(const struct face *face, hb_ot_metrics_tag_t tag, uint32_t letter)
{
	hb_position_t v;
	hb_glyph_extents_t extents;
	uint32_t gid = font_glyph(face, letter);

	if (hb_ot_metrics_get_position(face->hb_font, tag, &v) && v > 0)
		return v;
	if (gid != 0 &&
	    hb_font_get_glyph_extents(face->hb_font, gid, &extents) &&
	    extents.y_bearing > 0)
		return extents.y_bearing;
	return face->ascent * 2 / 3;
}

static void
read_metrics(struct face *face)
{
	hb_font_extents_t extents;

	face->ascent = face->upem * 4 / 5;
	face->descent = face->upem / 5;
	if (hb_font_get_h_extents(face->hb_font, &extents)) {
		face->ascent = extents.ascender;
		face->descent = -extents.descender;
	}
	face->cap_height =
	    letter_height(face, HB_OT_METRICS_TAG_CAP_HEIGHT, 'H');
	face->x_height = letter_height(face, HB_OT_METRICS_TAG_X_HEIGHT, 'x');
}

static void
read_ascii(struct face *face)
{
	for (uint32_t c = 0; c < 128; c++)
		face->ascii[c] = (uint16_t)nominal_glyph(face, c);
}

static void
release_face(void *object)
{
	struct face *face = object;

	hb_font_destroy(face->hb_font);
	hb_face_destroy(face->hb_face);
}

/*
 * Fills hb_face and hb_font.  The caller has registered their release before,
 * so that nothing is lost when memory runs out in between.
 */
static bool
open_face(struct face *face, hb_blob_t *file)
{
	if (!sfnt_is_whole(blob_bytes(file), face->index))
		return false;
	face->hb_face = hb_face_create(file, face->index);
	face->hb_font = hb_font_create(face->hb_face);
	face->glyph_count = hb_face_get_glyph_count(face->hb_face);
	face->upem = (int32_t)hb_face_get_upem(face->hb_face);
	hb_font_set_scale(face->hb_font, face->upem, face->upem);
	hb_font_make_immutable(face->hb_font);
	return face->glyph_count > 0 && face->glyph_count <= UINT16_MAX;
}

static bool
has_needed_tables(struct face *face)
{
	bool is_glyf = has_table(face, HB_TAG('g', 'l', 'y', 'f')) &&
		       has_table(face, HB_TAG('l', 'o', 'c', 'a'));

	face->is_cff = has_table(face, HB_TAG('C', 'F', 'F', ' '));
	return (is_glyf || face->is_cff) &&
	       has_table(face, HB_TAG('h', 'e', 'a', 'd')) &&
	       has_table(face, HB_TAG('h', 'h', 'e', 'a')) &&
	       has_table(face, HB_TAG('h', 'm', 't', 'x')) &&
	       has_table(face, HB_TAG('c', 'm', 'a', 'p'));
}

static void
describe(struct arena *a, struct face *face)
{
	read_name(a, face);
	read_table(face, HB_TAG('h', 'e', 'a', 'd'), read_head);
	read_table(face, HB_TAG('p', 'o', 's', 't'), read_post);
	read_table(face, HB_TAG('O', 'S', '/', '2'), read_os2);
	read_ascii(face);
	read_metrics(face);
}

static struct face *
lookup(const struct font_set *set, struct str path, uint32_t index)
{
	for (size_t i = 0; i < set->faces.n; i++) {
		struct face *face = set->faces.v[i];

		if (face->index == index && str_eq(face->path, path))
			return face;
	}
	return NULL;
}

static enum font_status
load(struct arena *a, struct face *face)
{
	struct str bytes;
	hb_blob_t *file;
	bool is_font;

	if (file_read(a, arena_z(a, face->path), FONT_FILE_LIMIT, &bytes) !=
	    FILE_OK)
		return FONT_NO_FILE;
	arena_defer(a, release_face, face);
	file = hb_blob_create(
	    bytes.s, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL, NULL);
	is_font = open_face(face, file);
	hb_blob_destroy(file);
	if (!is_font || !has_needed_tables(face))
		return FONT_NOT_FONT;
	if (forbids_embedding(face))
		return FONT_NOT_EMBEDDABLE;
	describe(a, face);
	return FONT_OK;
}

enum font_status
font_load(
    struct font_set *set, struct str path, uint32_t index, struct face **out)
{
	struct arena *a = set->arena;
	struct arena_mark mark = arena_mark(a);
	struct face *face = lookup(set, path, index);
	enum font_status status;

	if (face) {
		*out = face;
		return FONT_OK;
	}
	if (set->faces.n > UINT16_MAX)
		arena_give_up(a);
	face = ARENA_NEW(a, struct face);
	face->id = (uint16_t)set->faces.n;
	face->path = arena_str(a, path);
	face->index = index;
	status = load(a, face);
	if (status != FONT_OK) {
		arena_reset(a, mark);
		return status;
	}
	vec_push(a, &set->faces, face);
	*out = face;
	return FONT_OK;
}

uint32_t
font_glyph(const struct face *face, uint32_t c)
{
	return c < 128 ? face->ascii[c] : nominal_glyph(face, c);
}

int32_t
font_advance(const struct face *face, uint32_t gid)
{
	return hb_font_get_glyph_h_advance(face->hb_font, gid);
}

su
font_scale(const struct face *face, int64_t v, su size)
{
	int64_t scaled = su_mul_div(v, size, face->upem);

	if (scaled > SU_MAX)
		return SU_MAX;
	return scaled < -SU_MAX ? -SU_MAX : (su)scaled;
}
