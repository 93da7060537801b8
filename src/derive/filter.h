/*
 * Conditions on rows:
 *
 *	filter    = term , { "or" , term } ;
 *	term      = factor , { "and" , factor } ;
 *	factor    = "(" , filter , ")" | word , operator , word ;
 *	operator  = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" ;
 *	word      = bare | "'" , { char - "'" | "''" } , "'" ;
 *
 * The first word of a comparison names a column; a bare word ends at a space,
 * a parenthesis, a quote or an operator.  "~" asks whether the cell contains
 * the text, whatever the case.  Compared with a number, cells count as
 * numbers, and what is none is neither less nor greater; dates as ISO 8601
 * writes them (2018-06-12, 2018-06, 2018) compare as they stand; other text as
 * the language collates.  An empty cell is neither less nor greater than anything.
 */
#ifndef DERIVE_FILTER_H
#define DERIVE_FILTER_H

#include "derive/collate.h"
#include "derive/derivation.h"

struct filter;

/* What a filter is read for. */
struct filter_context {
	struct derivation *d;
	const struct data_table *table;
	const struct collation *collation;
};

/* NULL when it cannot be read, which is reported at the place within. */
const struct filter *filter_read(
    const struct filter_context *context, const struct attr *attr);

bool filter_passes(const struct filter *filter, const struct data_row *row);

#endif
