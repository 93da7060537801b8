#include "style/theme_font.h"

#include "base/file.h"
#include "format/yaml_field.h"

static const struct str variant_keys[VARIANT_COUNT] = {
    [VARIANT_REGULAR] = STR_INIT("regular"),
    [VARIANT_ITALIC] = STR_INIT("italic"),
    [VARIANT_BOLD] = STR_INIT("bold"),
    [VARIANT_BOLD_ITALIC] = STR_INIT("bold-italic"),
};

static const struct str typeface_keys[] = {STR_INIT("folder"),
    STR_INIT("regular"), STR_INIT("italic"), STR_INIT("bold"),
    STR_INIT("bold-italic"), STR_INIT("package"), STR_INIT("fallbacks")};
#define FALLBACK_KEYS 6 /* of those, without the last */
#define FAMILY_KEYS 7

/* Relative paths lead from the theme's file to fonts beside it. */
static struct str
font_path(
    struct theme_fonts *f, struct str folder, struct str file, struct loc at)
{
	struct str path = path_join(f->arena, folder, file);

	if (str_starts(path, STR("/")))
		return path;
	if (path_is_confined(path))
		return path_join(f->arena, f->folder, path);
	diag1(f->diags, DIAG_FILE_OUTSIDE, at, path);
	return (struct str){NULL, 0};
}

static void
read_typeface(struct theme_fonts *f, struct yaml_map map, struct typeface *out)
{
	struct str folder = yaml_text(map, "folder");
	struct str package = yaml_text(map, "package");
	bool changed = false;

	for (int v = 0; v < VARIANT_COUNT; v++) {
		const char *key = variant_keys[v].s;
		const struct yaml_node *node = yaml_lookup(map, key);
		struct str file = yaml_text(map, key), path;

		if (file.n == 0)
			continue;
		path = font_path(f, folder, file, node->at);
		if (path.n)
			out->paths[v] = path;
		changed = true;
	}
	if (changed)
		out->package = STR("that brings it");
	if (package.n)
		out->package = package;
}

static struct typeface *
fallback_named(struct theme_fonts *f, const struct yaml_pair *pair)
{
	for (size_t i = 0; i < f->fallback_count; i++)
		if (str_eq(f->fallbacks[i], pair->key))
			return &f->theme->fallbacks[i];
	if (f->fallback_count == FALLBACK_MAX) {
		yaml_report_type(f->diags, pair->key_at, "fallbacks",
		    "a mapping of eight names at most");
		return NULL;
	}
	f->fallbacks[f->fallback_count] = pair->key;
	return &f->theme->fallbacks[f->fallback_count++];
}

/* A family lacks no variant: the regular stands in for the others. */
static void
complete(struct typeface *face)
{
	static const enum face_variant stand_ins[VARIANT_COUNT] = {
	    [VARIANT_REGULAR] = VARIANT_REGULAR,
	    [VARIANT_ITALIC] = VARIANT_REGULAR,
	    [VARIANT_BOLD] = VARIANT_REGULAR,
	    [VARIANT_BOLD_ITALIC] = VARIANT_BOLD,
	};

	for (int v = 0; v < VARIANT_COUNT; v++)
		if (face->paths[v].n == 0)
			face->paths[v] = face->paths[stand_ins[v]];
}

void
theme_fallbacks_read(struct theme_fonts *f, struct yaml_map map)
{
	for (size_t i = 0; map.node && i < map.node->pairs.n; i++) {
		const struct yaml_pair *pair = &map.node->pairs.v[i];
		struct yaml_map inner =
		    yaml_map_of(f->diags, pair->value, "fallbacks");
		struct typeface *face = fallback_named(f, pair);

		yaml_check_keys(inner, typeface_keys, FALLBACK_KEYS);
		if (!face || !inner.node)
			continue;
		read_typeface(f, inner, face);
		complete(face);
		if (face->paths[VARIANT_REGULAR].n == 0)
			diag1(f->diags, DIAG_YAML_KEY_MISSING, pair->key_at,
			    variant_keys[VARIANT_REGULAR])
			    ->hint = STR("every fallback has a regular font");
	}
}

static void
read_order(struct theme_fonts *f, const struct yaml_node *list, int family)
{
	uint8_t *order = f->theme->fallback_order[family];
	uint8_t n = 0;

	for (size_t i = 0; i < list->items.n && n < FALLBACK_MAX; i++) {
		size_t k = yaml_word_read(f->diags, list->items.v[i],
		    STR("fallbacks"), f->fallbacks, f->fallback_count);

		if (k < f->fallback_count)
			order[n++] = (uint8_t)k;
	}
	f->theme->fallback_count[family] = n;
}

void
theme_families_read(struct theme_fonts *f, struct yaml_map map)
{
	yaml_check_keys(map, theme_family_names, FAMILY_COUNT);
	for (int i = 0; i < FAMILY_COUNT; i++) {
		const char *name = theme_family_names[i].s;
		struct yaml_map inner =
		    yaml_map_of(f->diags, yaml_lookup(map, name), name);
		const struct yaml_node *order =
		    yaml_sequence(inner, "fallbacks");

		yaml_check_keys(inner, typeface_keys, FAMILY_KEYS);
		read_typeface(f, inner, &f->theme->families[i]);
		complete(&f->theme->families[i]);
		if (order)
			read_order(f, order, i);
	}
}
