#include "layout/block.h"

#include "unit/layout/fixture.h"

#define LONG                                                                   \
	"Rents in the capital have doubled in seven years, and the people "    \
	"who keep it running move ever farther out; measures so far have "     \
	"not helped, and those that would have were never tried."

static struct node *root;
static struct flow flow;

static void
open_document(void)
{
	fixture_open();
	root = tree_document(&tree, "Title");
	flow = flow_new(&lay, 1);
}

/* Two paragraphs: the words "one" and "two" in them. */
static void
lay_all(void)
{
	block_children(&flow, root);
}

static su
x_of(const char *words)
{
	return list_find(flow.list, words, NULL)->op.x;
}

static size_t
box_of(const char *words)
{
	size_t box;

	list_find(flow.list, words, &box);
	return box;
}

START_TEST(prose_is_indented_but_for_its_first_paragraph)
{
	tree_paragraph(&tree, root, "one");
	tree_paragraph(&tree, root, "two");
	lay_all();
	ck_assert_int_eq(x_of("one"), 0);
	ck_assert_int_eq(x_of("two"), theme.styles[STYLE_BODY].first_indent);
	ck_assert(list_breaks_between(flow.list, box_of("one"), box_of("two")));
	ck_assert_int_eq(
	    list_height(flow.list), 2 * theme.styles[STYLE_BODY].text.leading);
}
END_TEST

START_TEST(other_text_has_space_between_paragraphs)
{
	tree_paragraph(&tree, root, "one");
	tree_paragraph(&tree, root, "two");
	flow.prose = false;
	lay_all();
	ck_assert_int_eq(x_of("two"), 0);
	ck_assert_int_gt(
	    list_height(flow.list), 2 * theme.styles[STYLE_BODY].text.leading);
}
END_TEST

START_TEST(a_paragraph_after_a_plain_div_goes_on)
{
	tree_paragraph(&tree, tree_div(&tree, root, DIV_PLAIN), "one");
	tree_paragraph(&tree, root, "two");
	lay_all();
	ck_assert_int_eq(x_of("one"), 0);
	ck_assert_int_eq(x_of("two"), theme.styles[STYLE_BODY].first_indent);
	ck_assert(list_breaks_between(flow.list, box_of("one"), box_of("two")));
}
END_TEST

START_TEST(two_lines_stay_together_at_either_end)
{
	size_t lines[8], n = 0;

	tree_paragraph(&tree, root, LONG LONG);
	lay_all();
	for (size_t i = 0; i < flow.list->n && n < 8; i++)
		if (flow.list->v[i].kind == V_BOX)
			lines[n++] = i;
	ck_assert_uint_gt(n, 4);
	ck_assert(!list_breaks_between(flow.list, lines[0], lines[1]));
	ck_assert(list_breaks_between(flow.list, lines[1], lines[2]));
}
END_TEST

START_TEST(a_word_wider_than_the_measure_is_reported)
{
	struct node *n;

	flow.width = PT(30);
	n = tree_paragraph(&tree, root, "an 12345678901234");
	lay_all();
	ck_assert_uint_eq(
	    tree_only_diag(&tree, DIAG_LINE_OVERFULL)->at.offset, n->at.offset);
}
END_TEST

static struct node *
numbered_heading(uint8_t level, const char *number, const char *text)
{
	struct node *n = tree_heading(&tree, root, level, text);

	n->u.heading.number = str_from_z(number);
	n->id = STR("here");
	return n;
}

START_TEST(headings_have_anchors_and_numbers_in_the_margin)
{
	const struct box_op *number;
	size_t box, same;

	numbered_heading(1, "2", "Findings");
	lay_all();
	number = list_find(flow.list, "2", &box);
	list_find(flow.list, "Findings", &same);
	ck_assert_uint_eq(box, same);
	ck_assert_uint_eq(number->zone, ZONE_MARGIN);
	ck_assert_int_le(
	    number->op.x + number->op.width, zone_width(&lay, ZONE_MARGIN));
	for (box = 0; flow.list->v[box].kind != V_BOX; box++)
		continue;
	ck_assert_int_eq(flow.list->v[box].ops[0].op.kind, OP_ANCHOR);
	ASSERT_STR(flow.list->v[box].ops[0].op.u.anchor.id, "here");
}
END_TEST

