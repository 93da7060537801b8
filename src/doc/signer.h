/*
 * Who signs: what the columns of a list tell of it.
 */
#ifndef DOC_SIGNER_H
#define DOC_SIGNER_H

#include "doc/data.h"

enum signer_kind {
	SIGNER_ORGANISATION,
	SIGNER_INDIVIDUAL,
	SIGNER_OTHER, /* the list does not tell */
	SIGNER_KIND_COUNT
};

/* How a list of signatories is set. */
enum signatories_layout {
	SIGNATORIES_FITTING, /* one of the others, by number and width */
	SIGNATORIES_TABLE,
	SIGNATORIES_COLUMNS,
	SIGNATORIES_RUN_IN,
	SIGNATORIES_LAYOUT_COUNT
};

/* The words for them: "auto", "run-in". */
extern const struct str signatories_layout_names[SIGNATORIES_LAYOUT_COUNT];

/* The layout of a word; the fitting one for any other. */
enum signatories_layout signatories_layout_of(struct str word);

/* The column with people's names, or the column count. */
size_t signer_name_column(const struct data_table *t);

/* The column with organisations' names or people's affiliations, likewise. */
size_t signer_organisation_column(const struct data_table *t);

/* The column with what people are sorted by in place of their names: "sort-key"
 * or "sort"; likewise. */
size_t signer_sort_column(const struct data_table *t);

/*
 * What signs in a row, whose cells are all the table's: as the column of
 * kinds has it, else an organisation where no name stands beside it, else an
 * individual where the table has a column for what only people have.
 */
enum signer_kind signer_kind(
    const struct data_table *t, const struct str *cells, size_t kind_column);

/* "kind" or "type", or the column count. */
size_t signer_kind_column(const struct data_table *t);

#endif
