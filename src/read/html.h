/*
 * Blocks of raw HTML: what is kept of them is their text in paragraphs and
 * headings, the inline elements of tags.h, rules and preformatted code.
 */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "doc/doc.h"

/*
 * Appends what a block of HTML shows to parent, placed at `at`; comments,
 * scripts and styles show nothing.  True when tags were left out.
 */
bool html_add_block(
    struct arena *a, struct node *parent, struct str html, struct loc at);

/* Comments, declarations, instructions: tags that are no elements. */
bool html_is_markup(struct str tag);

/* Adds the comments of a block, whose lines these are. */
void html_find_comments(struct arena *a, struct written *out, struct loc lines);

/* Adds the comment, or what else is no element, that begins at an offset. */
void html_note_markup(struct arena *a, struct written *out, size_t at);

#endif
