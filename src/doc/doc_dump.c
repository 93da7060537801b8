/*
 * The tree as text for golden tests:
 *
 *     title "Fair rents"
 *
 *     document @1:1
 *       heading @5:1 #rents level=1 number="1"
 *         text @5:3 "Fair rents"
 *
 * A node's written attributes come last, in braces, as they were written.
 * A place in another file than that of the node around it has the file's name.
 */
#include "base/buf.h"
#include "doc/data.h"
#include "doc/doc.h"
#include "doc/image.h"

static void
put_front_field(struct buf *out, const char *name, struct str value)
{
	if (!value.n)
		return;
	buf_printf(out, "%s ", name);
	buf_quoted(out, value);
	buf_char(out, '\n');
}

static void
put_front_matter(struct buf *out, const struct document *doc)
{
	size_t before = out->n;

	put_front_field(out, "file", doc->file);
	put_front_field(out, "short", doc->short_name);
	put_front_field(out, "title", doc->title);
	put_front_field(out, "subtitle", doc->subtitle);
	put_front_field(out, "author", doc->author);
	put_front_field(out, "date", doc->date);
	put_front_field(out, "language", doc->language);
	put_front_field(out, "status", doc->status);
	put_front_field(out, "version", doc->version);
	put_front_field(out, "kind", doc->kind);
	put_front_field(out, "addressee", doc->addressee);
	put_front_field(out, "publisher", doc->publisher);
	put_front_field(out, "origin", doc->origin);
	put_front_field(out, "origin-url", doc->origin_url);
	if (out->n > before)
		buf_char(out, '\n');
}

static void
put_place(struct buf *out, const struct sources *sources, struct loc at,
    uint16_t around)
{
	const struct source *s = source_lookup(sources, at.source);
	struct line_col place;

	if (!s) {
		buf_z(out, " @-");
		return;
	}
	place = source_line_col(s, at.offset);
	buf_z(out, " @");
	if (around && around != at.source) {
		buf_str(out, s->name);
		buf_char(out, ':');
	}
	buf_printf(out, "%lu:%lu", (unsigned long)place.line,
	    (unsigned long)place.column);
}

static void
put_heading(struct buf *out, const struct node *n)
{
	buf_printf(out, " level=%d", n->u.heading.level);
	buf_field(out, "number", n->u.heading.number);
	if (n->u.heading.is_title)
		buf_z(out, " title");
}

static void
put_list(struct buf *out, const struct node *n)
{
	if (n->u.list.ordered)
		buf_printf(out, " ordered start=%lu delimiter=%c",
		    (unsigned long)n->u.list.start, n->u.list.delimiter);
	else
		buf_z(out, " bullet");
	buf_z(out, n->u.list.tight ? " tight" : " loose");
}

static void
put_table(struct buf *out, const struct node *n)
{
	static const char *const names[] = {
	    [ALIGN_DEFAULT] = "default",
	    [ALIGN_LEFT] = "left",
	    [ALIGN_CENTER] = "center",
	    [ALIGN_RIGHT] = "right",
	};

	buf_printf(out, " columns=%d", n->u.table.columns);
	for (size_t i = 0; n->u.table.aligns && i < n->u.table.columns; i++)
		buf_printf(
		    out, "%s%s", i ? "," : " ", names[n->u.table.aligns[i]]);
}

static void
put_image(struct buf *out, const struct node *n)
{
	const struct image *image = n->u.image.image;

	buf_z(out, " path=");
	buf_quoted(out, n->u.image.path);
	buf_field(out, "title", n->u.image.title);
	if (image)
		buf_printf(out, " %lux%lu px", (unsigned long)image->width_px,
		    (unsigned long)image->height_px);
}

static void
put_div(struct buf *out, const struct node *n)
{
	const struct data_table *data = n->u.div.data;

	if (n->u.div.class != DIV_PLAIN)
		buf_printf(out, " %s", div_class_name(n->u.div.class));
	if (!data)
		return;
	buf_field(out, "data", data->name);
	buf_printf(out, " %lux%lu", (unsigned long)data->column_count,
	    (unsigned long)data->rows.n);
}

static void
put_code_block(struct buf *out, const struct node *n)
{
	buf_field(out, "info", n->u.code.info);
	buf_char(out, ' ');
	buf_quoted(out, n->u.code.text);
}

