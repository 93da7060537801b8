/*
 * Documents of two editions in pairs, by file or else by title, and what is
 * other in each: what its first page says of it, sections, key points, and
 * how many blocks of its text.
 */
#include "derive/block_changes.h"
#include "derive/changes_texts.h"

/* What belongs to one document. */
struct contents {
	struct listed_texts sections, points;
};

struct pairing {
	struct editions *c;
	size_t *to_before, *to_now;    /* index + 1, or 0 */
	struct contents *before, *now; /* one a document */
};

static struct contents *
contents_of(struct arena *a, const struct edition *e, const struct map *files)
{
	struct contents *all = ARENA_ARRAY(a, struct contents, e->documents.n);
	const struct edition_document *d;

	for (size_t i = 0; i < e->sections.n; i++) {
		const struct edition_section *s = &e->sections.v[i];

		d = map_lookup(files, s->document);
		if (d)
			vec_push(a, &all[d - e->documents.v].sections,
			    (struct listed_text){s->id, s->title});
	}
	for (size_t i = 0; i < e->points.n; i++) {
		const struct edition_point *p = &e->points.v[i];

		d = map_lookup(files, p->document);
		if (d)
			vec_push(a, &all[d - e->documents.v].points,
			    (struct listed_text){p->id, p->text});
	}
	return all;
}

static struct str
key_of(const struct edition_document *d, bool by_title)
{
	return by_title ? d->title : d->file;
}

static void
pair_by(struct pairing *p, bool by_title)
{
	const struct edition *before = p->c->before, *now = p->c->now;
	struct map known = {0};
	size_t *index;

	for (size_t i = 0; i < before->documents.n; i++) {
		if (p->to_now[i])
			continue;
		index = ARENA_NEW(p->c->arena, size_t);
		*index = i;
		map_put(p->c->arena, &known,
		    key_of(&before->documents.v[i], by_title), index, true);
	}
	for (size_t i = 0; i < now->documents.n; i++) {
		index =
		    map_lookup(&known, key_of(&now->documents.v[i], by_title));
		if (p->to_before[i] || !index || p->to_now[*index])
			continue;
		p->to_before[i] = *index + 1;
		p->to_now[*index] = i + 1;
	}
}

static struct str
name_of(const struct edition_document *d)
{
	if (d->title.n)
		return d->title;
	return d->short_name.n ? d->short_name : d->file;
}

static void
add(struct editions *c, enum change_kind kind, const struct edition_document *d,
    size_t index)
{
	struct document_changes out = {
	    .change = {.kind = kind, .text = name_of(d)}};

	if (kind == CHANGE_ADDED)
		out.change.anchor =
		    arena_printf(c->arena, "doc-%zu", index + 1);
	vec_push(c->arena, &c->out->documents, out);
}

static void
compare_fields(struct editions *c, struct change *change,
    const struct edition_document *was, const struct edition_document *is)
{
	editions_field(c, change, STR("Title"), was->title, is->title);
	editions_field(c, change, STR("Subtitle"), was->subtitle, is->subtitle);
	editions_field(c, change, STR("Author"), was->author, is->author);
	editions_field(c, change, STR("Date"), was->date, is->date);
	editions_field(c, change, STR("Version"), was->version, is->version);
	editions_field(c, change, STR("Status"), was->status, is->status);
}

static void
compare_blocks(struct editions *c, struct document_changes *out,
    const struct edition_document *was, const struct edition_document *is)
{
	struct block_changes blocks;

	if (!was->digest.n || str_eq(was->digest, is->digest))
		return;
	blocks = block_changes_of(c->arena,
	    (struct block_list){was->blocks.v, was->blocks.n},
	    (struct block_list){is->blocks.v, is->blocks.n});
	out->blocks_new = blocks.added_count;
	out->blocks_dropped = blocks.dropped_count;
}

static void
compare_pair(struct pairing *p, size_t before, size_t now)
{
	struct editions *c = p->c;
	const struct edition_document *was = &c->before->documents.v[before];
	const struct edition_document *is = &c->now->documents.v[now];
	struct document_changes out = {
	    .change = {.kind = CHANGE_ALTERED, .text = name_of(is)}};
	struct change_list sections = {NULL, 0, 0}, points = {NULL, 0, 0};

	out.change.anchor = arena_printf(c->arena, "doc-%zu", now + 1);
	compare_fields(c, &out.change, was, is);
	changes_in_texts(c, &p->before[before].sections, &p->now[now].sections,
	    STR("Title"), &sections);
	changes_in_texts(c, &p->before[before].points, &p->now[now].points,
	    STR("Text"), &points);
	for (size_t i = 0; i < sections.n; i++)
		vec_push(c->arena, &out.sections, sections.v[i]);
	for (size_t i = 0; i < points.n; i++)
		vec_push(c->arena, &out.points, points.v[i]);
	compare_blocks(c, &out, was, is);
	if (out.change.fields.n > 0 || out.sections.n > 0 || out.points.n > 0 ||
	    out.blocks_new > 0 || out.blocks_dropped > 0)
		vec_push(c->arena, &c->out->documents, out);
}

void
changes_in_documents(struct editions *c)
{
	const struct edition *before = c->before, *now = c->now;
	struct pairing p = {.c = c};

	p.to_before = ARENA_ARRAY(c->arena, size_t, now->documents.n);
	p.to_now = ARENA_ARRAY(c->arena, size_t, before->documents.n);
	p.before = contents_of(c->arena, before, &c->before_files);
	p.now = contents_of(c->arena, now, &c->now_files);
	pair_by(&p, false);
	pair_by(&p, true);
	for (size_t i = 0; i < now->documents.n; i++)
		if (p.to_before[i])
			compare_pair(&p, p.to_before[i] - 1, i);
		else
			add(c, CHANGE_ADDED, &now->documents.v[i], i);
	for (size_t i = 0; i < before->documents.n; i++)
		if (!p.to_now[i])
			add(c, CHANGE_DROPPED, &before->documents.v[i], i);
}
