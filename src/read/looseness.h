/*
 * Whether a list is loose, by the blank lines that were written.
 *
 * cmark judges by the text it is given, in which blank lines were put in
 * around what stands for divs and the cells of tables.
 */
#ifndef READ_LOOSENESS_H
#define READ_LOOSENESS_H

#include "doc/doc.h"

/*
 * True when a blank line stands between two items of a list, or between two
 * blocks of one of them.
 */
bool looseness_is(const struct source *s, const struct node *list);

#endif
