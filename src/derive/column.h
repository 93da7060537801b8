/*
 * Columns that attributes name.
 */
#ifndef DERIVE_COLUMN_H
#define DERIVE_COLUMN_H

#include "derive/derivation.h"

/*
 * The index of a column that an author named at a place; column_count when
 * there is none, which is reported.
 */
size_t column_find(struct derivation *d, const struct data_table *table,
    struct str name, struct loc at);

struct column_choice {
	size_t column;
	size_t position;    /* among those named */
	struct str heading; /* written behind "=", or empty */
	struct loc at;      /* of its name in the attribute */
};

struct column_choices {
	struct column_choice *v;
	size_t n, cap;
};

/*
 * The columns of a list such as "year, donor=Donor country", in its order.
 * The unknown ones are reported and left out.
 */
void columns_read(struct derivation *d, const struct attr *attr,
    const struct data_table *table, struct column_choices *out);

#endif
