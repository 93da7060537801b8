#include "read/manifest_parts.h"

static bool
has_part(const struct part_list *parts, enum part_kind kind)
{
	for (size_t i = 0; i < parts->n; i++)
		if (parts->v[i] == kind)
			return true;
	return false;
}

/* "the parts are cover, contents ... and sources" */
static struct str
list_words(struct arena *a, const struct str *words)
{
	struct buf *b = buf_new(a);

	buf_z(b, "the parts are ");
	for (size_t k = 0; k < PART_KIND_COUNT; k++) {
		buf_str(b, words[k]);
		if (k + 1 < PART_KIND_COUNT)
			buf_z(b, k + 2 < PART_KIND_COUNT ? ", " : " and ");
	}
	return buf_view(b);
}

static void
report_unknown(struct diags *diags, const struct yaml_node *node)
{
	struct str words[PART_KIND_COUNT];
	struct diag *diag;

	for (int k = 0; k < PART_KIND_COUNT; k++)
		words[k] = str_from_z(part_kind_name((enum part_kind)k));
	diag = yaml_report_value(
	    diags, node, STR("parts"), list_words(diags->arena, words));
	diag_nearest(diags, diag, node->text, words, PART_KIND_COUNT);
}

/* The part of this name, or PART_KIND_COUNT. */
static enum part_kind
part_lookup(struct str name)
{
	int k = 0;

	while (k < PART_KIND_COUNT &&
	       !str_eq_z(name, part_kind_name((enum part_kind)k)))
		k++;
	return (enum part_kind)k;
}

static void
read_part(struct arena *a, struct diags *diags, const struct yaml_node *node,
    struct part_list *out)
{
	enum part_kind kind;

	if (node->kind != YAML_SCALAR) {
		yaml_report_type(diags, node->at, "parts", "a list of words");
		return;
	}
	kind = part_lookup(node->text);
	if (kind == PART_KIND_COUNT)
		report_unknown(diags, node);
	else if (has_part(out, kind))
		yaml_report_value(diags, node, STR("parts"),
		    STR("it stands in the list already"));
	else
		vec_push(a, out, kind);
}

void
manifest_parts_read(struct arena *a, struct yaml_map map, struct part_list *out)
{
	const struct yaml_node *list = yaml_sequence(map, "parts");

	for (size_t i = 0; list && i < list->items.n; i++)
		read_part(a, map.diags, list->items.v[i], out);
}
