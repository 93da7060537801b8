/*
 * The list of where links lead, for readers of paper.
 */
#ifndef LAYOUT_ADDRESSES_H
#define LAYOUT_ADDRESSES_H

#include "layout/flow.h"

/*
 * A table with a row a link, document by document: its words, its address,
 * its page.  Nothing where there is none, or where addresses are not printed.
 */
void addresses_lay(struct flow *f);

#endif
