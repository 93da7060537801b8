#include "doc/slug.h"

#include <check.h>

static const struct {
	const char *text, *slug;
} cases[] = {
    {"Lift the Travel Ban", "lift-the-travel-ban"},
    {"  A \t  B\n", "a-b"},
    {"Aid & trade", "aid-trade"},
    {"1. What we ask", "what-we-ask"},
    {"2018", "section"},
    {"", "section"},
    {"?!", "section"},
    {"Phase 2: snap_back", "phase-2-snap_back"},
    {"Self-help", "self-help"},
    {"It\xE2\x80\x99s \xE2\x80\x9Cnow\xE2\x80\x9D", "its-now"},
    {"\xC3\x89t\xC3\xA9 \xED\x8F\x89\xED\x99\x94",
	"\xC3\x89t\xC3\xA9-\xED\x8F\x89\xED\x99\x94"},
    {"e\xCC\x81gal", "e\xCC\x81gal"},
    {"a\xC2\xA0z", "a-z"},
    {"bad\xFF", "bad"},
};

START_TEST(slugs)
{
	struct arena *a = arena_new(0);
	struct str slug = slug_from_text(a, str_from_z(cases[_i].text));

	ck_assert_msg(
	    str_eq_z(slug, cases[_i].slug), "%.*s", (int)slug.n, slug.s);
	arena_free(a);
}
END_TEST

START_TEST(in_a_document)
{
	static const struct {
		const char *file, *text, *id;
	} ids[] = {
	    {"report.md", "Lift the ban.", "report-lift-the-ban"},
	    {"a/02-Fair rents.markdown", "One", "fair-rents-one"},
	    {"x", "a b c d e f g h", "x-a-b-c-d-e-f"},
	    {".md", "  a\n\nb\tc  d e f g ", "md-a-b-c-d-e-f"},
	    {"", "", "section-section"},
	};
	struct arena *a = arena_new(0);
	struct document document = {.file = str_from_z(ids[_i].file)};
	struct str id =
	    slug_in_document(a, &document, str_from_z(ids[_i].text));

	ck_assert_msg(str_eq_z(id, ids[_i].id), "%.*s", (int)id.n, id.s);
	arena_free(a);
}
END_TEST

Suite *suite_doc_slug(void);

Suite *
suite_doc_slug(void)
{
	Suite *suite = suite_create("doc/slug");
	TCase *tcase = tcase_create("slug");

	tcase_add_loop_test(
	    tcase, slugs, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_loop_test(tcase, in_a_document, 0, 5);
	suite_add_tcase(suite, tcase);
	return suite;
}
