#include "layout/figure.h"

#include "doc/chart.h"
#include "layout/block.h"
#include "layout/chart.h"

/* Pixels to an inch where the file does not say. */
#define DEFAULT_DPI 150

/* What print needs at the least. */
#define PRINT_DPI 150

struct image_size
image_fit(const struct image *image, su max_width, su max_height)
{
	uint32_t dpi_x = image->dpi_x ? image->dpi_x : DEFAULT_DPI;
	uint32_t dpi_y = image->dpi_y ? image->dpi_y : DEFAULT_DPI;
	int64_t w = su_mul_div(PT(72), image->width_px, dpi_x);
	int64_t h = su_mul_div(PT(72), image->height_px, dpi_y);

	if (w > max_width) {
		h = su_mul_div(h, max_width, w);
		w = max_width;
	}
	if (h > max_height) {
		w = su_mul_div(w, max_height, h);
		h = max_height;
	}
	return (struct image_size){(su)w, (su)h};
}

/* Pixels to an inch on the page. */
static int64_t
dpi_at(uint32_t pixels, su length)
{
	return length > 0 ? su_mul_div(PT(72), pixels, length) : 0;
}

void
image_check(struct layout *lay, const struct image *image,
    struct image_size size, struct loc at)
{
	int64_t across = dpi_at(image->width_px, size.width);
	int64_t down = dpi_at(image->height_px, size.height);
	int64_t dpi = across < down ? across : down;

	if (!lay->check || dpi >= PRINT_DPI)
		return;
	diag3(lay->diags, DIAG_IMAGE_COARSE, at, image->name,
	    arena_printf(lay->arena, "%d", (int)dpi),
	    arena_printf(lay->arena, "%d",
		(int)(su_mul_div(size.width, dpi, PRINT_DPI) * 254 / PT(720))));
}

/* width="60%" of the measure, or a length; the measure without it. */
static su
wished_width(const struct flow *f, const struct node *image)
{
	struct str wish = attrs_text(image->attrs, "width");
	int64_t percent = 0;
	su length;

	if (su_parse(wish, &length) && length < f->width)
		return length;
	for (size_t i = 0; i < wish.n && char_is_digit(wish.s[i]); i++)
		percent = percent * 10 + (wish.s[i] - '0');
	if (str_ends(wish, STR("%")) && percent > 0 && percent < 100)
		return (su)su_mul_div(f->width, percent, 100);
	return f->width;
}

static void
picture(struct flow *f, const struct node *node)
{
	const struct image *image = node->u.image.image;
	struct image_size size = image_fit(
	    image, wished_width(f, node), f->lay->theme->figure_max_height);
	struct op_list ops = {NULL, 0, 0};
	struct box_op op = {.zone = f->zone};

	image_check(f->lay, image, size, node->at);
	op.op.kind = OP_IMAGE;
	op.op.elem = f->elem;
	op.op.at = node->at;
	op.op.x = f->x;
	op.op.width = size.width;
	op.op.height = size.height;
	op.op.u.image.image = image;
	vec_push(f->lay->arena, &ops, op);
	flow_box(f, size.height, &ops, node->at);
}

/* A decorative picture means nothing: an artifact. */
static elem_id
picture_elem(struct flow *f, const struct node *n, struct str alt)
{
	struct layout *lay = f->lay;
	elem_id elem;

	if (str_eq_z(attrs_text(n->first->attrs, "decorative"), "true"))
		return ELEM_ARTIFACT;
	elem = elem_new(lay, ROLE_FIGURE, f->elem, n->at);
	lay->pages->elems.v[elem].alt = alt;
	return elem;
}

/* Where those who cannot see a chart find its numbers. */
static struct str
with_table(struct layout *lay, const struct chart *chart, struct str alt)
{
	struct str page = page_of_text(lay, chart->table);

	if (chart->table.n == 0)
		return alt;
	if (chart->tabled)
		return arena_cat(lay->arena, alt,
		    STR(" Its figures are in the table that follows."));
	return arena_printf(lay->arena,
	    "%.*s Its figures are in the table on page %.*s.", (int)alt.n,
	    alt.s, (int)page.n, page.s);
}

/* The words for what is shown. */
static struct str
alternative(struct layout *lay, const struct node *shown)
{
	struct str alt = attrs_text(shown->attrs, "fig-alt");

	if (shown->kind != NODE_CHART)
		return alt.n > 0 ? alt : node_text(lay->arena, shown);
	if (alt.n == 0)
		alt = chart_words(lay->arena, shown->u.chart);
	return with_table(lay, shown->u.chart, alt);
}

/* The picture or chart, or where there is none its words. */
static void
lay_shown(struct flow *f, const struct node *n)
{
	const struct node *shown = n->first;
	struct str alt = alternative(f->lay, shown);
	struct flow inner = *f;

	if (shown->kind == NODE_CHART || shown->u.image.image)
		inner.elem = picture_elem(f, n, alt);
	if (shown->kind == NODE_CHART)
		chart_lay(&inner, shown->u.chart);
	else if (shown->u.image.image)
		picture(&inner, shown);
	else
		block_text(&inner, STYLE_CODE, alt, ROLE_P, shown->at);
}

void
figure_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	const struct node *shown = n->first, *caption = shown->next;
	size_t group, start;

	group = f->list->n;
	flow_space(f, 2 * lay->theme->grid);
	start = f->list->n;
	flow_anchor(f, n->id.n ? n->id : shown->id);
	lay_shown(f, n);
	flow_penalty(f, PENALTY_NEVER);
	if (caption)
		block_inlines(f, STYLE_CAPTION, caption, ROLE_CAPTION);
	flow_keep(f, start);
	flow_space(f, 2 * lay->theme->grid);
	if (str_eq_z(attrs_text(shown->attrs, "placement"), "float"))
		flow_float(f, group);
}
