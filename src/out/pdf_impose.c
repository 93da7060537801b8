/*
 * A side's operators call its pages' forms by name: /P and the page's index.
 * Its dictionary of resources holds these alone; fonts and images are in the
 * one that all forms share.
 */
#include "out/pdf_impose.h"

#include "out/impose.h"
#include "out/pdf_sheet.h"
#include "out/pdf_value.h"

struct pdf_impose {
	struct impose_plan plan;
	struct pdf_object **forms; /* by page; NULL for one without content */
	struct buf *resources;     /* of the side being written */
};

void
pdf_impose_init(struct pdf *p)
{
	if (p->pages->imposition.kind == IMPOSE_NONE)
		return;
	p->impose = ARENA_NEW(p->arena, struct pdf_impose);
	p->impose->plan = impose_plan(p->arena, p->pages);
	p->impose->forms =
	    ARENA_ARRAY(p->arena, struct pdf_object *, p->pages->list.n);
	p->impose->resources = buf_new(p->arena);
}

void
pdf_impose_take(struct pdf *p, size_t page, struct str operators)
{
	const struct page *from = p->pages->list.v[page];
	struct pdf_object *form;
	struct buf *b;

	if (operators.n == 0)
		return;
	form = pdf_stream_new(p);
	b = buf_new(p->arena);
	buf_z(b, "/Type/XObject/Subtype/Form/BBox[0 0 ");
	su_print(b, from->width);
	buf_char(b, ' ');
	su_print(b, from->height);
	buf_z(b, "]/Resources ");
	pdf_put_ref(b, pdf_object_id(p->resources));
	buf_z(b, "/Filter/FlateDecode");
	pdf_stream_fill(p, form, b, pdf_pack(p, operators));
	buf_release(b);
	p->impose->forms[page] = form;
}

static void
put_lengths(struct buf *out, const su *lengths, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		su_print(out, lengths[i]);
		buf_char(out, ' ');
	}
}

/* "0.707 0 0 0.707 20 30 cm": a quarter to the left maps (x, y) to (-y, x). */
static void
put_matrix(struct buf *out, const struct impose_place *at)
{
	if (at->turned) {
		buf_z(out, "0 ");
		pdf_put_milli(out, at->scale);
		buf_char(out, ' ');
		pdf_put_milli(out, -at->scale);
		buf_z(out, " 0 ");
		put_lengths(out, (su[]){at->x + at->width, at->y}, 2);
	} else {
		pdf_put_milli(out, at->scale);
		buf_z(out, " 0 0 ");
		pdf_put_milli(out, at->scale);
		buf_char(out, ' ');
		put_lengths(out, (su[]){at->x, at->y}, 2);
	}
	buf_z(out, "cm ");
}

/* The cell's page, cut off at the cell's edges. */
static void
put_page(struct pdf *p, struct buf *out, size_t side, size_t cell)
{
	const struct impose_plan *plan = &p->impose->plan;
	struct impose_box box = impose_cell(plan, cell);
	size_t index = impose_page(plan, side, cell);
	const struct page *page;
	struct impose_place at;

	if (index >= plan->pages || p->impose->forms[index] == NULL)
		return;
	page = p->pages->list.v[index];
	at = impose_fit(
	    plan, side, cell, (struct page_size){page->width, page->height});
	buf_z(out, "q ");
	put_lengths(out, (su[]){box.x, box.y, box.width, box.height}, 4);
	buf_z(out, "re W n ");
	put_matrix(out, &at);
	buf_printf(out, "/P%zu Do Q\n", index);
	buf_printf(p->impose->resources, "/P%zu ", index);
	pdf_put_ref(
	    p->impose->resources, pdf_object_id(p->impose->forms[index]));
}

static void
write_side(struct pdf *p, size_t side, struct buf *scratch)
{
	const struct impose_plan *plan = &p->impose->plan;
	struct buf *names = p->impose->resources;
	struct pdf_object *resources = pdf_dict_new(p);

	buf_z(names, "/XObject<<");
	for (size_t cell = 0; cell < impose_cells(plan); cell++)
		put_page(p, scratch, side, cell);
	buf_z(names, ">>");
	pdf_object_fill(p, resources, names);
	pdf_sheet_add(p, side, plan->how.sheet, resources);
	pdf_sheet_fill(p, side, buf_view(scratch));
	scratch->n = 0;
}

void
pdf_impose_write(struct pdf *p)
{
	struct buf *scratch = buf_new(p->arena);
	size_t sides = impose_sides(&p->impose->plan);

	pdf_sheets_open(p, sides);
	for (size_t side = 0; side < sides && p->fault.error == 0; side++)
		write_side(p, side, scratch);
	buf_release(scratch);
}
