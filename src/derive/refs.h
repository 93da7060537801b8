/*
 * Cross-references: links whose address is "#" and an id, or the file of a
 * document of the pack with or without one.
 */
#ifndef DERIVE_REFS_H
#define DERIVE_REFS_H

#include "derive/derivation.h"

/*
 * Reports references to nothing, and gives those without words the name of
 * their target: "section 2.1", "recommendation 5", a caption, a title.
 * References to a title heading lead to its document.  Relative addresses of
 * files that there are not are reported, too.
 */
void refs_resolve(struct derivation *d);

/* Reports references to parts that are not shown; needs all other facts. */
void refs_check(struct derivation *d);

#endif
