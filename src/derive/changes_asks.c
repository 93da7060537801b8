/*
 * Pairs of asks in, what is other in each out: first what is new, then what
 * is altered, then what is no more.
 */
#include "derive/ask_pairs.h"

static void
enrol(
    struct arena *a, struct map *places, const struct edition_recommendation *r)
{
	for (size_t i = 0; i < r->places.n; i++)
		map_put(a, places, r->places.v[i].id, &r->places.v[i], true);
}

/* Places have the same id or, where that changed, the same rank. */
static void
compare_places(struct editions *c, struct change *change,
    const struct edition_recommendation *before,
    const struct edition_recommendation *now)
{
	struct map old = {0}, new = {0};
	size_t left = 0;

	enrol(c->arena, &old, before);
	enrol(c->arena, &new, now);
	for (size_t i = 0; i < now->places.n; i++) {
		const struct edition_place *place = &now->places.v[i];
		const struct edition_place *was = map_lookup(&old, place->id);
		struct str name = STR("Text");

		while (!was && left < before->places.n) {
			was = &before->places.v[left++];
			if (map_lookup(&new, was->id))
				was = NULL;
		}
		if (!was)
			continue;
		if (i > 0)
			name = arena_cat(c->arena, STR("Text in "),
			    editions_name(&c->now_files, place->document));
		editions_field(c, change, name, was->text, place->text);
	}
}

/* Stances stand in the order of the documents. */
static struct str
stance_before(const struct editions *c, const struct edition_recommendation *r,
    struct str file)
{
	const struct edition_document *d = map_lookup(&c->before_files, file);
	size_t i = d ? (size_t)(d - c->before->documents.v) : 0;

	if (d && i < r->stances.n && str_eq(r->stances.v[i].document, file))
		return r->stances.v[i].stance;
	return STR("silent");
}

static void
compare_stances(struct editions *c, struct change *change,
    const struct edition_recommendation *before,
    const struct edition_recommendation *now)
{
	for (size_t i = 0; i < now->stances.n; i++) {
		struct str file = now->stances.v[i].document;
		struct str stance = now->stances.v[i].stance;
		struct str was = stance_before(c, before, file);

		if (!str_eq(was, stance))
			editions_field(c, change,
			    arena_cat(c->arena, STR("Stance of "),
				editions_name(&c->now_files, file)),
			    was, stance);
	}
}

/* The line for tables, where one is written that is not the text. */
static struct str
written_brief(const struct edition_recommendation *r)
{
	return str_eq(r->brief, r->text) ? STR("") : r->brief;
}

static void
compare_pair(struct editions *c, const struct edition_recommendation *was,
    const struct edition_recommendation *is)
{
	struct change change = {.kind = CHANGE_ALTERED,
	    .number = is->number,
	    .text = is->brief,
	    .anchor = is->id};

	compare_places(c, &change, was, is);
	editions_field(c, &change, STR("Short text"), written_brief(was),
	    written_brief(is));
	editions_field(c, &change, STR("Addressee"), was->to, is->to);
	editions_field(c, &change, STR("Timeframe"), was->when, is->when);
	editions_field(
	    c, &change, STR("Priority"), was->priority, is->priority);
	editions_field(c, &change, STR("Theme"), was->theme, is->theme);
	editions_field(c, &change, STR("Status"), was->status, is->status);
	compare_stances(c, &change, was, is);
	if (was->places.n != is->places.n)
		editions_field(c, &change, STR("Places"),
		    arena_printf(c->arena, "%zu", was->places.n),
		    arena_printf(c->arena, "%zu", is->places.n));
	if (change.fields.n > 0)
		vec_push(c->arena, &c->out->recommendations, change);
}

static void
add_new(struct editions *c, const struct ask_pairs *p, size_t now)
{
	const struct edition_recommendation *r =
	    &p->now->recommendations.v[now];
	size_t home = ask_pairs_home_before(p, now);
	struct change change = {.kind = home ? CHANGE_PARTED : CHANGE_ADDED,
	    .number = r->number,
	    .text = r->text,
	    .anchor = r->id};

	if (home)
		change.other = p->before->recommendations.v[home - 1].number;
	vec_push(c->arena, &c->out->recommendations, change);
}

static void
add_gone(struct editions *c, const struct ask_pairs *p, size_t before)
{
	const struct edition_recommendation *r =
	    &p->before->recommendations.v[before];
	size_t home = ask_pairs_home_now(p, before);
	struct change change = {.kind = home ? CHANGE_JOINED : CHANGE_DROPPED,
	    .number = r->number,
	    .text = r->text};

	if (home) {
		change.other = p->now->recommendations.v[home - 1].number;
		change.anchor = p->now->recommendations.v[home - 1].id;
	}
	vec_push(c->arena, &c->out->recommendations, change);
}

void
changes_in_asks(struct editions *c)
{
	const struct ask_pairs *p = ask_pairs_new(c->arena, c->before, c->now);

	for (size_t i = 0; i < p->now_count; i++)
		if (!p->to_before[i])
			add_new(c, p, i);
	for (size_t i = 0; i < p->now_count; i++)
		if (p->to_before[i])
			compare_pair(c,
			    &c->before->recommendations.v[p->to_before[i] - 1],
			    &c->now->recommendations.v[i]);
	for (size_t i = 0; i < p->before_count; i++)
		if (!p->to_now[i])
			add_gone(c, p, i);
}
