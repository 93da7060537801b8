/*
 * The facts as text for golden tests: a section each, its entries indented.
 */
#include "base/buf.h"
#include "doc/facts.h"

static void
put_document(struct buf *out, const struct document *doc)
{
	buf_quoted(out, doc->short_name.n ? doc->short_name : doc->file);
}

static void
put_id(struct buf *out, struct str id)
{
	buf_char(out, '#');
	buf_str(out, id);
}

static void
put_documents(struct buf *out, const struct pack *pack)
{
	buf_z(out, "documents\n");
	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct document *doc = pack->documents.v[i];

		buf_printf(out, "  %d ", doc->index);
		put_document(out, doc);
		buf_field(out, "file", doc->file);
		buf_field(out, "title", doc->title);
		buf_char(out, '\n');
	}
}

static void
put_stances(struct buf *out, const struct pack *pack, const struct ask *ask)
{
	static const char *const names[] = {
	    [STANCE_SILENT] = "silent",
	    [STANCE_OPPOSES] = "opposes",
	    [STANCE_PARTLY] = "partly",
	    [STANCE_ASKS] = "asks",
	};

	for (size_t i = 0; ask->stances && i < pack->documents.n; i++) {
		const struct recommendation *source =
		    ask->sources ? ask->sources[i] : NULL;

		buf_z(out, "    stance ");
		put_document(out, pack->documents.v[i]);
		buf_printf(out, " %s", names[ask->stances[i]]);
		if (source) {
			buf_char(out, ' ');
			put_id(out, source->id);
		}
		buf_char(out, '\n');
	}
}

static void
put_places(struct buf *out, const struct ask *ask)
{
	for (size_t i = 0; i < ask->places.n; i++) {
		const struct recommendation *place = ask->places.v[i];

		buf_z(out, "    place ");
		put_id(out, place->id);
		buf_z(out, " @ ");
		put_document(out, place->document);
		if (place->section.n) {
			buf_char(out, ' ');
			buf_str(out, place->section);
		}
		buf_char(out, '\n');
	}
}

static void
put_asks(struct buf *out, const struct pack *pack, const struct facts *facts)
{
	buf_z(out, "asks\n");
	for (size_t i = 0; i < facts->asks.n; i++) {
		const struct ask *ask = facts->asks.v[i];

		buf_printf(out, "  %lu ", (unsigned long)ask->number);
		buf_quoted(out, ask->brief);
		buf_field(out, "to", ask->to);
		buf_field(out, "when", ask->when);
		buf_field(out, "theme", ask->theme);
		buf_char(out, '\n');
		put_stances(out, pack, ask);
		put_places(out, ask);
	}
}

static void
put_recommendation(struct buf *out, const struct recommendation *r)
{
	buf_z(out, "  ");
	put_id(out, r->id);
	buf_char(out, ' ');
	put_document(out, r->document);
	buf_field(out, "section", r->section);
	if (r->ask)
		buf_printf(out, " ask=%lu", (unsigned long)r->ask->number);
	buf_field(out, "to", r->to);
	buf_field(out, "when", r->when);
	buf_field(out, "theme", r->theme);
	buf_field(out, "priority", r->priority);
	buf_field(out, "status", r->status);
	buf_z(out, "\n    ");
	buf_quoted(out, r->text);
	buf_char(out, '\n');
	if (str_eq(r->brief, r->text))
		return;
	buf_z(out, "    short ");
	buf_quoted(out, r->brief);
	buf_char(out, '\n');
}

static void
put_recommendations(struct buf *out, const struct facts *facts)
{
	buf_z(out, "recommendations\n");
	for (size_t i = 0; i < facts->recommendations.n; i++)
		put_recommendation(out, facts->recommendations.v[i]);
}

/* Quoted texts on a line of their own, a bar between them. */
static void
put_cells(struct buf *out, const char *label, const struct str *cells, size_t n)
{
	buf_printf(out, "    %s", label);
	for (size_t i = 0; i < n; i++) {
		buf_z(out, i ? " | " : " ");
		buf_quoted(out, cells[i]);
	}
	buf_char(out, '\n');
}

static void
put_how_shown(struct buf *out, const struct signatories *s)
{
	if (s->layout != SIGNATORIES_FITTING) {
		buf_z(out, " layout=");
		buf_str(out, signatories_layout_names[s->layout]);
	}
	buf_z(out, s->counted ? " counted" : "");
}

