/*
 * Asks in, rows out.  A row takes what it says of itself from the ask's first
 * place, or from the first one that says anything.
 */
#include "extract/rows.h"

static const struct extract_column columns[] = {
    {STR_INIT("number"), EXTRACT_NUMBER, false},
    {STR_INIT("id"), EXTRACT_TEXT, false},
    {STR_INIT("text"), EXTRACT_TEXT, false},
    {STR_INIT("short"), EXTRACT_TEXT, true},
    {STR_INIT("to"), EXTRACT_TEXT, false},
    {STR_INIT("when"), EXTRACT_TEXT, false},
    {STR_INIT("priority"), EXTRACT_TEXT, false},
    {STR_INIT("theme"), EXTRACT_TEXT, false},
    {STR_INIT("status"), EXTRACT_TEXT, false},
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("section"), EXTRACT_TEXT, false},
    {STR_INIT("source"), EXTRACT_RECORD, true},
    {STR_INIT("stances"), EXTRACT_ROWS, false},
    {STR_INIT("places"), EXTRACT_ROWS, true},
};

static const struct extract_column place_columns[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
    {STR_INIT("document"), EXTRACT_TEXT, true},
    {STR_INIT("section"), EXTRACT_TEXT, true},
    {STR_INIT("text"), EXTRACT_TEXT, true},
    {STR_INIT("short"), EXTRACT_TEXT, true},
    {STR_INIT("to"), EXTRACT_TEXT, true},
    {STR_INIT("when"), EXTRACT_TEXT, true},
    {STR_INIT("priority"), EXTRACT_TEXT, true},
    {STR_INIT("theme"), EXTRACT_TEXT, true},
    {STR_INIT("status"), EXTRACT_TEXT, true},
    {STR_INIT("supports"), EXTRACT_WORDS, true},
    {STR_INIT("partly"), EXTRACT_WORDS, true},
    {STR_INIT("opposes"), EXTRACT_WORDS, true},
    {STR_INIT("source"), EXTRACT_RECORD, true},
};

static const struct extract_column stance_columns[] = {
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("stance"), EXTRACT_TEXT, false},
    {STR_INIT("place"), EXTRACT_TEXT, true},
};

static const struct extract_column id_column[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
};

static const struct str stances[] = {
    [STANCE_SILENT] = STR_INIT("silent"),
    [STANCE_OPPOSES] = STR_INIT("opposes"),
    [STANCE_PARTLY] = STR_INIT("partly"),
    [STANCE_ASKS] = STR_INIT("asks"),
};

/* The ids of recommendations that another one names. */
static void
put_ids(struct extract_row *row, const struct recommendation *const *named,
    size_t n)
{
	struct extract_table *ids =
	    extract_table_new(row->in->arena, id_column, 1);

	for (size_t i = 0; i < n; i++) {
		struct extract_row id = extract_row_add(row->in, ids);

		extract_put_text(&id, named[i]->id);
	}
	extract_put_table(row, ids);
}

static void
add_place(const struct extract_input *in, struct extract_table *table,
    const struct recommendation *r)
{
	struct extract_row row = extract_row_add(in, table);

	extract_put_text(&row, r->id);
	extract_put_text(&row, r->document->file);
	extract_put_text(&row, r->section);
	extract_put_text(&row, r->text);
	extract_put_text(&row, r->brief);
	extract_put_text(&row, r->to);
	extract_put_text(&row, r->when);
	extract_put_text(&row, r->priority);
	extract_put_text(&row, r->theme);
	extract_put_text(&row, r->status);
	put_ids(&row, r->supports.v, r->supports.n);
	put_ids(&row, r->partly.v, r->partly.n);
	put_ids(&row, r->opposes.v, r->opposes.n);
	extract_put_place(&row, r->node->at);
}

static void
put_places(struct extract_row *row, const struct ask *ask)
{
	struct extract_table *table = extract_table_new(
	    row->in->arena, place_columns, EXTRACT_COUNT(place_columns));

	for (size_t i = 0; i < ask->places.n; i++)
		add_place(row->in, table, ask->places.v[i]);
	extract_put_table(row, table);
}

static void
put_stances(struct extract_row *row, const struct ask *ask)
{
	const struct pack *pack = row->in->pack;
	struct extract_table *table = extract_table_new(
	    row->in->arena, stance_columns, EXTRACT_COUNT(stance_columns));

	table->brief = 2;
	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct document *doc = pack->documents.v[i];
		const struct recommendation *r = ask->sources[doc->index];
		struct extract_row stance = extract_row_add(row->in, table);

		extract_put_text(&stance, doc->file);
		extract_put_text(&stance, stances[ask->stances[doc->index]]);
		extract_put_text(&stance, r ? r->id : STR(""));
	}
	extract_put_table(row, table);
}

static struct str
first_priority(const struct ask *ask)
{
	for (size_t i = 0; i < ask->places.n; i++)
		if (ask->places.v[i]->priority.n)
			return ask->places.v[i]->priority;
	return STR("");
}

static struct str
first_status(const struct ask *ask)
{
	for (size_t i = 0; i < ask->places.n; i++)
		if (ask->places.v[i]->status.n)
			return ask->places.v[i]->status;
	return STR("");
}

static void
add_ask(const struct extract_input *in, struct extract_table *table,
    const struct ask *ask)
{
	const struct recommendation *first = ask->places.v[0];
	struct extract_row row = extract_row_add(in, table);

	extract_put_number(&row, ask->number);
	extract_put_text(&row, first->id);
	extract_put_text(&row, first->text);
	extract_put_text(&row, ask->brief);
	extract_put_text(&row, ask->to);
	extract_put_text(&row, ask->when);
	extract_put_text(&row, first_priority(ask));
	extract_put_text(&row, ask->theme);
	extract_put_text(&row, first_status(ask));
	extract_put_text(&row, first->document->file);
	extract_put_text(&row, first->section);
	extract_put_place(&row, first->node->at);
	put_stances(&row, ask);
	put_places(&row, ask);
}

struct extract_table *
extract_recommendations(const struct extract_input *in)
{
	struct extract_table *table =
	    extract_table_new(in->arena, columns, EXTRACT_COUNT(columns));

	table->name = STR("recommendations");
	table->title = STR("Recommendations");
	for (size_t i = 0; i < in->facts->asks.n; i++)
		add_ask(in, table, in->facts->asks.v[i]);
	return table;
}
