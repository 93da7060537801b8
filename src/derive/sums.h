/*
 * Sums of the columns that the key `sum` names.
 */
#ifndef DERIVE_SUMS_H
#define DERIVE_SUMS_H

#include "derive/amount.h"
#include "derive/select.h"

struct sums {
	const struct selection *selection;
	bool any;                 /* something is summed */
	struct amount_sum **sums; /* one a shown column, of all rows; NULL
				     for one that is not summed */
};

/*
 * Reports columns that do not exist or are not shown, and cells that are
 * neither empty nor a number, at their rows.
 */
struct sums sums_read(struct derivation *d, const struct node *div,
    const struct data_table *table, const struct selection *selection);

/*
 * The sum of the rows [start, end) in one of the shown columns, with the
 * decimals and the separator of the whole column.
 */
struct str sums_text(struct arena *a, const struct sums *s, size_t column,
    size_t start, size_t end);

#endif
