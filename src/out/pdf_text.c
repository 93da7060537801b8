/*
 * In: shaped pieces with their pen positions.  Out: lines of a text object
 * with the glyph ids as strings in TJ arrays (ISO 32000-1, 9.4.3).
 *
 * A reader moves its pen by the widths in the font's /W, which are rounded,
 * and by the adjustments in the array, which are whole thousandths of an em.
 * Its pen is followed here exactly, in millionths of an em, and adjusted
 * against the place where the glyph belongs: no error adds up, and none
 * exceeds one thousandth of an em.  Within that, what was adjusted lately is
 * adjusted again, so that equal words are equal bytes.
 */
#include "out/pdf_text.h"

#include <string.h>

#include "out/pdf_mark.h"
#include "out/pdf_value.h"

#define EM 1000000  /* [em/10^6] */
#define ADJUST 1000 /* the unit of an adjustment [em/10^6] */
#define RECENT 4

struct show {
	struct buf *out;
	struct canvas *canvas;
	const struct page_op *op;
	const struct pdf_font *font;
	int64_t pen;            /* the reader's, from op->x [em/10^6] */
	int32_t rise;           /* text rise that is set [upem] */
	int64_t recent[RECENT]; /* adjustments, the latest one first */
	bool in_line, in_array, in_string;
};

static void
end_string(struct show *s)
{
	if (s->in_string)
		buf_char(s->out, ')');
	s->in_string = false;
}

static void
end_array(struct show *s)
{
	end_string(s);
	if (s->in_array)
		buf_z(s->out, "]TJ\n");
	s->in_array = false;
}

/* A base line that leads elsewhere than to the right (9.4.2). */
static void
turn(struct show *s, struct direction along)
{
	const su matrix[] = {along.dx, along.dy, -along.dy, along.dx};

	for (size_t i = 0; i < 4; i++) {
		su_print(s->out, matrix[i]);
		buf_char(s->out, ' ');
	}
	canvas_put_point(s->canvas, s->op->x, s->op->y);
	buf_z(s->out, "Tm\n");
	s->pen = 0;
}

static bool
is_turned(const struct page_op *op)
{
	return op->u.text.along.dx || op->u.text.along.dy;
}

/* A line is begun where the pen is, for a new text object knows of none. */
static void
begin_line(struct show *s)
{
	const struct page_op *op = s->op;
	int64_t x = su_mul_div(s->pen, op->u.text.size, EM);

	if (s->in_line)
		return;
	s->in_line = true;
	if (is_turned(op)) {
		turn(s, op->u.text.along);
		return;
	}
	x = canvas_begin_line(s->canvas, (su)(op->x + x), op->y) - op->x;
	s->pen = su_mul_div(x, EM, op->u.text.size);
}

/* Sees to a text object, outside of the op's sequence where it can be. */
static void
begin_text(struct show *s)
{
	mark_leave(s->canvas, s->op);
	if (s->canvas->in_text)
		return;
	canvas_begin_text(s->canvas);
	s->in_line = false;
}

static void
begin_array(struct show *s)
{
	begin_line(s);
	if (!s->in_array)
		buf_char(s->out, '[');
	s->in_array = true;
}

static void
set_rise(struct show *s, int32_t rise)
{
	if (s->rise == rise)
		return;
	end_array(s);
	su_print(
	    s->out, font_scale(s->op->u.text.face, rise, s->op->u.text.size));
	buf_z(s->out, " Ts\n");
	s->rise = rise;
}

static bool
is_near(int64_t move, int64_t adjustment)
{
	int64_t off = move - adjustment * ADJUST;

	return off > -ADJUST && off < ADJUST;
}

/* The adjustment that moves the pen back by this much [em/10^6]. */
static int64_t
adjustment_of(struct show *s, int64_t move)
{
	int64_t next = su_mul_div(move, 1, ADJUST);

	if (is_near(move, 0))
		return 0;
	for (size_t i = 0; i < RECENT; i++) {
		if (s->recent[i] != 0 && is_near(move, s->recent[i]))
			return s->recent[i];
	}
	memmove(s->recent + 1, s->recent, (RECENT - 1) * sizeof *s->recent);
	s->recent[0] = next;
	return next;
}

