#include "style/theme_field.h"

#include "unit/style/theming.h"

struct filled {
	su length;
	bool flag;
	uint8_t word, percent;
};

static const struct str words[] = {
    STR_INIT("left"), STR_INIT("right"), STR_INIT("middle")};

static const struct theme_field fields[] = {
    LENGTH_FIELD("length", offsetof(struct filled, length), 2, 72),
    FLAG_FIELD("flag", offsetof(struct filled, flag)),
    WORD_FIELD("word", offsetof(struct filled, word), words),
    PERCENT_FIELD("percent", offsetof(struct filled, percent)),
    OTHER_FIELD("other"),
};

static struct filled
fill(const char *text)
{
	struct filled out = {PT(9), true, 7, 77};

	theme_fields_read(theming_map(text), fields, 5, &out);
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
	theme_fields_read((struct yaml_map){&diags, NULL}, fields, 5, &out);
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
	ASSERT_FAULTS("1:9 THEME_LENGTH 2\n1:9 THEME_RANGE 5\n"
		      "1:9 THEME_RANGE 4\n1:9 THEME_RANGE 4\n"
		      "1:9 THEME_LENGTH 10\n1:9 YAML_TYPE 1\n"
		      "1:9 THEME_LENGTH 2\n");
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

Suite *suite_style_theme_field(void);

Suite *
suite_style_theme_field(void)
{
	Suite *suite = suite_create("style/theme_field");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, sets_what_is_said);
	tcase_add_test(tc, leaves_the_rest);
	tcase_add_test(tc, reports_lengths_in_their_place);
	tcase_add_test(tc, takes_both_ends_of_a_range);
	tcase_add_test(tc, reports_words_with_those_that_there_are);
	tcase_add_test(tc, reports_percentages);
	tcase_add_test(tc, reports_keys_that_no_field_has);
	return suite;
}
