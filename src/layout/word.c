/*
 * A word is shaped once, whole.  Where it may be divided, its boxes show
 * ranges of the same glyph run, so that kerning and ligatures are those of
 * the undivided word; a point inside a ligature is passed over.
 */
#include "layout/word.h"

#include "base/utf8.h"
#include "layout/hang.h"
#include "layout/hyphens.h"
#include "layout/inline.h"

/*
 * Twice TeX's: the fewest hyphens that leave spaces as even as TeX's own
 * (tests/compare).
 */
#define HYPHEN_PENALTY 100
/* A break in a word too long for its measure: better than sticking out. */
#define SPLIT_PENALTY 5000
/* Such a word of more lines than these is divided into a few parts a line. */
#define PARTED_FINELY 20
#define PARTS_IN_LINE 8

static int64_t
glyphs_advance(const struct glyph_run *run, uint32_t from, uint32_t to)
{
	int64_t sum = 0;

	for (uint32_t i = from; i < to; i++)
		sum += run->glyphs[i].advance;
	return sum;
}

/* The character that a glyph begins with. */
static uint32_t
glyph_char(const struct glyph_run *run, uint32_t glyph)
{
	size_t at = run->glyphs[glyph].cluster;

	return at < run->text.n ? utf8_next(run->text, &at) : 0;
}

static su
hang_of(const struct glyph_run *run, uint32_t glyph, int32_t em1000, su size)
{
	su width = font_scale(run->face, run->glyphs[glyph].advance, size);

	return (su)su_mul_div(width, em1000, 1000);
}

static void
set_hanging(struct item *item)
{
	const struct glyph_run *run = item->run;
	su size = item->inlined->text.size;
	uint32_t first = item->from, last;

	if (item->to <= item->from || run->rtl)
		return;
	last = item->to - 1;
	item->hang_start = hang_of(
	    run, first, hang_start_em1000(glyph_char(run, first)), size);
	item->hang_end =
	    hang_of(run, last, hang_end_em1000(glyph_char(run, last)), size);
}

static void
set_range(struct par *p, struct item *item, uint32_t from, uint32_t to)
{
	const struct text_style *text = &item->inlined->text;

	item->from = from;
	item->to = to;
	item->width = font_scale(item->run->face,
			  glyphs_advance(item->run, from, to), text->size) +
		      text->tracking * (su)(to - from);
	item->hang_start = item->hang_end = 0;
	if (p->style->adjust == ADJUST_JUSTIFY)
		set_hanging(item);
}

static void
add_box(struct par *p, const struct inline_style *in,
    const struct glyph_run *run, uint8_t level, uint32_t from, uint32_t to)
{
	struct item *item = par_add_item(p, ITEM_BOX);

	item->inlined = in;
	item->run = run;
	item->level = level;
	set_range(p, item, from, to);
}

void
word_add_hyphen(struct par *p, const struct inline_style *in)
{
	const struct glyph_run *run = hyphens_run(p->lay, in);
	struct item *item = par_add_item(p, ITEM_PENALTY);

	item->penalty = HYPHEN_PENALTY;
	item->flagged = item->hyphen = true;
	if (!run)
		return;
	item->inlined = in;
	item->run = run;
	item->from = 0;
	item->to = run->count;
	item->width = run_width(run, in->text.size);
	if (p->style->adjust == ADJUST_JUSTIFY)
		set_hanging(item);
}

/* The glyph whose cluster starts at a byte of the run, or run->count. */
static uint32_t
glyph_at(const struct glyph_run *run, size_t byte, uint32_t from)
{
	uint32_t i = from;

	while (i < run->count && run->glyphs[i].cluster < byte)
		i++;
	return i < run->count && run->glyphs[i].cluster == byte ? i
								: run->count;
}

static void
add_divided(
    struct par *p, const struct inline_style *in, const struct glyph_run *run)
{
	struct hyphen_points points = {NULL, 0, 0};
	uint32_t from = 0;

	hyphens_find(p->lay, in->language, run->text, &points);
	for (size_t i = 0; i < points.n; i++) {
		uint32_t glyph = glyph_at(run, points.v[i], from);

		if (glyph == run->count || glyph == from)
			continue;
		add_box(p, in, run, 0, from, glyph);
		word_add_hyphen(p, in);
		from = glyph;
	}
	add_box(p, in, run, 0, from, run->count);
}

/* A piece of one face and one level. */
static void
add_piece(struct par *p, const struct inline_style *in,
    const struct shape_request *request, uint8_t level, bool undivided)
{
	const struct glyph_run *run = fonts_shape(p->lay->fonts, request);

	if (p->style->hyphenate && level == 0 && !undivided)
		add_divided(p, in, run);
	else
		add_box(p, in, run, level, 0, run->count);
}

