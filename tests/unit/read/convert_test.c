#include "read/convert.h"

#include "unit/read/prepared_text.h"

static struct convert *
converting(const char *text)
{
	struct convert *c = ARENA_NEW(arena, struct convert);

	c->p = prepared_from(text);
	c->arena = arena;
	convert_push(c, node_new(arena, NODE_DOCUMENT, (struct loc){0}));
	return c;
}

START_TEST(adds_to_what_was_opened_last)
{
	struct convert *c = converting("");
	struct node *root = convert_top(c)->container, *quote;

	quote = convert_add(c, NODE_QUOTE, (struct loc){0});
	convert_push(c, quote);
	ck_assert_ptr_eq(
	    convert_add(c, NODE_RULE, (struct loc){0})->parent, quote);
	ck_assert_ptr_eq(quote->parent, root);
	ck_assert_uint_eq(convert_top(c)->depth, 1);
}
END_TEST

START_TEST(gives_marks_back)
{
	struct convert *c = converting("[a]{.b} \\] [^c]\n");
	const char *text = arena_z(arena, buf_view(c->p->text));

	ASSERT_STR(convert_restored(c, text), "[a]{.b} ] [^c]\n");
	ASSERT_STR(convert_verbatim(c, text), "[a]{.b} \\] [^c]\n");
	ck_assert(str_eq_z(convert_literal(c, text), text));
}
END_TEST

START_TEST(notes_html_once)
{
	struct convert *c = converting("<b>");

	convert_note_html(c, source_loc(c->p->source, 0, 1));
	convert_note_html(c, source_loc(c->p->source, 1, 1));
	ASSERT_FAULTS("1:1 HTML_DROPPED 1\n");
}
END_TEST

Suite *suite_read_convert(void);

Suite *
suite_read_convert(void)
{
	Suite *suite = suite_create("read/convert");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, adds_to_what_was_opened_last);
	tcase_add_test(tc, gives_marks_back);
	tcase_add_test(tc, notes_html_once);
	return suite;
}
