#include "layout/picture.h"

#include "layout/around.h"
#include "layout/figure.h"
#include "layout/inline.h"
#include "layout/line.h"

/* What stands for a picture in the text, for breaks and directions. */
#define OBJECT STR("\uFFFC")

/* No column need be wider for a picture. */
#define SMALLEST PT(36)

static struct str
alternative(struct layout *lay, const struct node *n)
{
	struct str written = attrs_text(n->attrs, "fig-alt");

	return written.n ? written : node_text(lay->arena, n);
}

/* A decorative picture means nothing: an artifact. */
static elem_id
picture_elem(struct layout *lay, const struct node *n, elem_id parent)
{
	struct str alt = alternative(lay, n);
	elem_id elem;

	if (str_eq_z(attrs_text(n->attrs, "decorative"), "true"))
		return ELEM_ARTIFACT;
	elem = elem_new(lay, ROLE_FIGURE, parent, n->at);
	lay->pages->elems.v[elem].alt = alt;
	return elem;
}

static void
add_alternative(
    struct par *p, const struct node *n, const struct inline_style *in)
{
	struct inline_style *framed =
	    ARENA_NEW(p->lay->arena, struct inline_style);

	*framed = *in;
	framed->frame = n;
	par_kern(p, AROUND_KERN);
	if (attrs_lookup(n->attrs, "fig-alt"))
		par_styled(p, attrs_text(n->attrs, "fig-alt"), framed);
	else
		inline_children(p, n, framed);
	par_kern(p, AROUND_KERN);
}

void
picture_add(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct picture *picture;
	struct image_size size;

	if (!n->u.image.image) {
		add_alternative(p, n, in);
		return;
	}
	size = image_fit(n->u.image.image, image_width(n, lay->measure),
	    lay->theme->figure_max_height);
	image_check(lay, n->u.image.image, size, n->at);
	picture = ARENA_NEW(lay->arena, struct picture);
	picture->image = n->u.image.image;
	picture->width = size.width;
	picture->height = size.height;
	picture->elem = picture_elem(lay, n, in->elem);
	picture->at = n->at;
	par_styled(p, OBJECT, in);
	p->segments.v[p->segments.n - 1].picture = picture;
}

void
picture_add_item(
    struct par *p, const struct par_segment *segment, uint8_t level)
{
	struct item *item = par_add_item(p, ITEM_BOX);

	item->inlined = segment->inlined;
	item->picture = segment->picture;
	item->width = segment->picture->width;
	item->level = level;
}

void
pictures_fit(struct par *p, su measure)
{
	for (size_t i = 0; i < p->items.n; i++) {
		struct item *item = &p->items.v[i];

		if (!item->picture)
			continue;
		item->width = item->picture->width;
		if (item->width > measure)
			item->width = measure;
	}
}

su
picture_min_width(const struct item *item)
{
	su width = item->picture->width;

	return width < SMALLEST ? width : SMALLEST;
}

static su
picture_height(const struct item *item)
{
	const struct picture *picture = item->picture;

	if (item->width == picture->width)
		return picture->height;
	return (su)su_mul_div(picture->height, item->width, picture->width);
}

su
pictures_rise(const struct par *p, const struct line_span *span)
{
	su room = line_baseline(&p->style->text), tallest = 0;

	for (size_t i = span->start; i < span->end; i++) {
		const struct item *item = &p->items.v[i];
		su height;

		if (!item->picture)
			continue;
		height = picture_height(item) + item->inlined->rise;
		tallest = height > tallest ? height : tallest;
	}
	return tallest > room ? tallest - room : 0;
}

struct page_op
picture_op(const struct item *item, su x, su y)
{
	struct page_op op = {.kind = OP_IMAGE,
	    .elem = item->picture->elem,
	    .at = item->picture->at,
	    .x = x,
	    .width = item->width,
	    .height = picture_height(item)};

	op.y = y - item->inlined->rise - op.height;
	op.u.image.image = item->picture->image;
	return op;
}
