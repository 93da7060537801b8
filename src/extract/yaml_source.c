/*
 * Trees of nodes in, smaller ones out; what stays is shared.
 */
#include "extract/yaml_source.h"

#include "base/file.h"
#include "format/yaml_write.h"

void
yaml_source_find_names(struct arena *a, struct map *names, struct str text)
{
	size_t at = 0, end;

	while ((at = str_find(text, '{', at)) + 1 < text.n) {
		if (text.s[++at] != '{')
			continue;
		end = str_find(text, '}', at);
		map_put(a, names, str_trim(str_sub(text, at + 1, end)), names,
		    true);
	}
}

static bool
is_named(struct arena *a, const struct map *names, struct str name)
{
	return map_lookup(names, name) ||
	       map_lookup(names, arena_cat(a, STR("pack."), name));
}

static struct yaml_node *
empty_like(struct arena *a, const struct yaml_node *node)
{
	struct yaml_node *copy = ARENA_NEW(a, struct yaml_node);

	copy->kind = node->kind;
	copy->at = node->at;
	return copy;
}

/* The variables among the names, mappings down to them; NULL for none. */
static struct yaml_node *
used_variables(struct arena *a, const struct yaml_node *node, struct str parent,
    const struct map *names)
{
	struct yaml_node *copy = empty_like(a, node);

	for (size_t i = 0; i < node->pairs.n; i++) {
		struct yaml_pair pair = node->pairs.v[i];
		struct str name = pair.key;

		if (parent.n > 0)
			name =
			    arena_cat(a, arena_cat(a, parent, STR(".")), name);
		if (pair.value->kind == YAML_MAPPING)
			pair.value = used_variables(a, pair.value, name, names);
		else if (!is_named(a, names, name))
			continue;
		if (pair.value)
			vec_push(a, &copy->pairs, pair);
	}
	return copy->pairs.n > 0 ? copy : NULL;
}

static bool
is_audience(struct str key)
{
	return str_eq_z(key, AUDIENCE_WHEN) || str_eq_z(key, AUDIENCE_UNLESS);
}

static struct yaml_node *
without_audience(struct arena *a, struct yaml_node *node)
{
	struct yaml_node *copy = empty_like(a, node);

	if (node->kind != YAML_MAPPING)
		return node;
	for (size_t i = 0; i < node->pairs.n; i++)
		if (!is_audience(node->pairs.v[i].key))
			vec_push(a, &copy->pairs, node->pairs.v[i]);
	return copy;
}

static struct str
text_of(const struct yaml_node *node, const char *key)
{
	if (node->kind == YAML_SCALAR)
		return node->text;
	for (size_t i = 0; i < node->pairs.n; i++)
		if (str_eq_z(node->pairs.v[i].key, key))
			return node->pairs.v[i].value->text;
	return STR("");
}

static void
add_pair(
    struct arena *a, struct yaml_node *node, const char *key, struct str value)
{
	struct yaml_node *scalar = ARENA_NEW(a, struct yaml_node);

	scalar->plain = true;
	scalar->text = value;
	vec_push(a, &node->pairs,
	    (struct yaml_pair){.key = str_from_z(key), .value = scalar});
}

/* With its number, which is not that of its place any more. */
static struct yaml_node *
numbered(struct arena *a, const struct yaml_node *item, unsigned number)
{
	struct yaml_node *copy = ARENA_NEW(a, struct yaml_node);

	copy->kind = YAML_MAPPING;
	if (item->kind == YAML_SCALAR)
		add_pair(a, copy, "file", item->text);
	for (size_t i = 0; i < item->pairs.n; i++)
		if (!str_eq_z(item->pairs.v[i].key, "number"))
			vec_push(a, &copy->pairs, item->pairs.v[i]);
	add_pair(a, copy, "number", arena_printf(a, "%u", number));
	return copy;
}

static struct yaml_node *
shown_documents(const struct survey *s, const struct yaml_node *list)
{
	struct arena *a = s->in->arena;
	struct yaml_node *copy = empty_like(a, list);
	const struct pack *view = s->in->view;
	unsigned last = 0;

	for (size_t i = 0; i < list->items.n; i++) {
		struct yaml_node *item = list->items.v[i];
		const struct document *shown =
		    copy->items.n < view->documents.n
			? view->documents.v[copy->items.n]
			: NULL;

		if (!shown || !str_eq(shown->file, text_of(item, "file")))
			continue;
		item = without_audience(a, item);
		if (shown->number != ++last)
			item = numbered(a, item, shown->number);
		last = shown->number;
		vec_push(a, &copy->items, item);
	}
	return copy;
}

static struct yaml_node *
own_output(const struct survey *s, const struct yaml_node *list)
{
	struct yaml_node *copy = empty_like(s->in->arena, list);

	for (size_t i = 0; i < list->items.n; i++)
		if (str_eq(
			text_of(list->items.v[i], "name"), s->in->output->name))
			vec_push(s->in->arena, &copy->items, list->items.v[i]);
	return copy;
}