/*
 * Never a blank box: a replacement character stands for what no font has,
 * and keeps its text, so that it can be copied and searched for.
 */
static void
add_missing(struct par *p, const struct inline_style *in, struct str text)
{
	struct arena *a = p->lay->arena;
	struct text_items pieces = {NULL, 0, 0};
	struct shape_request request = {.style = &in->text,
	    .text = STR("\ufffd"),
	    .language = in->language};
	struct glyph_run *run = ARENA_NEW(a, struct glyph_run);

	fonts_itemize(p->lay->fonts, &in->text, request.text, &pieces);
	if (pieces.n == 0 || pieces.v[0].missing)
		return;
	request.item = &pieces.v[0];
	*run = *fonts_shape(p->lay->fonts, &request);
	run->text = arena_str(a, text);
	add_box(p, in, run, 0, 0, run->count);
}

void
word_add(struct par *p, const struct inline_style *in,
    const struct word_setting *setting, size_t from, size_t to)
{
	struct str text = buf_view(p->text);
	struct text_items pieces = {NULL, 0, 0};

	fonts_itemize(
	    p->lay->fonts, &in->text, str_sub(text, from, to), &pieces);
	for (size_t i = 0; i < pieces.n; i++) {
		const struct text_item *piece = &pieces.v[i];
		size_t at = from + piece->start, end = from + piece->end;

		if (piece->missing) {
			inline_glyph_missing(p->lay, piece->missing, in->at);
			add_missing(p, in, str_sub(text, at, end));
			at = end;
		}
		while (at < end) {
			size_t stop;
			uint8_t level =
			    bidi_level_at(setting->levels, at, &stop);
			struct shape_request request = {.style = &in->text,
			    .item = piece,
			    .language = in->language};

			if (stop <= at || stop > end)
				stop = end;
			request.text = str_sub(text, at, stop);
			request.rtl = (level & 1) != 0;
			add_piece(p, in, &request, level, setting->undivided);
			at = stop;
		}
	}
}

/* The end of the cluster that starts, as it is read, at a glyph border. */
static uint32_t
cluster_end(const struct item *box, uint32_t at)
{
	const struct glyph *glyphs = box->run->glyphs;

	if (box->run->rtl) {
		for (at--; at > box->from; at--)
			if (glyphs[at - 1].cluster != glyphs[at].cluster)
				break;
		return at;
	}
	for (at++; at < box->to; at++)
		if (glyphs[at].cluster != glyphs[at - 1].cluster)
			break;
	return at;
}

/*
 * How wide the parts of a box should be at least: what fills page after page
 * is no word, and each part costs memory.
 */
static su
part_width(const struct item *box, su measure)
{
	return box->width / PARTED_FINELY > measure ? measure / PARTS_IN_LINE
						    : 0;
}

/* Where the part that begins at a glyph ends. */
static uint32_t
part_end(const struct item *box, uint32_t at, uint32_t end, su least)
{
	su width = 0;

	do {
		uint32_t next = cluster_end(box, at);

		width += font_scale(box->run->face,
		    glyphs_advance(
			box->run, at < next ? at : next, at < next ? next : at),
		    box->inlined->text.size);
		at = next;
	} while (width < least && at != end);
	return at;
}

/* Divides a box between clusters, into parts of a width at least. */
static void
split_box(struct par *p, const struct item *box, su least)
{
	bool rtl = box->run->rtl;
	uint32_t start = rtl ? box->to : box->from;
	uint32_t end = rtl ? box->from : box->to, next;

	for (uint32_t at = start; at != end; at = next) {
		struct item *item;

		if (at != start) {
			item = par_add_item(p, ITEM_PENALTY);
			item->penalty = SPLIT_PENALTY;
			item->hyphen = true;
		}
		next = part_end(box, at, end, least);
		item = par_add_item(p, ITEM_BOX);
		*item = *box;
		set_range(p, item, rtl ? next : at, rtl ? at : next);
	}
}

static bool
is_too_wide(const struct item *item, su measure)
{
	return item->kind == ITEM_BOX && item->run && item->width > measure;
}

bool
word_split_long(struct par *p, su measure)
{
	const struct item *items = p->items.v;
	size_t n = p->items.n;
	bool any = false;

	for (size_t i = 0; i < n && !any; i++)
		any = is_too_wide(&items[i], measure);
	if (!any)
		return false;
	p->items.v = NULL;
	p->items.n = p->items.cap = 0;
	for (size_t i = 0; i < n; i++) {
		if (is_too_wide(&items[i], measure))
			split_box(p, &items[i], part_width(&items[i], measure));
		else
			vec_push(p->lay->arena, &p->items, items[i]);
	}
	return true;
}
