#include <check.h>
#include <string.h>

#include "layout/pages.h"
#include "unit/base/assert_str.h"

static struct arena *arena;
static struct sources sources;
static struct pages pages;
static struct page page;

static void
set_up(void)
{
	arena = arena_new(0);
	sources = (struct sources){.arena = arena};
	source_add(&sources, STR("a.md"), STR("one\ntwo\n"));
	pages = (struct pages){0};
	page = (struct page){
	    .number = 3, .width = PT_100(59528), .height = PT(842)};
	vec_push(arena, &pages.list, &page);
	vec_add(arena, &pages.elems);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static elem_id
add_elem(enum elem_role role, elem_id parent)
{
	struct elem *elem = vec_add(arena, &pages.elems);

	elem->role = role;
	elem->parent = parent;
	return (elem_id)pages.elems.n - 1;
}

static struct page_op *
add_op(enum op_kind kind, su x, su y)
{
	struct page_op *op = vec_add(arena, &page.ops);

	op->kind = kind;
	op->x = x;
	op->y = y;
	return op;
}

static struct page_op *
add_box(enum op_kind kind, su width, su height)
{
	struct page_op *op = add_op(kind, PT(72), PT_100(9050));

	op->width = width;
	op->height = height;
	return op;
}

static struct str
dump(void)
{
	struct buf *out = buf_new(arena);

	pages_dump(out, &sources, &pages);
	return buf_view(out);
}

#define PAGE "page 3 595.28x842\n"
#define REST "outline\nanchors\nelems\nmetadata\n"

START_TEST(shows_an_empty_page)
{
	ASSERT_STR(dump(), PAGE REST);
}
END_TEST

START_TEST(shows_nothing)
{
	pages = (struct pages){0};
	ASSERT_STR(dump(), REST);
}
END_TEST

START_TEST(shows_texts)
{
	struct face face = {.ps_name = STR("Serif-Regular")};
	struct glyph_run words[] = {
	    {.text = STR("Fair")}, {.text = STR(" ")}, {.text = STR("\"x\"")}};
	struct text_piece pieces[] = {{PT(72), &words[0]},
	    {PT_100(9225), &words[1]}, {PT_100(9500), &words[2]}};
	elem_id root = add_elem(ROLE_DOCUMENT, 0);
	struct page_op *op = add_op(OP_TEXT, PT(72), PT_100(9050));

	op->elem = add_elem(ROLE_P, root);
	op->u.text.pieces = pieces;
	op->u.text.count = 3;
	op->u.text.face = &face;
	op->u.text.size = PT(11);
	op->u.text.ink = 0x1a2b3c;
	op = add_op(OP_TEXT, -PT(1), 0);
	op->u.text.pieces = pieces;
	op->u.text.count = 1;
	op->u.text.tracking = PT_100(25);
	ASSERT_STR(dump(),
	    PAGE "  text 72,90.5 last=95 11 Serif-Regular #1a2b3c elem=P:2 "
		 "\"Fair \\\"x\\\"\"\n"
		 "  text -1,0 0 - #000000 tracking=0.25 artifact \"Fair\"\n"
		 "outline\nanchors\nelems\n"
		 "  Document:1\n"
		 "    P:2\n"
		 "metadata\n");
}
END_TEST

START_TEST(shows_boxes_links_and_anchors)
{
	struct image pixels = {.name = STR("a.png")};

	add_box(OP_FILL, PT(100), PT_100(50))->u.fill.ink = 0xEEF2F6;
	add_box(OP_IMAGE, PT(10), PT(20))->u.image.image = &pixels;
	add_box(OP_LINK, PT(10), PT(20))->u.link.url = STR("#rents");
	add_op(OP_ANCHOR, PT(1), PT(2))->u.anchor.id = STR("rents");
	ASSERT_STR(dump(), PAGE "  fill 72,90.5 100x0.5 #eef2f6 artifact\n"
				"  image 72,90.5 10x20 \"a.png\" artifact\n"
				"  link 72,90.5 10x20 \"#rents\" artifact\n"
				"  anchor 1,2 #rents artifact\n" REST);
}
END_TEST

START_TEST(shows_outline_anchors_and_metadata)
{
	vec_push(arena, &pages.outline,
	    (struct outline_entry){0, STR("One"), STR("a"), true});
	vec_push(arena, &pages.outline,
	    (struct outline_entry){1, STR("Two"), STR("b"), false});
	vec_push(arena, &pages.anchors, (struct anchor){STR("a"), 0, PT(7)});
	vec_push(arena, &pages.anchors, (struct anchor){STR("b"), 5, 0});
	pages.meta.title = STR("T");
	pages.meta.language = STR("en");
	pages.meta.date = -1;
	pages.meta.has_date = true;
	ASSERT_STR(dump(),
	    PAGE "outline\n"
		 "  \"One\" #a open\n"
		 "    \"Two\" #b closed\n"
		 "anchors\n"
		 "  #a page=3 y=7\n"
		 "  #b page=? y=0\n"
		 "elems\n"
		 "metadata title=\"T\" language=\"en\" date=-1\n");
}
END_TEST

START_TEST(shows_the_structure_in_order)
{
	elem_id root = add_elem(ROLE_DOCUMENT, 0);
	elem_id first = add_elem(ROLE_SECT, root);
	elem_id second = add_elem(ROLE_SECT, root);
	elem_id figure;

	add_elem(ROLE_H1, second);
	figure = add_elem(ROLE_FIGURE, first);
	pages.elems.v[figure].alt = STR("A \"map\"");
	pages.elems.v[figure].lang = STR("fr");
	pages.elems.v[figure].at = (struct loc){1, 5, 1};
	add_elem(ROLE_SPAN, figure);
	add_elem(ROLE_DIV, root);
	ASSERT_STR(dump(),
	    PAGE "outline\nanchors\nelems\n"
		 "  Document:1\n"
		 "    Sect:2\n"
		 "      Figure:5 @1:2:2 alt=\"A \\\"map\\\"\" lang=\"fr\"\n"
		 "        Span:6\n"
		 "    Sect:3\n"
		 "      H1:4\n"
		 "    Div:7\n"
		 "metadata\n");
}
END_TEST

START_TEST(shows_what_cells_are_headed_by)
{
	static const elem_id headers[] = {1, 7};
	struct elem *cell = &pages.elems.v[add_elem(ROLE_CELL, 0)];

	cell->columns = 2;
	cell->headers = headers;
	cell->header_count = 2;
	ASSERT_STR(dump(), PAGE "outline\nanchors\nelems\n"
				"  TD:1 columns=2 headers=1,7\n"
				"metadata\n");
}
END_TEST

START_TEST(own_roles_stand_for_standard_ones)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		enum elem_role role = (enum elem_role)i;
		enum elem_role standard = elem_role_standard(role);

		ck_assert_int_eq(elem_role_standard(standard), standard);
		ck_assert_int_eq(role != standard, role > ROLE_NOTE);
	}
	ck_assert_int_eq(elem_role_standard(ROLE_RECOMMENDATION), ROLE_DIV);
	ck_assert_int_eq(
	    elem_role_standard(ROLE_RECOMMENDATION_SPAN), ROLE_SPAN);
}
END_TEST

