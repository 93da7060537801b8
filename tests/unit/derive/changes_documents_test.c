#include "unit/derive/edition.h"

static struct str
found(void)
{
	struct editions e = editions_of(arena, &before, &now);

	changes_in_documents(&e);
	return changes_shown(e.out);
}

static void
add_section(struct edition *e, const char *title)
{
	struct edition_section *s = vec_add(arena, &e->sections);

	s->id = s->title = str_from_z(title);
	s->document = STR("a.md");
}

static void
add_point(struct edition *e, const char *text)
{
	struct edition_point *p = vec_add(arena, &e->points);

	p->id = p->text = str_from_z(text);
	p->document = STR("a.md");
}

START_TEST(added_and_dropped)
{
	add_document(&before, "a.md", "A");
	add_document(&before, "b.md", "B");
	add_document(&now, "c.md", "C");
	add_document(&now, "a.md", "A");
	ASSERT_STR(found(), "  document added #doc-1 \"C\"\n"
			    "  document dropped \"B\"\n");
}
END_TEST

START_TEST(another_file_of_the_same_title_is_the_same)
{
	add_document(&before, "a.md", "A");
	add_document(&now, "b.md", "A");
	ASSERT_STR(found(), "");
}
END_TEST

START_TEST(what_is_said_of_it_and_stands_in_it)
{
	add_document(&before, "a.md", "A")->version = STR("1");
	add_section(&before, "Costs");
	add_section(&before, "Names");
	add_point(&before, "Dear.");
	add_document(&now, "a.md", "A")->version = STR("2");
	add_section(&now, "Costs");
	add_point(&now, "Dear.");
	add_point(&now, "Late.");
	ASSERT_STR(found(), "  document altered #doc-1 \"A\"\n"
			    "    Version: [-1-]{+2+}\n"
			    "    section dropped \"Names\"\n"
			    "    key-point added #Late. \"Late.\"\n");
}
END_TEST

static void
digest(struct edition_document *d, const char *all, const char *blocks)
{
	d->digest = str_from_z(all);
	for (; *blocks; blocks++)
		vec_push(arena, &d->blocks, (struct str){blocks, 1});
}

START_TEST(blocks_are_counted)
{
	digest(add_document(&before, "a.md", "A"), "1", "abcd");
	digest(add_document(&now, "a.md", "A"), "2", "axc");
	ASSERT_STR(found(), "  document altered #doc-1 \"A\"\n"
			    "    blocks new=1 dropped=1\n");
}
END_TEST

START_TEST(an_extract_without_digests_says_nothing_of_blocks)
{
	add_document(&before, "a.md", "A");
	digest(add_document(&now, "a.md", "A"), "2", "axc");
	ASSERT_STR(found(), "");
}
END_TEST

Suite *suite_derive_changes_documents(void);

Suite *
suite_derive_changes_documents(void)
{
	const TTest *tests[] = {
	    added_and_dropped,
	    another_file_of_the_same_title_is_the_same,
	    what_is_said_of_it_and_stands_in_it,
	    blocks_are_counted,
	    an_extract_without_digests_says_nothing_of_blocks,
	};

	return EDITION_SUITE("derive/changes_documents", tests);
}
