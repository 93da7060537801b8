/*
 * Inline nodes: how emphasis, code, links and spans change the style of text.
 */
#ifndef LAYOUT_INLINE_H
#define LAYOUT_INLINE_H

#include "layout/par.h"

/* Appends the inline children of a node in a style. */
void inline_children(
    struct par *p, const struct node *parent, const struct inline_style *in);

/* A link: where it leads, and in words what it leads to. */
struct inline_target {
	struct str url, title;
};

/* `in` as a link: its colour, its own Link element. */
const struct inline_style *inline_link(struct layout *lay,
    const struct inline_style *in, const struct inline_target *target,
    struct loc at);

/* `in` with another weight; the elem stays. */
const struct inline_style *inline_bold(
    struct layout *lay, const struct inline_style *in);

/* `in` with a line through it, and in bold with a line below it. */
const struct inline_style *inline_struck(
    struct layout *lay, const struct inline_style *in);
const struct inline_style *inline_inserted(
    struct layout *lay, const struct inline_style *in);

/* `in` the other way: slanted, or upright among what is slanted. */
const struct inline_style *inline_italic(
    struct layout *lay, const struct inline_style *in);

/* `in` in the theme's muted ink. */
const struct inline_style *inline_muted(
    struct layout *lay, const struct inline_style *in);

/*
 * Reports a character that no font has: the first of its script in each
 * document, once a round.
 */
void inline_glyph_missing(struct layout *lay, uint32_t c, struct loc at);

#endif
