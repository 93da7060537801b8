#include "style/theme_read.h"

#include "base/file.h"
#include "format/yaml_field.h"
#include "style/palette.h"
#include "style/theme_font.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define THEME(member) offsetof(struct theme, member)
#define STYLE(member) offsetof(struct par_style, member)

static const struct str theme_keys[] = {STR_INIT("extends"), STR_INIT("fonts"),
    STR_INIT("fallbacks"), STR_INIT("colours"), STR_INIT("page"),
    STR_INIT("measures"), STR_INIT("text"), STR_INIT("furniture"),
    STR_INIT("styles")};

static const struct yaml_field page_fields[] = {
    LENGTH_FIELD("left", THEME(margin_left), 0, 500),
    LENGTH_FIELD("right", THEME(margin_right), 0, 500),
    LENGTH_FIELD("top", THEME(margin_top), 0, 500),
    LENGTH_FIELD("bottom", THEME(margin_bottom), 0, 500),
    LENGTH_FIELD("margin-column", THEME(margin_column), 0, 500),
    LENGTH_FIELD("column-gap", THEME(column_gap), 0, 500),
    LENGTH_FIELD("head", THEME(head_baseline), 0, 500),
    LENGTH_FIELD("foot", THEME(foot_baseline), 0, 500),
    LENGTH_FIELD("mark", THEME(mark_baseline), 0, 500),
    LENGTH_FIELD("grid", THEME(grid), 2, 72),
    FLAG_FIELD("baseline-grid", THEME(baseline_grid)),
};

static const struct yaml_field measure_fields[] = {
    LENGTH_FIELD("list-indent", THEME(list_indent), 0, 144),
    LENGTH_FIELD("quote-indent", THEME(quote_indent), 0, 144),
    LENGTH_FIELD("paragraph-space", THEME(paragraph_space), 0, 144),
    LENGTH_FIELD("panel-x", THEME(panel_pad_x), 0, 72),
    LENGTH_FIELD("panel-y", THEME(panel_pad_y), 0, 72),
    FLAG_FIELD("panel-rule", THEME(panel_rule)),
    LENGTH_FIELD("recommendation-rule", THEME(accent_rule), 0, 36),
    LENGTH_FIELD("recommendation-gap", THEME(ask_gap), 0, 72),
    LENGTH_FIELD("contents-page", THEME(page_column), 10, 144),
    LENGTH_FIELD("rule-heavy", THEME(rule_heavy), 0, 12),
    LENGTH_FIELD("rule-middle", THEME(rule_middle), 0, 12),
    LENGTH_FIELD("rule-light", THEME(rule_light), 0, 12),
    LENGTH_FIELD("cell-x", THEME(cell_pad_x), 0, 72),
    LENGTH_FIELD("cell-y", THEME(cell_pad_y), 0, 72),
    LENGTH_FIELD("figure-height", THEME(figure_max_height), 36, 1000),
};

static const struct yaml_field text_fields[] = {
    FLAG_FIELD("korean-by-word", THEME(korean_by_word)),
    PERCENT_FIELD("code-size", THEME(code_percent)),
    PERCENT_FIELD("smallest-table", THEME(table_percent)),
    PERCENT_FIELD("tightest-list", THEME(white_percent)),
};

static const struct str furniture_words[] = {
    [FURNITURE_NONE] = STR_INIT("nothing"),
    [FURNITURE_DOCUMENT] = STR_INIT("document"),
    [FURNITURE_SECTION] = STR_INIT("section"),
    [FURNITURE_TITLE] = STR_INIT("title"),
    [FURNITURE_EDITION] = STR_INIT("edition"),
    [FURNITURE_PAGE] = STR_INIT("page"),
};

static const struct yaml_field furniture_fields[] = {
    WORD_FIELD("head-left", THEME(head.left), furniture_words),
    WORD_FIELD("head-middle", THEME(head.middle), furniture_words),
    WORD_FIELD("head-right", THEME(head.right), furniture_words),
    WORD_FIELD("foot-left", THEME(foot.left), furniture_words),
    WORD_FIELD("foot-middle", THEME(foot.middle), furniture_words),
    WORD_FIELD("foot-right", THEME(foot.right), furniture_words),
};