static void
put_link(struct buf *out, const struct node *n)
{
	buf_z(out, " url=");
	buf_quoted(out, n->u.link.url);
	buf_field(out, "title", n->u.link.title);
}

static void
put_item(struct buf *out, const struct node *n)
{
	static const char *const tasks[] = {
	    [TASK_NONE] = "",
	    [TASK_OPEN] = " task=open",
	    [TASK_DONE] = " task=done",
	};

	if (n->u.item.number)
		buf_printf(out, " number=%lu", (unsigned long)n->u.item.number);
	buf_z(out, tasks[n->u.item.task]);
}

static void
put_number(struct buf *out, uint32_t number)
{
	if (number)
		buf_printf(out, " number=%lu", (unsigned long)number);
}

static void
put_note(struct buf *out, const struct sources *sources, const struct node *n)
{
	put_number(out, n->u.note.number);
	if (n->u.note.first)
		buf_z(out, " first");
	if (!n->u.note.body)
		return;
	buf_z(out, " body");
	put_place(out, sources, n->u.note.body->at, n->at.source);
}

static void
put_details(
    struct buf *out, const struct sources *sources, const struct node *n)
{
	switch (n->kind) {
	case NODE_HEADING:
		put_heading(out, n);
		break;
	case NODE_LIST:
		put_list(out, n);
		break;
	case NODE_ITEM:
		put_item(out, n);
		break;
	case NODE_CODE_BLOCK:
		put_code_block(out, n);
		break;
	case NODE_TABLE:
		put_table(out, n);
		break;
	case NODE_ROW:
		buf_z(out, n->u.row.header ? " header" : "");
		buf_z(out, n->u.row.total ? " total" : "");
		break;
	case NODE_CELL:
		if (n->u.cell.span > 1)
			buf_printf(out, " span=%u", n->u.cell.span);
		break;
	case NODE_TEXT:
	case NODE_CODE:
		buf_char(out, ' ');
		buf_quoted(out, n->u.text);
		buf_field(out, "variable", n->u.variable);
		break;
	case NODE_LINK:
		put_link(out, n);
		break;
	case NODE_IMAGE:
		put_image(out, n);
		break;
	case NODE_DIV:
	case NODE_SPAN:
		put_div(out, n);
		break;
	case NODE_DEFINITIONS:
		buf_z(out, n->u.definitions.tight ? " tight" : " loose");
		break;
	case NODE_ABBREVIATION:
		buf_field(out, "expansion", n->u.abbreviation.expansion);
		break;
	case NODE_NOTE:
		put_note(out, sources, n);
		break;
	case NODE_CAPTION:
		put_number(out, n->u.caption.number);
		break;
	case NODE_NOTE_BODY:
		put_number(out, n->u.note_body.number);
		buf_field(out, "label", n->u.note_body.label);
		break;
	default:
		break;
	}
}

static void
put_attrs(struct buf *out, const struct attrs *attrs)
{
	size_t before;

	if (!attrs)
		return;
	buf_z(out, " {");
	before = out->n;
	if (attrs->id.n) {
		buf_z(out, " #");
		buf_str(out, attrs->id);
	}
	for (size_t i = 0; i < attrs->classes.n; i++) {
		buf_z(out, " .");
		buf_str(out, attrs->classes.v[i].key);
	}
	for (size_t i = 0; i < attrs->pairs.n; i++) {
		buf_char(out, ' ');
		buf_str(out, attrs->pairs.v[i].key);
		buf_char(out, '=');
		buf_quoted(out, attrs->pairs.v[i].value);
	}
	buf_z(out, out->n > before ? " }" : "}");
}

static void
put_node(struct buf *out, const struct sources *sources, const struct node *n,
    size_t depth)
{
	buf_fill(out, ' ', 2 * depth);
	buf_z(out, node_kind_name(n->kind));
	put_place(out, sources, n->at, n->parent ? n->parent->at.source : 0);
	if (n->id.n) {
		buf_z(out, " #");
		buf_str(out, n->id);
	}
	put_details(out, sources, n);
	put_attrs(out, n->attrs);
	buf_char(out, '\n');
	NODE_EACH_CHILD (child, n)
		put_node(out, sources, child, depth + 1);
}

void
doc_dump(
    struct buf *out, const struct sources *sources, const struct document *doc)
{
	put_front_matter(out, doc);
	put_node(out, sources, doc->root, 0);
}
