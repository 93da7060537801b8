#include "read/delimiters.h"

#include "unit/read/reading.h"

/*
 * A paragraph's inlines in short: text as it is, what is struck out, raised
 * or lowered in "-(...)", "^(...)" and "_(...)", all else in "<...>".
 */
static void
put_inlines(struct buf *out, const struct node *parent)
{
	NODE_EACH_CHILD (n, parent) {
		switch (n->kind) {
		case NODE_TEXT:
			buf_str(out, n->u.text);
			continue;
		case NODE_STRIKE:
			buf_z(out, "-(");
			break;
		case NODE_SUPERSCRIPT:
			buf_z(out, "^(");
			break;
		case NODE_SUBSCRIPT:
			buf_z(out, "_(");
			break;
		case NODE_SOFT_BREAK:
			buf_char(out, '/');
			continue;
		default:
			buf_char(out, '<');
			put_inlines(out, n);
			buf_char(out, '>');
			continue;
		}
		put_inlines(out, n);
		buf_char(out, ')');
	}
}

static struct str
inlines_of(const char *text)
{
	struct document *document = reading_document(str_from_z(text));
	struct buf *out = buf_new(arena);

	put_inlines(out, document->root->first);
	return buf_view(out);
}

#define ASSERT_INLINES(text, want) ASSERT_STR(inlines_of(text), want)

START_TEST(pairs_runs)
{
	ASSERT_INLINES("~~a b~~ c^2^ H~2~O", "-(a b) c^(2) H_(2)O");
	ASSERT_INLINES("~~a\nb~~", "-(a/b)");
	ASSERT_INLINES("~~a~~b~~c~~", "-(a)b-(c)");
}
END_TEST

START_TEST(nests_with_other_inlines)
{
	ASSERT_INLINES("*a ~~b~~* ~~**c** d~~", "<a -(b)> -(<c> d)");
	ASSERT_INLINES("[a^b^](c) [~d~]{.nowrap}", "<a^(b)> <_(d)>");
	ASSERT_INLINES("~~[a]{.nowrap}~~ ^[a](b)^", "-(<a>) ^(<a>)");
}
END_TEST

START_TEST(nests_in_itself)
{
	ASSERT_INLINES("~~a^b^ c~~ ^~~d~~^", "-(a^(b) c) ^(-(d))");
	ASSERT_INLINES("~~a~b~~~ c", "-(a_(b)) c");
	ASSERT_INLINES("~a~~b~~~ c", "_(a-(b)) c");
}
END_TEST

START_TEST(wants_no_spaces_in_what_is_raised)
{
	ASSERT_INLINES("a^b c^ ~d\ne~", "a^b c^ ~d/e~");
	ASSERT_INLINES("^*a b*^", "^(<a b>)");
	ASSERT_INLINES("^a\\ b^", "^(a\u00a0b)");
}
END_TEST

START_TEST(leaves_runs_without_a_partner)
{
	ASSERT_INLINES("~~a b~ c^ ~~~d", "~~a b~ c^ ~~~d");
	ASSERT_INLINES("~~ a~~ ~~a ~~", "~~ a~~ ~~a ~~");
	ASSERT_INLINES("~~a ~~b~~", "~~a -(b)");
	ASSERT_INLINES("^^ ~~~~ ^a", "^^ ~~~~ ^a");
}
END_TEST

START_TEST(leaves_runs_that_cross_others)
{
	ASSERT_INLINES("*a ~~b* c~~", "<a ~~b> c~~");
	ASSERT_INLINES("~~a [b~~](c)", "~~a <b~~>");
	ASSERT_INLINES("[a ~~b]{.nowrap} c~~", "<a ~~b> c~~");
	ASSERT_INLINES("~~a ^b~~ c^", "-(a ^b) c^");
}
END_TEST

START_TEST(keeps_what_stands_beside_punctuation)
{
	ASSERT_INLINES("\"~~a~~\" ~~\"b\"~~", "“-(a)” -(“b”)");
	ASSERT_INLINES("**a.**^b^ ^_c_^", "<a.>^(b) ^(<c>)");
}
END_TEST

START_TEST(knows_where_they_stand)
{
	ASSERT_TREE("> a ~~b\n> c~~ d\n", "  quote @1:1\n"
					  "    paragraph @1:3\n"
					  "      text @1:3 \"a \"\n"
					  "      strike @1:5\n"
					  "        text @1:7 \"b\"\n"
					  "        soft-break @1:8\n"
					  "        text @2:3 \"c\"\n"
					  "      text @2:6 \" d\"\n");
}
END_TEST

Suite *suite_read_delimiters(void);

Suite *
suite_read_delimiters(void)
{
	Suite *suite = suite_create("read/delimiters");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, pairs_runs);
	tcase_add_test(tc, nests_with_other_inlines);
	tcase_add_test(tc, nests_in_itself);
	tcase_add_test(tc, wants_no_spaces_in_what_is_raised);
	tcase_add_test(tc, leaves_runs_without_a_partner);
	tcase_add_test(tc, leaves_runs_that_cross_others);
	tcase_add_test(tc, keeps_what_stands_beside_punctuation);
	tcase_add_test(tc, knows_where_they_stand);
	return suite;
}
