/*
 * What is kept of raw HTML: its text, and line breaks.
 */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "doc/doc.h"

/*
 * Appends the text of a block of HTML to parent as paragraphs placed at `at`;
 * comments, scripts and styles are dropped.  True when tags were left out.
 */
bool html_add_block(
    struct arena *a, struct node *parent, struct str html, struct loc at);

/* Whether an inline tag is a line break. */
bool html_is_break(struct str tag);

bool html_is_comment(struct str tag);

#endif
