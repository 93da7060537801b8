/*
 * Theme files written in tests.
 */
#ifndef TESTS_UNIT_STYLE_THEMING_H
#define TESTS_UNIT_STYLE_THEMING_H

#include "format/yaml.h"
#include "style/theme_read.h"
#include "unit/diag/faults.h"

/* The built-in themes over the fixture's arena. */
static inline struct theme_context
theming(void)
{
	return (struct theme_context){arena, &diags, &sources, &builtin_themes};
}

static inline const struct theme *
theming_builtin(const char *name)
{
	struct theme_context c = theming();

	return theme_builtin(&c, str_from_z(name), (struct loc){0});
}

static inline const struct theme *
theming_read(const char *text)
{
	struct theme_context c = theming();

	return theme_read(
	    &c, source_add(&sources, STR("pack/a.yaml"), str_from_z(text)));
}

/* A mapping of YAML, for the functions that take one. */
static inline struct yaml_map
theming_map(const char *text)
{
	struct source *s = reading_source(str_from_z(text));

	return yaml_map_of(
	    &diags, yaml_read(arena, &diags, s, 0, s->text.n), "it");
}

#endif
