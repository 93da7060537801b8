#include "derive/marking.h"

#include "tree.h"

static struct document *
marked(struct tree *t, enum tlp tlp)
{
	struct document *doc;

	tree_document(t, "A");
	doc = t->pack.documents.v[t->pack.documents.n - 1];
	doc->marking = (struct marking){tlp_label(tlp), tlp, {1, 5, 1}};
	return doc;
}

START_TEST(a_pack_is_as_narrow_as_its_documents)
{
	struct tree t;

	tree_open(&t);
	t.pack.marking =
	    (struct marking){tlp_label(TLP_AMBER), TLP_AMBER, {1, 1, 1}};
	for (int i = TLP_NONE; i < TLP_COUNT; i++)
		marked(&t, (enum tlp)i);
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 2);
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_MARKING_NARROWER);
	ck_str(t.diags.list.v[0]->text,
	    "the document is marked TLP:AMBER+STRICT, the pack is TLP:AMBER");
	ck_assert_uint_eq(t.diags.list.v[0]->related.offset, 1);
	tree_close(&t);
}
END_TEST

START_TEST(a_pack_waits_for_its_documents)
{
	static const int64_t ends[] = {5, 10, 15};
	struct tree t;

	tree_open(&t);
	for (size_t i = 0; i < 3; i++)
		marked(&t, TLP_NONE)->embargo = (struct embargo){
		    .until = {.seconds = ends[i], .date = STR("2026-12-01")},
		    .at = tree_place(&t)};
	t.pack.embargo.until =
	    (struct date_time){.seconds = 10, .date = STR("2026-12-01")};
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 1);
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_EMBARGO_LATER);
	t.pack.embargo.until.date = STR("");
	tree_derive(&t);
	/* The third is the one that was reported. */
	ck_assert_uint_eq(t.diags.list.n, 3);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_marking(void);

Suite *
suite_derive_marking(void)
{
	Suite *s = suite_create("derive/marking");
	TCase *t = tcase_create("marking");

	tcase_add_test(t, a_pack_is_as_narrow_as_its_documents);
	tcase_add_test(t, a_pack_waits_for_its_documents);
	suite_add_tcase(s, t);
	return s;
}
