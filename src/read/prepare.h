/*
 * The line stage: from a document's source to the text that cmark reads.
 *
 * Plain CommonMark knows no divs, pipe tables or attributes.  Here they are
 * found line by line and taken out:
 *
 *	::: {.keep}	a paragraph of its own, ROLE_DIV_OPEN
 *	:::		a paragraph of its own, ROLE_DIV_CLOSE
 *	| a | b |	a paragraph each cell, ROLE_CELL
 *	[a]{.smallcaps}	[a] and a mark
 *	[^1]: a		a list item, ROLE_NOTE
 *	: a		a list item, ROLE_DEFINITION
 *	[^1]		an image whose address is a mark
 *	~~a~~		~~ and a mark, twice
 *
 * The tree is put together again from the roles and the marks.  Lines of
 * code and HTML pass untouched, as does a text with none of these.
 */
#ifndef READ_PREPARE_H
#define READ_PREPARE_H

#include "read/prepared.h"

/*
 * Prepares the source from the offset `from`, where a line begins; `smart` is
 * for its punctuation.
 */
struct prepared *prepare(struct arena *a, struct diags *diags,
    const struct source *source, size_t from, bool smart);

#endif
