/*
 * The canonical form of annotations: of the several ways to write one, that
 * which the most programs understand.
 *
 *	::: keep		::: {.keep}
 *	[a]{.b   #c k=v}	[a]{#c .b k="v"}
 *	# A   {#b}		# A {#b}
 *	\newpage		<!-- pagebreak -->
 *	> [!note]		> [!NOTE]
 *
 * Fences of divs get blank lines on both sides, and as many colons as nest
 * right: three on the innermost, one more on each around it.  Everything else
 * stays as it is, byte for byte, and the tree is the same before and after.
 */
#ifndef READ_CANONICAL_H
#define READ_CANONICAL_H

#include "diag/diag.h"

/*
 * A document's source with its annotations in canonical form; the source's
 * own text when nothing is to be changed, or errors were reported.
 */
struct str canonical_text(
    struct arena *a, struct diags *diags, const struct source *source);

#endif