START_TEST(without_a_margin_the_number_stands_before_the_heading)
{
	const struct box_op *number, *text;
	size_t box, same;

	fixture_without_margin();
	numbered_heading(1, "2.1", "Findings");
	tree_paragraph(&tree, root, "text");
	lay_all();
	number = list_find(flow.list, "2.1", &box);
	text = list_find(flow.list, "Findings", &same);
	ck_assert_uint_eq(box, same);
	ck_assert_uint_eq(number->zone, ZONE_TEXT);
	ck_assert_int_eq(number->op.x, 0);
	ck_assert_int_gt(text->op.x, number->op.x + number->op.width);
	ck_assert_int_eq(list_find(flow.list, "text", NULL)->op.x, 0);
}
END_TEST

/* The heading's later lines stand under its words, not under the number. */
START_TEST(a_long_heading_hangs_from_its_number)
{
	su x = 0;

	fixture_without_margin();
	theme.styles[STYLE_H1].balance = true;
	numbered_heading(1, "3", LONG);
	lay_all();
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			if (op->kind != OP_TEXT || op->x == 0)
				continue;
			ck_assert(x == 0 || op->x == x);
			x = op->x;
		}
	ck_assert_int_gt(x, 0);
}
END_TEST

START_TEST(prose_may_have_space_between_paragraphs)
{
	theme.paragraph_space = PT(24);
	theme.styles[STYLE_BODY].first_indent = 0;
	tree_paragraph(&tree, root, "one");
	tree_paragraph(&tree, root, "two");
	lay_all();
	ck_assert_int_eq(x_of("two"), 0);
	ck_assert_int_eq(list_height(flow.list),
	    2 * theme.styles[STYLE_BODY].text.leading + PT(24));
}
END_TEST

static struct str
section_in(const struct vlist *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i].section.n)
			return list->v[i].section;
	return (struct str){NULL, 0};
}

START_TEST(top_headings_name_their_section)
{
	numbered_heading(2, "", "Findings");
	lay_all();
	ASSERT_STR(section_in(flow.list), "");
	flow.top_level = 2;
	lay_all();
	ASSERT_STR(section_in(flow.list), "Findings");
}
END_TEST

START_TEST(heading_roles_start_at_the_second)
{
	for (uint8_t level = 1; level <= 6; level++)
		tree_heading(&tree, root, level, "Heading");
	lay_all();
	ck_assert_uint_eq(elem_count(ROLE_H1), 0);
	ck_assert_uint_eq(elem_count(ROLE_H2), 1);
	ck_assert_uint_eq(elem_count(ROLE_H5), 1);
	ck_assert_uint_eq(elem_count(ROLE_H6), 2);
}
END_TEST

START_TEST(a_heading_above_the_top_is_as_one_at_the_top)
{
	flow.top_level = 3;
	tree_heading(&tree, root, 1, "Heading");
	lay_all();
	ck_assert_uint_eq(elem_count(ROLE_H2), 1);
}
END_TEST

START_TEST(the_title_is_not_set_again)
{
	tree_heading(&tree, root, 1, "Title")->u.heading.is_title = true;
	lay_all();
	ck_assert_uint_eq(flow.list->n, 0);
}
END_TEST

