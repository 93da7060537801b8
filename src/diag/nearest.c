/*
 * "Did you mean": the known word that is the fewest edits away, an edit being
 * a byte inserted, deleted, replaced or swapped with its neighbour (the
 * optimal string alignment variant of Damerau's distance); but before one that is
 * two edits away comes one that has the written word as a part.
 */
#include "diag/diag.h"

#include <stdint.h>

#define MOST_EDITS 2
#define SHORTEST_PART 3
#define LONGEST_WORD 64 /* bytes; nobody mistypes longer ones */

static size_t
smaller(size_t x, size_t y)
{
	return x < y ? x : y;
}

static size_t
distance(struct str x, struct str y)
{
	size_t rows[3][LONGEST_WORD + 1];
	size_t *above2 = rows[0], *above = rows[1], *row = rows[2];

	for (size_t j = 0; j <= y.n; j++)
		row[j] = j;
	for (size_t i = 1; i <= x.n; i++) {
		size_t *spare = above2;

		above2 = above;
		above = row;
		row = spare;
		row[0] = i;
		for (size_t j = 1; j <= y.n; j++) {
			size_t same = x.s[i - 1] == y.s[j - 1] ? 0 : 1;

			row[j] = smaller(above[j - 1] + same,
			    smaller(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && x.s[i - 1] == y.s[j - 2] &&
			    x.s[i - 2] == y.s[j - 1])
				row[j] = smaller(row[j], above2[j - 2] + 1);
		}
	}
	return row[y.n];
}

/* Whether the lengths alone allow a suggestion. */
static bool
is_comparable(struct str written, struct str word)
{
	size_t longer = written.n > word.n ? written.n : word.n;

	return longer <= LONGEST_WORD &&
	       longer - smaller(written.n, word.n) <= MOST_EDITS;
}

/* Whether a word is one of those that hyphens join: "quote", "pull-quote". */
static bool
is_part(struct str word, struct str part)
{
	struct str piece;

	if (part.n < SHORTEST_PART)
		return false;
	while (str_next(&word, '-', &piece))
		if (str_eq(piece, part))
			return true;
	return false;
}

static void
suggest(struct diags *d, struct diag *which, struct str word)
{
	which->hint = arena_printf(
	    d->arena, "did you mean \"%.*s\"?", (int)word.n, word.s);
}

bool
diag_may_suggest(const struct diags *d)
{
	return d->list.n <= DIAG_SUGGEST_LIMIT;
}

void
diag_nearest(struct diags *d, struct diag *which, struct str written,
    const struct str *words, size_t n)
{
	size_t fewest = MOST_EDITS + 1;
	struct str nearest = {0};

	if (!diag_may_suggest(d))
		return;
	for (size_t i = 0; i < n; i++) {
		size_t edits;

		if (!is_comparable(written, words[i]))
			continue;
		edits = distance(written, words[i]);
		/* With every letter changed it would be another word. */
		if (edits < fewest && edits < smaller(written.n, words[i].n)) {
			fewest = edits;
			nearest = words[i];
		}
	}
	for (size_t i = 0; i < n && fewest > 1; i++) {
		if (!is_part(words[i], written))
			continue;
		nearest = words[i];
		fewest = 0;
	}
	if (fewest <= MOST_EDITS)
		suggest(d, which, nearest);
}
