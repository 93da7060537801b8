/*
 * The themes of assets/themes, whose bytes the build puts into a source.
 */
#ifndef STYLE_BUILTIN_H
#define STYLE_BUILTIN_H

#include <stddef.h>

struct builtin_theme {
	const char *name;          /* the file's, without ".yaml" */
	const unsigned char *text; /* n bytes */
	size_t n;
};

struct builtin_themes {
	const struct builtin_theme *v; /* n of them, by name */
	size_t n;
};

extern const struct builtin_themes builtin_themes;

#endif