/* Names of data that the output shows something of; NULL for none. */
static struct yaml_node *
shown_data(const struct survey *s, const struct yaml_node *map)
{
	struct arena *a = s->in->arena;
	struct yaml_node *copy = empty_like(a, map);

	for (size_t i = 0; i < map->pairs.n; i++) {
		const struct data_entry *entry =
		    map_lookup(&s->in->loaded->data, map->pairs.v[i].key);

		if (entry && entry->table &&
		    survey_of(s, entry->table->at.source)->data)
			vec_push(a, &copy->pairs, map->pairs.v[i]);
	}
	return copy->pairs.n > 0 ? copy : NULL;
}

/* The value of a manifest's key as the output has it, or NULL. */
static struct yaml_node *
manifest_value(const struct survey *s, const struct yaml_pair *pair,
    const struct map *names)
{
	struct arena *a = s->in->arena;

	if (str_eq_z(pair->key, "documents"))
		return shown_documents(s, pair->value);
	if (str_eq_z(pair->key, "outputs"))
		return own_output(s, pair->value);
	if (str_eq_z(pair->key, "variables"))
		return used_variables(a, pair->value, STR(""), names);
	if (str_eq_z(pair->key, "data"))
		return shown_data(s, pair->value);
	if (!s->emblem && (str_eq_z(pair->key, "emblem") ||
			      str_eq_z(pair->key, "emblem-alt")))
		return NULL;
	if (str_eq_z(pair->key, "theme") && s->in->output->theme.name.n > 0)
		return NULL;
	return pair->value;
}

static struct yaml_node *
read(const struct sources_input *in, struct loc at)
{
	return yaml_read(in->arena, in->diags,
	    source_lookup(in->sources, at.source), at.offset,
	    (size_t)at.offset + at.length);
}

struct str
yaml_source_manifest(const struct survey *s, const struct map *names)
{
	struct arena *a = s->in->arena;
	const struct source *source = s->in->loaded->source;
	size_t from = str_starts(source->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
	const struct yaml_node *root =
	    read(s->in, source_loc(source, from, source->text.n - from));
	struct yaml_node *copy = empty_like(a, root);

	for (size_t i = 0; i < root->pairs.n; i++) {
		struct yaml_pair pair = root->pairs.v[i];

		pair.value = manifest_value(s, &pair, names);
		if (pair.value)
			vec_push(a, &copy->pairs, pair);
	}
	return yaml_write(a, copy);
}

/* What only variables want of a head. */
static bool
is_unseen(struct str key)
{
	return str_eq_z(key, "id") || str_eq_z(key, "abstract") ||
	       str_eq_z(key, "keywords");
}

static struct yaml_node *
head_value(const struct survey *s, const struct yaml_pair *pair,
    const struct map *names)
{
	struct arena *a = s->in->arena;

	if (is_audience(pair->key) ||
	    (is_unseen(pair->key) && !is_named(a, names, pair->key)))
		return NULL;
	if (str_eq_z(pair->key, "variables"))
		return used_variables(a, pair->value, STR(""), names);
	return pair->value;
}

/* What a part is for some stands apart in the tree, and does so still. */
static struct yaml_pair
for_all(struct arena *a, const struct yaml_pair *pair, bool *limited)
{
	struct yaml_pair out = *pair;

	out.key = STR(AUDIENCE_UNLESS);
	out.value = NULL;
	if (!*limited) {
		out.value = ARENA_NEW(a, struct yaml_node);
		out.value->text = STR(AUDIENCE_NOBODY);
	}
	*limited = true;
	return out;
}

struct str
yaml_source_head(const struct survey *s, const struct written *written,
    const struct map *names, bool part)
{
	struct arena *a = s->in->arena;
	const struct yaml_node *root = read(s->in, written->head);
	struct yaml_node *copy;
	bool limited = false;

	if (!root)
		return STR("");
	copy = empty_like(a, root);
	for (size_t i = 0; i < root->pairs.n; i++) {
		struct yaml_pair pair = root->pairs.v[i];

		if (part && is_audience(pair.key))
			pair = for_all(a, &pair, &limited);
		else if (part && !str_eq_z(pair.key, "smart"))
			continue;
		else
			pair.value = head_value(s, &pair, names);
		if (pair.value)
			vec_push(a, &copy->pairs, pair);
	}
	return copy->pairs.n > 0 ? yaml_write(a, copy) : STR("");
}

struct str
yaml_source_theme(const struct sources_input *in, const struct source *source)
{
	const struct yaml_node *root =
	    read(in, source_loc(source, 0, source->text.n));

	return root ? yaml_write(in->arena, root) : source->text;
}
