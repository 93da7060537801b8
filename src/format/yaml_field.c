#include "format/yaml_field.h"

#define PERCENT_LEAST 50
#define PERCENT_MOST 100

static struct str
list_words(struct arena *a, const struct str *words, size_t n)
{
	struct str list = n > 0 ? words[0] : (struct str){NULL, 0};

	for (size_t i = 1; i < n; i++) {
		list = arena_cat(a, list, i + 1 < n ? STR(", ") : STR(" or "));
		list = arena_cat(a, list, words[i]);
	}
	return arena_cat(a, STR("write "), list);
}

size_t
yaml_word_read(struct diags *diags, const struct yaml_node *node,
    struct str name, const struct str *words, size_t n)
{
	struct diag *diag;

	for (size_t i = 0; i < n; i++)
		if (str_eq(words[i], node->text))
			return i;
	diag = yaml_report_value(
	    diags, node, name, list_words(diags->arena, words, n));
	diag_nearest(diags, diag, node->text, words, n);
	return n;
}

static void
read_length(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, su *out)
{
	su length;

	if (!su_parse(node->text, &length))
		diag2(
		    diags, DIAG_YAML_LENGTH, node->at, node->text, field->key);
	else if (length < PT(field->least) || length > PT(field->most))
		diag3(diags, DIAG_YAML_RANGE, node->at, node->text, field->key,
		    arena_printf(diags->arena, "%d pt to %d pt",
			(int)field->least, (int)field->most));
	else
		*out = length;
}

static void
read_flag(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, bool *out)
{
	static const struct str words[] = {STR_INIT("false"), STR_INIT("true")};
	size_t i = yaml_word_read(diags, node, field->key, words, 2);

	if (i < 2)
		*out = i == 1;
}

static void
read_percent(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, uint8_t *out)
{
	struct str s = node->text;
	int percent = 0;
	size_t at = 0;

	for (; at < 3 && at < s.n && char_is_digit(s.s[at]); at++)
		percent = percent * 10 + (s.s[at] - '0');
	if (at > 0 && str_eq_z(str_sub(s, at, s.n), "%") &&
	    percent >= PERCENT_LEAST && percent <= PERCENT_MOST)
		*out = (uint8_t)percent;
	else
		yaml_report_value(diags, node, field->key,
		    STR("write a percentage from 50% to 100%"));
}

static void
read_count(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, uint16_t *out)
{
	struct str s = node->text;
	int32_t count = 0;
	size_t at = 0;

	for (; at < s.n && char_is_digit(s.s[at]) && count <= field->most; at++)
		count = count * 10 + (s.s[at] - '0');
	if (at > 0 && at == s.n && count >= field->least &&
	    count <= field->most)
		*out = (uint16_t)count;
	else
		diag3(diags, DIAG_YAML_RANGE, node->at, s, field->key,
		    arena_printf(diags->arena, "%d to %d", (int)field->least,
			(int)field->most));
}

static void
read_word(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, uint8_t *out)
{
	size_t i = yaml_word_read(
	    diags, node, field->key, field->words, field->word_count);

	if (i < field->word_count)
		*out = (uint8_t)i;
}

static void
read_value(struct diags *diags, const struct yaml_node *node,
    const struct yaml_field *field, void *out)
{
	void *at = (char *)out + field->at;

	if (node->kind != YAML_SCALAR) {
		yaml_report_type(diags, node->at,
		    arena_z(diags->arena, field->key), "a single value");
		return;
	}
	switch (field->kind) {
	case FIELD_LENGTH:
		read_length(diags, node, field, at);
		break;
	case FIELD_FLAG:
		read_flag(diags, node, field, at);
		break;
	case FIELD_WORD:
		read_word(diags, node, field, at);
		break;
	case FIELD_PERCENT:
		read_percent(diags, node, field, at);
		break;
	case FIELD_COUNT:
		read_count(diags, node, field, at);
		break;
	case FIELD_OTHER:
		break;
	}
}

static const struct yaml_field *
field_lookup(const struct yaml_field *fields, size_t n, struct str key)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(fields[i].key, key))
			return &fields[i];
	return NULL;
}

static void
check_keys(struct yaml_map map, const struct yaml_field *fields, size_t n)
{
	struct str *words = ARENA_ARRAY(map.diags->arena, struct str, n);

	for (size_t i = 0; i < n; i++)
		words[i] = fields[i].key;
	yaml_check_keys(map, words, n);
}

void
yaml_field_read(struct yaml_map map, const struct yaml_field *field, void *out)
{
	const struct yaml_node *node =
	    yaml_lookup(map, arena_z(map.diags->arena, field->key));

	if (node)
		read_value(map.diags, node, field, out);
}

void
yaml_fields_read(
    struct yaml_map map, const struct yaml_field *fields, size_t n, void *out)
{
	bool unknown = false;

	for (size_t i = 0; map.node && i < map.node->pairs.n; i++) {
		const struct yaml_pair *pair = &map.node->pairs.v[i];
		const struct yaml_field *field =
		    field_lookup(fields, n, pair->key);

		if (!field)
			unknown = true;
		else if (field->kind != FIELD_OTHER)
			read_value(map.diags, pair->value, field, out);
	}
	if (unknown)
		check_keys(map, fields, n);
}
