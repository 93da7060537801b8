/*
 * The typefaces of a theme file: families, and fallbacks by name.
 */
#ifndef STYLE_THEME_FONT_H
#define STYLE_THEME_FONT_H

#include "format/yaml.h"
#include "style/theme.h"

struct theme_fonts {
	struct arena *arena;
	struct diags *diags;
	struct theme *theme;
	struct str folder; /* of the theme's file: fonts may stand beside it */
	struct str fallbacks[FALLBACK_MAX]; /* their names */
	size_t fallback_count;
};

/* Takes a layer's fallbacks; one whose name is known is changed. */
void theme_fallbacks_read(struct theme_fonts *f, struct yaml_map map);

/* Takes a layer's families, after its fallbacks. */
void theme_families_read(struct theme_fonts *f, struct yaml_map map);

#endif
