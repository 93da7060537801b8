#include "read/texts.h"

#include "read/expand.h"

#define KEY "variables"

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7F;
}

/* A value is running text: line ends and other controls are spaces. */
static struct str
one_line(struct arena *a, struct str text)
{
	char *line;
	size_t n = 0;

	text = str_trim(text);
	while (n < text.n && !is_control(text.s[n]))
		n++;
	if (n == text.n)
		return text;
	line = arena_z(a, text);
	for (; n < text.n; n++)
		if (is_control(line[n]))
			line[n] = ' ';
	return (struct str){line, text.n};
}

/* Of two variables with one name, which is reported, the first counts. */
static void
declare(struct texts *t, struct str name, struct variable value)
{
	struct variable *kept = ARENA_NEW(t->arena, struct variable);
	const struct variable *first;
	struct diag *diag;

	*kept = value;
	kept->text = one_line(t->arena, value.text);
	first = map_put(t->arena, &t->scope->variables, name, kept, true);
	if (!first)
		return;
	diag = diag1(t->diags, DIAG_YAML_KEY_TWICE, value.at, name);
	diag_relate(diag, first->at, STR("first named here"));
}

/* A list's is that of all its items. */
static struct loc
place_of(const struct yaml_node *node)
{
	struct loc at = node->at, last;

	if (node->items.n == 0)
		return at;
	last = node->items.v[node->items.n - 1]->at;
	at.length = last.offset + last.length - at.offset;
	return at;
}

void
texts_add(struct texts *t, struct str *to, const char *name,
    const struct yaml_node *node)
{
	struct text_field field = {to, str_from_z(name), {0}};

	if (!node || (node->kind != YAML_SCALAR && to->n == 0))
		return;
	field.at = place_of(node);
	vec_push(t->arena, &t->fields, field);
	declare(t, field.name, (struct variable){.text = *to, .at = field.at});
}

static struct str
name_below(struct texts *t, struct str parent, struct str key)
{
	if (parent.n == 0)
		return key;
	return arena_cat(t->arena, arena_cat(t->arena, parent, STR(".")), key);
}

static void add_mapping(
    struct texts *t, const struct yaml_node *node, struct str name);

/* No recursion is deeper than YAML_DEPTH_MAX. */
static void
add_variable(struct texts *t, const struct yaml_pair *pair, struct str parent)
{
	struct variable value = {.text = pair->value->text, .at = pair->key_at};
	struct str name = name_below(t, parent, pair->key);

	if (yaml_is_null(pair->value))
		return;
	if (!expand_is_key(pair->key))
		diag1(t->diags, DIAG_VARIABLE_NAME, pair->key_at, pair->key);
	else if (pair->value->kind == YAML_SCALAR)
		declare(t, name, value);
	else if (pair->value->kind == YAML_MAPPING)
		add_mapping(t, pair->value, name);
	else
		yaml_report_type(t->diags, pair->value->at,
		    arena_z(t->arena, pair->key), "a text or a mapping");
}

static void
add_mapping(struct texts *t, const struct yaml_node *node, struct str name)
{
	const struct yaml_pair *pairs = node->pairs.v;

	if (name.n > 0 && node->pairs.n > 0)
		declare(t, name,
		    (struct variable){
			.child = name_below(t, name, pairs[0].key),
			.at = node->at});
	for (size_t i = 0; i < node->pairs.n; i++)
		add_variable(t, &pairs[i], name);
}

void
texts_add_variables(struct texts *t, struct yaml_map map)
{
	struct yaml_map below =
	    yaml_map_of(map.diags, yaml_lookup(map, KEY), KEY);

	if (below.node)
		add_mapping(t, below.node, (struct str){0});
}

void
texts_expand(struct texts *t, const struct variables *variables)
{
	struct expander e = {t->arena, t->diags, variables};
	struct str *shown = ARENA_ARRAY(t->arena, struct str, t->fields.n);

	for (size_t i = 0; i < t->fields.n; i++)
		shown[i] = expand_text(
		    &e, *t->fields.v[i].to, t->source, t->fields.v[i].at);
	for (size_t i = 0; i < t->fields.n; i++) {
		struct variable *value =
		    map_lookup(&t->scope->variables, t->fields.v[i].name);

		*t->fields.v[i].to = shown[i];
		value->text = one_line(t->arena, shown[i]);
	}
}
