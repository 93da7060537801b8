/*
 * Asks in, facts.registers out.
 */
#include "derive/register.h"

#include "derive/order.h"

struct arrangement {
	struct arena *arena;
	struct ask_groups *out;
	struct map groups;      /* by name */
	struct ask_group *none; /* the asks that name nothing */
};

static struct ask_group *
group_of(struct arrangement *r, struct str name)
{
	struct ask_group *group = map_lookup(&r->groups, name);

	if (group)
		return group;
	group = ARENA_NEW(r->arena, struct ask_group);
	group->name = name;
	map_put(r->arena, &r->groups, name, group, true);
	vec_push(r->arena, &r->out->groups, group);
	return group;
}

/* One that names the same thing twice is there once. */
static void
add_to(struct arrangement *r, struct ask_group *group, const struct ask *ask)
{
	if (group->asks.n == 0 || group->asks.v[group->asks.n - 1] != ask)
		vec_push(r->arena, &group->asks, ask);
}

static void
add(struct arrangement *r, const struct ask *ask, struct str value)
{
	if (value.n > 0)
		add_to(r, group_of(r, value), ask);
	else
		add_to(r, r->none, ask);
}

static void
add_each(struct arrangement *r, const struct ask *ask, struct str values)
{
	struct str rest = values, value;
	bool any = false;

	while (str_next(&rest, ';', &value)) {
		value = str_trim(value);
		if (value.n == 0)
			continue;
		add(r, ask, value);
		any = true;
	}
	if (!any)
		add(r, ask, STR(""));
}

static void
add_ask(struct arrangement *r, const struct ask *ask, enum register_kind kind)
{
	switch (kind) {
	case REGISTER_ADDRESSEE:
		add_each(r, ask, ask->to);
		break;
	case REGISTER_TIMEFRAME:
		add(r, ask, ask->when);
		break;
	default:
		add(r, ask, ask->theme);
		break;
	}
}

static void
collate(struct arrangement *r, struct str language)
{
	struct order order = {.collation = collation_open(r->arena, language),
	    .override = ORDER_NONE};
	size_t n = r->out->groups.n;
	struct data_row *rows = ARENA_ARRAY(r->arena, struct data_row, n);

	vec_push(r->arena, &order.keys, (struct order_key){0, false});
	for (size_t i = 0; i < n; i++)
		rows[i].cells = &r->out->groups.v[i]->name;
	order_rows(r->arena, &order, rows, n);
	for (size_t i = 0; i < n; i++)
		r->out->groups.v[i] = map_lookup(&r->groups, *rows[i].cells);
}

/* First words of timeframes, the nearest first. */
static const struct {
	struct str word;
	int distance;
} distances[] = {
    {STR_INIT("now"), 0},
    {STR_INIT("immediate"), 0},
    {STR_INIT("immediately"), 0},
    {STR_INIT("near"), 1},
    {STR_INIT("short"), 1},
    {STR_INIT("medium"), 2},
    {STR_INIT("mid"), 2},
    {STR_INIT("long"), 3},
    {STR_INIT("longer"), 3},
};

#define DISTANCE_UNKNOWN 4

static int
distance_of(struct str timeframe)
{
	size_t n = 0;

	while (n < timeframe.n && char_is_alpha(timeframe.s[n]))
		n++;
	for (size_t i = 0; i < sizeof distances / sizeof *distances; i++)
		if (str_eq_fold(str_sub(timeframe, 0, n), distances[i].word))
			return distances[i].distance;
	return DISTANCE_UNKNOWN;
}

static void
put_near_first(struct arrangement *r)
{
	struct ask_groups sorted = {{NULL, 0, 0}};

	for (int distance = 0; distance <= DISTANCE_UNKNOWN; distance++)
		for (size_t i = 0; i < r->out->groups.n; i++)
			if (distance_of(r->out->groups.v[i]->name) == distance)
				vec_push(r->arena, &sorted.groups,
				    r->out->groups.v[i]);
	*r->out = sorted;
}

static void
arrange(struct derivation *d, enum register_kind kind)
{
	struct arrangement r = {.arena = d->arena,
	    .out = &d->facts->registers[kind],
	    .none = ARENA_NEW(d->arena, struct ask_group)};

	for (size_t i = 0; i < d->facts->asks.n; i++)
		add_ask(&r, d->facts->asks.v[i], kind);
	if (kind == REGISTER_ADDRESSEE)
		collate(&r, d->pack->language);
	if (kind == REGISTER_TIMEFRAME)
		put_near_first(&r);
	if (r.out->groups.n > 0 && r.none->asks.n > 0)
		vec_push(d->arena, &r.out->groups, r.none);
}

void
register_arrange(struct derivation *d)
{
	for (int k = 0; k < REGISTER_COUNT; k++)
		arrange(d, (enum register_kind)k);
}
