/*
 * Editions built by hand, and what is other in the second as text.
 */
#ifndef TESTS_DERIVE_EDITION_H
#define TESTS_DERIVE_EDITION_H

#include "derive/editions.h"
#include "unit/base/assert_str.h"

static struct arena *arena;
static struct edition before, now;

static inline void
edition_set_up(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
	before = now = (struct edition){.version = STR_INIT("")};
}

static inline void
edition_tear_down(void)
{
	arena_free(arena);
}

static inline struct edition_document *
add_document(struct edition *e, const char *file, const char *title)
{
	struct edition_document *d = vec_add(arena, &e->documents);

	d->file = str_from_z(file);
	d->title = str_from_z(title);
	return d;
}

/* With one place of its own. */
static inline struct edition_recommendation *
add_ask(struct edition *e, const char *id, const char *text)
{
	struct edition_recommendation *r = vec_add(arena, &e->recommendations);
	struct edition_place place = {
	    str_from_z(id), STR_INIT("a.md"), str_from_z(text)};

	r->number = (uint32_t)e->recommendations.n;
	r->id = place.id;
	r->text = r->brief = place.text;
	r->document = place.document;
	vec_push(arena, &r->places, place);
	return r;
}

static inline void
add_place(struct edition_recommendation *r, const char *id, const char *text)
{
	struct edition_place place = {
	    str_from_z(id), STR_INIT("b.md"), str_from_z(text)};

	vec_push(arena, &r->places, place);
}

/* Columns "name" and "post". */
static inline struct edition_signatory *
add_person(
    struct edition *e, const char *id, const char *name, const char *post)
{
	struct edition_signatory *p = vec_add(arena, &e->signatories);

	p->id = str_from_z(id);
	p->list = STR("list");
	p->column_count = 2;
	p->columns = ARENA_ARRAY(arena, struct str, 2);
	p->cells = ARENA_ARRAY(arena, struct str, 2);
	p->columns[0] = STR("name");
	p->columns[1] = STR("post");
	p->cells[0] = p->name = str_from_z(name);
	p->cells[1] = str_from_z(post);
	return p;
}

/* The dump of changes without its first line. */
static inline struct str
changes_shown(const struct changes *changes)
{
	struct buf *out = buf_new(arena);
	struct str all;

	changes_dump(out, changes);
	all = buf_view(out);
	return str_sub(all, str_find(all, '\n', 0) + 1, all.n);
}

static inline Suite *
edition_suite(const char *name, const TTest *const *tests, size_t n)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);

	tcase_add_checked_fixture(tcase, edition_set_up, edition_tear_down);
	tcase_set_timeout(tcase, 60);
	for (size_t i = 0; i < n; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}

#define EDITION_SUITE(name, tests)                                             \
	edition_suite(name, tests, sizeof(tests) / sizeof *(tests))

#endif
