#include "layout/change_bar.h"

#define DASH_WIDTH PT(7)

/* Left of the margin column or, within a passage of columns, of its own. */
static struct deco
bar_at(const struct flow *f)
{
	const struct theme *t = f->lay->theme;
	struct deco bar = {.zone = ZONE_WIDE,
	    .x = -2 * t->ask_gap,
	    .width = t->accent_rule,
	    .ink = t->ink,
	    .beside = true,
	    .outer = f->deco};

	if (f->in_column) {
		bar.zone = f->zone;
		bar.x = f->column_x - t->ask_gap;
	}
	return bar;
}

const struct deco *
change_bar_new(const struct flow *f)
{
	struct deco *bar = ARENA_NEW(f->lay->arena, struct deco);

	*bar = bar_at(f);
	return bar;
}

void
change_bar_gap(const struct flow *f)
{
	struct deco bar = bar_at(f);
	struct op_list ops = {NULL, 0, 0};
	struct fill_box dash = {bar.x + bar.width - DASH_WIDTH, 0, DASH_WIDTH,
	    f->lay->theme->rule_middle};

	vec_push(f->lay->arena, &ops, flow_fill(bar.zone, dash, bar.ink));
	flow_box(f, 0, &ops, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
}
