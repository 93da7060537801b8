/*
 * From a pack and its facts to pages.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "diag/diag.h"
#include "doc/facts.h"
#include "layout/pages.h"
#include "style/theme.h"

struct layout_input {
	const struct pack *pack;
	const struct facts *facts;
	const struct theme *theme;
	const struct output *output; /* paper; NULL for A4 */
	struct str producer;         /* what makes the file, for a colophon */
	struct standard standard;    /* that the file will name */
	struct str digest;           /* of its sources, for a colophon, too */
	struct font_set *faces;      /* shared by all outputs of a run */
	bool check;       /* report what is a matter of quality, too */
	bool change_bars; /* beside what is new or reworded */
	/* Seconds since 1970, UTC: the file's, and ends embargoes; negative
	 * for the pack's. */
	int64_t date;
};

/*
 * Lays out, again and again until page numbers in the text agree with the
 * pages (LAYOUT_ROUNDS at most, then a warning).  NULL when a font is
 * missing, which has been reported.
 */
struct pages *layout_pages(
    struct arena *a, struct diags *diags, const struct layout_input *input);
#define LAYOUT_ROUNDS 4

#endif
