#include "out/impose.h"

#include "text/bidi.h"

/* Numbers in a PDF have three decimals, and so has a scale. */
#define WHOLE 1000

/* Of all kinds, on all sides. */
#define COLUMNS 2

struct impose_plan
impose_plan(struct arena *a, const struct pages *pages)
{
	return (struct impose_plan){
	    .how = pages->imposition,
	    .pages = pages->list.n,
	    .rtl = bidi_language_is_rtl(a, pages->meta.language),
	};
}

static bool
is_booklet(const struct impose_plan *plan)
{
	return plan->how.kind == IMPOSE_BOOKLET;
}

size_t
impose_cells(const struct impose_plan *plan)
{
	return plan->how.kind == IMPOSE_4UP ? 4 : 2;
}

size_t
impose_sides(const struct impose_plan *plan)
{
	size_t cells = impose_cells(plan);
	size_t sides = plan->pages / cells + (plan->pages % cells > 0);

	return is_booklet(plan) ? sides + sides % 2 : sides;
}

/* A side's two pages stand as far from the first page as from the last. */
static size_t
booklet_page(const struct impose_plan *plan, size_t side, bool left)
{
	bool back = side % 2 == 1;
	size_t last = 2 * impose_sides(plan) - 1;

	return left == back ? side : last - side;
}

size_t
impose_page(const struct impose_plan *plan, size_t side, size_t cell)
{
	size_t across = cell % COLUMNS;

	if (plan->rtl)
		across = COLUMNS - 1 - across;
	if (is_booklet(plan))
		return booklet_page(plan, side, across == 0);
	return side * impose_cells(plan) + cell - cell % COLUMNS + across;
}

struct impose_box
impose_cell(const struct impose_plan *plan, size_t cell)
{
	size_t rows = impose_cells(plan) / COLUMNS;
	su width = plan->how.sheet.width / COLUMNS;
	su height = plan->how.sheet.height / (su)rows;
	size_t below = rows - 1 - cell / COLUMNS;

	return (struct impose_box){
	    (su)(cell % COLUMNS) * width, (su)below * height, width, height};
}

/* The largest scale at which a length does not exceed a room for it. */
static int64_t
scale_into(su room, su length)
{
	int64_t scale = length > 0 ? (int64_t)room * WHOLE / length : WHOLE;

	return scale < WHOLE ? scale : WHOLE;
}

/* How far a side's pages are brought nearer to the fold. */
static su
creep_of(const struct impose_plan *plan, size_t side, su most)
{
	size_t sheet = side / 2;
	su each = plan->how.creep;

	if (each <= 0)
		return 0;
	return sheet < (size_t)(most / each) ? (su)sheet * each : most;
}

/* Where from the left a page that is so wide begins. */
static su
start_of(const struct impose_plan *plan, size_t side, size_t cell, su width)
{
	struct impose_box box = impose_cell(plan, cell);
	su creep;

	if (!is_booklet(plan))
		return box.x + (box.width - width) / 2;
	creep = creep_of(plan, side, box.width);
	return cell == 0 ? box.width - width + creep : box.x - creep;
}

struct impose_place
impose_fit(const struct impose_plan *plan, size_t side, size_t cell,
    struct page_size page)
{
	struct impose_box box = impose_cell(plan, cell);
	struct impose_place place = {0};
	su width = page.width, height = page.height;
	int64_t scale, other;

	place.turned = (width > height && box.width < box.height) ||
		       (width < height && box.width > box.height);
	if (place.turned) {
		width = page.height;
		height = page.width;
	}
	scale = scale_into(box.width, width);
	other = scale_into(box.height, height);
	if (other < scale)
		scale = other;
	place.scale = (uint16_t)(scale > 0 ? scale : 1);
	place.width = (su)su_mul_div(width, place.scale, WHOLE);
	place.height = (su)su_mul_div(height, place.scale, WHOLE);
	place.x = start_of(plan, side, cell, place.width);
	place.y = box.y + (box.height - place.height) / 2;
	return place;
}
