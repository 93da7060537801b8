/*
 * A CSV file as a profile sees it: the rows that some list, table or chart
 * shows, and the columns that these show, or choose and sort them by.
 */
#ifndef EXTRACT_CSV_SOURCE_H
#define EXTRACT_CSV_SOURCE_H

#include "extract/sources.h"

/*
 * A table with what is used of it, and nothing more; its rows keep their
 * places.  Where a signer was taken for a person or an organisation by what
 * is left out, a column "kind" says which.
 */
const struct data_table *csv_source_table(
    struct arena *a, const struct data_use *use);

/* The table as RFC 4180 has it, quoted where it must be, lines ending in \n. */
struct str csv_source_text(struct arena *a, const struct data_table *table);

/* The facts, with lists of signatories whose tables are these. */
const struct facts *csv_source_facts(const struct sources_input *in);

#endif
