#include "layout/fonts.h"

static struct face *
load(struct fonts *f, struct face **slot, const struct typeface *from,
    enum face_variant variant)
{
	struct str path = from->paths[variant];
	enum font_status s;

	if (*slot || f->failed)
		return *slot;
	s = font_load(f->set, path, 0, slot);
	if (s == FONT_OK)
		return *slot;
	f->failed = true;
	diag3(f->diags, DIAG_FONT_MISSING, (struct loc){0}, path,
	    str_from_z(font_status_text(s)), from->package);
	return NULL;
}

void
fonts_init(struct fonts *f, struct arena *a, struct diags *diags,
    const struct theme *theme, struct font_set *set)
{
	*f = (struct fonts){
	    .arena = a, .diags = diags, .theme = theme, .set = set};
}

struct face *
fonts_face(struct fonts *f, const struct text_style *style)
{
	enum face_variant v = theme_variant(style->bold, style->italic);

	return load(f, &f->faces[style->family][v],
	    &f->theme->families[style->family], v);
}

static bool
any_missing(const struct text_items *items)
{
	for (size_t i = 0; i < items->n; i++)
		if (items->v[i].missing)
			return true;
	return false;
}

void
fonts_itemize(struct fonts *f, const struct text_style *style, struct str text,
    struct text_items *out)
{
	struct face *faces[1 + FALLBACK_MAX];
	struct face_chain chain = {faces, 1};
	enum face_variant v = theme_variant(style->bold, style->italic);

	out->n = 0;
	faces[0] = fonts_face(f, style);
	if (!faces[0])
		return;
	itemize(f->arena, out, text, &chain);
	if (!any_missing(out))
		return;
	for (size_t i = 0; i < f->theme->fallback_count[style->family]; i++) {
		size_t k = f->theme->fallback_order[style->family][i];
		struct face *face =
		    load(f, &f->fallbacks[k][v], &f->theme->fallbacks[k], v);

		if (face)
			faces[chain.count++] = face;
	}
	out->n = 0;
	itemize(f->arena, out, text, &chain);
}

static uint32_t
shape_features(uint32_t wanted)
{
	uint32_t features = 0;

	if (wanted & FEATURE_SMALL_CAPS)
		features |= SHAPE_SMALL_CAPS;
	if (wanted & FEATURE_OLD_STYLE)
		features |= SHAPE_OLD_STYLE;
	if (wanted & FEATURE_TABULAR)
		features |= SHAPE_TABULAR;
	if (wanted & FEATURE_LINING)
		features |= SHAPE_LINING;
	return features;
}

const struct glyph_run *
fonts_shape(struct fonts *f, const struct shape_request *request)
{
	struct shape_options options = {
	    .features = shape_features(request->style->features),
	    .language = request->language,
	    .script = request->item->script,
	    .rtl = request->rtl,
	};

	if (request->style->tracking)
		options.features |= SHAPE_NO_LIGATURES;
	return shape_run(
	    f->arena, request->item->face, request->text, &options);
}
