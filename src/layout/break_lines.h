/*
 * A closed paragraph into lines, whatever is in it.
 */
#ifndef LAYOUT_BREAK_LINES_H
#define LAYOUT_BREAK_LINES_H

#include "layout/linebreak.h"
#include "layout/par.h"

/*
 * linebreak(), and where a word is wider than its line: the word divided
 * anywhere, which is reported, so that nothing sticks out of a measure.
 */
void break_lines(
    struct par *p, const struct linebreak_options *options, struct breaks *out);

/*
 * Ragged lines of about the same width: no more of them than the measure
 * needs, broken as if for the narrowest one that needs no more.
 */
void break_balanced(struct par *p, su measure, su ragged, struct breaks *out);

#endif
