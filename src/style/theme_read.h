/*
 * Theme files: YAML to struct theme.
 *
 *     extends    a built-in theme; `institute` when it is not said
 *     fonts, fallbacks, colours, page, measures, text, furniture, styles
 *
 * A theme is read in layers, the base first; what a layer does not say stays
 * as it was.  So every theme is complete, whatever faults its file has.
 */
#ifndef STYLE_THEME_READ_H
#define STYLE_THEME_READ_H

#include "diag/diag.h"
#include "style/builtin.h"
#include "style/theme.h"

/* The theme of a pack that names none, and the base of all others. */
#define THEME_DEFAULT "institute"

/* Themes that extend one another, at most. */
#define THEME_LAYERS_MAX 8

struct theme_context {
	struct arena *arena;
	struct diags *diags;
	struct sources *sources;
	const struct builtin_themes *builtins;
};

/*
 * A built-in theme.  NULL, which is reported at the place, when there is none
 * of that name.
 */
const struct theme *theme_builtin(
    const struct theme_context *c, struct str name, struct loc at);

/* The theme of a file.  Never NULL: faults are reported and passed over. */
const struct theme *theme_read(
    const struct theme_context *c, const struct source *source);

#endif
