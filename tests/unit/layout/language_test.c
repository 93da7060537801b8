#include "layout/language.h"

#include "unit/layout/pack.h"

static struct node *
text_in(struct node *parent, const char *text, const char *language)
{
	struct node *span = tree_node(&tree, parent, NODE_SPAN);
	struct node *node = tree_node(&tree, span, NODE_TEXT);

	node->u.text = str_from_z(text);
	if (language)
		tree_key(&tree, span, "lang", language);
	return node;
}

static struct document *
document_in(const char *title, const char *language)
{
	struct document *doc = pack_document(title, "");

	doc->language = str_from_z(language);
	return doc;
}

/* A paragraph with a text taken from a node, as "[de]Worte[en-US] here". */
static struct str
set(const char *text, const struct node *from)
{
	struct par *p = fixture_par(STYLE_BODY, "");
	struct buf *b = buf_new(tree.a);

	language_text(p, str_from_z(text), from, p->base);
	for (size_t i = 0; i < p->segments.n; i++) {
		const struct par_segment *s = &p->segments.v[i];
		const struct elem *e = &lay.pages->elems.v[s->inlined->elem];

		ck_assert_int_eq(e->role, e->lang.n ? ROLE_SPAN : ROLE_P);
		if (e->lang.n)
			ck_assert(str_eq(e->lang, s->inlined->language));
		buf_z(b, "[");
		buf_str(b, s->inlined->language);
		buf_z(b, "]");
		buf_str(b, str_sub(buf_view(p->text), s->start, s->end));
	}
	return buf_view(b);
}

START_TEST(the_nearest_that_names_one_gives_it)
{
	struct document *doc = document_in("Titel", "de");
	struct node *div = tree_div(&tree, doc->root, DIV_PLAIN);
	struct node *p = tree_paragraph(&tree, div, "mots");

	ASSERT_STR(language_of(&lay, NULL), "en-US");
	ASSERT_STR(language_of(&lay, p), "de");
	tree_key(&tree, div, "lang", "fr");
	ASSERT_STR(language_of(&lay, p), "fr");
	ASSERT_STR(language_of(&lay, doc->root), "de");
	doc->language = STR("");
	ASSERT_STR(language_of(&lay, doc->root), "en-US");
}
END_TEST

START_TEST(foreign_words_among_others_have_a_span)
{
	struct document *doc = document_in("Title", "");
	struct node *p = tree_paragraph(&tree, doc->root, " one ");

	text_in(p, "zwei", "de");
	text_in(p, " three ", NULL);
	ASSERT_STR(
	    set("one zwei three", p), "[en-US]one [de]zwei[en-US] three");
	/* a text that ends before its node does */
	ASSERT_STR(set("one zw", p), "[en-US]one [de]zw");
	ASSERT_STR(set("one", p), "[en-US]one");
	ASSERT_STR(set("", p), "");
}
END_TEST

START_TEST(another_text_is_in_the_language_of_its_node)
{
	struct document *doc = document_in("Titel", "de");
	struct node *p = tree_paragraph(&tree, doc->root, "eins ");

	text_in(p, "two", "en-US");
	ASSERT_STR(set("eins two", p), "[de]eins [en-US]two");
	ASSERT_STR(set("ganz anders", p), "[de]ganz anders");
	ASSERT_STR(set("eins zwei", p), "[de]eins zwei");
	ASSERT_STR(set("eins two und mehr", p), "[de]eins two und mehr");
	ASSERT_STR(set("own words", NULL), "[en-US]own words");
}
END_TEST

START_TEST(the_first_paragraph_of_a_div_is_its_text)
{
	struct document *doc = document_in("Title", "");
	struct node *div = tree_div(&tree, doc->root, DIV_RECOMMENDATION);

	tree_key(&tree, div, "lang", "ko");
	tree_paragraph(&tree, div, "하나");
	tree_paragraph(&tree, div, "둘");
	ASSERT_STR(set("하나", div), "[ko]하나");
}
END_TEST

START_TEST(a_document_is_named_in_its_own_or_the_pack_s)
{
	struct document *doc = document_in("Titel", "de");
	struct par *p = fixture_par(STYLE_BODY, "");

	language_add_name(p, doc, p->base);
	ASSERT_STR(p->segments.v[0].inlined->language, "de");
	doc->short_name = STR("Text");
	language_add_name(p, doc, p->base);
	ck_assert_ptr_eq(p->segments.v[1].inlined, p->base);
	ASSERT_STR(buf_view(p->text), "TitelText");
}
END_TEST

START_TEST(blocks_in_another_language_have_an_element)
{
	struct flow flow = flow_new(&lay, 1);
	struct str outer = language_open(&flow, STR("en-US"), (struct loc){0});

	ck_assert_uint_eq(flow.elem, 1);
	language_close(&flow, outer);
	outer = language_open(&flow, STR("de"), (struct loc){0});
	ck_assert_uint_ne(flow.elem, 1);
	ASSERT_STR(lay.pages->elems.v[flow.elem].lang, "de");
	ASSERT_STR(lay.language, "de");
	language_close(&flow, outer);
	ASSERT_STR(lay.language, "en-US");
}
END_TEST

Suite *suite_layout_language(void);

Suite *
suite_layout_language(void)
{
	const TTest *tests[] = {
	    the_nearest_that_names_one_gives_it,
	    foreign_words_among_others_have_a_span,
	    another_text_is_in_the_language_of_its_node,
	    the_first_paragraph_of_a_div_is_its_text,
	    a_document_is_named_in_its_own_or_the_pack_s,
	    blocks_in_another_language_have_an_element,
	};

	return FIXTURE_SUITE("layout/language", tests);
}