START_TEST(copes_with_an_unknown_element)
{
	add_op(OP_ANCHOR, 0, 0)->elem = 9;
	ASSERT_STR(dump(), PAGE "  anchor 0,0 # elem=?\n" REST);
}
END_TEST

START_TEST(names_every_role_differently)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		const char *name = elem_role_name((enum elem_role)i);

		ck_assert_uint_gt(strlen(name), 0);
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
			    name, elem_role_name((enum elem_role)k));
	}
}
END_TEST

Suite *suite_layout_pages_dump(void);

Suite *
suite_layout_pages_dump(void)
{
	Suite *s = suite_create("layout/pages_dump");
	TCase *t = tcase_create("pages_dump");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, shows_an_empty_page);
	tcase_add_test(t, shows_nothing);
	tcase_add_test(t, shows_texts);
	tcase_add_test(t, shows_boxes_links_and_anchors);
	tcase_add_test(t, shows_outline_anchors_and_metadata);
	tcase_add_test(t, shows_the_structure_in_order);
	tcase_add_test(t, shows_what_cells_are_headed_by);
	tcase_add_test(t, own_roles_stand_for_standard_ones);
	tcase_add_test(t, copes_with_an_unknown_element);
	tcase_add_test(t, names_every_role_differently);
	suite_add_tcase(s, t);
	return s;
}