static void
put_groups(struct buf *out, const struct signatories *s)
{
	for (size_t i = 0; i < s->groups.n; i++) {
		const struct data_group *group = &s->groups.v[i];

		buf_z(out, "    group ");
		buf_quoted(out, group->name);
		buf_printf(out, " rows=%lu\n",
		    (unsigned long)(group->end - group->start));
	}
}

static void
put_signatories(struct buf *out, const struct facts *facts)
{
	buf_z(out, "signatories\n");
	for (size_t i = 0; i < facts->signatories.n; i++) {
		const struct signatories *s = facts->signatories.v[i];

		buf_z(out, "  ");
		put_document(out, s->document);
		buf_printf(out, " rows=%lu", (unsigned long)s->rows.n);
		put_how_shown(out, s);
		buf_char(out, '\n');
		put_cells(out, "columns", s->columns, s->column_count);
		put_groups(out, s);
		for (size_t k = 0; k < s->rows.n; k++)
			put_cells(
			    out, "row", s->rows.v[k].cells, s->column_count);
	}
}

static void
put_signers(struct buf *out, const struct facts *facts)
{
	static const char *const names[SIGNER_KIND_COUNT] = {
	    [SIGNER_ORGANISATION] = "organisations",
	    [SIGNER_INDIVIDUAL] = "individuals",
	    [SIGNER_OTHER] = "others",
	};

	for (int k = 0; k < SIGNER_KIND_COUNT; k++)
		if (facts->signers[k])
			buf_printf(out, "  %s %lu\n", names[k],
			    (unsigned long)facts->signers[k]->rows.n);
	if (facts->affiliated)
		buf_z(out, "  affiliated\n");
}

static void
put_text(struct buf *out, const char *label, const struct node *n)
{
	buf_printf(out, "    %s ", label);
	buf_quoted(out, node_text(out->owner, n));
	buf_char(out, '\n');
}

/* A div's blocks, a line each; those of a list an item each. */
static void
put_div(struct buf *out, const struct node *div)
{
	buf_printf(out, "  %s", node_kind_name(div->kind));
	if (div->id.n) {
		buf_char(out, ' ');
		put_id(out, div->id);
	}
	buf_char(out, '\n');
	NODE_EACH_CHILD (block, div) {
		if (block->kind != NODE_LIST) {
			put_text(out, node_kind_name(block->kind), block);
			continue;
		}
		NODE_EACH_CHILD (item, block)
			put_text(out, "item", item);
	}
}

static void
put_entries(
    struct buf *out, const char *label, const struct toc_entry *v, size_t n)
{
	buf_printf(out, "%s\n", label);
	for (size_t i = 0; i < n; i++) {
		const struct toc_entry *entry = &v[i];

		buf_fill(out, ' ', 2 + 2 * (size_t)entry->level);
		if (entry->number.n) {
			buf_str(out, entry->number);
			buf_char(out, ' ');
		}
		buf_quoted(out, entry->title);
		buf_char(out, ' ');
		put_id(out, entry->anchor);
		buf_char(out, '\n');
	}
}

static void
put_labels(struct buf *out, const struct facts *facts)
{
	buf_z(out, "labels\n");
	for (size_t i = 0; i < facts->labels.n; i++) {
		const struct map_entry *entry = &facts->labels.entries[i];
		const struct node *n = entry->value;

		buf_z(out, "  ");
		put_id(out, entry->key);
		buf_printf(out, " %s\n", node_kind_name(n->kind));
	}
}

void
facts_dump(struct buf *out, const struct pack *pack, const struct facts *facts)
{
	put_documents(out, pack);
	put_asks(out, pack, facts);
	put_recommendations(out, facts);
	put_signatories(out, facts);
	put_signers(out, facts);
	buf_z(out, "key-points\n");
	for (size_t i = 0; i < facts->key_points.n; i++)
		put_div(out, facts->key_points.v[i]);
	buf_z(out, "sources\n");
	for (size_t i = 0; i < facts->sources.n; i++)
		put_div(out, facts->sources.v[i]);
	if (facts->changes)
		changes_dump(out, facts->changes);
	back_matter_dump(out, &facts->back);
	put_entries(out, "toc", facts->toc.v, facts->toc.n);
	if (facts->tables.n > 0)
		put_entries(out, "tables", facts->tables.v, facts->tables.n);
	if (facts->figures.n > 0)
		put_entries(out, "figures", facts->figures.v, facts->figures.n);
	put_labels(out, facts);
}
