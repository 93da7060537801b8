/*
 * Rows in no format: what is extracted, column by column, described once for
 * all that write it.
 */
#ifndef EXTRACT_ROWS_H
#define EXTRACT_ROWS_H

#include "extract/extract.h"

enum extract_kind {
	EXTRACT_TEXT,
	EXTRACT_NUMBER,
	EXTRACT_RECORD, /* a table of one row */
	EXTRACT_WORDS,  /* a table of one column */
	EXTRACT_ROWS    /* a table */
};

struct extract_column {
	struct str name;
	enum extract_kind kind;
	bool detail; /* left out where people read: places, ids of places */
};

struct extract_cell {
	struct str text;
	uint32_t number;
	const struct extract_table *table; /* of the last three kinds */
};

struct extract_table {
	struct str name;  /* the key in JSON */
	struct str title; /* the heading in Markdown; empty for inner tables */
	const struct extract_column *columns;
	size_t column_count;
	size_t brief; /* columns that stand for a row within one line */
	VEC(struct extract_cell *) rows;
};

/* A row that is being filled, cell by cell, in the order of the columns. */
struct extract_row {
	const struct extract_input *in;
	struct extract_cell *next;
};

/* An empty table that borrows its columns. */
struct extract_table *extract_table_new(
    struct arena *a, const struct extract_column *columns, size_t column_count);

struct extract_row extract_row_add(
    const struct extract_input *in, struct extract_table *table);

void extract_put_text(struct extract_row *row, struct str text);
void extract_put_number(struct extract_row *row, uint32_t number);
void extract_put_table(
    struct extract_row *row, const struct extract_table *table);

/* The record {file, line, column}; the file is relative to the pack. */
void extract_put_place(struct extract_row *row, struct loc at);

/*
 * An id that no row has yet: `wanted`, or the first of `wanted`-2, -3, ...
 * that is free.
 */
struct str extract_id(struct arena *a, struct map *taken, struct str wanted);

/* The title and so on of the pack, with its documents: a table of one row. */
struct extract_table *extract_head(const struct extract_input *in);

/* One row an ask, with all its places. */
struct extract_table *extract_recommendations(const struct extract_input *in);

/* One row a person, with the values of all columns. */
struct extract_table *extract_signatories(const struct extract_input *in);

struct extract_table *extract_key_points(const struct extract_input *in);

/* One row a section of a document. */
struct extract_table *extract_outline(const struct extract_input *in);

struct extract_table *extract_links(const struct extract_input *in);

#define EXTRACT_COUNT(array) (sizeof(array) / sizeof *(array))

#endif
