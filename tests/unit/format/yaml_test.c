#include "format/yaml.h"

#include "unit/diag/faults.h"

static struct yaml_node *
read_yaml(const char *text)
{
	struct source *s = reading_source(str_from_z(text));

	return yaml_read(arena, &diags, s, 0, s->text.n);
}

static struct yaml_map
read_map(const char *text)
{
	return yaml_map_of(&diags, read_yaml(text), "it");
}

START_TEST(reads_scalars_sequences_and_mappings)
{
	struct yaml_map map =
	    read_map("a: 1\nb: 'two'\nc:\n- x\n- {y: z}\nd: |\n  one\n  two\n");
	const struct yaml_node *list = yaml_sequence(map, "c");

	ASSERT_STR(yaml_text(map, "a"), "1");
	ASSERT_STR(yaml_text(map, "b"), "two");
	ASSERT_STR(yaml_text(map, "d"), "one\ntwo");
	ck_assert_uint_eq(list->items.n, 2);
	ASSERT_STR(list->items.v[0]->text, "x");
	ck_assert_int_eq(list->items.v[1]->kind, YAML_MAPPING);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(has_true_places_behind_wide_characters)
{
	struct yaml_map map = read_map("é: ü\r\nb: {c: ö, d: x}\r\n");
	const struct yaml_node *inner = yaml_lookup(map, "b");
	const struct yaml_node *d =
	    yaml_lookup((struct yaml_map){&diags, inner}, "d");

	ck_assert_uint_eq(yaml_lookup(map, "é")->at.offset, 4);
	ck_assert_uint_eq(yaml_lookup(map, "é")->at.length, 2);
	ck_assert_uint_eq(d->at.offset, 22);
	ck_assert_uint_eq(d->at.length, 1);
}
END_TEST

START_TEST(reads_a_range_of_a_source)
{
	struct source *s = reading_source(STR("---\na: b\nc: [\n---\n: :"));

	ASSERT_STR(yaml_text(yaml_map_of(&diags,
				 yaml_read(arena, &diags, s, 4, 9), "it"),
		       "a"),
	    "b");
	ck_assert_ptr_null(yaml_read(arena, &diags, s, 4, 14));
	ASSERT_FAULTS("4:1 YAML_SYNTAX 1\n");
}
END_TEST

START_TEST(refuses_what_is_not_plain_data)
{
	ck_assert_ptr_null(read_yaml("a: &x 1\n"));
	ck_assert_ptr_null(read_yaml("a: *x\n"));
	ck_assert_ptr_null(read_yaml("a: !!str 1\n"));
	ck_assert_ptr_null(read_yaml("a: &x [1]\n"));
	ck_assert_ptr_null(read_yaml("a: !t {b: c}\n"));
	ck_assert_ptr_null(read_yaml("a: 1\n---\nb: 2\n"));
	ck_assert_ptr_null(read_yaml("? [a]\n: b\n"));
	ck_assert_uint_eq(diags.list.n, 7);
	for (size_t i = 0; i < 7; i++)
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_YAML_FEATURE);
	ASSERT_STR(diags.list.v[0]->text, "anchors are not read here");
	ASSERT_STR(diags.list.v[1]->text, "aliases are not read here");
	ASSERT_STR(diags.list.v[2]->text, "tags are not read here");
	ck_assert_uint_eq(diags.list.v[1]->at.offset, 3);
}
END_TEST

START_TEST(reports_keys_that_stand_twice)
{
	struct yaml_map map = read_map("a: 1\nb: 2\na: 3\n");

	ASSERT_STR(yaml_text(map, "a"), "1");
	ck_assert_uint_eq(map.node->pairs.n, 2);
	ASSERT_FAULTS("3:1 YAML_KEY_TWICE 1\n");
	ck_assert_uint_eq(diags.list.v[0]->related.offset, 0);
	ck_assert_uint_eq(diags.list.v[0]->related.length, 1);
}
END_TEST

