#include "layout/inline.h"

#include "unit/layout/fixture.h"

static struct node *
paragraph(void)
{
	struct node *root = tree_document(&tree, "");

	return tree_node(&tree, root, NODE_PARAGRAPH);
}

/* The paragraph's items, closed. */
static struct par *
par_of(const struct node *n)
{
	struct par *p = fixture_par(STYLE_BODY, "");

	par_inlines(p, n);
	par_close(p);
	return p;
}

static const struct inline_style *
style_of_word(const struct par *p, const char *word)
{
	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_BOX &&
		    str_eq_z(p->items.v[i].run->text, word))
			return p->items.v[i].inlined;
	ck_abort_msg("no word \"%s\"", word);
	return NULL;
}

static enum elem_role
role_of(const struct inline_style *in)
{
	return lay.pages->elems.v[in->elem].role;
}

START_TEST(text_keeps_its_place)
{
	struct node *n = paragraph();
	struct node *text = tree_text(&tree, n, "word");

	ck_assert_uint_eq(
	    style_of_word(par_of(n), "word")->at.offset, text->at.offset);
}
END_TEST

START_TEST(emphasis_turns_the_slope)
{
	struct node *n = paragraph();
	struct node *outer = tree_node(&tree, n, NODE_EMPH);
	struct node *inner;
	struct par *p;

	tree_text(&tree, outer, "outer ");
	inner = tree_node(&tree, outer, NODE_EMPH);
	tree_text(&tree, inner, "inner");
	p = par_of(n);
	ck_assert(style_of_word(p, "outer")->text.italic);
	ck_assert(!style_of_word(p, "inner")->text.italic);
}
END_TEST

START_TEST(strong_in_emphasis_is_both)
{
	struct node *n = paragraph();
	struct node *strong =
	    tree_node(&tree, tree_node(&tree, n, NODE_EMPH), NODE_STRONG);
	const struct inline_style *in;

	tree_text(&tree, strong, "both");
	in = style_of_word(par_of(n), "both");
	ck_assert(in->text.bold);
	ck_assert(in->text.italic);
}
END_TEST

START_TEST(code_is_monospaced)
{
	struct node *n = paragraph();
	const struct inline_style *in;
	struct par *p;

	tree_text(&tree, n, "run ");
	tree_node(&tree, n, NODE_CODE)->u.text = STR("make");
	p = par_of(n);
	in = style_of_word(p, "make");
	ck_assert_uint_eq(in->text.family, FAMILY_MONO);
	ck_assert_int_lt(in->text.size, p->base->text.size);
	ck_assert_int_eq(role_of(in), ROLE_CODE);
	ck_assert_int_ne(role_of(style_of_word(p, "run")), ROLE_CODE);
}
END_TEST

START_TEST(breaks_in_the_source)
{
	struct node *n = paragraph();
	struct par *p;
	size_t forced = 0;

	tree_text(&tree, n, "one");
	tree_node(&tree, n, NODE_SOFT_BREAK);
	tree_text(&tree, n, "two");
	tree_node(&tree, n, NODE_LINE_BREAK);
	tree_text(&tree, n, "three");
	p = par_of(n);
	ASSERT_STR(buf_view(p->text), "one twothree");
	for (size_t i = 0; i < p->items.n; i++)
		forced += p->items.v[i].kind == ITEM_PENALTY &&
			  p->items.v[i].penalty <= PENALTY_FORCED;
	ck_assert_uint_eq(forced, 2);
}
END_TEST

START_TEST(links_have_their_colour_and_target)
{
	struct node *n = paragraph();
	const struct inline_style *in;

	tree_link(&tree, n, "https://example.org/", "there");
	in = style_of_word(par_of(n), "there");
	ASSERT_STR(in->url, "https://example.org/");
	ck_assert_uint_eq(in->text.ink, theme.link);
	ck_assert_int_eq(role_of(in), ROLE_LINK);
}
END_TEST

START_TEST(a_span_may_have_another_language)
{
	struct node *n = paragraph();
	struct node *span = tree_node(&tree, n, NODE_SPAN);
	const struct inline_style *in;

	tree_key(&tree, span, "lang", "fr");
	tree_text(&tree, span, "raison");
	in = style_of_word(par_of(n), "raison");
	ASSERT_STR(in->language, "fr");
	ck_assert_int_eq(role_of(in), ROLE_SPAN);
	ASSERT_STR(lay.pages->elems.v[in->elem].lang, "fr");
}
END_TEST

START_TEST(a_span_in_small_capitals)
{
	struct node *n = paragraph();
	struct node *span = tree_node(&tree, n, NODE_SPAN);

	tree_class(&tree, span, "smallcaps");
	tree_text(&tree, span, "nato");
	ck_assert_uint_ne(style_of_word(par_of(n), "nato")->text.features &
			      FEATURE_SMALL_CAPS,
	    0);
}
END_TEST

START_TEST(a_recommendation_in_running_text_is_marked)
{
	struct node *n = paragraph();
	struct node *span = tree_node(&tree, n, NODE_SPAN);
	const struct item_mark *mark = NULL;
	struct par *p;

	span->u.div.class = DIV_RECOMMENDATION;
	tree_id(&tree, span, "freeze");
	tree_text(&tree, span, "freeze rents");
	fixture_derive();
	p = par_of(n);
	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_MARK)
			mark = p->items.v[i].mark;
	ck_assert_ptr_nonnull(mark);
	ASSERT_STR(mark->anchor, "freeze");
	ASSERT_STR(mark->margin_text, "1");
	ck_assert(style_of_word(p, "freeze")->text.bold);
}
END_TEST

