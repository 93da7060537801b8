#include "read/manifest_output.h"

#include "format/yaml_field.h"
#include "read/manifest_parts.h"
#include "read/manifest_protect.h"
#include "read/manifest_standard.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define OUTPUT(member) offsetof(struct output, member)

/* These decide what the others are when they are not said. */
static const struct yaml_field first_fields[] = {
    WORD_FIELD("kind", OUTPUT(kind), output_kind_names),
    FLAG_FIELD("duplex", OUTPUT(duplex)),
};

static const struct yaml_field fields[] = {
    OTHER_FIELD("name"),
    OTHER_FIELD("kind"),
    OTHER_FIELD("duplex"),
    OTHER_FIELD("theme"),
    OTHER_FIELD("profile"),
    OTHER_FIELD("standard"),
    OTHER_FIELD("protect"),
    OTHER_FIELD("attach"),
    OTHER_FIELD("parts"),
    WORD_FIELD("paper", OUTPUT(paper), paper_names),
    COUNT_FIELD("sheets", OUTPUT(sheets), 1, 1000),
    LENGTH_FIELD("gutter", OUTPUT(gutter), 0, 72),
    FLAG_FIELD("start-right", OUTPUT(start_right)),
    FLAG_FIELD("run-on", OUTPUT(run_on)),
    WORD_FIELD("impose", OUTPUT(impose), impose_names),
    LENGTH_FIELD("creep", OUTPUT(creep), 0, 5),
    FLAG_FIELD("crop-marks", OUTPUT(crop_marks)),
    LENGTH_FIELD("bleed", OUTPUT(bleed), 0, 36),
    FLAG_FIELD("print-urls", OUTPUT(print_urls)),
    FLAG_FIELD("classic-pdf", OUTPUT(classic_pdf)),
    FLAG_FIELD("change-bars", OUTPUT(change_bars)),
    FLAG_FIELD("linearize", OUTPUT(linearize)),
};

struct theme_choice
manifest_theme_read(struct yaml_map map)
{
	struct theme_choice choice = {.name = yaml_text(map, "theme")};

	if (choice.name.n > 0)
		choice.at = yaml_lookup(map, "theme")->at;
	return choice;
}

static bool
has_output(const struct pack *pack, struct str name)
{
	for (size_t i = 0; i < pack->outputs.n; i++)
		if (str_eq(pack->outputs.v[i].name, name))
			return true;
	return false;
}

/* The name of a file: nothing is done without it. */
static bool
read_name(struct yaml_map map, const struct pack *pack, struct output *out)
{
	const struct yaml_node *name = yaml_lookup(map, "name");
	struct str hint = {0};

	out->name = yaml_text(map, "name");
	if (!name)
		diag1(map.diags, DIAG_YAML_KEY_MISSING, out->at, STR("name"));
	if (!name || name->kind != YAML_SCALAR)
		return false;
	if (!str_is_name(name->text))
		hint = STR("names are lower case letters, digits and hyphens");
	else if (has_output(pack, name->text))
		hint = STR("every output needs a name of its own");
	if (hint.n > 0)
		yaml_report_value(map.diags, name, STR("name"), hint);
	return hint.n == 0;
}

static struct profile
read_profile(struct yaml_map map)
{
	struct profile profile = {.name = yaml_text(map, "profile")};
	const struct yaml_node *node = yaml_lookup(map, "profile");

	if (!node || node->kind != YAML_SCALAR)
		return profile;
	profile.at = node->at;
	if (!str_is_name(profile.name) ||
	    str_eq_z(profile.name, AUDIENCE_NOBODY))
		yaml_report_value(map.diags, node, STR("profile"),
		    STR("a profile's name is lower case letters, digits and "
			"hyphens"));
	return profile;
}

static void
read_values(struct arena *a, struct yaml_map map, struct output *out)
{
	struct theme_choice theme = manifest_theme_read(map);
	const struct yaml_node *gutter = yaml_lookup(map, "gutter");
	struct part_list parts = {NULL, 0, 0};

	if (out->duplex) {
		out->gutter = MANIFEST_GUTTER;
		out->start_right = !out->run_on;
	}
	yaml_fields_read(map, fields, COUNT(fields), out);
	if (theme.name.n > 0)
		out->theme = theme;
	out->profile = read_profile(map);
	manifest_standards_read(map, out);
	out->protection = manifest_protect_read(map);
	manifest_parts_read(a, map, &parts);
	if (parts.n > 0)
		out->parts = parts;
	out->gutter_at = gutter ? gutter->at : out->at;
	/* A booklet's paper is that of its sheets, or of its pages. */
	if (out->kind == OUTPUT_BOOKLET)
		out->paper = (uint8_t)paper_halved((enum paper)out->paper);
}

/* Reports a key that stands in a mapping where it has no effect. */
static void
conflict(struct yaml_map map, const char *key, const char *where)
{
	const struct yaml_node *node = yaml_lookup(map, key);

	if (node)
		diag2(map.diags, DIAG_OUTPUT_CONFLICT, node->at,
		    str_from_z(key), str_from_z(where));
}

/*
 * A value that asks for nothing contradicts nothing: "impose: none" may
 * stand with any other.
 */
static void
check_screen(struct yaml_map map, const struct output *out)
{
	static const char where[] = "on a screen";

	if (out->impose != IMPOSE_NONE)
		conflict(map, "impose", where);
	if (out->duplex)
		conflict(map, "duplex", where);
	if (out->gutter > 0)
		conflict(map, "gutter", where);
	if (out->start_right)
		conflict(map, "start-right", where);
	if (out->crop_marks)
		conflict(map, "crop-marks", where);
	if (out->bleed > 0)
		conflict(map, "bleed", where);
	conflict(map, "sheets", where);
}

/* Standards that only a tagged file meets, and sheets have no tags. */
static void
check_tags(struct yaml_map map, const struct output *out, const char *where)
{
	const struct yaml_node *node = yaml_lookup(map, "standard");
	struct str word = standard_word_of_tags(out->standard);

	if (node && word.n > 0)
		diag2(map.diags, DIAG_OUTPUT_CONFLICT, node->at, word,
		    str_from_z(where));
}

static void
check_conflicts(struct yaml_map map, const struct output *out)
{
	static const char imposed[] = "where pages are imposed";

	if (out->kind == OUTPUT_SCREEN)
		check_screen(map, out);
	else if (out->impose != IMPOSE_NONE) {
		conflict(map, "sheets", imposed);
		check_tags(map, out, imposed);
		if (out->crop_marks)
			conflict(map, "crop-marks", imposed);
		if (out->bleed > 0)
			conflict(map, "bleed", imposed);
	}
	if (out->impose != IMPOSE_BOOKLET && out->creep > 0)
		conflict(map, "creep", "but in an imposed booklet");
	if (out->run_on && out->start_right)
		conflict(map, "start-right", "where parts run on");
}

void
manifest_output_read(struct arena *a, struct diags *diags, struct pack *pack,
    const struct yaml_node *node)
{
	struct yaml_map map = yaml_map_of(diags, node, "outputs");
	struct output output = {0};
	bool named;

	if (!map.node)
		return;
	yaml_field_read(map, &first_fields[0], &output);
	output = output_of_kind(a, (enum output_kind)output.kind);
	output.at = node->at;
	output.classic_pdf = pack->classic_pdf;
	yaml_field_read(map, &first_fields[1], &output);
	named = read_name(map, pack, &output);
	read_values(a, map, &output);
	check_conflicts(map, &output);
	output.start_right = output.start_right && !output.run_on;
	if (named)
		vec_push(a, &pack->outputs, output);
}
