#include "layout/hyphens.h"

#define SOFT_HYPHEN "\u00ad"

/* A language without a dictionary is remembered too: value NULL. */
struct hyphens_entry {
	struct hyphenator *hyphenator;
};

static const struct hyphenator *
lookup(struct layout *lay, struct str language)
{
	struct fonts *keep = lay->fonts;
	struct hyphens_entry *entry = map_lookup(&keep->hyphenators, language);
	struct str path;

	if (entry)
		return entry->hyphenator;
	entry = ARENA_NEW(keep->arena, struct hyphens_entry);
	path = hyphen_dictionary(keep->arena, language);
	if (path.n > 0)
		(void)hyphen_load(keep->arena, path, &entry->hyphenator);
	map_put(keep->arena, &keep->hyphenators, language, entry, false);
	return entry->hyphenator;
}

void
hyphens_find(struct layout *lay, struct str language, struct str word,
    struct hyphen_points *out)
{
	const struct hyphenator *h = lookup(lay, language);

	if (h)
		hyphen_points(h, lay->arena, word, out);
}

static const struct glyph_run *
relabel(struct arena *a, const struct glyph_run *hyphen)
{
	struct glyph_run *run = ARENA_NEW(a, struct glyph_run);

	*run = *hyphen;
	run->text = STR(SOFT_HYPHEN);
	return run;
}

const struct glyph_run *
hyphens_run(struct layout *lay, const struct inline_style *in)
{
	struct fonts *keep = lay->fonts;
	struct face *face = fonts_face(keep, &in->text);
	const struct glyph_run **kept =
	    &keep->hyphens[in->text.family]
			  [theme_variant(in->text.bold, in->text.italic)];

	if (!face || font_glyph(face, '-') == 0)
		return NULL;
	if (!*kept)
		*kept = relabel(keep->arena,
		    shape_run(keep->arena, face, STR("-"),
			&(struct shape_options){.language = in->language}));
	return *kept;
}
