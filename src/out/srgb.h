/*
 * The ICC profile of sRGB, in which all colours are (assets/icc).
 */
#ifndef OUT_SRGB_H
#define OUT_SRGB_H

#include <stddef.h>

struct builtin_profile {
	const unsigned char *bytes; /* n of them; three components */
	size_t n;
};

extern const struct builtin_profile builtin_srgb;

#endif
