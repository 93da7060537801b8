#include "style/palette.h"

#include "style/contrast.h"

#define WHITE 0xFFFFFF

/* "#12355B", in letters of either case. */
static bool
parse_ink(struct str s, uint32_t *out)
{
	static const struct str hex = STR_INIT("0123456789abcdef");
	uint32_t ink = 0;

	if (s.n != 7 || s.s[0] != '#')
		return false;
	for (size_t i = 1; i < s.n; i++) {
		char c = char_is_alpha(s.s[i]) ? (char)(s.s[i] | 32) : s.s[i];
		size_t digit = str_find(hex, c, 0);

		if (digit == hex.n)
			return false;
		ink = ink << 4 | (uint32_t)digit;
	}
	*out = ink;
	return true;
}

static struct swatch *
swatch_lookup(struct palette *p, struct str name)
{
	for (size_t i = 0; i < p->swatches.n; i++)
		if (str_eq(p->swatches.v[i].name, name))
			return &p->swatches.v[i];
	return NULL;
}

static struct swatch *
swatch_named(struct palette *p, struct str name)
{
	struct swatch *s = swatch_lookup(p, name);

	if (s)
		return s;
	s = vec_add(p->arena, &p->swatches);
	s->name = name;
	return s;
}

void
palette_read(struct palette *p, struct yaml_map colours, int layer)
{
	for (size_t i = 0; colours.node && i < colours.node->pairs.n; i++) {
		const struct yaml_pair *pair = &colours.node->pairs.v[i];
		struct swatch *s;
		uint32_t ink;

		/* Without quotes "#12355B" is a comment, and nothing left. */
		if (pair->value->kind != YAML_SCALAR ||
		    !parse_ink(pair->value->text, &ink)) {
			diag1(p->diags, DIAG_THEME_COLOUR,
			    pair->value->text.n ? pair->value->at
						: pair->key_at,
			    pair->value->text);
			continue;
		}
		s = swatch_named(p, pair->key);
		s->ink = ink;
		s->at = pair->value->at;
		s->layer = layer;
	}
}

void
palette_use(struct palette *p, enum style_name style,
    const struct yaml_node *colour, int layer)
{
	if (colour->kind == YAML_SCALAR)
		p->uses[style] =
		    (struct ink_use){colour->text, colour->at, layer};
	else
		yaml_report_type(p->diags, colour->at, "colour", "a text");
}

static void
report_unknown(struct palette *p, const struct ink_use *use)
{
	struct str *names = ARENA_ARRAY(p->arena, struct str, p->swatches.n);
	struct diag *diag =
	    diag1(p->diags, DIAG_THEME_COLOUR, use->at, use->text);

	for (size_t i = 0; i < p->swatches.n; i++)
		names[i] = p->swatches.v[i].name;
	diag_nearest(p->diags, diag, use->text, names, p->swatches.n);
}

/* A colour that a style writes out is a swatch of its own. */
static struct swatch *
swatch_of(struct palette *p, const struct ink_use *use)
{
	struct swatch *s = swatch_lookup(p, use->text);
	uint32_t ink;

	if (s)
		return s;
	if (!parse_ink(use->text, &ink)) {
		report_unknown(p, use);
		return NULL;
	}
	s = ARENA_NEW(p->arena, struct swatch);
	*s = (struct swatch){
	    .name = use->text, .ink = ink, .at = use->at, .layer = use->layer};
	return s;
}

/* The place to blame is that of the layer nearest to the author. */
static void
report_contrast(struct palette *p, const struct swatch *text,
    const struct swatch *ground, uint32_t contrast)
{
	bool blames_ground = ground && ground->layer < text->layer;
	struct diag *diag = diag3(p->diags, DIAG_THEME_CONTRAST,
	    blames_ground ? ground->at : text->at, text->name,
	    ground ? ground->name : STR("white"),
	    arena_printf(p->arena, "%u.%02u", (unsigned)(contrast / 100),
		(unsigned)(contrast % 100)));

	if (blames_ground)
		diag_relate(diag, text->at, STR("the text's colour"));
	else if (ground)
		diag_relate(diag, ground->at, STR("the ground's colour"));
}

