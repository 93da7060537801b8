#include "doc/language.h"

#include <check.h>

static const struct {
	const char *text;
	bool tag;
} texts[] = {
    {"en", true},
    {"en-GB", true},
    {"zh-Hant-TW", true},
    {"de-1996", true},
    {"x-house", true},
    {"abcdefgh-12345678", true},
    {"", false},
    {"-", false},
    {"en-", false},
    {"-en", false},
    {"en--GB", false},
    {"en_GB", false},
    {"1en", false},
    {"e1", false},
    {"abcdefghi", false},
    {"en-123456789", false},
    {"en GB", false},
    {"fran\u00e7ais", false},
};

START_TEST(tags_are_known_by_their_form)
{
	ck_assert_msg(
	    language_is_tag(str_from_z(texts[_i].text)) == texts[_i].tag,
	    "\"%s\"", texts[_i].text);
}
END_TEST

Suite *suite_doc_language(void);

Suite *
suite_doc_language(void)
{
	Suite *s = suite_create("doc/language");
	TCase *t = tcase_create("language");

	tcase_add_loop_test(t, tags_are_known_by_their_form, 0,
	    (int)(sizeof texts / sizeof *texts));
	suite_add_tcase(s, t);
	return s;
}
