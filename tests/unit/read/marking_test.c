#include "read/marking.h"

#include "unit/read/reading.h"

static struct yaml_map
map_of(const char *text)
{
	const struct source *s = reading_source(str_from_z(text));

	return yaml_map_of(
	    &diags, yaml_read(arena, &diags, s, 0, s->text.n), "the manifest");
}

START_TEST(reads_labels_in_any_case)
{
	struct marking m = marking_read(map_of("marking: tlp:amber+strict\n"));

	ck_assert_int_eq(m.tlp, TLP_AMBER_STRICT);
	ASSERT_STR(m.text, "TLP:AMBER+STRICT");
	ck_assert_uint_eq(m.at.offset, 9);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(other_texts_are_markings_too)
{
	struct marking m = marking_read(map_of("marking: Members only\n"));

	ck_assert_int_eq(m.tlp, TLP_NONE);
	ASSERT_STR(m.text, "Members only");
	ck_assert_uint_eq(marking_read(map_of("title: x\n")).text.n, 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(what_is_nearly_a_label_is_none)
{
	struct marking m = marking_read(map_of("marking: TLP:AMBR\n"));

	ck_assert_uint_eq(m.text.n, 0);
	ck_assert_int_eq(m.tlp, TLP_NONE);
	ASSERT_FAULTS("1:10 YAML_VALUE 8\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"TLP:AMBER\"?");
	marking_read(map_of("marking: TLP:WHITE\n"));
	ck_assert_uint_eq(diags.list.n, 2);
}
END_TEST

START_TEST(reads_embargoes)
{
	struct embargo e =
	    embargo_read(map_of("embargo: 2026-12-01T10:00+01:00\n"));

	ASSERT_STR(e.until.date, "2026-12-01");
	ASSERT_STR(e.until.time, "10:00");
	ck_assert_int_eq(e.until.zone, 60);
	ck_assert_uint_eq(embargo_read(map_of("a: b\n")).until.date.n, 0);
	ASSERT_FAULTS("");
	embargo_read(map_of("embargo: Tuesday\n"));
	ASSERT_FAULTS("1:10 YAML_VALUE 7\n");
}
END_TEST

Suite *suite_read_marking(void);

Suite *
suite_read_marking(void)
{
	Suite *s = suite_create("read/marking");
	TCase *t = reading_case(s);

	tcase_add_test(t, reads_labels_in_any_case);
	tcase_add_test(t, other_texts_are_markings_too);
	tcase_add_test(t, what_is_nearly_a_label_is_none);
	tcase_add_test(t, reads_embargoes);
	return s;
}
