/*
 * Signatories of two editions in pairs, list by list: those with the same
 * values, then those with the same id, then those with the same name, case
 * folded.  An id is made of name and organisation, so somebody who has moved
 * on has another one.
 */
#include "derive/collate.h"
#include "derive/editions.h"

/* People of one edition under a key, in order. */
struct queue {
	size_t person;
	struct queue *next;
};

struct people {
	struct editions *c;
	size_t *to_before, *to_now; /* index + 1, or 0 */
};

typedef struct str key_fn(
    struct arena *a, const struct edition_signatory *person);

static struct str
key_of_values(struct arena *a, const struct edition_signatory *person)
{
	struct str key = person->list;

	for (size_t i = 0; i < person->column_count; i++) {
		if (!person->cells[i].n)
			continue;
		key = editions_key(a, key, person->columns[i]);
		key = editions_key(a, key, person->cells[i]);
	}
	return key;
}

static struct str
key_of_id(struct arena *a, const struct edition_signatory *person)
{
	return editions_key(a, person->list, person->id);
}

static struct str
key_of_name(struct arena *a, const struct edition_signatory *person)
{
	return editions_key(a, person->list, collation_fold(a, person->name));
}

static struct map
queue_before(struct people *p, key_fn *key)
{
	struct arena *a = p->c->arena;
	struct map queues = {0};

	for (size_t i = p->c->before->signatories.n; i-- > 0;) {
		struct queue *q;

		if (p->to_now[i])
			continue;
		q = ARENA_NEW(a, struct queue);
		q->person = i;
		q->next = map_put(a, &queues,
		    key(a, &p->c->before->signatories.v[i]), q, false);
	}
	return queues;
}

static void
pair_by(struct people *p, key_fn *key)
{
	struct arena *a = p->c->arena;
	struct map queues = queue_before(p, key);

	for (size_t i = 0; i < p->c->now->signatories.n; i++) {
		struct str k;
		struct queue *q;

		if (p->to_before[i])
			continue;
		k = key(a, &p->c->now->signatories.v[i]);
		q = map_lookup(&queues, k);
		if (!q)
			continue;
		p->to_before[i] = q->person + 1;
		p->to_now[q->person] = i + 1;
		map_put(a, &queues, k, q->next, false);
	}
}

/* All that is said of a person, the name first. */
static struct str
describe(struct arena *a, const struct edition_signatory *person)
{
	struct buf *out = buf_new(a);
	struct str all;

	buf_str(out, person->name);
	for (size_t i = 0; i < person->column_count; i++) {
		struct str cell = person->cells[i];

		if (!cell.n || cell.s == person->name.s)
			continue;
		buf_z(out, out->n ? ", " : "");
		buf_str(out, cell);
	}
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

/* The index of a column, most often the one that it has in the other row. */
static size_t
column_at(const struct edition_signatory *person, struct str column, size_t i)
{
	if (i < person->column_count && str_eq(person->columns[i], column))
		return i;
	for (i = 0; i < person->column_count; i++)
		if (str_eq(person->columns[i], column))
			break;
	return i;
}

static struct str
cell_at(const struct edition_signatory *person, size_t column)
{
	return column < person->column_count ? person->cells[column] : STR("");
}

static struct str
column_title(struct arena *a, struct str column)
{
	char *title = arena_z(a, column);

	if (title[0] >= 'a' && title[0] <= 'z')
		title[0] = (char)(title[0] - 'a' + 'A');
	return (struct str){title, column.n};
}

/* Columns of both, those that are there no more last. */
static void
compare_pair(struct editions *c, const struct edition_signatory *was,
    const struct edition_signatory *is)
{
	struct change change = {.kind = CHANGE_ALTERED, .text = is->name};

	for (size_t i = 0; i < is->column_count; i++)
		editions_field(c, &change,
		    column_title(c->arena, is->columns[i]),
		    cell_at(was, column_at(was, is->columns[i], i)),
		    is->cells[i]);
	for (size_t i = 0; i < was->column_count; i++)
		if (column_at(is, was->columns[i], i) == is->column_count)
			editions_field(c, &change,
			    column_title(c->arena, was->columns[i]),
			    was->cells[i], STR(""));
	if (change.fields.n > 0)
		vec_push(c->arena, &c->out->signatories, change);
}

static void
add(struct editions *c, enum change_kind kind,
    const struct edition_signatory *person)
{
	struct change change = {
	    .kind = kind, .text = describe(c->arena, person)};

	vec_push(c->arena, &c->out->signatories, change);
}

void
changes_in_people(struct editions *c)
{
	const struct edition *before = c->before, *now = c->now;
	struct people p = {.c = c};

	p.to_before = ARENA_ARRAY(c->arena, size_t, now->signatories.n);
	p.to_now = ARENA_ARRAY(c->arena, size_t, before->signatories.n);
	pair_by(&p, key_of_values);
	pair_by(&p, key_of_id);
	pair_by(&p, key_of_name);
	for (size_t i = 0; i < now->signatories.n; i++)
		if (!p.to_before[i])
			add(c, CHANGE_ADDED, &now->signatories.v[i]);
	for (size_t i = 0; i < now->signatories.n; i++)
		if (p.to_before[i])
			compare_pair(c,
			    &before->signatories.v[p.to_before[i] - 1],
			    &now->signatories.v[i]);
	for (size_t i = 0; i < before->signatories.n; i++)
		if (!p.to_now[i])
			add(c, CHANGE_DROPPED, &before->signatories.v[i]);
}
