/*
 * A Markdown file as a profile sees it.
 */
#ifndef EXTRACT_MARKDOWN_SOURCE_H
#define EXTRACT_MARKDOWN_SOURCE_H

#include "extract/survey.h"

/*
 * Its source without what was cut from it, without comments and definitions
 * that nothing uses, and with no other profile's name; everything else stands
 * as it was written, byte for byte.
 */
struct str markdown_source(
    const struct survey *survey, const struct source *source);

#endif