static const struct str align_words[] = {
    [ADJUST_JUSTIFY] = STR_INIT("justify"),
    [ADJUST_LEFT] = STR_INIT("left"),
    [ADJUST_CENTER] = STR_INIT("center"),
    [ADJUST_RIGHT] = STR_INIT("right"),
};

static const struct yaml_field style_fields[] = {
    WORD_FIELD("font", STYLE(text.family), theme_family_names),
    LENGTH_FIELD("size", STYLE(text.size), 4, 144),
    LENGTH_FIELD("leading", STYLE(text.leading), 4, 200),
    LENGTH_FIELD("tracking", STYLE(text.tracking), 0, 24),
    FLAG_FIELD("bold", STYLE(text.bold)),
    FLAG_FIELD("italic", STYLE(text.italic)),
    OTHER_FIELD("colour"),
    OTHER_FIELD("features"),
    WORD_FIELD("align", STYLE(adjust), align_words),
    LENGTH_FIELD("indent", STYLE(first_indent), 0, 144),
    LENGTH_FIELD("before", STYLE(before), 0, 288),
    LENGTH_FIELD("after", STYLE(after), 0, 288),
    FLAG_FIELD("hyphenate", STYLE(hyphenate)),
    FLAG_FIELD("balance", STYLE(balance)),
};

/* Bit i of enum theme_feature. */
static const struct str feature_words[] = {STR_INIT("small-caps"),
    STR_INIT("old-style"), STR_INIT("tabular"), STR_INIT("lining")};

struct reader {
	const struct theme_context *c;
	struct theme *theme;
	struct palette palette;
	struct theme_fonts fonts;
	/* the layers that are being read, the file itself first */
	struct str names[THEME_LAYERS_MAX];
	int depth;
};

static const struct builtin_theme *
builtin_lookup(const struct builtin_themes *all, struct str name)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq_z(name, all->v[i].name))
			return &all->v[i];
	return NULL;
}

static void
report_unknown(const struct theme_context *c, struct str name, struct loc at)
{
	size_t n = c->builtins->n;
	struct str *names = ARENA_ARRAY(c->arena, struct str, n);
	struct diag *diag = diag1(c->diags, DIAG_THEME_UNKNOWN, at, name);

	for (size_t i = 0; i < n; i++)
		names[i] = str_from_z(c->builtins->v[i].name);
	diag_nearest(c->diags, diag, name, names, n);
}

static void
read_features(struct reader *r, const struct yaml_node *list, uint32_t *out)
{
	uint32_t features = 0;

	if (!list)
		return;
	for (size_t i = 0; i < list->items.n; i++) {
		size_t bit = yaml_word_read(r->c->diags, list->items.v[i],
		    STR("features"), feature_words, COUNT(feature_words));

		if (bit < COUNT(feature_words))
			features |= (uint32_t)1 << bit;
	}
	*out = features;
}

static void
read_style(struct reader *r, struct yaml_map map, enum style_name style)
{
	struct par_style *out = &r->theme->styles[style];
	const struct yaml_node *colour = yaml_lookup(map, "colour");

	yaml_fields_read(map, style_fields, COUNT(style_fields), out);
	read_features(r, yaml_sequence(map, "features"), &out->text.features);
	if (colour)
		palette_use(&r->palette, style, colour, r->depth - 1);
}

static void
read_styles(struct reader *r, struct yaml_map map)
{
	yaml_check_keys(map, theme_style_names, STYLE_COUNT);
	for (int i = 0; i < STYLE_COUNT; i++) {
		const char *name = theme_style_names[i].s;

		read_style(r,
		    yaml_map_of(map.diags, yaml_lookup(map, name), name),
		    (enum style_name)i);
	}
}

static struct yaml_map
section(struct yaml_map map, const char *name)
{
	return yaml_map_of(map.diags, yaml_lookup(map, name), name);
}

static void
read_sections(struct reader *r, struct yaml_map map)
{
	struct theme *theme = r->theme;
	struct yaml_map page = section(map, "page");

	yaml_check_keys(map, theme_keys, COUNT(theme_keys));
	theme_fallbacks_read(&r->fonts, section(map, "fallbacks"));
	theme_families_read(&r->fonts, section(map, "fonts"));
	palette_read(&r->palette, section(map, "colours"), r->depth - 1);
	yaml_fields_read(page, page_fields, COUNT(page_fields), theme);
	yaml_fields_read(section(map, "measures"), measure_fields,
	    COUNT(measure_fields), theme);
	yaml_fields_read(
	    section(map, "text"), text_fields, COUNT(text_fields), theme);
	yaml_fields_read(section(map, "furniture"), furniture_fields,
	    COUNT(furniture_fields), theme);
	read_styles(r, section(map, "styles"));
	if (page.node)
		theme->page_at = page.node->at;
}

