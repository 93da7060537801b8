#include "derive/title.h"

#include "tree.h"

static const struct {
	const char *x, *y;
	bool equal;
} cases[] = {
    {"A title", "A title", true},
    {" A\xC2\xA0 title\n", "A title", true},
    {"The people\xE2\x80\x99s \xE2\x80\x9Cyes\xE2\x80\x9D",
	"The people's \"yes\"", true},
    {"2018\xE2\x80\x93"
     "2019 \xE2\x80\x94 and on\xE2\x80\xA6",
	"2018--2019 --- and on...", true},
    {"A title", "a title", false},
    {"A title", "A titl", false},
    {"Atitle", "A title", false},
    {"\xC3\x89tat", "Etat", false},
    {"bad\xFF", "bad\xFF", true},
    {"", " ", true},
};

START_TEST(titles)
{
	struct arena *a = arena_new(0);

	ck_assert(title_equal(a, str_from_z(cases[_i].x),
		      str_from_z(cases[_i].y)) == cases[_i].equal);
	arena_free(a);
}
END_TEST

Suite *suite_derive_title(void);

Suite *
suite_derive_title(void)
{
	Suite *suite = suite_create("derive/title");
	TCase *tcase = tcase_create("title");

	tcase_add_loop_test(
	    tcase, titles, 0, (int)(sizeof cases / sizeof *cases));
	suite_add_tcase(suite, tcase);
	return suite;
}
