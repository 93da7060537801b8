#include "read/manifest_data.h"

#define KEY "data"

static const struct str entry_keys[] = {STR_INIT("file")};

/* "name: a.csv" or "name: {file: a.csv}"; empty when it was reported. */
static struct str
read_file(struct diags *diags, const struct yaml_node *node, struct loc *at)
{
	struct yaml_map map = {diags, node};
	const struct yaml_node *file;

	*at = node->at;
	if (node->kind == YAML_SCALAR && !yaml_is_null(node))
		return node->text;
	if (node->kind != YAML_MAPPING) {
		yaml_report_type(
		    diags, node->at, KEY, "a mapping of names to files");
		return STR("");
	}
	yaml_check_keys(map, entry_keys, 1);
	file = yaml_lookup(map, "file");
	if (file)
		*at = file->at;
	else
		diag1(diags, DIAG_YAML_KEY_MISSING, node->at, STR("file"));
	return yaml_text(map, "file");
}

static void
report_name(struct diags *diags, const struct yaml_pair *pair)
{
	struct diag *diag =
	    diag2(diags, DIAG_YAML_VALUE, pair->key_at, pair->key, STR(KEY));

	diag->hint = STR("names are lower case letters, digits and hyphens");
}

static void
read_entry(struct arena *a, struct diags *diags, const struct yaml_pair *pair,
    struct map *out)
{
	struct data_entry *entry = ARENA_NEW(a, struct data_entry);

	entry->name = pair->key;
	entry->at = pair->key_at;
	entry->file = read_file(diags, pair->value, &entry->file_at);
	if (!str_is_name(pair->key))
		report_name(diags, pair);
	else if (entry->file.n > 0)
		map_put(a, out, entry->name, entry, true);
}

void
manifest_data_read(struct arena *a, struct yaml_map map, struct map *out)
{
	struct yaml_map data =
	    yaml_map_of(map.diags, yaml_lookup(map, KEY), KEY);

	for (size_t i = 0; data.node && i < data.node->pairs.n; i++)
		read_entry(a, map.diags, &data.node->pairs.v[i], out);
}
