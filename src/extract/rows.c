#include "extract/rows.h"

#include "doc/digest.h"

#define SCHEMA_VERSION 1

static const struct extract_column place_columns[] = {
    {STR_INIT("file"), EXTRACT_TEXT, true},
    {STR_INIT("line"), EXTRACT_NUMBER, true},
    {STR_INIT("column"), EXTRACT_NUMBER, true},
};

static const struct extract_column head_columns[] = {
    {STR_INIT("schema"), EXTRACT_TEXT, true},
    {STR_INIT("schema_version"), EXTRACT_NUMBER, true},
    {STR_INIT("title"), EXTRACT_TEXT, false},
    {STR_INIT("version"), EXTRACT_TEXT, false},
    {STR_INIT("date"), EXTRACT_TEXT, false},
    {STR_INIT("language"), EXTRACT_TEXT, false},
    {STR_INIT("profile"), EXTRACT_TEXT, true},
    {STR_INIT("documents"), EXTRACT_ROWS, true},
};

static const struct extract_column document_columns[] = {
    {STR_INIT("file"), EXTRACT_TEXT, false},
    {STR_INIT("short"), EXTRACT_TEXT, false},
    {STR_INIT("title"), EXTRACT_TEXT, false},
    {STR_INIT("subtitle"), EXTRACT_TEXT, false},
    {STR_INIT("author"), EXTRACT_TEXT, false},
    {STR_INIT("date"), EXTRACT_TEXT, false},
    {STR_INIT("language"), EXTRACT_TEXT, false},
    {STR_INIT("status"), EXTRACT_TEXT, false},
    {STR_INIT("version"), EXTRACT_TEXT, false},
    {STR_INIT("kind"), EXTRACT_TEXT, false},
    {STR_INIT("addressee"), EXTRACT_TEXT, false},
    {STR_INIT("publisher"), EXTRACT_TEXT, false},
    {STR_INIT("origin"), EXTRACT_TEXT, false},
    {STR_INIT("origin_url"), EXTRACT_TEXT, false},
    {STR_INIT("words"), EXTRACT_NUMBER, true},
    {STR_INIT("digest"), EXTRACT_TEXT, true},
    {STR_INIT("blocks"), EXTRACT_WORDS, true},
};

static const struct extract_column block_column[] = {
    {STR_INIT("digest"), EXTRACT_TEXT, true},
};

struct extract_table *
extract_table_new(
    struct arena *a, const struct extract_column *columns, size_t column_count)
{
	struct extract_table *table = ARENA_NEW(a, struct extract_table);

	table->columns = columns;
	table->column_count = column_count;
	table->brief = 1;
	return table;
}

struct extract_row
extract_row_add(const struct extract_input *in, struct extract_table *table)
{
	struct extract_cell *cells =
	    ARENA_ARRAY(in->arena, struct extract_cell, table->column_count);

	vec_push(in->arena, &table->rows, cells);
	return (struct extract_row){in, cells};
}

void
extract_put_text(struct extract_row *row, struct str text)
{
	row->next++->text = text;
}

void
extract_put_number(struct extract_row *row, uint32_t number)
{
	row->next++->number = number;
}

void
extract_put_table(struct extract_row *row, const struct extract_table *table)
{
	row->next++->table = table;
}

/* A source's name within the pack. */
static struct str
file_name(const struct extract_input *in, const struct source *source)
{
	struct str folder = in->pack->folder, name = source->name;

	if (folder.n == 0 || !str_starts(name, folder))
		return name;
	name = str_sub(name, folder.n, name.n);
	return str_starts(name, STR("/")) ? str_sub(name, 1, name.n) : name;
}

void
extract_put_place(struct extract_row *row, struct loc at)
{
	const struct extract_input *in = row->in;
	const struct source *source = source_lookup(in->sources, at.source);
	struct extract_table *table = extract_table_new(
	    in->arena, place_columns, EXTRACT_COUNT(place_columns));
	struct extract_row place = extract_row_add(in, table);
	struct line_col line_col;

	if (source) {
		line_col = in->placeless ? (struct line_col){0, 0}
					 : source_line_col(source, at.offset);
		extract_put_text(&place, file_name(in, source));
		extract_put_number(&place, line_col.line);
		extract_put_number(&place, line_col.column);
	}
	extract_put_table(row, table);
}

struct str
extract_id(struct arena *a, struct map *taken, struct str wanted)
{
	unsigned *count = map_lookup(taken, wanted);
	struct str id = wanted;

	while (count && map_lookup(taken, id))
		id = arena_printf(
		    a, "%.*s-%u", (int)wanted.n, wanted.s, ++*count);
	count = ARENA_NEW(a, unsigned);
	*count = 1;
	map_put(a, taken, id, count, false);
	return id;
}

static void
put_digest(struct extract_row *row, const struct document *document)
{
	const struct extract_input *in = row->in;
	const struct digest *digest = digest_of(in->arena, document);
	struct extract_table *blocks =
	    extract_table_new(in->arena, block_column, 1);

	for (size_t i = 0; i < digest->blocks.n; i++) {
		struct extract_row block = extract_row_add(in, blocks);

		extract_put_text(&block, digest->blocks.v[i].hex);
	}
	extract_put_number(row, digest->words);
	extract_put_text(row, digest->hex);
	extract_put_table(row, blocks);
}

static void
add_document(const struct extract_input *in, struct extract_table *table,
    const struct document *document)
{
	struct extract_row row = extract_row_add(in, table);

	extract_put_text(&row, document->file);
	extract_put_text(&row, document->short_name);
	extract_put_text(&row, document->title);
	extract_put_text(&row, document->subtitle);
	extract_put_text(&row, document->author);
	extract_put_text(&row, document->date);
	extract_put_text(&row,
	    document->language.n ? document->language : in->pack->language);
	extract_put_text(&row, document->status);
	extract_put_text(&row, document->version);
	extract_put_text(&row, document->kind);
	extract_put_text(&row, document->addressee);
	extract_put_text(&row, document->publisher);
	extract_put_text(&row, document->origin);
	extract_put_text(&row, document->origin_url);
	put_digest(&row, document);
}

struct extract_table *
extract_head(const struct extract_input *in)
{
	const struct pack *pack = in->pack;
	struct extract_table *head = extract_table_new(
	    in->arena, head_columns, EXTRACT_COUNT(head_columns));
	struct extract_table *documents = extract_table_new(
	    in->arena, document_columns, EXTRACT_COUNT(document_columns));
	struct extract_row row = extract_row_add(in, head);

	for (size_t i = 0; i < pack->documents.n; i++)
		add_document(in, documents, pack->documents.v[i]);
	extract_put_text(&row, STR("briefpress-extract"));
	extract_put_number(&row, SCHEMA_VERSION);
	extract_put_text(&row, pack->title);
	extract_put_text(&row, pack->version);
	extract_put_text(&row, pack->date);
	extract_put_text(&row, pack->language);
	extract_put_text(&row, in->profile);
	extract_put_table(&row, documents);
	return head;
}
