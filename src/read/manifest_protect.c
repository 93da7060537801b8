#include "read/manifest_protect.h"

#include "base/file.h"
#include "format/yaml_field.h"

#define KEY "protect"
#define WORDS "a list of words"

static const struct str keys[] = {STR_INIT("allow"),
    STR_INIT("open-password-file"), STR_INIT("owner-password-file")};

static const char *const file_keys[PASSWORD_KIND_COUNT] = {
    [PASSWORD_OPEN] = "open-password-file",
    [PASSWORD_OWNER] = "owner-password-file",
};

/*
 * The value of a key, also an empty one: elsewhere that is as good as absent,
 * but a protection that somebody began to write is not to be passed over.
 */
static const struct yaml_node *
lookup_any(struct yaml_map map, const char *key)
{
	for (size_t i = 0; i < map.node->pairs.n; i++)
		if (str_eq_z(map.node->pairs.v[i].key, key))
			return map.node->pairs.v[i].value;
	return NULL;
}

static unsigned
read_permission(struct yaml_map map, const struct yaml_node *word)
{
	size_t i;

	if (word->kind != YAML_SCALAR) {
		yaml_report_type(map.diags, word->at, "allow", WORDS);
		return 0;
	}
	i = yaml_word_read(
	    map.diags, word, STR("allow"), permission_names, PERMISSION_COUNT);
	if (i == PERMISSION_PRINT_HIGH)
		return PERMISSION_BIT(PERMISSION_PRINT) |
		       PERMISSION_BIT(PERMISSION_PRINT_HIGH);
	return i < PERMISSION_COUNT ? PERMISSION_BIT(i) : 0;
}

static uint8_t
read_permissions(struct yaml_map map)
{
	const struct yaml_node *list = lookup_any(map, "allow");
	unsigned allowed = 0;

	if (!list)
		return PERMISSIONS_ALL;
	if (list->kind != YAML_SEQUENCE)
		yaml_report_type(map.diags, list->at, "allow", WORDS);
	for (size_t i = 0; i < list->items.n; i++)
		allowed |= read_permission(map, list->items.v[i]);
	return (uint8_t)allowed;
}

static struct password_file
read_file(struct yaml_map map, const char *key)
{
	struct password_file file = {.path = yaml_text(map, key)};

	if (file.path.n == 0)
		return file;
	file.at = yaml_lookup(map, key)->at;
	if (path_is_confined(file.path))
		return file;
	diag1(map.diags, DIAG_FILE_OUTSIDE, file.at, file.path);
	file.path.n = 0;
	return file;
}

struct protection
manifest_protect_read(struct yaml_map map)
{
	const struct yaml_node *said = lookup_any(map, KEY);
	struct protection protection = {0};
	struct yaml_map inner;

	if (!said)
		return protection;
	inner = yaml_map_of(map.diags, said, KEY);
	if (!inner.node)
		return protection;
	yaml_check_keys(inner, keys, sizeof keys / sizeof *keys);
	protection.asked = true;
	protection.at = said->at;
	protection.allowed = read_permissions(inner);
	for (size_t i = 0; i < PASSWORD_KIND_COUNT; i++)
		protection.files[i] = read_file(inner, file_keys[i]);
	return protection;
}
