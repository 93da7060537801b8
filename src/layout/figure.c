#include "layout/figure.h"

#include "doc/chart.h"
#include "layout/block.h"
#include "layout/caption.h"
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

su
image_width(const struct node *image, su measure)
{
	struct str wish = attrs_text(image->attrs, "width");
	int64_t percent = 0;
	su length;

	if (su_parse(wish, &length) && length < measure)
		return length;
	for (size_t i = 0; i < wish.n && char_is_digit(wish.s[i]); i++)
		percent = percent * 10 + (wish.s[i] - '0');
	if (str_ends(wish, STR("%")) && percent > 0 && percent < 100)
		return (su)su_mul_div(measure, percent, 100);
	return measure;
}

static void
picture(struct flow *f, const struct node *node)
{
	const struct image *image = node->u.image.image;
	struct image_size size = image_fit(image, image_width(node, f->width),
	    f->lay->theme->figure_max_height);
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
	elem = elem_new(lay, ROLE_FIGURE, f->elem, n->first->at);
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

/* One side of a frame. */
static const struct deco *
side(const struct flow *f, su x, const struct deco *outer)
{
	const struct theme *t = f->lay->theme;
	struct deco *d = ARENA_NEW(f->lay->arena, struct deco);

	*d = (struct deco){.zone = f->zone,
	    .x = x,
	    .width = t->rule_light,
	    .ink = t->muted,
	    .outer = outer};
	return d;
}

/* Padding with a rule at `y`: the top or the bottom of a frame. */
static void
edge(const struct flow *f, su y)
{
	const struct theme *t = f->lay->theme;
	struct op_list ops = {NULL, 0, 0};

	vec_push(f->lay->arena, &ops,
	    flow_fill(f->zone,
		(struct fill_box){f->x, y, f->width, t->rule_light}, t->muted));
	flow_box(f, t->grid, &ops, (struct loc){0});
}

/* A text or, where there is none, the children of a node. */
static void
add_words(struct flow *f, struct str text, const struct node *words)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_P, f->elem, words->at);
	struct par *p =
	    par_new(lay, style_of(lay, STYLE_CAPTION), elem, words->at);

	p->no_marks = f->no_marks;
	if (text.n)
		par_text(p, text);
	else
		par_inlines(p, words);
	block_par(f, p, 0);
}

/* What says instead of a picture what it shows: words in a frame. */
static void
missing(struct flow *f, const struct node *image, const struct node *words)
{
	const struct theme *t = f->lay->theme;
	struct str alt = attrs_text(image->attrs, "fig-alt");
	struct flow framed = *f, inner;

	framed.width = image_width(image, f->width);
	framed.deco = side(f, f->x, f->deco);
	framed.deco = side(f, f->x + framed.width - t->rule_light, framed.deco);
	inner = framed;
	if (framed.width - 2 * t->grid >= FLOW_MIN_WIDTH) {
		inner.x += t->grid;
		inner.width -= 2 * t->grid;
	}
	edge(&framed, 0);
	flow_penalty(&inner, PENALTY_NEVER);
	if (alt.n || words->first)
		add_words(&inner, alt, words);
	flow_penalty(&inner, PENALTY_NEVER);
	edge(&framed, snap(f->lay, t->grid) - t->rule_light);
}

/* The caption is the alternative text unless another was written. */
static bool
says_the_same(const struct node *shown)
{
	return shown->kind == NODE_IMAGE && !shown->u.image.image &&
	       attrs_text(shown->attrs, "fig-alt").n == 0;
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
		missing(&inner, shown, shown->next ? shown->next : shown);
}

void
figure_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	const struct node *shown = n->first, *caption = facts_caption(n);
	struct flow outer = *f;
	size_t group, start;

	/* A reader that takes a figure's words for the whole of it would
	 * pass over a caption within. */
	if (caption)
		outer.elem = elem_new(lay, ROLE_DIV, f->elem, n->at);
	group = f->list->n;
	flow_space(f, 2 * lay->theme->grid);
	start = f->list->n;
	flow_anchor(f, facts_exhibit_anchor(n));
	lay_shown(&outer, n);
	flow_penalty(f, PENALTY_NEVER);
	if (caption && says_the_same(shown))
		caption_number_lay(&outer, caption);
	else if (caption)
		caption_lay(&outer, caption, STR(""));
	flow_keep(f, start);
	flow_space(f, 2 * lay->theme->grid);
	if (str_eq_z(attrs_text(shown->attrs, "placement"), "float"))
		flow_float(f, group);
}