static void read_layer(
    struct reader *r, const struct source *source, struct str name);

static const struct source *
builtin_source(const struct theme_context *c, const struct builtin_theme *theme)
{
	struct str text = {(const char *)theme->text, theme->n};

	return source_add(c->sources,
	    arena_printf(c->arena, "the theme %s", theme->name), text);
}

/* "a extends b extends a" */
static void
report_cycle(struct reader *r, struct str name, struct loc at)
{
	struct arena *a = r->c->arena;
	struct str chain = {NULL, 0};

	for (int i = 0; i < r->depth; i++) {
		if (chain.n == 0 && !str_eq(r->names[i], name))
			continue;
		chain = arena_cat(a, chain, r->names[i]);
		chain = arena_cat(a, chain, STR(" extends "));
	}
	diag1(r->c->diags, DIAG_THEME_CYCLE, at, arena_cat(a, chain, name));
}

/* False when a theme that is being read would be its own base. */
static bool
may_extend(struct reader *r, struct str name, struct loc at)
{
	for (int i = 0; i < r->depth; i++) {
		if (!str_eq(r->names[i], name))
			continue;
		report_cycle(r, name, at);
		return false;
	}
	if (r->depth < THEME_LAYERS_MAX)
		return true;
	diag1(r->c->diags, DIAG_NEST_TOO_DEEP, at,
	    arena_printf(r->c->arena, "%d", THEME_LAYERS_MAX));
	return false;
}

/* What a layer stands on is read before it. */
static void
read_base(struct reader *r, struct yaml_map map)
{
	const struct yaml_node *extends = yaml_lookup(map, "extends");
	struct str name = yaml_text(map, "extends");
	struct loc at = extends ? extends->at : (struct loc){0};
	const struct builtin_theme *base;

	if (name.n == 0) {
		if (str_eq_z(r->names[r->depth - 1], THEME_DEFAULT))
			return;
		name = STR(THEME_DEFAULT);
	}
	base = builtin_lookup(r->c->builtins, name);
	if (!base) {
		report_unknown(r->c, name, at);
		name = STR(THEME_DEFAULT);
		base = builtin_lookup(r->c->builtins, name);
	}
	if (base && may_extend(r, name, at))
		read_layer(r, builtin_source(r->c, base), name);
}

static void
read_layer(struct reader *r, const struct source *source, struct str name)
{
	struct yaml_map map = yaml_map_of(r->c->diags,
	    yaml_read(r->c->arena, r->c->diags, source, 0, source->text.n),
	    "the theme");

	r->names[r->depth++] = name;
	read_base(r, map);
	read_sections(r, map);
	r->depth--;
}

static const struct theme *
read_theme(const struct theme_context *c, const struct source *source,
    struct str name, struct str folder)
{
	struct theme *theme = ARENA_NEW(c->arena, struct theme);
	struct reader r = {.c = c,
	    .theme = theme,
	    .palette = {.arena = c->arena, .diags = c->diags},
	    .fonts = {.arena = c->arena,
		.diags = c->diags,
		.theme = theme,
		.folder = folder}};

	theme->name = name;
	read_layer(&r, source, name);
	if (theme->margin_column == 0)
		theme->column_gap = 0;
	palette_resolve(&r.palette, theme);
	return theme;
}

const struct theme *
theme_builtin(const struct theme_context *c, struct str name, struct loc at)
{
	const struct builtin_theme *found = builtin_lookup(c->builtins, name);

	if (!found) {
		report_unknown(c, name, at);
		return NULL;
	}
	return read_theme(
	    c, builtin_source(c, found), name, (struct str){NULL, 0});
}

const struct theme *
theme_read(const struct theme_context *c, const struct source *source)
{
	struct str folder = path_dir(source->name);

	if (str_eq_z(folder, "."))
		folder = (struct str){NULL, 0};
	return read_theme(c, source, source->name, folder);
}
