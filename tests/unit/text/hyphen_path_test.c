/*
 * From language tags to dictionaries, in a folder of the test's own.
 */
#include "text/hyphen.h"

#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "unit/text/dictionary.h"

static char folder[] = "/tmp/briefpress-hyphen-XXXXXX";

static const char *const files[] = {"hyph_en_US.dic", "hyph_de_AT.dic",
    "hyph_de_DE.dic", "hyph_fr.dic", "hyph_it_IT.dic", "hyph_nb_NO.dic",
    "hyph_pt_BR.dic", "hyph_sr.dic", "hyph_sr_Latn.dic", "hyph_en_Latn_US.dic",
    "hyph_hsb.dic", "hyph_es_419.dic"};

#define FILES (sizeof files / sizeof *files)

static const char *
path_of(const char *name)
{
	return path_join(arena, str_from_z(folder), str_from_z(name)).s;
}

static void
open_folder(void)
{
	dictionary_open();
	memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	for (size_t i = 0; i < FILES; i++)
		fclose(fopen(path_of(files[i]), "w"));
	ck_assert_int_eq(mkdir(path_of("hyph_xx.dic"), 0700), 0);
}

static void
close_folder(void)
{
	for (size_t i = 0; i < FILES; i++)
		unlink(path_of(files[i]));
	rmdir(path_of("hyph_xx.dic"));
	ck_assert_int_eq(rmdir(folder), 0);
	dictionary_close();
}

static const struct {
	const char *language, *file;
} cases[] = {
    {"en-US", "hyph_en_US.dic"},
    {"EN-us", "hyph_en_US.dic"},
    {"en", "hyph_en_US.dic"},
    {"en-GB", "hyph_en_US.dic"},
    {"en-GB-oxendict", "hyph_en_US.dic"},
    {"en-Latn-US", "hyph_en_Latn_US.dic"},
    {"en-Latn-GB", "hyph_en_US.dic"},
    {"de", "hyph_de_DE.dic"},
    {"de-AT", "hyph_de_AT.dic"},
    {"de-CH-1996", "hyph_de_DE.dic"},
    {"de-1996", "hyph_de_DE.dic"},
    {"de-x-AT", "hyph_de_DE.dic"},
    {"fr", "hyph_fr.dic"},
    {"fr-CA", "hyph_fr.dic"},
    {"it-CH", "hyph_it_IT.dic"},
    {"no", "hyph_nb_NO.dic"},
    {"pt-BR", "hyph_pt_BR.dic"},
    {"pt", ""},
    {"sr-Latn-RS", "hyph_sr_Latn.dic"},
    {"sr-RS", "hyph_sr.dic"},
    {"hsb", "hyph_hsb.dic"},
    {"es-419", "hyph_es_419.dic"},
    {"ko", ""},
    {"xx", ""},
    {"", ""},
    {"-", ""},
    {"e", ""},
    {"english", ""},
    {"../en", ""},
    {"en-../../US", "hyph_en_US.dic"},
    {"en/US", ""},
    {"en_US", ""},
};

START_TEST(languages)
{
	struct str path = hyphen_dictionary_in(
	    arena, str_from_z(folder), str_from_z(cases[_i].language));

	if (*cases[_i].file)
		ck_assert_str_eq(path.s, path_of(cases[_i].file));
	else
		ck_assert_uint_eq(path.n, 0);
}
END_TEST

START_TEST(the_systems_own)
{
	struct str path = hyphen_dictionary(arena, STR("en-US"));

	ck_assert_str_eq(path.s, "/usr/share/hyphen/hyph_en_US.dic");
	ck_assert_uint_eq(hyphen_dictionary(arena, STR("zxx")).n, 0);
}
END_TEST

Suite *suite_text_hyphen_path(void);

Suite *
suite_text_hyphen_path(void)
{
	Suite *s = suite_create("text/hyphen_path");
	TCase *t = tcase_create("languages");

	tcase_add_checked_fixture(t, open_folder, close_folder);
	tcase_add_loop_test(t, languages, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, the_systems_own);
	suite_add_tcase(s, t);
	return s;
}
