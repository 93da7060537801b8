#include "doc/digest.h"

#include "doc/chart.h"

#define FNV_BASIS UINT64_C(14695981039346656037)
#define FNV_PRIME UINT64_C(1099511628211)

/* Stands between texts, so that what ends one cannot begin the next. */
#define SEPARATOR STR("\x1f")

struct digester {
	struct arena *arena;
	struct digest *out;
	uint64_t block; /* the one that is being read */
	uint64_t all;
};

static uint64_t
fold(uint64_t h, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.s[i]) * FNV_PRIME;
	return h;
}

static void
add(struct digester *d, struct str text)
{
	d->block = fold(fold(d->block, text), SEPARATOR);
}

static struct str
hex_of(struct arena *a, uint64_t h)
{
	return arena_printf(a, "%08lx%08lx", (unsigned long)(h >> 32),
	    (unsigned long)(h & UINT32_MAX));
}

static void
add_chart(struct digester *d, const struct chart *chart)
{
	add(d, chart->x_title);
	add(d, chart->y_title);
	for (size_t i = 0; i < chart->point_count; i++)
		add(d, chart->points[i]);
	for (size_t s = 0; s < chart->series.n; s++) {
		add(d, chart->series.v[s].name);
		for (size_t i = 0; i < chart->point_count; i++)
			add(d, chart->series.v[s].values[i].text);
	}
}

/* Words that a reference took from its target stand at its own place. */
static bool
is_derived(const struct node *n)
{
	const struct node *link = n->parent;

	return link && link->kind == NODE_LINK &&
	       n->at.source == link->at.source &&
	       n->at.offset == link->at.offset &&
	       n->at.length == link->at.length;
}

static bool
visit_content(struct node *n, void *user)
{
	struct digester *d = user;

	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		if (!is_derived(n))
			d->block = fold(d->block, n->u.text);
		break;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		d->block = fold(d->block, STR(" "));
		break;
	case NODE_CODE_BLOCK:
		add(d, n->u.code.text);
		break;
	case NODE_LINK:
		add(d, n->u.link.url);
		break;
	case NODE_IMAGE:
		add(d, n->u.image.path);
		break;
	case NODE_CHART:
		if (n->u.chart)
			add_chart(d, n->u.chart);
		break;
	default:
		if (!node_is_inline(n->kind))
			add(d, str_from_z(node_kind_name(n->kind)));
		break;
	}
	return true;
}

static uint32_t
count_words(struct str text)
{
	uint32_t words = 0;
	bool inside = false;

	for (size_t i = 0; i < text.n; i++) {
		bool space = char_is_space(text.s[i]);

		words += !space && !inside;
		inside = !space;
	}
	return words;
}

static void
add_keys(struct digester *d, const struct attrs *attrs)
{
	static const char *const keys[] = {
	    "to", "when", "theme", "priority", "status", "short"};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		add(d, attrs_text(attrs, keys[i]));
}

static void
add_block(struct digester *d, struct node *n)
{
	struct digest_block *block = vec_add(d->arena, &d->out->blocks);

	d->block = FNV_BASIS;
	if (n->kind == NODE_DIV)
		add_keys(d, n->attrs);
	node_walk(n, visit_content, d);
	block->node = n;
	block->hex = hex_of(d->arena, d->block);
	d->all = fold(d->all, block->hex);
	d->out->words += count_words(node_text(d->arena, n));
}

static bool
is_whole(const struct node *n)
{
	switch (n->kind) {
	case NODE_PARAGRAPH:
	case NODE_CODE_BLOCK:
	case NODE_TABLE:
	case NODE_FIGURE:
	case NODE_TERM:
		return true;
	case NODE_HEADING:
		return !n->u.heading.is_title;
	case NODE_DIV:
		return n->u.div.class == DIV_RECOMMENDATION;
	default:
		return false;
	}
}

static bool
visit_block(struct node *n, void *user)
{
	if (n->kind == NODE_DIV && n->u.div.class == DIV_SIGNATORIES)
		return false;
	if (!is_whole(n))
		return !node_is_inline(n->kind);
	add_block(user, n);
	return false;
}

struct digest *
digest_of(struct arena *a, const struct document *document)
{
	struct digester d = {
	    .arena = a, .out = ARENA_NEW(a, struct digest), .all = FNV_BASIS};

	node_walk(document->root, visit_block, &d);
	d.out->hex = hex_of(a, d.all);
	return d.out;
}
