/*
 * Character references of HTML: "&amp;", "&#8212;", "&#x2014;".
 */
#ifndef READ_ENTITY_H
#define READ_ENTITY_H

#include "base/arena.h"
#include "base/str.h"

/* No reference is longer, and none stands for more bytes. */
#define ENTITY_LENGTH_MAX 40
#define ENTITY_BYTES_MAX 16

struct entity {
	size_t length; /* of the reference, 0 when there is none */
	char bytes[ENTITY_BYTES_MAX];
	size_t n;
};

/* The reference at the "&" that a text begins with, as CommonMark has it. */
struct entity entity_read(struct str text);

/* A text with its references resolved. */
struct str entity_resolve(struct arena *a, struct str text);

#endif
