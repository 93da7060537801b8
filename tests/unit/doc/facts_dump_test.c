#include <check.h>

#include "doc/facts.h"
#include "unit/base/assert_str.h"

static struct arena *arena;
static struct pack pack;
static struct facts facts;
static struct document letter, report;

static void
set_up(void)
{
	arena = arena_new(0);
	pack = (struct pack){0};
	facts = (struct facts){0};
	letter = (struct document){.file = STR("letter.md")};
	report = (struct document){.file = STR("report.md"),
	    .short_name = STR("Report"),
	    .title = STR("The report"),
	    .index = 1};
	vec_push(arena, &pack.documents, &letter);
	vec_push(arena, &pack.documents, &report);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static struct node *
add(struct node *parent, enum node_kind kind)
{
	struct node *n = node_new(arena, kind, (struct loc){0, 0, 0});

	if (parent)
		node_append(parent, n);
	return n;
}

static void
add_words(struct node *parent, const char *words)
{
	add(parent, NODE_TEXT)->u.text = str_from_z(words);
}

static struct str
dump(void)
{
	struct buf *out = buf_new(arena);

	facts_dump(out, &pack, &facts);
	return buf_view(out);
}

#define DOCUMENTS                                                              \
	"documents\n"                                                          \
	"  0 \"letter.md\" file=\"letter.md\"\n"                               \
	"  1 \"Report\" file=\"report.md\" title=\"The report\"\n"

START_TEST(names_empty_sections)
{
	ASSERT_STR(dump(),
	    DOCUMENTS "asks\nrecommendations\nsignatories\nkey-points\n"
		      "sources\ntoc\nlabels\n");
}
END_TEST

START_TEST(shows_asks_with_stances_and_places)
{
	enum stance stances[] = {STANCE_SILENT, STANCE_ASKS};
	const struct recommendation *behind[2] = {0};
	struct ask ask = {.number = 7,
	    .brief = STR("Do it"),
	    .to = STR("The ministry"),
	    .theme = STR("Rents"),
	    .stances = stances,
	    .sources = behind};
	struct recommendation place = {.id = STR("rec-1"),
	    .document = &report,
	    .text = STR("Do it at once."),
	    .brief = STR("Do it"),
	    .when = STR("May"),
	    .section = STR("2.1"),
	    .ask = &ask};
	struct recommendation other = {.id = STR("rec-2"), .document = &letter};

	behind[1] = &place;
	vec_push(arena, &ask.places, &place);
	vec_push(arena, &ask.places, &other);
	vec_push(arena, &facts.asks, &ask);
	vec_push(arena, &facts.recommendations, &place);
	vec_push(arena, &facts.recommendations, &other);
	ASSERT_STR(dump(),
	    DOCUMENTS "asks\n"
		      "  7 \"Do it\" to=\"The ministry\" theme=\"Rents\"\n"
		      "    stance \"letter.md\" silent\n"
		      "    stance \"Report\" asks #rec-1\n"
		      "    place #rec-1 @ \"Report\" 2.1\n"
		      "    place #rec-2 @ \"letter.md\"\n"
		      "recommendations\n"
		      "  #rec-1 \"Report\" section=\"2.1\" ask=7 when=\"May\"\n"
		      "    \"Do it at once.\"\n"
		      "    short \"Do it\"\n"
		      "  #rec-2 \"letter.md\"\n"
		      "    \"\"\n"
		      "signatories\nkey-points\nsources\ntoc\nlabels\n");
}
END_TEST

START_TEST(shows_signatories)
{
	struct str columns[] = {STR("name"), STR("town")};
	struct str cells[] = {STR("A"), STR("B \"b\"")};
	struct signatories list = {
	    .document = &letter, .columns = columns, .column_count = 2};

	vec_push(arena, &list.rows, (struct data_row){.cells = cells});
	vec_push(arena, &facts.signatories, &list);
	ASSERT_STR(dump(), DOCUMENTS "asks\nrecommendations\n"
				     "signatories\n"
				     "  \"letter.md\" rows=1\n"
				     "    columns \"name\" | \"town\"\n"
				     "    row \"A\" | \"B \\\"b\\\"\"\n"
				     "key-points\nsources\ntoc\nlabels\n");
}
END_TEST

START_TEST(shows_groups_of_signatories)
{
	struct str columns[] = {STR("name")}, a[] = {STR("A")},
		   b[] = {STR("B")};
	struct signatories list = {.document = &letter,
	    .columns = columns,
	    .column_count = 1,
	    .counted = true,
	    .layout = SIGNATORIES_RUN_IN};

	vec_push(arena, &list.rows, (struct data_row){.cells = a});
	vec_push(arena, &list.rows, (struct data_row){.cells = b});
	vec_push(arena, &list.groups, (struct data_group){STR("Office"), 0, 2});
	vec_push(arena, &facts.signatories, &list);
	ASSERT_STR(dump(),
	    DOCUMENTS "asks\nrecommendations\n"
		      "signatories\n"
		      "  \"letter.md\" rows=2 layout=run-in counted\n"
		      "    columns \"name\"\n"
		      "    group \"Office\" rows=2\n"
		      "    row \"A\"\n"
		      "    row \"B\"\n"
		      "key-points\nsources\ntoc\nlabels\n");
}
END_TEST

START_TEST(shows_divs_toc_and_labels)
{
	struct node *div = add(NULL, NODE_DIV), *list;

	div->id = STR("points");
	add_words(add(div, NODE_PARAGRAPH), "In short:");
	list = add(div, NODE_LIST);
	add_words(add(add(list, NODE_ITEM), NODE_PARAGRAPH), "one");
	add_words(add(add(list, NODE_ITEM), NODE_PARAGRAPH), "two");
	vec_push(arena, &facts.key_points, div);
	vec_push(arena, &facts.sources, add(NULL, NODE_DIV));
	vec_push(arena, &facts.toc,
	    (struct toc_entry){0, STR(""), STR("Letter"), STR("doc-1"), NULL});
	vec_push(arena, &facts.toc,
	    (struct toc_entry){2, STR("1.2"), STR("Deep"), STR("deep"), NULL});
	map_put(arena, &facts.labels, STR("points"), div, false);
	map_put(arena, &facts.labels, STR("a"), list, false);
	ASSERT_STR(dump(), DOCUMENTS "asks\nrecommendations\nsignatories\n"
				     "key-points\n"
				     "  div #points\n"
				     "    paragraph \"In short:\"\n"
				     "    item \"one\"\n"
				     "    item \"two\"\n"
				     "sources\n"
				     "  div\n"
				     "toc\n"
				     "  \"Letter\" #doc-1\n"
				     "      1.2 \"Deep\" #deep\n"
				     "labels\n"
				     "  #points div\n"
				     "  #a list\n");
}
END_TEST

Suite *suite_doc_facts_dump(void);

Suite *
suite_doc_facts_dump(void)
{
	Suite *s = suite_create("doc/facts_dump");
	TCase *t = tcase_create("facts_dump");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, names_empty_sections);
	tcase_add_test(t, shows_asks_with_stances_and_places);
	tcase_add_test(t, shows_signatories);
	tcase_add_test(t, shows_groups_of_signatories);
	tcase_add_test(t, shows_divs_toc_and_labels);
	suite_add_tcase(s, t);
	return s;
}