/* Moves the reader's pen to x [em/10^6], or as near as it has to be. */
static void
move_pen(struct show *s, int64_t x)
{
	int64_t adjustment;

	begin_array(s);
	adjustment = adjustment_of(s, s->pen - x);
	if (adjustment == 0)
		return;
	end_string(s);
	buf_int(s->out, adjustment);
	s->pen -= adjustment * ADJUST;
}

/* A byte of a string: a carriage return would be read as a line feed. */
static void
put_byte(struct buf *out, char c)
{
	static const char special[] = "()\\\r\n", escaped[] = "()\\rn";
	const char *at = c != 0 ? strchr(special, c) : NULL;

	if (at != NULL)
		buf_char(out, '\\');
	buf_char(out, at != NULL ? escaped[at - special] : c);
}

static void
show_glyph(struct show *s, uint32_t gid)
{
	if (!s->in_string)
		buf_char(s->out, '(');
	s->in_string = true;
	put_byte(s->out, (char)(gid >> 8));
	put_byte(s->out, (char)(gid & 0xFF));
	if (gid < s->font->texts.glyph_count)
		s->pen += s->font->widths[gid];
}

/* Where a run began, and how far its glyphs have moved the pen since. */
struct run_pen {
	int64_t start;   /* from op->x [em/10^6] */
	int64_t advance; /* [upem] */
};

static int64_t
place_of(const struct show *s, const struct run_pen *pen, uint32_t i,
    const struct glyph *g)
{
	int64_t tracked = (int64_t)i * s->op->u.text.tracking;

	return pen->start +
	       su_mul_div(
		   pen->advance + g->x_offset, EM, s->op->u.text.face->upem) +
	       su_mul_div(tracked, EM, s->op->u.text.size);
}

static void
show_cluster(struct show *s, const struct glyph_run *run,
    const struct cluster *c, struct run_pen *pen)
{
	for (uint32_t i = c->first; i < c->end; i++) {
		const struct glyph *g = &run->glyphs[i];

		/* .notdef: a control character; PDF/A bars it from pages. */
		if (g->gid == 0)
			continue;
		set_rise(s, g->y_offset);
		move_pen(s, place_of(s, pen, i, g));
		show_glyph(s, g->gid);
		pen->advance += g->advance;
	}
}

/* Text that the glyphs' own texts do not spell is given in full. */
static void
show_replaced(struct show *s, const struct glyph_run *run,
    const struct cluster *c, struct run_pen *pen)
{
	end_array(s);
	mark_open_actual(s->canvas, s->op, c->text);
	begin_text(s);
	show_cluster(s, run, c, pen);
	end_array(s);
	mark_close_actual(s->canvas);
}

static void
show_piece(struct show *s, const struct text_piece *piece)
{
	const struct glyph_run *run = piece->run;
	struct run_pen pen = {0};
	struct cluster c = {0};

	pen.start =
	    su_mul_div((int64_t)piece->x - s->op->x, EM, s->op->u.text.size);
	while (cluster_next(run, &c)) {
		begin_text(s);
		if (!glyph_texts_spell(&s->font->texts, run, &c)) {
			show_replaced(s, run, &c, &pen);
			continue;
		}
		mark_open(s->canvas, s->op);
		show_cluster(s, run, &c, &pen);
	}
}

static void
set_font(struct canvas *c, const struct pdf_font *font, su size)
{
	if (c->font == font && c->size == size)
		return;
	buf_z(c->out, "/F");
	buf_int(c->out, font->number);
	buf_char(c->out, ' ');
	su_print(c->out, size);
	buf_z(c->out, " Tf\n");
	c->font = font;
	c->size = size;
}

void
pdf_text_draw(struct canvas *c, const struct page_op *op)
{
	struct show s = {.out = c->out, .canvas = c, .op = op};

	s.font = pdf_font_lookup(c->pdf, op->u.text.face);
	if (s.font == NULL || op->u.text.size <= 0)
		return;
	canvas_set_ink(c, op->u.text.ink);
	set_font(c, s.font, op->u.text.size);
	for (uint32_t i = 0; i < op->u.text.count; i++)
		show_piece(&s, &op->u.text.pieces[i]);
	end_array(&s);
	set_rise(&s, 0);
	if (is_turned(op))
		canvas_end_text(c);
}
