/*
 * A pack with its facts, built by hand, as the suites of this room read it.
 */
#ifndef TESTS_UNIT_EXTRACT_SAMPLE_H
#define TESTS_UNIT_EXTRACT_SAMPLE_H

#include "extract/rows.h"
#include "unit/base/assert_str.h"
#include "unit/diag/fixture.h"

static struct pack pack;
static struct facts facts;
static struct document letter, report;

static inline struct extract_input
sample_input(void)
{
	return (struct extract_input){.arena = arena,
	    .sources = &sources,
	    .pack = &pack,
	    .facts = &facts};
}

static inline void
sample_open(void)
{
	fixture_open();
	pack = (struct pack){.folder = STR("in"),
	    .title = STR("Two texts"),
	    .language = STR("en-US")};
	facts = (struct facts){0};
	letter = (struct document){.file = STR("letter.md"),
	    .source = source_add(&sources, STR("in/letter.md"), STR("a\nbc"))};
	report = (struct document){
	    .file = STR("report.md"), .index = 1, .language = STR("fr")};
	letter.root = node_new(arena, NODE_DOCUMENT, (struct loc){0});
	report.root = node_new(arena, NODE_DOCUMENT, (struct loc){0});
	vec_push(arena, &pack.documents, &letter);
	vec_push(arena, &pack.documents, &report);
}

/* A node of the letter, at the second column of its second line. */
static inline struct node *
sample_node(struct node *parent, enum node_kind kind)
{
	struct node *node =
	    node_new(arena, kind, source_loc(letter.source, 3, 1));

	node_append(parent, node);
	return node;
}

static inline struct node *
sample_text(struct node *parent, const char *text)
{
	struct node *node = sample_node(parent, NODE_TEXT);

	node->u.text = str_from_z(text);
	return parent;
}

/* A recommendation of a document as an ask of its own. */
static inline struct recommendation *
sample_ask(const struct document *document, const char *id, const char *text)
{
	struct recommendation *r = ARENA_NEW(arena, struct recommendation);
	struct ask *ask = ARENA_NEW(arena, struct ask);

	r->id = str_from_z(id);
	r->document = document;
	r->text = r->brief = str_from_z(text);
	r->node = sample_node(document->root, NODE_DIV);
	r->ask = ask;
	vec_push(arena, &facts.recommendations, r);
	vec_push(arena, &facts.asks, ask);
	vec_push(arena, &ask->places, r);
	ask->number = (uint32_t)facts.asks.n;
	ask->brief = r->brief;
	ask->stances = ARENA_ARRAY(arena, enum stance, 2);
	ask->sources = ARENA_ARRAY(arena, const struct recommendation *, 2);
	ask->stances[document->index] = STANCE_ASKS;
	ask->sources[document->index] = r;
	return r;
}

/* The cell of a row by its column's name. */
static inline const struct extract_cell *
sample_cell(const struct extract_table *t, size_t row, const char *column)
{
	for (size_t i = 0; i < t->column_count; i++)
		if (str_eq_z(t->columns[i].name, column))
			return &t->rows.v[row][i];
	ck_abort_msg("there is no column %s", column);
	return NULL;
}

#define ASSERT_CELL(table, row, column, want)                                  \
	ASSERT_STR(sample_cell(table, row, column)->text, want)

static inline TCase *
sample_case(Suite *suite)
{
	TCase *tc = tcase_create("extract");

	tcase_add_checked_fixture(tc, sample_open, fixture_close);
	suite_add_tcase(suite, tc);
	return tc;
}

#endif
