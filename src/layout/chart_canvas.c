#include "layout/chart_canvas.h"

#include "layout/line.h"
#include "layout/shape.h"

#define LINE_WIDTH PT_100(150)

/* From a mark's middle to its edge [su]. */
#define MARK_RADIUS PT_100(300)

#define OUTLINE PT_100(50)

static struct par *
text_par(struct chart_canvas *c, enum style_name style, struct str text)
{
	struct layout *lay = c->flow->lay;
	struct par *p =
	    par_new(lay, style_of(lay, style), c->flow->elem, c->chart->at);

	par_text(p, text);
	par_close(p);
	return p;
}

su
chart_length(const struct chart_canvas *c, su length)
{
	su size = style_of(c->flow->lay, STYLE_CELL)->text.size;

	return (su)su_mul_div(length, size, PT_100(850));
}

su
chart_text_width(struct chart_canvas *c, enum style_name style, struct str text)
{
	return par_max_width(text_par(c, style, text));
}

void
chart_text(struct chart_canvas *c, enum style_name style,
    struct chart_spot spot, struct str text)
{
	su width = chart_text_width(c, style, text), x = spot.x;
	/* Whose space keeps the text apart from the next one. */
	struct par *p =
	    text_par(c, style, arena_cat(c->flow->lay->arena, text, STR(" ")));
	struct line_frame frame = {
	    c->flow->zone, ADJUST_LEFT, 0, width, spot.baseline};

	if (spot.adjust == ADJUST_RIGHT)
		x -= width;
	if (spot.adjust == ADJUST_CENTER)
		x -= width / 2;
	frame.x = c->flow->x + x;
	line_set_text(p, &frame, &c->ops);
}

void
chart_fill(struct chart_canvas *c, struct fill_box box, colour ink)
{
	struct box_op op;

	box.x += c->flow->x;
	op = flow_fill(c->flow->zone, box, ink);
	op.op.elem = c->flow->elem;
	vec_push(c->flow->lay->arena, &c->ops, op);
}

colour
chart_ink(const struct chart_canvas *c, size_t series)
{
	return c->flow->lay->theme->chart[series % THEME_CHART_INKS];
}

void
chart_swatch(struct chart_canvas *c, struct fill_box box, size_t series)
{
	su edge = OUTLINE;

	chart_fill(c, box, c->flow->lay->theme->ink);
	if (box.width < 4 * edge || box.height < 4 * edge)
		return;
	box = (struct fill_box){box.x + edge, box.y + edge,
	    box.width - 2 * edge, box.height - 2 * edge};
	chart_fill(c, box, chart_ink(c, series));
}

static void
add_path(struct chart_canvas *c, struct chart_point at, const struct path *path)
{
	struct box_op op = {.zone = c->flow->zone};

	op.op.kind = OP_PATH;
	op.op.elem = c->flow->elem;
	op.op.at = c->chart->at;
	op.op.x = c->flow->x + at.x;
	op.op.y = at.y;
	op.op.u.path = *path;
	vec_push(c->flow->lay->arena, &c->ops, op);
}

/* Of a series' line: the lengths of its dashes and gaps, 0 for none. */
static const struct {
	su dash, gap;
} dashes[CHART_SERIES_MAX] = {
    {0, 0},
    {PT(5), PT(3)},
    {PT_100(10), PT(3)},
    {PT(9), PT(3)},
    {PT(3), PT(2)},
    {PT(12), PT(5)},
};

void
chart_line(struct chart_canvas *c, const struct chart_point *points,
    size_t count, size_t series)
{
	struct path_point *to =
	    ARENA_ARRAY(c->flow->lay->arena, struct path_point, count);
	struct path path = {.points = to,
	    .count = count,
	    .width = LINE_WIDTH,
	    .dash = dashes[series].dash,
	    .gap = dashes[series].gap,
	    .ink = chart_ink(c, series)};

	if (count < 2)
		return;
	for (size_t i = 0; i < count; i++)
		to[i] = (struct path_point){i ? PATH_LINE : PATH_MOVE,
		    points[i].x - points[0].x, points[i].y - points[0].y};
	add_path(c, points[0], &path);
}

#define R MARK_RADIUS

static const struct path_point square[] = {{PATH_MOVE, -R, -R},
    {PATH_LINE, R, -R}, {PATH_LINE, R, R}, {PATH_LINE, -R, R},
    {PATH_CLOSE, 0, 0}};

static const struct path_point triangle[] = {{PATH_MOVE, 0, -R},
    {PATH_LINE, R, R}, {PATH_LINE, -R, R}, {PATH_CLOSE, 0, 0}};

static const struct path_point diamond[] = {{PATH_MOVE, 0, -R},
    {PATH_LINE, R, 0}, {PATH_LINE, 0, R}, {PATH_LINE, -R, 0},
    {PATH_CLOSE, 0, 0}};

static const struct path_point turned[] = {{PATH_MOVE, 0, R},
    {PATH_LINE, R, -R}, {PATH_LINE, -R, -R}, {PATH_CLOSE, 0, 0}};

static const struct path_point hourglass[] = {{PATH_MOVE, -R, -R},
    {PATH_LINE, R, -R}, {PATH_LINE, -R, R}, {PATH_LINE, R, R},
    {PATH_CLOSE, 0, 0}};

#define SHAPE(points)                                                          \
	{                                                                      \
		points, sizeof(points) / sizeof *(points)                      \
	}

/* The outline of a series' mark. */
static struct path
mark_path(struct chart_canvas *c, size_t series)
{
	static const struct {
		const struct path_point *points;
		size_t count;
	} shapes[CHART_SERIES_MAX - 1] = {SHAPE(square), SHAPE(triangle),
	    SHAPE(diamond), SHAPE(turned), SHAPE(hourglass)};

	if (series == 0 && c->circle.count == 0)
		c->circle = shape_circle(c->flow->lay->arena, R);
	if (series == 0)
		return c->circle;
	return (struct path){.points = shapes[series - 1].points,
	    .count = shapes[series - 1].count};
}

void
chart_mark(struct chart_canvas *c, struct chart_point at, size_t series)
{
	struct path path = mark_path(c, series);

	path.filled = true;
	path.ink = chart_ink(c, series);
	add_path(c, at, &path);
	/* Pale shapes have an edge. */
	path.filled = false;
	path.width = OUTLINE;
	path.ink = c->flow->lay->theme->ink;
	add_path(c, at, &path);
}
