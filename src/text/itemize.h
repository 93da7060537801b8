/*
 * Splitting text into pieces that one face can show: the first face of the
 * chain that has the character takes it; marks, joiners and variation
 * selectors stay with their base; spaces go on in the face before them where
 * it has them.
 */
#ifndef TEXT_ITEMIZE_H
#define TEXT_ITEMIZE_H

#include "text/font.h"

/* Faces in order of preference; the first is the text's own. */
struct face_chain {
	struct face *const *faces;
	size_t count;
};

struct text_item {
	size_t start, end; /* bytes */
	struct face *face;
	uint32_t script;  /* ISO 15924 tag, 0 when common only */
	uint32_t missing; /* first character no face has, else 0 */
};

struct text_items {
	struct text_item *v;
	size_t n, cap;
};

/*
 * Appends items that cover the text without gaps; nothing for empty text.
 * The chain has one face at least.  What no face shows is an item of its own
 * for each such character, in the face before it, so that callers can report
 * every one.  Control characters and default ignorables are never missing.
 */
void itemize(struct arena *a, struct text_items *out, struct str text,
    const struct face_chain *chain);

#endif
