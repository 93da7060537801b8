#include "extract/extract.h"

#include <string.h>

#include "unit/extract/sample.h"

static struct str
extracted(enum extract_format format, enum extract_array only)
{
	struct extract_input in = sample_input();
	struct buf *out = buf_new(arena);

	extract_write(out, &in, format, only);
	buf_char(out, '\0');
	return (struct str){out->p, out->n - 1};
}

static bool
has(struct str text, const char *part)
{
	return strstr(text.s, part) != NULL;
}

START_TEST(gives_all_arrays_or_one)
{
	struct str all, one;

	sample_ask(&letter, "a", "Lift it.");
	all = extracted(EXTRACT_JSON, EXTRACT_ARRAY_COUNT);
	one = extracted(EXTRACT_JSON, EXTRACT_LINKS);
	ck_assert(has(all, "\"recommendations\": [\n"));
	ck_assert(has(all, "\"signatories\": []"));
	ck_assert(has(all, "\"key_points\": []"));
	ck_assert(has(all, "\"outline\": []"));
	ck_assert(has(all, "\"links\": []"));
	ck_assert(has(one, "\"documents\": ["));
	ck_assert(has(one, "\"links\": []"));
	ck_assert(!has(one, "\"recommendations\""));
}
END_TEST

START_TEST(has_three_formats)
{
	sample_ask(&letter, "a", "Lift it.");
	ck_assert(has(extracted(EXTRACT_CSV, EXTRACT_RECOMMENDATIONS),
	    "\"1\",\"a\",\"Lift it.\""));
	ck_assert(has(extracted(EXTRACT_MARKDOWN, EXTRACT_ARRAY_COUNT),
	    "| 1 | a | Lift it. |"));
}
END_TEST

Suite *suite_extract_extract(void);

Suite *
suite_extract_extract(void)
{
	Suite *suite = suite_create("extract/extract");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, gives_all_arrays_or_one);
	tcase_add_test(tc, has_three_formats);
	return suite;
}
