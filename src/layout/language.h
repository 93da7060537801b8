/*
 * Words that are said again elsewhere keep their language: a heading in the
 * contents, a recommendation in a table.  Fonts, hyphens and, by an element's
 * /Lang (ISO 32000-1, 14.9.2), voices go by it.
 */
#ifndef LAYOUT_LANGUAGE_H
#define LAYOUT_LANGUAGE_H

#include "layout/flow.h"
#include "layout/par.h"

/*
 * What a node's words are in: as the nearest node around it says, else its
 * document, else the pack.
 */
struct str language_of(const struct layout *lay, const struct node *node);

/* The name that a document has in tables: its short one, else its title. */
struct str language_name(const struct document *document);

/* That name, in its language: a short one is the pack's. */
void language_add_name(struct par *p, const struct document *document,
    const struct inline_style *in);

/* `in`, in a Span of its own where `in` is in another language. */
const struct inline_style *language_style(
    struct layout *lay, const struct inline_style *in, struct str language);

/*
 * Text that was taken from a node, its words or an attribute, in its language;
 * where it is the node's first words, foreign ones among them in theirs.  NULL
 * is no node.
 */
void language_text(struct par *p, struct str text, const struct node *from,
    const struct inline_style *in);

/*
 * What is laid next, in a language; in an element of its own where that is
 * another.  The caller gives back the language that it returns.
 */
struct str language_open(struct flow *f, struct str language, struct loc at);
void language_close(struct flow *f, struct str outer);

#endif