START_TEST(without_a_margin_its_number_stands_in_brackets)
{
	struct node *n = paragraph();
	struct node *span = tree_node(&tree, n, NODE_SPAN);
	struct par *p;

	fixture_without_margin();
	span->u.div.class = DIV_RECOMMENDATION;
	tree_id(&tree, span, "freeze");
	tree_text(&tree, span, "freeze rents");
	fixture_derive();
	p = par_of(n);
	ASSERT_STR(buf_view(p->text), "[1]\u00a0freeze rents");
	ck_assert_uint_eq(p->items.v[0].kind, ITEM_MARK);
	ck_assert_uint_eq(p->items.v[0].mark->margin_text.n, 0);
}
END_TEST

START_TEST(a_span_with_an_id_is_an_anchor)
{
	struct node *n = paragraph();
	struct node *span = tree_node(&tree, n, NODE_SPAN);
	struct par *p;

	tree_id(&tree, span, "here");
	p = par_of(n);
	ck_assert_uint_eq(p->items.v[0].kind, ITEM_MARK);
	ASSERT_STR(p->items.v[0].mark->anchor, "here");
	ck_assert_uint_eq(p->items.v[0].mark->margin_text.n, 0);
}
END_TEST

START_TEST(an_image_in_running_text_is_its_text)
{
	struct node *n = paragraph();
	struct node *image = tree_node(&tree, n, NODE_IMAGE);

	tree_text(&tree, image, "a map");
	ASSERT_STR(buf_view(par_of(n)->text), "a map");
}
END_TEST

START_TEST(a_missing_glyph_is_shown_as_it_is)
{
	inline_glyph_missing(&lay, 0x1f9ed, (struct loc){1, 4, 4});
	ASSERT_HAS(tree_only_diag(&tree, DIAG_GLYPH_MISSING)->text,
	    "U+1F9ED \"\U0001f9ed\"");
}
END_TEST

START_TEST(a_missing_script_is_told_once_a_document)
{
	const struct source *s = source_add(&tree.sources, STR("b.md"),
	    STR("one \xF0\x92\x80\x80 \xF0\x92\x80\x81"));
	struct loc all = source_loc(s, 0, s->text.n);
	const struct diag *diag;

	inline_glyph_missing(&lay, 0x12001, all);
	inline_glyph_missing(&lay, 0x12000, all);
	diag = tree_only_diag(&tree, DIAG_GLYPH_MISSING);
	ASSERT_HAS(diag->text, "U+12001 \"\U00012001\" (Cuneiform)");
	ck_assert_uint_eq(diag->at.offset, 9);
	ck_assert_uint_eq(diag->at.length, 4);
	/* written otherwise, by an entity: the text's place stands */
	inline_glyph_missing(&lay, 0x10900, all);
	ck_assert_uint_eq(tree.diags.list.v[1]->at.length, s->text.n);
	all.source++;
	inline_glyph_missing(&lay, 0x12000, all);
	ck_assert_uint_eq(tree.diags.list.n, 3);
}
END_TEST

START_TEST(an_abbreviation_carries_its_words)
{
	struct node *paragraph =
	    tree_paragraph(&tree, tree_document(&tree, ""), "The ");
	struct node *node = tree_node(&tree, paragraph, NODE_ABBREVIATION);
	struct par *p = fixture_par(STYLE_BODY, "");
	const struct elem *elem;

	node->u.abbreviation.expansion = STR("United Nations");
	tree_text(&tree, node, "UN");
	par_inlines(p, paragraph);
	par_close(p);
	elem = &lay.pages->elems.v[lay.pages->elems.n - 1];
	ck_assert_int_eq(elem->role, ROLE_SPAN);
	ck_str(elem->expansion, "United Nations");
	ck_assert_uint_eq(elem->parent, p->base->elem);
}
END_TEST

START_TEST(an_address_is_printed_where_that_is_asked_for)
{
	struct node *paragraph =
	    tree_paragraph(&tree, tree_document(&tree, ""), "");
	struct node *node =
	    tree_link(&tree, paragraph, "mailto:x@example.org", "Write");
	struct par *p = fixture_par(STYLE_BODY, "");

	node->u.link.printed = true;
	par_inlines(p, paragraph);
	ck_str(buf_view(p->text), "Write");
	lay.print_urls = true;
	par_inlines(p, paragraph);
	ck_str(buf_view(p->text), "WriteWrite (x@example.org)");
}
END_TEST

Suite *suite_layout_inline(void);

Suite *
suite_layout_inline(void)
{
	const TTest *tests[] = {
	    text_keeps_its_place,
	    emphasis_turns_the_slope,
	    strong_in_emphasis_is_both,
	    code_is_monospaced,
	    breaks_in_the_source,
	    links_have_their_colour_and_target,
	    an_abbreviation_carries_its_words,
	    an_address_is_printed_where_that_is_asked_for,
	    a_span_may_have_another_language,
	    a_span_in_small_capitals,
	    a_recommendation_in_running_text_is_marked,
	    without_a_margin_its_number_stands_in_brackets,
	    a_span_with_an_id_is_an_anchor,
	    an_image_in_running_text_is_its_text,
	    a_missing_glyph_is_shown_as_it_is,
	    a_missing_script_is_told_once_a_document,
	};

	return FIXTURE_SUITE("layout/inline", tests);
}
