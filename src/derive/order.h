/*
 * Rows in order: of several columns, each rising or falling.
 */
#ifndef DERIVE_ORDER_H
#define DERIVE_ORDER_H

#include "derive/collate.h"
#include "doc/data.h"

struct order_key {
	size_t column;
	bool falling;
};

struct order {
	const struct collation *collation;
	VEC(struct order_key) keys; /* the weightiest first */
	/* A column whose cells, where they are not empty, stand for those of
	 * the first key; ORDER_NONE for none. */
	size_t override;
};

#define ORDER_NONE ((size_t)-1)

/*
 * Sorts n rows.  Numbers stand before texts and in their own order, texts as
 * the language collates; empty cells are last either way.  Rows that compare
 * equal keep their order.
 */
void order_rows(struct arena *a, const struct order *order,
    struct data_row *rows, size_t n);

#endif
