#include "out/pdf_elem.h"

#include "out/pdf_value.h"

void
elem_box_join(struct elem_box *box, const struct elem_box *other)
{
	if (box->left == box->right && box->top == box->bottom) {
		*box = *other;
		return;
	}
	if (other->left < box->left)
		box->left = other->left;
	if (other->top < box->top)
		box->top = other->top;
	if (other->right > box->right)
		box->right = other->right;
	if (other->bottom > box->bottom)
		box->bottom = other->bottom;
}

struct elem_box
elem_box_of(const struct page_op *op)
{
	struct elem_box box = {op->x, op->y, (int64_t)op->x + op->width,
	    (int64_t)op->y + op->height};

	/* y is the baseline: room for what rises above and hangs below it. */
	if (op->kind == OP_TEXT) {
		box.top = (int64_t)op->y - op->u.text.size;
		box.bottom = (int64_t)op->y + op->u.text.size / 3;
	}
	return box;
}

bool
pdf_elem_has_id(const struct elem *elem)
{
	return elem->role == ROLE_NOTE || elem->named;
}

void
pdf_put_elem_id(struct buf *out, elem_id e)
{
	buf_printf(out, "(e%08lx)", (unsigned long)e);
}

/* What kind of header a cell is: of a row in a body, else of its column. */
static const char *
header_scope(const struct elem *elems, const struct elem *cell)
{
	const struct elem *row = &elems[cell->parent];

	return elems[row->parent].role == ROLE_TABLE_BODY && !cell->heads_below
		   ? "Row"
		   : "Column";
}

static void
put_table(struct buf *out, const struct elem *elems, const struct elem *cell)
{
	bool header = cell->role == ROLE_HEADER_CELL;

	if (!header && cell->columns < 2 && cell->header_count == 0)
		return;
	buf_z(out, "/A<</O/Table");
	if (header) {
		buf_z(out, "/Scope/");
		buf_z(out, header_scope(elems, cell));
	}
	if (cell->columns > 1)
		buf_printf(out, "/ColSpan %u", cell->columns);
	for (size_t i = 0; i < cell->header_count; i++) {
		buf_z(out, i > 0 ? "" : "/Headers[");
		pdf_put_elem_id(out, cell->headers[i]);
		buf_z(out, i + 1 < cell->header_count ? "" : "]");
	}
	buf_z(out, ">>");
}

static const char *
numbering_name(enum list_numbering numbering)
{
	static const char *const names[] = {
	    [NUMBERING_NONE] = "None",
	    [NUMBERING_DISC] = "Disc",
	    [NUMBERING_SQUARE] = "Square",
	    [NUMBERING_DECIMAL] = "Decimal",
	};

	return names[numbering];
}

/* Whether elements of a role hold lines of text, and figures in them. */
static bool
holds_text(enum elem_role role)
{
	switch (elem_role_standard(role)) {
	case ROLE_P:
	case ROLE_H1:
	case ROLE_H2:
	case ROLE_H3:
	case ROLE_H4:
	case ROLE_H5:
	case ROLE_H6:
	case ROLE_LABEL:
	case ROLE_CAPTION:
	case ROLE_CELL:
	case ROLE_HEADER_CELL:
	case ROLE_REFERENCE:
	case ROLE_LINK:
	case ROLE_SPAN:
	case ROLE_CODE:
		return true;
	default:
		return false;
	}
}

static void
put_layout(struct buf *out, const struct elem_box *box, su height, bool block)
{
	buf_z(out, "/A<</O/Layout");
	if (block)
		buf_z(out, "/Placement/Block");
	buf_z(out, "/BBox[");
	su_print(out, box->left);
	buf_char(out, ' ');
	su_print(out, height - box->bottom);
	buf_char(out, ' ');
	su_print(out, box->right);
	buf_char(out, ' ');
	su_print(out, height - box->top);
	buf_z(out, "]>>");
}

static void
put_attributes(struct buf *out, const struct elem *elems, elem_id e,
    const struct elem_box *box, su height)
{
	const struct elem *elem = &elems[e];

	switch (elem->role) {
	case ROLE_HEADER_CELL:
	case ROLE_CELL:
		put_table(out, elems, elem);
		break;
	case ROLE_LIST:
		buf_z(out, "/A<</O/List/ListNumbering/");
		buf_z(
		    out, numbering_name((enum list_numbering)elem->numbering));
		buf_z(out, ">>");
		break;
	case ROLE_FIGURE:
		put_layout(
		    out, box, height, !holds_text(elems[elem->parent].role));
		break;
	default:
		break;
	}
}

void
pdf_put_elem(const struct pdf *p, struct buf *out, elem_id e,
    const struct elem_box *box, su height)
{
	const struct elem *elems = p->pages->elems.v, *elem = &elems[e];

	buf_z(out, "/S/");
	buf_z(out, elem_role_name(elem->role));
	if (pdf_elem_has_id(elem)) {
		buf_z(out, "/ID");
		pdf_put_elem_id(out, e);
	}
	pdf_put_text_entry(out, "Alt", elem->alt);
	pdf_put_text_entry(out, "E", elem->expansion);
	pdf_put_language(out, elem->lang);
	put_attributes(out, elems, e, box, height);
}
