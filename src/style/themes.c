#include "style/themes.h"

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

const struct theme *
themes_lookup(const struct themes *themes, const struct pack *pack,
    const struct output *output)
{
	return map_lookup(
	    &themes->read, name_of(choice_of(themes, pack, output)));
}

/* A file that could not be opened was reported when it was tried. */
static void
read_choice(struct themes *themes, const struct theme_choice *choice)
{
	const struct theme_context *c = &themes->context;
	struct str name = name_of(choice);
	const struct theme *theme = NULL;

	if (map_lookup(&themes->read, name))
		return;
	if (choice->source)
		theme = theme_read(c, choice->source);
	else if (!theme_choice_is_file(name))
		theme = theme_builtin(c, name, choice->at);
	if (theme)
		map_put(c->arena, &themes->read, name, (void *)theme, true);
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
}