/* Text on a ground that is no other than the paper is read on white. */
static void
check_contrast(struct palette *p, struct swatch *text, enum ground on)
{
	static const struct str names[GROUND_COUNT] = {
	    [GROUND_TINT] = STR_INIT("tint"),
	    [GROUND_ZEBRA] = STR_INIT("zebra"),
	};
	const struct swatch *ground =
	    on == GROUND_WHITE ? NULL : swatch_lookup(p, names[on]);
	uint32_t contrast =
	    contrast_of(text->ink, ground ? ground->ink : WHITE);

	if (on != GROUND_WHITE && (!ground || ground->ink == WHITE))
		return;
	if (contrast >= CONTRAST_TEXT || text->reported[on])
		return;
	text->reported[on] = true;
	report_contrast(p, text, ground, contrast);
}

/* What may stand in a panel: its own text, and the blocks it may hold. */
static bool
stands_on_tint(int style)
{
	switch (style) {
	case STYLE_PANEL:
	case STYLE_PANEL_TITLE:
	case STYLE_CODE:
	case STYLE_QUOTE:
	case STYLE_CAPTION:
	case STYLE_ASK:
	case STYLE_ASK_META:
	case STYLE_ASK_NUMBER:
	case STYLE_MARGIN_NUMBER:
	case STYLE_CELL:
	case STYLE_CELL_FIGURE:
	case STYLE_CELL_HEAD:
		return true;
	default:
		return style >= STYLE_H1 && style <= STYLE_H6;
	}
}

/* Heads of tables stand above the stripes. */
static bool
stands_on_zebra(int style)
{
	return style == STYLE_CELL || style == STYLE_CELL_FIGURE ||
	       style == STYLE_MARGIN_NUMBER;
}

static void
resolve_styles(struct palette *p, struct theme *theme)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct swatch *s =
		    p->uses[i].text.n ? swatch_of(p, &p->uses[i]) : NULL;

		if (!s)
			continue;
		theme->styles[i].text.ink = s->ink;
		/* Read around, not read. */
		if (i == STYLE_WATERMARK)
			continue;
		check_contrast(p, s, GROUND_WHITE);
		if (stands_on_tint(i))
			check_contrast(p, s, GROUND_TINT);
		if (stands_on_zebra(i))
			check_contrast(p, s, GROUND_ZEBRA);
	}
}

void
palette_resolve(struct palette *p, struct theme *theme)
{
	const struct {
		struct str name;
		uint32_t *ink;
	} roles[] = {{STR_INIT("ink"), &theme->ink},
	    {STR_INIT("heading"), &theme->heading},
	    {STR_INIT("accent"), &theme->accent},
	    {STR_INIT("muted"), &theme->muted},
	    {STR_INIT("tint"), &theme->tint},
	    {STR_INIT("zebra"), &theme->zebra},
	    {STR_INIT("hairline"), &theme->hairline},
	    {STR_INIT("link"), &theme->link},
	    {STR_INIT("chart-1"), &theme->chart[0]},
	    {STR_INIT("chart-2"), &theme->chart[1]},
	    {STR_INIT("chart-3"), &theme->chart[2]},
	    {STR_INIT("chart-4"), &theme->chart[3]},
	    {STR_INIT("chart-5"), &theme->chart[4]},
	    {STR_INIT("chart-6"), &theme->chart[5]}};
	struct swatch *link = swatch_lookup(p, STR("link"));

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		const struct swatch *s = swatch_lookup(p, roles[i].name);

		if (s)
			*roles[i].ink = s->ink;
	}
	resolve_styles(p, theme);
	if (!link)
		return;
	for (int on = 0; on < GROUND_COUNT; on++)
		check_contrast(p, link, (enum ground)on);
}