/* Appends a block that begins with the word "next". */
static void
add_next(int kind)
{
	static const char *const items[] = {"next", "more", NULL};

	switch (kind) {
	case 0:
		tree_paragraph(&tree, root, "next");
		break;
	case 1:
		tree_list(&tree, root, 0, items);
		break;
	case 2:
		tree_table(&tree, root, 1, "next;more");
		break;
	case 3:
		tree_paragraph(&tree, tree_div(&tree, root, DIV_PLAIN), "next");
		break;
	case 4:
		tree_paragraph(
		    &tree, tree_div(&tree, root, DIV_RECOMMENDATION), "next");
		break;
	case 5:
		tree_paragraph(
		    &tree, tree_node(&tree, root, NODE_QUOTE), "next");
		break;
	case 6:
		tree_node(&tree, root, NODE_CODE_BLOCK)->u.code.text =
		    STR("next\n");
		break;
	case 7:
		tree_heading(&tree, root, 2, "next");
		break;
	default:
		tree_paragraph(&tree, tree_div(&tree, root, DIV_KEEP), "next");
	}
}

START_TEST(a_heading_stays_with_what_follows)
{
	for (int depth = 1; depth <= 6; depth++) {
		root->first = root->last = NULL;
		flow = flow_new(&lay, 1);
		tree_heading(&tree, root, (uint8_t)depth, "Heading");
		add_next(_i);
		fixture_derive();
		lay_all();
		ck_assert_msg(!list_breaks_between(
				  flow.list, box_of("Heading"), box_of("next")),
		    "kind %d, level %d", _i, depth);
	}
}
END_TEST

START_TEST(a_quote_stands_in_on_both_sides)
{
	tree_paragraph(&tree, tree_node(&tree, root, NODE_QUOTE), LONG);
	lay_all();
	for (size_t i = 0; i < flow.list->n; i++) {
		const struct vitem *item = &flow.list->v[i];

		if (item->op_count == 0)
			continue;
		ck_assert_int_ge(item->ops[0].op.x, theme.quote_indent - PT(4));
		/* Punctuation may hang out a little. */
		ck_assert_int_le(item->ops[0].op.x + item->ops[0].op.width,
		    lay.measure - theme.quote_indent + PT(4));
	}
	ck_assert_uint_eq(elem_count(ROLE_QUOTE), 1);
}
END_TEST

START_TEST(a_rule_is_an_artifact)
{
	const struct vitem *box;

	tree_node(&tree, root, NODE_RULE);
	lay_all();
	box = &flow.list->v[1];
	ck_assert_int_eq(box->ops[0].op.kind, OP_FILL);
	ck_assert_uint_eq(box->ops[0].op.elem, ELEM_ARTIFACT);
	ck_assert_int_le(box->ops[0].op.y + box->ops[0].op.height, box->height);
}
END_TEST

START_TEST(a_page_break_is_forced)
{
	tree_node(&tree, root, NODE_PAGE_BREAK);
	lay_all();
	ck_assert_uint_eq(flow.list->n, 1);
	ck_assert_int_le(flow.list->v[0].penalty, PENALTY_FORCED);
}
END_TEST

START_TEST(a_keep_div_is_kept)
{
	struct node *keep = tree_div(&tree, root, DIV_KEEP);

	tree_paragraph(&tree, root, "before");
	node_detach(keep);
	node_append(root, keep);
	tree_paragraph(&tree, keep, "one");
	tree_paragraph(&tree, keep, "two");
	tree_paragraph(&tree, root, "after");
	lay_all();
	ck_assert(
	    !list_breaks_between(flow.list, box_of("one"), box_of("two")));
	ck_assert(
	    list_breaks_between(flow.list, box_of("two"), box_of("after")));
	ck_assert(
	    list_breaks_between(flow.list, box_of("before"), box_of("one")));
}
END_TEST

START_TEST(a_paragraphs_id_is_an_anchor)
{
	tree_id(&tree, tree_paragraph(&tree, root, "one"), "here");
	lay_all();
	ASSERT_STR(flow.list->v[0].ops[0].op.u.anchor.id, "here");
}
END_TEST

START_TEST(copies_have_no_anchors)
{
	tree_id(&tree, tree_paragraph(&tree, root, "one"), "here");
	numbered_heading(1, "", "Heading");
	flow.no_marks = true;
	lay_all();
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			ck_assert_int_ne(
			    flow.list->v[i].ops[k].op.kind, OP_ANCHOR);
}
END_TEST

