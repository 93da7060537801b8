#include "format/yaml_field.h"

#include "unit/diag/faults.h"

struct filled {
	su length;
	bool flag;
	uint8_t word, percent;
	uint16_t count;
};

static const struct str words[] = {
    STR_INIT("left"), STR_INIT("right"), STR_INIT("middle")};

static const struct yaml_field fields[] = {
    LENGTH_FIELD("length", offsetof(struct filled, length), 2, 72),
    FLAG_FIELD("flag", offsetof(struct filled, flag)),
    WORD_FIELD("word", offsetof(struct filled, word), words),
    PERCENT_FIELD("percent", offsetof(struct filled, percent)),
    OTHER_FIELD("other"),
    COUNT_FIELD("count", offsetof(struct filled, count), 1, 100),
};

#define FIELDS (sizeof fields / sizeof *fields)

static struct yaml_map
map_of(const char *text)
{
	struct source *s = reading_source(str_from_z(text));

	return yaml_map_of(
	    &diags, yaml_read(arena, &diags, s, 0, s->text.n), "it");
}

static struct filled
fill(const char *text)
{
	struct filled out = {PT(9), true, 7, 77, 4};

	yaml_fields_read(map_of(text), fields, FIELDS, &out);
	return out;
}

START_TEST(sets_what_is_said)
{
	struct filled out =
	    fill("{length: 1in, flag: false, word: middle, percent: 86%}");

	ck_assert_int_eq(out.length, PT(72));
	ck_assert(!out.flag);
	ck_assert_uint_eq(out.word, 2);
	ck_assert_uint_eq(out.percent, 86);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(leaves_the_rest)
{
	struct filled out = fill("{word: left, other: [1, {a: b}]}");

	ck_assert_int_eq(out.length, PT(9));
	ck_assert(out.flag);
	ck_assert_uint_eq(out.word, 0);
	ck_assert_uint_eq(out.percent, 77);
	ASSERT_FAULTS("");
	yaml_fields_read((struct yaml_map){&diags, NULL}, fields, FIELDS, &out);
	ck_assert_uint_eq(out.percent, 77);
}
END_TEST

START_TEST(reports_lengths_in_their_place)
{
	struct filled out = fill("length: 12");

	ck_assert_int_eq(out.length, PT(9));
	fill("length: 1.9pt");
	fill("length: 73pt");
	fill("length: -3pt");
	fill("length: 99999999pt");
	fill("length: [3pt]");
	fill("length: ''");
	ASSERT_FAULTS("1:9 YAML_LENGTH 2\n1:9 YAML_RANGE 5\n"
		      "1:9 YAML_RANGE 4\n1:9 YAML_RANGE 4\n"
		      "1:9 YAML_LENGTH 10\n1:9 YAML_TYPE 1\n"
		      "1:9 YAML_LENGTH 2\n");
	ASSERT_STR(diags.list.v[1]->hint, "it may be 2 pt to 72 pt");
}
END_TEST

START_TEST(takes_both_ends_of_a_range)
{
	ck_assert_int_eq(fill("length: 2pt").length, PT(2));
	ck_assert_int_eq(fill("length: 72pt").length, PT(72));
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_words_with_those_that_there_are)
{
	struct filled out = fill("{word: centre, flag: no}");

	ck_assert_uint_eq(out.word, 7);
	ck_assert(out.flag);
	fill("word: rihgt");
	ASSERT_FAULTS("1:8 YAML_VALUE 6\n1:22 YAML_VALUE 2\n"
		      "1:7 YAML_VALUE 5\n");
	ASSERT_STR(diags.list.v[0]->hint, "write left, right or middle");
	ASSERT_STR(diags.list.v[1]->hint, "write false or true");
	ASSERT_STR(diags.list.v[2]->hint, "did you mean \"right\"?");
}
END_TEST

START_TEST(reports_percentages)
{
	static const char *const bad[] = {"percent: 49%", "percent: 101%",
	    "percent: 86", "percent: 1000%", "percent: '%'"};

	for (size_t i = 0; i < 5; i++)
		ck_assert_uint_eq(fill(bad[i]).percent, 77);
	ck_assert_uint_eq(diags.list.n, 5);
	ck_assert_uint_eq(fill("percent: 50%").percent, 50);
	ck_assert_uint_eq(fill("percent: 100%").percent, 100);
	ck_assert_uint_eq(diags.list.n, 5);
}
END_TEST

START_TEST(reports_keys_that_no_field_has)
{
	ck_assert_int_eq(fill("{lenght: 3pt, length: 4pt}").length, PT(4));
	ASSERT_FAULTS("1:2 YAML_KEY_UNKNOWN 6\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"length\"?");
}
END_TEST

START_TEST(reports_counts)
{
	static const char *const bad[] = {"count: 0", "count: 101", "count: -1",
	    "count: 1.5", "count: ''", "count: 99999999999999", "count: 2x"};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		ck_assert_uint_eq(fill(bad[i]).count, 4);
		ck_assert_uint_eq(diags.list.n, i + 1);
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_YAML_RANGE);
	}
	ASSERT_STR(diags.list.v[0]->hint, "it may be 1 to 100");
	ck_assert_uint_eq(fill("count: 1").count, 1);
	ck_assert_uint_eq(fill("count: 100").count, 100);
	ck_assert_uint_eq(diags.list.n, sizeof bad / sizeof *bad);
}
END_TEST

/* One field, whatever else the mapping has. */
START_TEST(reads_one_by_itself)
{
	struct filled out = {PT(9), true, 7, 77, 4};
	struct yaml_map map = map_of("{word: middle, flag: [], count: 9}");

	yaml_field_read(map, &fields[2], &out);
	yaml_field_read(map, &fields[0], &out);
	ck_assert_uint_eq(out.word, 2);
	ck_assert_int_eq(out.length, PT(9));
	ck_assert_uint_eq(out.count, 4);
	ASSERT_FAULTS("");
	yaml_field_read(map, &fields[1], &out);
	ASSERT_FAULTS("1:22 YAML_TYPE 1\n");
}
END_TEST

Suite *suite_format_yaml_field(void);

Suite *
suite_format_yaml_field(void)
{
	Suite *suite = suite_create("format/yaml_field");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, sets_what_is_said);
	tcase_add_test(tc, leaves_the_rest);
	tcase_add_test(tc, reports_lengths_in_their_place);
	tcase_add_test(tc, takes_both_ends_of_a_range);
	tcase_add_test(tc, reports_words_with_those_that_there_are);
	tcase_add_test(tc, reports_percentages);
	tcase_add_test(tc, reports_keys_that_no_field_has);
	tcase_add_test(tc, reports_counts);
	tcase_add_test(tc, reads_one_by_itself);
	return suite;
}
