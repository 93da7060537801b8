/*
 * Abbreviations in the text: each is made known as one, and written out where
 * a document uses it first.
 */
#ifndef DERIVE_EXPANSION_H
#define DERIVE_EXPANSION_H

#include "derive/derivation.h"

/*
 * Makes every abbreviation that stands in a text as a whole word a
 * NODE_ABBREVIATION; not in code, nor where a link's text is its address.
 *
 * In each document, unless that or the pack keeps abbreviations, the first in
 * running text is written out: "Democratic People's Republic of Korea
 * (DPRK)", and inside brackets "Democratic People's Republic of Korea, DPRK".
 * Running text is paragraphs, those of lists too; not headings, tables and
 * captions, quotations, notes, or the divs of abbreviations, sources,
 * contacts and signatories.  An abbreviation with a hyphen, a slash or an
 * apostrophe at its side is passed over; one that the paragraph writes out
 * already, right before "(DPRK" or in brackets right behind it, is the first
 * and stays as it is.
 */
void expansion_apply(struct derivation *d);

#endif
