/*
 * A table of two records that differ, for what writes tables.
 */
#ifndef TESTS_UNIT_EXTRACT_TABLE_H
#define TESTS_UNIT_EXTRACT_TABLE_H

#include "unit/extract/sample.h"

static const struct extract_column table_ab[] = {
    {STR_INIT("a"), EXTRACT_TEXT, false},
    {STR_INIT("b"), EXTRACT_NUMBER, false}};

static const struct extract_column table_bc[] = {
    {STR_INIT("b"), EXTRACT_TEXT, false}, {STR_INIT("c"), EXTRACT_TEXT, false}};

static const struct extract_column table_columns[] = {
    {STR_INIT("t"), EXTRACT_TEXT, false},
    {STR_INIT("r"), EXTRACT_RECORD, false},
    {STR_INIT("w"), EXTRACT_WORDS, true}, {STR_INIT("n"), EXTRACT_ROWS, false}};

static inline struct extract_table *
table_one(const struct extract_input *in, const struct extract_column *columns,
    const char *first, const char *second)
{
	struct extract_table *t = extract_table_new(arena, columns, 2);
	struct extract_row row = extract_row_add(in, t);

	extract_put_text(&row, str_from_z(first));
	if (columns[1].kind == EXTRACT_NUMBER)
		extract_put_number(&row, 7);
	else
		extract_put_text(&row, str_from_z(second));
	t->brief = 2;
	return t;
}

/* Rows whose first cells are two texts. */
static inline struct extract_table *
table_of(const char *first, const char *second)
{
	struct extract_input in = sample_input();
	struct extract_table *t = extract_table_new(arena, table_columns, 4);
	struct extract_row row = extract_row_add(&in, t);

	t->name = STR("rows");
	t->title = STR("Rows");
	extract_put_text(&row, str_from_z(first));
	extract_put_table(&row, table_one(&in, table_ab, "x", NULL));
	extract_put_table(&row, extract_table_new(arena, table_ab, 1));
	extract_put_table(&row, table_one(&in, table_ab, "y", NULL));
	row = extract_row_add(&in, t);
	extract_put_text(&row, str_from_z(second));
	extract_put_table(&row, table_one(&in, table_bc, "u", "v"));
	extract_put_table(&row, table_one(&in, table_bc, "w", ""));
	extract_put_table(&row, extract_table_new(arena, table_ab, 2));
	return t;
}

#endif
