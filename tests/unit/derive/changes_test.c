#include "derive/changes.h"

#include "doc/digest.h"
#include "unit/derive/edition.h"
#include "unit/derive/tree.h"

static struct tree t;

/* The parts as the first letters of their words. */
static struct str
parts(void)
{
	struct buf *out = buf_new(t.a);

	for (size_t i = 0; i < t.pack.parts.n; i++)
		buf_add(out, part_kind_name(t.pack.parts.v[i]), 3);
	return buf_view(out);
}

START_TEST(the_part_comes_after_the_contents)
{
	tree_open(&t);
	changes_announce(t.a, &t.pack, true);
	ck_str(parts(), "cha");
	t.pack.parts.n = 0;
	tree_part(&t, PART_COVER);
	tree_part(&t, PART_DOCUMENTS);
	changes_announce(t.a, &t.pack, true);
	ck_str(parts(), "covchadoc");
	t.pack.parts.n = 0;
	tree_part(&t, PART_COVER);
	tree_part(&t, PART_CONTENTS);
	tree_part(&t, PART_DOCUMENTS);
	changes_announce(t.a, &t.pack, true);
	ck_str(parts(), "covconchadoc");
	ck_assert(t.pack.compared);
	tree_close(&t);
}
END_TEST

START_TEST(the_manifest_may_name_its_place)
{
	tree_open(&t);
	tree_part(&t, PART_CONTENTS);
	tree_part(&t, PART_DOCUMENTS);
	tree_part(&t, PART_CHANGES);
	changes_announce(t.a, &t.pack, true);
	ck_str(parts(), "condoccha");
	t.pack.parts.n = 2;
	changes_announce(t.a, &t.pack, false);
	ck_str(parts(), "condoc");
	tree_close(&t);
}
END_TEST

/* The blocks of the one document as an edition has them. */
static void
take_blocks(struct edition_document *d)
{
	const struct digest *digest = digest_of(t.a, t.pack.documents.v[0]);

	d->digest = digest->hex;
	for (size_t i = 0; i < digest->blocks.n; i++)
		vec_push(arena, &d->blocks, digest->blocks.v[i].hex);
}

START_TEST(blocks_are_marked)
{
	struct node *root, *first, *second, *last;
	struct facts facts = {.changes = NULL};

	tree_open(&t);
	root = tree_document(&t, "A");
	first = tree_paragraph(&t, root, "One.");
	second = tree_paragraph(&t, root, "Two.");
	last = tree_paragraph(&t, root, "Three.");
	take_blocks(add_document(&before, "file.md", "A"));
	first->first->u.text = STR("Uno.");
	node_detach(last);
	take_blocks(add_document(&now, "file.md", "A"));
	changes_find(arena, &t.pack, &facts, &before, &now);
	ck_assert_ptr_nonnull(facts.changes);
	ck_assert_int_eq(first->change, NODE_CHANGED);
	ck_assert_int_eq(second->change, NODE_DROPPED_AFTER);
	ASSERT_STR(changes_shown(facts.changes),
	    "  document altered #doc-1 \"A\"\n"
	    "    blocks new=1 dropped=1\n");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_changes(void);

Suite *
suite_derive_changes(void)
{
	const TTest *tests[] = {
	    the_part_comes_after_the_contents,
	    the_manifest_may_name_its_place,
	    blocks_are_marked,
	};

	return EDITION_SUITE("derive/changes", tests);
}