START_TEST(every_class_of_div_shows_its_text)
{
	for (int c = 0; c < DIV_CLASS_COUNT; c++) {
		struct node *div = tree_div(&tree, root, (enum div_class)c);

		tree_paragraph(&tree, div, arena_printf(tree.a, "text%d", c).s);
	}
	fixture_derive();
	lay_all();
	for (int c = 0; c < DIV_CLASS_COUNT; c++)
		list_find(flow.list, arena_printf(tree.a, "text%d", c).s, NULL);
}
END_TEST

START_TEST(text_in_a_style_has_its_spaces)
{
	const struct par_style *style = &theme.styles[STYLE_QUOTE];

	block_text(&flow, STYLE_QUOTE, STR("words"), ROLE_P, (struct loc){0});
	ck_assert_int_eq(flow.list->v[0].height, style->before);
	ck_assert_int_eq(flow.list->v[1].height, style->text.leading);
	ck_assert_int_eq(flow.list->v[2].height, style->after);
}
END_TEST

START_TEST(a_div_may_be_in_another_language)
{
	struct node *div = tree_div(&tree, root, DIV_PLAIN);
	const struct elem *elems, *p, *foreign;

	tree_key(&tree, div, "lang", "de");
	tree_paragraph(&tree, div, "Worte");
	tree_paragraph(&tree, root, "Words");
	lay_all();
	elems = lay.pages->elems.v;
	p = &elems[list_find(flow.list, "Worte", NULL)->op.elem];
	foreign = &elems[p->parent];
	ck_assert_int_eq(foreign->role, ROLE_DIV);
	ASSERT_STR(foreign->lang, "de");
	p = &elems[list_find(flow.list, "Words", NULL)->op.elem];
	ck_assert_uint_eq(p->parent, 1);
	ASSERT_STR(lay.language, "en-US");
}
END_TEST

Suite *suite_layout_block(void);

Suite *
suite_layout_block(void)
{
	Suite *s = suite_create("layout/block");
	TCase *t = tcase_create("block");

	tcase_add_checked_fixture(t, open_document, fixture_close);
	tcase_add_test(t, prose_is_indented_but_for_its_first_paragraph);
	tcase_add_test(t, other_text_has_space_between_paragraphs);
	tcase_add_test(t, a_paragraph_after_a_plain_div_goes_on);
	tcase_add_test(t, two_lines_stay_together_at_either_end);
	tcase_add_test(t, a_word_wider_than_the_measure_is_reported);
	tcase_add_test(t, headings_have_anchors_and_numbers_in_the_margin);
	tcase_add_test(
	    t, without_a_margin_the_number_stands_before_the_heading);
	tcase_add_test(t, a_long_heading_hangs_from_its_number);
	tcase_add_test(t, prose_may_have_space_between_paragraphs);
	tcase_add_test(t, top_headings_name_their_section);
	tcase_add_test(t, heading_roles_start_at_the_second);
	tcase_add_test(t, a_heading_above_the_top_is_as_one_at_the_top);
	tcase_add_test(t, the_title_is_not_set_again);
	tcase_add_loop_test(t, a_heading_stays_with_what_follows, 0, 9);
	tcase_add_test(t, a_quote_stands_in_on_both_sides);
	tcase_add_test(t, a_rule_is_an_artifact);
	tcase_add_test(t, a_page_break_is_forced);
	tcase_add_test(t, a_keep_div_is_kept);
	tcase_add_test(t, a_div_may_be_in_another_language);
	tcase_add_test(t, a_paragraphs_id_is_an_anchor);
	tcase_add_test(t, copies_have_no_anchors);
	tcase_add_test(t, every_class_of_div_shows_its_text);
	tcase_add_test(t, text_in_a_style_has_its_spaces);
	suite_add_tcase(s, t);
	return s;
}
