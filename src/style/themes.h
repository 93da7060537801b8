/*
 * Which theme each output of a pack is set in, every theme read once.
 */
#ifndef STYLE_THEMES_H
#define STYLE_THEMES_H

#include "base/map.h"
#include "doc/pack.h"
#include "style/theme_read.h"

struct themes {
	struct theme_context context;
	struct theme_choice override; /* comes before what a pack says */
	struct map read;              /* struct theme_use by name */
};

/*
 * Reads the themes of the pack and of all its outputs, so that their faults
 * are told in one run; so is that a theme has no room for text on the paper
 * of an output.
 */
void themes_read(struct themes *themes, const struct pack *pack);

/*
 * The theme of an output or, for NULL, of the pack.  NULL when it could not
 * be had, which was reported.
 */
const struct theme *themes_lookup(const struct themes *themes,
    const struct pack *pack, const struct output *output);

#endif
