/*
 * What a copy of the pack is: its title and version, what it was made with
 * and from.
 */
#include "layout/definitions.h"
#include "layout/parts.h"
#include "text/date.h"

/* A digest is read in groups of so many digits. */
#define DIGEST_GROUP 16

struct colophon {
	struct layout *lay;
	struct node *list;
};

static struct node *
add_node(struct colophon *c, struct node *parent, enum node_kind kind)
{
	struct node *node = node_new(c->lay->arena, kind, (struct loc){0});

	node_append(parent, node);
	return node;
}

static void
add_text(struct colophon *c, struct node *parent, enum node_kind kind,
    struct str text)
{
	add_node(c, add_node(c, parent, kind), NODE_TEXT)->u.text = text;
}

/* A definition, or NULL when there is nothing to tell. */
static struct node *
add_entry(struct colophon *c, const char *name, struct str value)
{
	struct node *definition;

	if (value.n == 0)
		return NULL;
	add_text(c, c->list, NODE_TERM, str_from_z(name));
	definition = add_node(c, c->list, NODE_DEFINITION);
	add_text(c, definition, NODE_PARAGRAPH, value);
	return definition;
}

/* The families whose faces this output has loaded, each once. */
static struct str
typefaces(struct layout *lay)
{
	const struct fonts *fonts = lay->fonts;
	struct buf *b = buf_new(lay->arena);
	struct map known = {0};

	for (size_t i = 0;
	     i < FAMILY_COUNT * VARIANT_COUNT + FALLBACK_MAX * VARIANT_COUNT;
	     i++) {
		size_t row = i / VARIANT_COUNT, variant = i % VARIANT_COUNT;
		const struct face *face =
		    row < FAMILY_COUNT
			? fonts->faces[row][variant]
			: fonts->fallbacks[row - FAMILY_COUNT][variant];

		if (!face || map_put(lay->arena, &known, face->family, b, true))
			continue;
		if (b->n > 0)
			buf_z(b, ", ");
		buf_str(b, face->family);
	}
	return buf_view(b);
}

/* Two groups of digits a line. */
static void
put_digest(struct colophon *c, struct node *paragraph, struct str digest)
{
	for (size_t i = 0; i < digest.n; i += 2 * DIGEST_GROUP) {
		struct str first = str_sub(digest, i, i + DIGEST_GROUP);
		struct str second =
		    str_sub(digest, i + DIGEST_GROUP, i + 2 * DIGEST_GROUP);

		if (i > 0)
			add_node(c, paragraph, NODE_LINE_BREAK);
		add_node(c, paragraph, NODE_CODE)->u.text =
		    arena_printf(c->lay->arena, "%.*s %.*s", (int)first.n,
			first.s, (int)second.n, second.s);
	}
}

static void
add_digest(struct colophon *c)
{
	struct node *definition;

	definition = add_entry(c, "Sources",
	    STR("The list that sha256sum prints of the files that this was "
		"made from, in the order of their names, has the SHA-256"));
	put_digest(c, add_node(c, definition, NODE_PARAGRAPH), c->lay->digest);
}

void
part_colophon(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct flow f = part_open(lay, PART_COLOPHON);
	struct colophon c = {
	    lay, node_new(lay->arena, NODE_DEFINITIONS, (struct loc){0})};

	c.list->u.definitions.tight = c.list->u.definitions.beside = true;
	add_entry(&c, "Title", pack->title);
	add_entry(&c, "Number", pack->number);
	add_entry(&c, "Version", pack->version);
	add_entry(&c, "Status", pack->status);
	add_entry(&c, "Date", date_long(lay->arena, pack->date, lay->language));
	add_entry(&c, "Issued by", pack->issuer);
	add_entry(&c, "Published at", pack->url);
	add_entry(&c, "Made with", lay->producer);
	add_entry(&c, "Typefaces", typefaces(lay));
	if (lay->digest.n > 0)
		add_digest(&c);
	definitions_lay(&f, c.list);
	part_close(&f, PART_COLOPHON);
}
