#include <check.h>

#include "doc/data.h"
#include "doc/doc.h"
#include "doc/image.h"
#include "unit/base/assert_str.h"

static struct arena *arena;
static struct sources sources;
static struct document doc;

static void
set_up(void)
{
	arena = arena_new(0);
	sources = (struct sources){.arena = arena};
	source_add(&sources, STR("a.md"), STR("one\ntwo\nthree\n"));
	doc = (struct document){0};
	doc.root = node_new(arena, NODE_DOCUMENT, (struct loc){1, 0, 0});
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* Adds a node at an offset; offset 0 stands for a generated one. */
static struct node *
add(struct node *parent, enum node_kind kind, uint32_t offset)
{
	struct loc at = {offset > 0, offset, 0};
	struct node *n = node_new(arena, kind, at);

	node_append(parent, n);
	return n;
}

static struct str
dump(void)
{
	struct buf *out = buf_new(arena);

	doc_dump(out, &sources, &doc);
	return buf_view(out);
}

START_TEST(starts_with_the_front_matter)
{
	doc.file = STR("a.md");
	doc.title = STR("A \"title\"");
	doc.origin_url = STR("https://example.org/");
	ASSERT_STR(dump(), "file \"a.md\"\n"
			   "title \"A \\\"title\\\"\"\n"
			   "origin-url \"https://example.org/\"\n"
			   "\n"
			   "document @1:1\n");
}
END_TEST

START_TEST(has_one_node_a_line)
{
	struct node *n = add(doc.root, NODE_HEADING, 4);

	n->u.heading.level = 2;
	n->u.heading.number = STR("1.1");
	n->id = STR("intro");
	add(n, NODE_TEXT, 5)->u.text = STR("a\n\"b\" \\");
	add(n, NODE_SOFT_BREAK, 7);
	add(n, NODE_CODE, 9)->u.text = STR("c");
	n = add(doc.root, NODE_CODE_BLOCK, 0);
	n->u.code.text = STR("x\n");
	n = add(doc.root, NODE_CODE_BLOCK, 8);
	n->u.code.info = STR("sh");
	ASSERT_STR(dump(), "document @1:1\n"
			   "  heading @2:1 #intro level=2 number=\"1.1\"\n"
			   "    text @2:2 \"a\\n\\\"b\\\" \\\\\"\n"
			   "    soft-break @2:4\n"
			   "    code @3:2 \"c\"\n"
			   "  code-block @- \"x\\n\"\n"
			   "  code-block @3:1 info=\"sh\" \"\"\n");
}
END_TEST

START_TEST(shows_title_headings)
{
	struct node *n = add(doc.root, NODE_HEADING, 0);

	n->u.heading.level = 1;
	n->u.heading.is_title = true;
	ASSERT_STR(dump(), "document @1:1\n  heading @- level=1 title\n");
}
END_TEST

START_TEST(shows_lists)
{
	struct node *list = add(doc.root, NODE_LIST, 0);

	list->u.list.ordered = true;
	list->u.list.start = 3;
	list->u.list.delimiter = ')';
	add(list, NODE_ITEM, 0)->u.item.number = 3;
	list = add(doc.root, NODE_LIST, 0);
	list->u.list.tight = true;
	add(list, NODE_ITEM, 0);
	ASSERT_STR(dump(), "document @1:1\n"
			   "  list @- ordered start=3 delimiter=) loose\n"
			   "    item @- number=3\n"
			   "  list @- bullet tight\n"
			   "    item @-\n");
}
END_TEST

START_TEST(shows_tables)
{
	enum align aligns[] = {ALIGN_DEFAULT, ALIGN_RIGHT};
	struct node *table = add(doc.root, NODE_TABLE, 0), *row;

	table->u.table.columns = 2;
	table->u.table.aligns = aligns;
	row = add(table, NODE_ROW, 0);
	row->u.row.header = true;
	add(row, NODE_CELL, 0);
	row = add(table, NODE_ROW, 0);
	row->u.row.total = true;
	add(row, NODE_CELL, 0)->u.cell.span = 2;
	add(table, NODE_CAPTION, 0);
	ASSERT_STR(dump(), "document @1:1\n"
			   "  table @- columns=2 default,right\n"
			   "    row @- header\n"
			   "      cell @-\n"
			   "    row @- total\n"
			   "      cell @- span=2\n"
			   "    caption @-\n");
}
END_TEST

START_TEST(shows_links_and_images)
{
	struct image pixels = {.width_px = 640, .height_px = 480};
	struct node *p = add(doc.root, NODE_PARAGRAPH, 0), *n;

	n = add(p, NODE_LINK, 0);
	n->u.link.url = STR("#x");
	n->u.link.title = STR("t");
	add(p, NODE_LINK, 0);
	n = add(p, NODE_IMAGE, 0);
	n->u.image.path = STR("a.png");
	n = add(p, NODE_IMAGE, 0);
	n->u.image.path = STR("b.png");
	n->u.image.image = &pixels;
	ASSERT_STR(dump(), "document @1:1\n"
			   "  paragraph @-\n"
			   "    link @- url=\"#x\" title=\"t\"\n"
			   "    link @- url=\"\"\n"
			   "    image @- path=\"a.png\"\n"
			   "    image @- path=\"b.png\" 640x480 px\n");
}
END_TEST

START_TEST(shows_divs_and_attributes_as_written)
{
	struct attrs attrs = {.id = STR("r1")}, none = {0};
	struct data_table data = {.name = STR("s.csv"), .column_count = 3};
	struct node *n = add(doc.root, NODE_DIV, 0);

	vec_push(
	    arena, &attrs.classes, (struct attr){.key = STR("recommendation")});
	vec_push(arena, &attrs.classes, (struct attr){.key = STR("wide")});
	vec_push(arena, &attrs.pairs,
	    (struct attr){.key = STR("when"), .value = STR("in \"May\"")});
	vec_push(arena, &attrs.pairs, (struct attr){.key = STR("to")});
	n->u.div.class = DIV_RECOMMENDATION;
	n->attrs = &attrs;
	n->id = STR("r1");
	n = add(doc.root, NODE_DIV, 0);
	n->u.div.class = DIV_SIGNATORIES;
	n->u.div.data = &data;
	n = add(doc.root, NODE_SPAN, 0);
	n->attrs = &none;
	ASSERT_STR(dump(),
	    "document @1:1\n"
	    "  div @- #r1 recommendation { #r1 .recommendation .wide "
	    "when=\"in \\\"May\\\"\" to=\"\" }\n"
	    "  div @- signatories data=\"s.csv\" 3x0\n"
	    "  span @- {}\n");
}
END_TEST

START_TEST(shows_notes_definitions_and_tasks)
{
	struct node *notes, *n;

	add(add(doc.root, NODE_LIST, 0), NODE_ITEM, 0)->u.item.task = TASK_DONE;
	n = add(doc.root, NODE_DEFINITIONS, 0);
	n->u.definitions.tight = true;
	add(n, NODE_TERM, 4);
	add(n, NODE_DEFINITION, 8);
	notes = node_new(arena, NODE_NOTES, (struct loc){0});
	n = add(doc.root, NODE_NOTE, 1);
	n->u.note.number = 1;
	n->u.note.first = true;
	n->u.note.body = add(notes, NODE_NOTE_BODY, 8);
	n->u.note.body->u.note_body.number = 1;
	n->u.note.body->u.note_body.label = STR("a");
	node_append(doc.root, notes);
	ASSERT_STR(dump(), "document @1:1\n"
			   "  list @- bullet loose\n"
			   "    item @- task=done\n"
			   "  definitions @- tight\n"
			   "    term @2:1\n"
			   "    definition @3:1\n"
			   "  note @1:2 number=1 first body @3:1\n"
			   "  notes @-\n"
			   "    note-body @3:1 number=1 label=\"a\"\n");
}
END_TEST

Suite *suite_doc_doc_dump(void);

Suite *
suite_doc_doc_dump(void)
{
	Suite *s = suite_create("doc/doc_dump");
	TCase *t = tcase_create("doc_dump");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, starts_with_the_front_matter);
	tcase_add_test(t, has_one_node_a_line);
	tcase_add_test(t, shows_title_headings);
	tcase_add_test(t, shows_lists);
	tcase_add_test(t, shows_tables);
	tcase_add_test(t, shows_links_and_images);
	tcase_add_test(t, shows_divs_and_attributes_as_written);
	tcase_add_test(t, shows_notes_definitions_and_tasks);
	suite_add_tcase(s, t);
	return s;
}
