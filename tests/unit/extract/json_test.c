#include "extract/json.h"

#include "unit/extract/table.h"

START_TEST(keys_are_in_order)
{
	static const struct extract_column title[] = {
	    {STR_INIT("title"), EXTRACT_TEXT, false}};
	struct extract_input in = sample_input();
	struct extract_table *head = extract_table_new(arena, title, 1);
	struct extract_table *table = table_of("\"\\\n", "\xC3\xA9");
	struct extract_row row = extract_row_add(&in, head);
	struct buf *out = buf_new(arena);

	/* What is no UTF-8 is replaced. */
	extract_put_text(&row, STR("a\xFF"));
	extract_json(out, head, &table, 1);
	ASSERT_STR(buf_view(out), "{\n"
				  "  \"title\": \"a\xEF\xBF\xBD\",\n"
				  "  \"rows\": [\n"
				  "    {\n"
				  "      \"t\": \"\\\"\\\\\\n\",\n"
				  "      \"r\": {\n"
				  "        \"a\": \"x\",\n"
				  "        \"b\": 7\n"
				  "      },\n"
				  "      \"w\": [],\n"
				  "      \"n\": [\n"
				  "        {\n"
				  "          \"a\": \"y\",\n"
				  "          \"b\": 7\n"
				  "        }\n"
				  "      ]\n"
				  "    },\n"
				  "    {\n"
				  "      \"t\": \"\xC3\xA9\",\n"
				  "      \"r\": {\n"
				  "        \"b\": \"u\",\n"
				  "        \"c\": \"v\"\n"
				  "      },\n"
				  "      \"w\": [\n"
				  "        \"w\"\n"
				  "      ],\n"
				  "      \"n\": []\n"
				  "    }\n"
				  "  ]\n"
				  "}\n");
}
END_TEST

Suite *suite_extract_json(void);

Suite *
suite_extract_json(void)
{
	Suite *suite = suite_create("extract/json");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, keys_are_in_order);
	return suite;
}
