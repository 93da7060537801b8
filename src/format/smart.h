/*
 * Smart punctuation in texts that are no Markdown: attribute values, front
 * matter, manifests.  The rules are those that cmark applies to the body.
 */
#ifndef FORMAT_SMART_H
#define FORMAT_SMART_H

#include "base/arena.h"
#include "base/str.h"

/*
 * The text with curly quotes, dashes for "--" and "---", and an ellipsis for
 * "..."; the same bytes when there is nothing to change.
 */
struct str smart_text(struct arena *a, struct str text);

#endif
