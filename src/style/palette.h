/*
 * A theme's colours: names with values, and the styles that use them.  Names
 * are looked up when every layer of the theme was read, so that a theme
 * which gives a name another value changes all that its base says with it.
 */
#ifndef STYLE_PALETTE_H
#define STYLE_PALETTE_H

#include "format/yaml.h"
#include "style/theme.h"

/* What text stands on. */
enum ground { GROUND_WHITE, GROUND_TINT, GROUND_ZEBRA, GROUND_COUNT };

/* A colour by its name, and the place that gave it its value. */
struct swatch {
	struct str name;
	uint32_t ink;
	struct loc at;
	int layer; /* of the theme: 0 for the file itself, its base 1 */
	bool reported[GROUND_COUNT]; /* its lack of contrast on each */
};

/* What a style says of its colour. */
struct ink_use {
	struct str text; /* a name or "#RRGGBB" */
	struct loc at;
	int layer;
};

struct palette {
	struct arena *arena;
	struct diags *diags;
	VEC(struct swatch) swatches;
	struct ink_use uses[STYLE_COUNT];
};

/* Takes a layer's names and values; later layers override earlier ones. */
void palette_read(struct palette *p, struct yaml_map colours, int layer);

/* Takes the colour of a style. */
void palette_use(struct palette *p, enum style_name style,
    const struct yaml_node *colour, int layer);

/*
 * Sets the colours of the theme and of its styles.  Reports names that there
 * are not, and text that is too pale for what it stands on.
 */
void palette_resolve(struct palette *p, struct theme *theme);

#endif
