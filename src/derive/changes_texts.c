#include "derive/changes_texts.h"

#include "derive/word_diff.h"

/* Texts before with one key, in order. */
struct queue {
	size_t text;
	struct queue *next;
};

struct pairing {
	struct arena *arena;
	const struct listed_texts *before, *now;
	size_t *to_before, *to_now; /* index + 1, or 0 */
};

static struct str
key_of(const struct listed_text *text, bool by_id)
{
	return by_id ? text->id : text->text;
}

static void
pair(struct pairing *p, size_t before, size_t now)
{
	p->to_before[now] = before + 1;
	p->to_now[before] = now + 1;
}

static void
pair_by_key(struct pairing *p, bool by_id)
{
	struct map queues = {0};

	for (size_t i = p->before->n; i-- > 0;) {
		struct queue *q;

		if (p->to_now[i])
			continue;
		q = ARENA_NEW(p->arena, struct queue);
		q->text = i;
		q->next = map_put(p->arena, &queues,
		    key_of(&p->before->v[i], by_id), q, false);
	}
	for (size_t i = 0; i < p->now->n; i++) {
		struct str key = key_of(&p->now->v[i], by_id);
		struct queue *q =
		    p->to_before[i] ? NULL : map_lookup(&queues, key);

		if (!q)
			continue;
		pair(p, q->text, i);
		map_put(p->arena, &queues, key, q->next, false);
	}
}

/* What stands unpaired at the same rank behind a pair, or at the start. */
static void
pair_by_place(struct pairing *p)
{
	size_t before = 0;

	for (size_t i = 0; i < p->now->n; i++) {
		if (p->to_before[i]) {
			before = p->to_before[i];
			continue;
		}
		if (before == p->before->n || p->to_now[before])
			continue;
		if (word_diff_alike(p->arena, p->before->v[before].text,
			p->now->v[i].text)) {
			pair(p, before, i);
			before++;
		}
	}
}

static void
add(struct editions *c, struct change_list *out, enum change_kind kind,
    const struct listed_text *text)
{
	struct change change = {.kind = kind, .text = text->text};

	if (kind == CHANGE_ADDED)
		change.anchor = text->id;
	vec_push(c->arena, out, change);
}

static void
compare_pair(struct editions *c, const struct listed_text *was,
    const struct listed_text *is, struct str name, struct change_list *out)
{
	struct change change = {
	    .kind = CHANGE_ALTERED, .text = is->text, .anchor = is->id};

	editions_field(c, &change, name, was->text, is->text);
	if (change.fields.n > 0)
		vec_push(c->arena, out, change);
}

void
changes_in_texts(struct editions *c, const struct listed_texts *before,
    const struct listed_texts *now, struct str name, struct change_list *out)
{
	struct pairing p = {c->arena, before, now,
	    ARENA_ARRAY(c->arena, size_t, now->n),
	    ARENA_ARRAY(c->arena, size_t, before->n)};

	pair_by_key(&p, false);
	pair_by_key(&p, true);
	pair_by_place(&p);
	for (size_t i = 0; i < now->n; i++)
		if (!p.to_before[i])
			add(c, out, CHANGE_ADDED, &now->v[i]);
		else
			compare_pair(c, &before->v[p.to_before[i] - 1],
			    &now->v[i], name, out);
	for (size_t i = 0; i < before->n; i++)
		if (!p.to_now[i])
			add(c, out, CHANGE_DROPPED, &before->v[i]);
}