START_TEST(places_syntax_faults)
{
	ck_assert_ptr_null(read_yaml("a: 1\n b: 2\n"));
	ck_assert_ptr_null(read_yaml("a: \"x\n"));
	ck_assert_ptr_null(read_yaml("a: \x01\n"));
	ck_assert_ptr_null(read_yaml("a: @b\n"));
	ck_assert_ptr_null(read_yaml("a: b\nc: 'é\n---\nd\n"));
	ASSERT_FAULTS("2:3 YAML_SYNTAX 1\n1:4 YAML_SYNTAX 1\n"
		      "1:4 YAML_SYNTAX 1\n1:4 YAML_SYNTAX 1\n"
		      "2:4 YAML_SYNTAX 1\n");
}
END_TEST

START_TEST(reports_bytes_that_are_not_utf8)
{
	ck_assert_ptr_null(read_yaml("a: b\nc: \xFF\n"));
	ASSERT_FAULTS("2:4 FILE_NOT_UTF8 1\n");
}
END_TEST

START_TEST(bounds_depth_and_length)
{
	struct buf *deep = buf_new(arena), *wide = buf_new(arena);

	buf_fill(deep, '[', 100000);
	ck_assert_ptr_null(read_yaml(arena_z(arena, buf_view(deep))));
	buf_fill(wide, 'a', YAML_LIMIT + 1);
	ck_assert_ptr_null(read_yaml(arena_z(arena, buf_view(wide))));
	ASSERT_FAULTS("1:17 NEST_TOO_DEEP 1\n1:1 YAML_SYNTAX 1\n");
}
END_TEST

START_TEST(trims_block_scalars)
{
	struct yaml_map map =
	    read_map("a: >\n  b\n  c\n\nd: |\n  e\n  f\ng: '\n\n'\n");

	ASSERT_STR(yaml_text(map, "a"), "b c");
	ASSERT_STR(yaml_text(map, "d"), "e\nf");
	ASSERT_STR(yaml_text(map, "g"), "");
}
END_TEST

START_TEST(takes_null_for_absent)
{
	struct yaml_map map = read_map("a:\nb: ~\nc: null\nd: ''\ne: \"~\"\n");

	ck_assert_ptr_null(yaml_lookup(map, "a"));
	ck_assert_ptr_null(yaml_lookup(map, "b"));
	ck_assert_ptr_null(yaml_lookup(map, "c"));
	ck_assert_ptr_nonnull(yaml_lookup(map, "d"));
	ASSERT_STR(yaml_text(map, "e"), "~");
	ck_assert_ptr_null(read_yaml("# nothing\n"));
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(checks_types_and_keys)
{
	static const struct str words[] = {STR_INIT("list"), STR_INIT("text")};
	struct yaml_map map = read_map("list: x\ntext: [y]\nlits: z\n");

	ASSERT_STR(yaml_text(map, "text"), "");
	ck_assert_ptr_null(yaml_sequence(map, "list"));
	yaml_check_keys(map, words, 2);
	ck_assert_ptr_null(
	    yaml_map_of(&diags, map.node->pairs.v[0].value, "list").node);
	ASSERT_FAULTS("1:7 YAML_TYPE 1\n1:7 YAML_TYPE 1\n2:7 YAML_TYPE 1\n"
		      "3:1 YAML_KEY_UNKNOWN 4\n");
	ASSERT_STR(diags.list.v[0]->text, "\"text\" must be a text");
	ASSERT_STR(diags.list.v[2]->hint, "did you mean \"list\"?");
}
END_TEST

START_TEST(curls_the_quotes_of_prose)
{
	ASSERT_STR(yaml_prose(arena, read_map("a: it's\n"), "a"), "it’s");
}
END_TEST

Suite *suite_format_yaml(void);

Suite *
suite_format_yaml(void)
{
	Suite *suite = suite_create("format/yaml");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_scalars_sequences_and_mappings);
	tcase_add_test(tc, has_true_places_behind_wide_characters);
	tcase_add_test(tc, reads_a_range_of_a_source);
	tcase_add_test(tc, refuses_what_is_not_plain_data);
	tcase_add_test(tc, reports_keys_that_stand_twice);
	tcase_add_test(tc, places_syntax_faults);
	tcase_add_test(tc, reports_bytes_that_are_not_utf8);
	tcase_add_test(tc, bounds_depth_and_length);
	tcase_add_test(tc, trims_block_scalars);
	tcase_add_test(tc, takes_null_for_absent);
	tcase_add_test(tc, checks_types_and_keys);
	tcase_add_test(tc, curls_the_quotes_of_prose);
	return suite;
}
