#include "style/themes.h"

/* Less than this, and no text can be set [su]. */
#define LEAST_ROOM PT(144)

/* A theme, and the papers it was found to leave room on or not. */
struct theme_use {
	const struct theme *theme;
	bool checked[PAPER_COUNT];
};

static const struct theme_choice *
choice_of(const struct themes *themes, const struct pack *pack,
    const struct output *output)
{
	if (themes->override.name.n)
		return &themes->override;
	if (output && output->theme.name.n)
		return &output->theme;
	return &pack->theme;
}

static struct str
name_of(const struct theme_choice *choice)
{
	return choice->name.n ? choice->name : STR(THEME_DEFAULT);
}

static struct theme_use *
use_lookup(const struct themes *themes, const struct pack *pack,
    const struct output *output)
{
	return map_lookup(
	    &themes->read, name_of(choice_of(themes, pack, output)));
}

const struct theme *
themes_lookup(const struct themes *themes, const struct pack *pack,
    const struct output *output)
{
	const struct theme_use *use = use_lookup(themes, pack, output);

	return use ? use->theme : NULL;
}

/* A file that could not be opened was reported when it was tried. */
static void
read_choice(struct themes *themes, const struct theme_choice *choice)
{
	const struct theme_context *c = &themes->context;
	struct str name = name_of(choice);
	const struct theme *theme = NULL;
	struct theme_use *use;

	if (map_lookup(&themes->read, name))
		return;
	if (choice->source)
		theme = theme_read(c, choice->source);
	else if (!theme_choice_is_file(name))
		theme = theme_builtin(c, name, choice->at);
	if (!theme)
		return;
	use = ARENA_NEW(c->arena, struct theme_use);
	use->theme = theme;
	map_put(c->arena, &themes->read, name, use, true);
}

static void
check_room(const struct themes *themes, const struct theme *theme, su room,
    const char *side, enum paper paper)
{
	const struct theme_context *c = &themes->context;

	if (room < LEAST_ROOM)
		diag3(c->diags, DIAG_THEME_NO_ROOM, theme->page_at,
		    su_text(c->arena, room > 0 ? room : 0), str_from_z(side),
		    paper_names[paper]);
}

/* What the margins leave of a paper; told once for each theme. */
static void
check_paper(
    const struct themes *themes, struct theme_use *use, enum paper paper)
{
	const struct theme *t = use->theme;
	struct page_size size = paper_size(paper);

	if (use->checked[paper])
		return;
	use->checked[paper] = true;
	check_room(themes, t,
	    size.width - t->margin_left - t->margin_right - t->margin_column -
		t->column_gap,
	    "width", paper);
	check_room(themes, t, size.height - t->margin_top - t->margin_bottom,
	    "height", paper);
}

/* Text that moves away from the spine has to stay on the page. */
static void
check_gutter(const struct themes *themes, const struct theme *theme,
    const struct output *output)
{
	const struct theme_context *c = &themes->context;
	su most = theme->margin_left < theme->margin_right
		      ? theme->margin_left
		      : theme->margin_right;

	if (output->gutter > most)
		diag3(c->diags, DIAG_YAML_RANGE, output->gutter_at,
		    arena_cat(
			c->arena, su_text(c->arena, output->gutter), STR("pt")),
		    STR("gutter"),
		    arena_cat(c->arena,
			arena_cat(
			    c->arena, STR("0 pt to "), su_text(c->arena, most)),
			STR(" pt, as far as the theme's margins go")));
}

static void
check_output(const struct themes *themes, const struct pack *pack,
    const struct output *output)
{
	struct theme_use *use = use_lookup(themes, pack, output);

	if (!use)
		return;
	check_paper(themes, use, (enum paper)output->paper);
	check_gutter(themes, use->theme, output);
}

void
themes_read(struct themes *themes, const struct pack *pack)
{
	const struct theme_choice *first = choice_of(themes, pack, NULL);

	read_choice(themes, first);
	for (size_t i = 0; i < pack->outputs.n; i++) {
		const struct theme_choice *choice =
		    choice_of(themes, pack, &pack->outputs.v[i]);

		if (choice != first)
			read_choice(themes, choice);
	}
	for (size_t i = 0; i < pack->outputs.n; i++)
		check_output(themes, pack, &pack->outputs.v[i]);
}
