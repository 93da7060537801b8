#include "layout/headings.h"

#include <string.h>

#include "unit/layout/fixture.h"

/* Levels as written and as they stand in the structure. */
static const struct {
	const char *written, *want;
} rows[] = {
    {"1", "1"},
    {"3", "1"},
    {"6", "1"},
    {"1 2 3 4 5 6", "1 2 3 4 5 6"},
    {"1 3 3 2 3", "1 2 2 2 3"},
    {"2 4 3 4", "1 2 2 3"},
    {"1 6 1 6 5 6", "1 2 1 2 2 3"},
    {"3 2 1", "1 1 1"},
    {"1 2 1 3 2", "1 2 1 2 2"},
};

static void
level(const char *written, char got[64])
{
	size_t n = 0;

	for (const char *p = written; *p; p++)
		if (*p != ' ')
			elem_new(&lay, (enum elem_role)(ROLE_H1 + (*p - '1')),
			    1, (struct loc){0});
	headings_level(lay.pages);
	for (size_t e = 1; e < lay.pages->elems.n; e++) {
		enum elem_role role = lay.pages->elems.v[e].role;

		if (role < ROLE_H1 || role > ROLE_H6)
			continue;
		if (n > 0)
			got[n++] = ' ';
		got[n++] = (char)('1' + (role - ROLE_H1));
	}
	got[n] = '\0';
}

START_TEST(no_level_is_skipped)
{
	char got[64];

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		fixture_close();
		fixture_open();
		level(rows[i].written, got);
		ck_assert_str_eq(got, rows[i].want);
	}
}
END_TEST

START_TEST(other_elements_stay)
{
	elem_id p = elem_new(&lay, ROLE_P, 1, (struct loc){0});
	elem_id h = elem_new(&lay, ROLE_H4, 1, (struct loc){0});

	headings_level(lay.pages);
	ck_assert_int_eq(lay.pages->elems.v[1].role, ROLE_DOCUMENT);
	ck_assert_int_eq(lay.pages->elems.v[p].role, ROLE_P);
	ck_assert_int_eq(lay.pages->elems.v[h].role, ROLE_H1);
}
END_TEST

Suite *suite_layout_headings(void);

Suite *
suite_layout_headings(void)
{
	const TTest *const tests[] = {no_level_is_skipped, other_elements_stay};

	return FIXTURE_SUITE("layout/headings", tests);
}
