/*
 * ICC profiles (ICC.1:2010), as far as a file that names one must be able to
 * rely on them: a reader of PDF may fail on a profile that is damaged.
 */
#ifndef READ_ICC_H
#define READ_ICC_H

#include "base/str.h"

/*
 * Whether the bytes are a profile, of version 2 or 4, for pixels of so many
 * channels (1 grey, 3 RGB, 4 CMYK), with the tags that such a one must have.
 */
bool icc_fits(struct str profile, unsigned channels);

#endif
