#include "doc/pack.h"

#include <check.h>
#include <string.h>

START_TEST(names_every_part_differently)
{
	for (int i = 0; i < PART_KIND_COUNT; i++) {
		const char *name = part_kind_name((enum part_kind)i);

		ck_assert_uint_gt(strlen(name), 0);
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
			    name, part_kind_name((enum part_kind)k));
	}
	ck_assert_str_eq(part_kind_name(PART_KEY_POINTS), "key-points");
}
END_TEST

START_TEST(nodes_know_their_document)
{
	struct arena *a = arena_new(0);
	struct node *roots[2], *div, *text;
	struct document documents[2] = {{0}};
	struct pack pack = {0};

	for (int i = 0; i < 2; i++) {
		roots[i] = node_new(a, NODE_DOCUMENT, (struct loc){0});
		documents[i].root = roots[i];
		vec_push(a, &pack.documents, &documents[i]);
	}
	div = node_new(a, NODE_DIV, (struct loc){0});
	text = node_new(a, NODE_PARAGRAPH, (struct loc){0});
	node_append(roots[1], div);
	node_append(div, text);
	ck_assert_ptr_eq(pack_document_of(&pack, text), &documents[1]);
	ck_assert_ptr_eq(pack_document_of(&pack, roots[0]), &documents[0]);
	node_detach(text);
	ck_assert_ptr_null(pack_document_of(&pack, text));
	arena_free(a);
}
END_TEST

START_TEST(files_of_themes_are_told_by_their_ends)
{
	ck_assert(theme_choice_is_file(STR("house.yaml")));
	ck_assert(theme_choice_is_file(STR("looks/house.yml")));
	ck_assert(!theme_choice_is_file(STR("letter")));
	ck_assert(!theme_choice_is_file(STR("yaml")));
	ck_assert(!theme_choice_is_file(STR("")));
}
END_TEST

START_TEST(files_ride_along_unless_somebody_says_otherwise)
{
	struct standard silent = {0}, second = {.part = 2, .level = 'A'};
	struct pack pack = {0};
	struct output plain = {0}, sheets = {.impose = IMPOSE_BOOKLET};

	ck_assert(output_attaches(&plain, &pack, silent));
	ck_assert(!output_attaches(&plain, &pack, second));
	ck_assert(!output_attaches(&sheets, &pack, silent));
	pack.attach = ATTACH_NO;
	ck_assert(!output_attaches(&plain, &pack, silent));
	plain.attach = sheets.attach = ATTACH_YES;
	ck_assert(output_attaches(&plain, &pack, silent));
	ck_assert(output_attaches(&sheets, &pack, silent));
	ck_assert(!output_attaches(&plain, &pack, second));
	pack.attach = ATTACH_YES;
	plain.attach = ATTACH_NO;
	sheets.attach = ATTACH_UNSAID;
	ck_assert(!output_attaches(&plain, &pack, silent));
	ck_assert(!output_attaches(&sheets, &pack, silent));
}
END_TEST

START_TEST(every_kind_is_complete)
{
	struct arena *a = arena_new(0);

	for (int i = 0; i < OUTPUT_KIND_COUNT; i++) {
		struct output o = output_of_kind(a, (enum output_kind)i);

		ck_assert_int_eq(o.kind, i);
		ck_assert_uint_gt(output_kind_names[i].n, 0);
		ck_assert_uint_eq(o.name.n, 0);
		ck_assert(o.print_urls == (i != OUTPUT_SCREEN));
		ck_assert(!o.run_on || !o.start_right);
		for (int k = 0; k < i; k++)
			ck_assert(!str_eq(
			    output_kind_names[i], output_kind_names[k]));
	}
	arena_free(a);
}
END_TEST

START_TEST(an_output_s_parts_come_before_the_pack_s)
{
	struct arena *a = arena_new(0);
	struct pack pack = {0};
	struct output briefing = output_of_kind(a, OUTPUT_BRIEFING);
	struct output handout = output_of_kind(a, OUTPUT_HANDOUT);

	ck_assert_ptr_eq(output_parts(&briefing, &pack), &pack.parts);
	ck_assert_ptr_eq(output_parts(&handout, &pack), &handout.parts);
	ck_assert_uint_gt(handout.parts.n, 0);
	arena_free(a);
}
END_TEST

Suite *suite_doc_pack(void);

Suite *
suite_doc_pack(void)
{
	Suite *s = suite_create("doc/pack");
	TCase *t = tcase_create("pack");

	tcase_add_test(t, names_every_part_differently);
	tcase_add_test(t, nodes_know_their_document);
	tcase_add_test(t, files_of_themes_are_told_by_their_ends);
	tcase_add_test(t, every_kind_is_complete);
	tcase_add_test(t, files_ride_along_unless_somebody_says_otherwise);
	tcase_add_test(t, an_output_s_parts_come_before_the_pack_s);
	suite_add_tcase(s, t);
	return s;
}
