/*
 * PDFs that carry files, written object by object, with a cross-reference
 * table that is right.
 */
#ifndef TESTS_UNIT_READ_CARRIER_H
#define TESTS_UNIT_READ_CARRIER_H

#include "base/buf.h"

#define CARRIER_MAX 40

/* A PDF of n objects, the first of which is its catalog. */
static inline struct str
carrier_pdf(struct arena *a, const struct str *objects, size_t n)
{
	struct buf *b = buf_new(a);
	size_t at[CARRIER_MAX], table;

	buf_z(b, "%PDF-1.7\n");
	for (size_t i = 0; i < n; i++) {
		at[i] = b->n;
		buf_printf(b, "%zu 0 obj\n", i + 1);
		buf_str(b, objects[i]);
		buf_z(b, "\nendobj\n");
	}
	table = b->n;
	buf_printf(b, "xref\n0 %zu\n0000000000 65535 f \n", n + 1);
	for (size_t i = 0; i < n; i++)
		buf_printf(b, "%010zu 00000 n \n", at[i]);
	buf_printf(b,
	    "trailer\n<</Size %zu/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
	    n + 1, table);
	return buf_view(b);
}

/* An embedded file; `more` is of its dictionary. */
static inline struct str
carrier_stream(struct arena *a, const char *more, struct str bytes)
{
	struct str head = arena_printf(
	    a, "<</Type/EmbeddedFile%s/Length %zu>>\nstream\n", more, bytes.n);

	return arena_cat(a, arena_cat(a, head, bytes), STR("\nendstream"));
}

/* The usual three objects before a file's stream, which is object 4. */
#define CARRIER_CATALOG                                                        \
	STR("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>")
#define CARRIER_PAGES STR("<</Type/Pages/Kids[]/Count 0>>")
#define CARRIER_TREE(name)                                                     \
	"<</Names[(k)<</Type/Filespec/F(" name ")/EF<</F 4 0 R>>>>]>>"

/* A PDF that carries one file. */
static inline struct str
carrier_of(
    struct arena *a, const char *tree, const char *more, struct str bytes)
{
	const struct str objects[] = {CARRIER_CATALOG, CARRIER_PAGES,
	    str_from_z(tree), carrier_stream(a, more, bytes)};

	return carrier_pdf(a, objects, 4);
}

#endif
