/*
 * In: a face and the glyphs that were shown.  Out: a font program that holds
 * their outlines and metrics under their old ids, and of all other tables
 * none: a PDF reader takes mapping, names and widths from the PDF (ISO
 * 32000-1, 9.7 and 9.9).  Equal input gives equal bytes.
 */
#include "text/subset.h"

#include <hb-subset.h>
#include <hb.h>

static const hb_tag_t kept_tables[] = {
    HB_TAG('h', 'e', 'a', 'd'),
    HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'),
    HB_TAG('m', 'a', 'x', 'p'),
    HB_TAG('l', 'o', 'c', 'a'),
    HB_TAG('g', 'l', 'y', 'f'),
    HB_TAG('C', 'F', 'F', ' '),
};

static bool
is_kept(hb_tag_t tag)
{
	for (size_t i = 0; i < sizeof kept_tables / sizeof *kept_tables; i++)
		if (kept_tables[i] == tag)
			return true;
	return false;
}

#if HB_VERSION_ATLEAST(2, 9, 1)

static hb_set_t *
dropped_tables(hb_subset_input_t *input)
{
	return hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
}

static void
set_flags(hb_subset_input_t *input)
{
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING |
					     HB_SUBSET_FLAGS_RETAIN_GIDS |
					     HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
}

static hb_face_t *
make_subset(hb_face_t *face, hb_subset_input_t *input)
{
	return hb_subset_or_fail(face, input);
}

#else

static hb_set_t *
dropped_tables(hb_subset_input_t *input)
{
	return hb_subset_input_drop_tables_set(input);
}

static void
set_flags(hb_subset_input_t *input)
{
	hb_subset_input_set_drop_hints(input, true);
	hb_subset_input_set_retain_gids(input, true);
}

static hb_face_t *
make_subset(hb_face_t *face, hb_subset_input_t *input)
{
	return hb_subset(face, input);
}

#endif

/* Not a list of what to drop: fonts carry tables that no list foresees. */
static void
drop_tables(hb_face_t *face, hb_set_t *dropped)
{
	hb_tag_t tags[32];
	unsigned start = 0, n;

	do {
		n = sizeof tags / sizeof *tags;
		hb_face_get_table_tags(face, start, &n, tags);
		for (unsigned i = 0; i < n; i++)
			if (!is_kept(tags[i]))
				hb_set_add(dropped, tags[i]);
		start += n;
	} while (n > 0);
}

static hb_subset_input_t *
input_new(const struct face *face, const uint8_t *used)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs;

	if (!input)
		return NULL;
	set_flags(input);
	drop_tables(face->hb_face, dropped_tables(input));
	glyphs = hb_subset_input_glyph_set(input);
	hb_set_add(glyphs, 0);
	for (uint32_t gid = 1; gid < face->glyph_count; gid++)
		if (used[gid])
			hb_set_add(glyphs, gid);
	return input;
}

static hb_face_t *
subset_new(const struct face *face, const uint8_t *used)
{
	hb_subset_input_t *input = input_new(face, used);
	hb_face_t *subset;

	if (!input)
		return NULL;
	subset = make_subset(face->hb_face, input);
	hb_subset_input_destroy(input);
	return subset;
}

static void
release_blob(void *object)
{
	hb_blob_destroy(object);
}

bool
subset_face(struct arena *a, const struct face *face, const uint8_t *used,
    struct subset *out)
{
	hb_face_t *subset = subset_new(face, used);
	hb_blob_t *program;
	const char *bytes;
	unsigned n;

	if (!subset)
		return false;
	program = face->is_cff ? hb_face_reference_table(
				     subset, HB_TAG('C', 'F', 'F', ' '))
			       : hb_face_reference_blob(subset);
	hb_face_destroy(subset);
	arena_defer(a, release_blob, program);
	bytes = hb_blob_get_data(program, &n);
	if (n == 0)
		return false;
	*out = (struct subset){{bytes, n}, face->is_cff};
	return true;
}
