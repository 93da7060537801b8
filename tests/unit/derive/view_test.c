#include "derive/view.h"

#include "tree.h"

static struct tree tree;

static void
add_output(const char *name, const char *profile)
{
	struct output *output = vec_add(tree.a, &tree.pack.outputs);

	output->name = str_from_z(name);
	output->profile.name = str_from_z(profile);
	output->at = tree_place(&tree);
}

static const struct audience *
only_for(const char *profile)
{
	struct audience *a = ARENA_NEW(tree.a, struct audience);

	vec_push(tree.a, &a->when,
	    (struct profile){str_from_z(profile), tree_place(&tree)});
	return a;
}

static struct pack *
view(size_t output)
{
	return view_new(
	    tree.a, &tree.diags, &tree.pack, &tree.pack.outputs.v[output]);
}

static void
open_pack(void)
{
	tree_open(&tree);
	add_output("a", "briefing");
	add_output("b", "handout");
	add_output("c", "");
}

START_TEST(a_pack_for_everybody_is_not_divided)
{
	struct node *text;

	open_pack();
	text = tree_paragraph(&tree, tree_document(&tree, "A"), "Text.");
	ck_assert(!view_survey(tree.a, &tree.diags, &tree.pack));
	text->audience = only_for("handout");
	ck_assert(view_survey(tree.a, &tree.diags, &tree.pack));
	text->audience = NULL;
	tree.pack.documents.v[0]->audience = only_for("handout");
	ck_assert(view_survey(tree.a, &tree.diags, &tree.pack));
	ck_assert_uint_eq(tree.diags.list.n, 0);
	tree_close(&tree);
}
END_TEST

START_TEST(unknown_profiles_are_warned_of_in_packs)
{
	const struct diag *diag;

	open_pack();
	tree_document(&tree, "A");
	tree.pack.documents.v[0]->entry_audience = only_for("handuot");
	view_survey(tree.a, &tree.diags, &tree.pack);
	diag = tree_only_diag(&tree, DIAG_PROFILE_UNKNOWN);
	ck_str(diag->hint, "did you mean \"handout\"?");
	tree.pack.plain = true;
	tree.pack.documents.v[0]->entry_audience = only_for("other");
	view_survey(tree.a, &tree.diags, &tree.pack);
	ck_assert_uint_eq(tree.diags.list.n, 1);
	tree_close(&tree);
}
END_TEST

START_TEST(documents_are_counted_anew)
{
	struct node *root;
	struct pack *all, *handout;

	open_pack();
	tree_document(&tree, "A");
	tree_document(&tree, "B");
	root = tree_document(&tree, "C");
	tree_id(&tree, tree_paragraph(&tree, root, "Text."), "text");
	tree.pack.documents.v[0]->entry_audience = only_for("briefing");
	tree.pack.documents.v[1]->audience = only_for("briefing");
	all = view(0);
	handout = view(1);
	ck_assert_uint_eq(all->documents.n, 3);
	ck_assert_uint_eq(handout->documents.n, 1);
	ck_str(handout->documents.v[0]->title, "C");
	ck_assert_uint_eq(handout->documents.v[0]->index, 0);
	ck_assert_uint_eq(handout->documents.v[0]->number, 3);
	ck_assert_ptr_ne(handout->documents.v[0]->root, root);
	ck_assert_ptr_nonnull(map_lookup(&handout->hidden, STR("doc-2")));
	ck_assert_ptr_null(map_lookup(&handout->hidden, STR("text")));
	ck_str(handout->profile, "handout");
	ck_assert_uint_eq(tree.pack.documents.n, 3);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	tree_close(&tree);
}
END_TEST

START_TEST(a_title_is_that_of_the_first_heading_left)
{
	struct node *root, *heading;

	open_pack();
	root = tree_document(&tree, "Secret");
	tree.pack.documents.v[0]->has_title = false;
	heading = tree_heading(&tree, root, 1, "Secret");
	tree_heading(&tree, root, 1, "Public");
	heading->audience = only_for("briefing");
	ck_str(view(0)->documents.v[0]->title, "Secret");
	ck_str(view(1)->documents.v[0]->title, "Public");
	tree.pack.documents.v[0]->has_title = true;
	ck_str(view(1)->documents.v[0]->title, "Secret");
	tree_close(&tree);
}
END_TEST

START_TEST(a_single_file_without_a_title_has_its_name)
{
	struct node *root;
	struct pack *pack;

	open_pack();
	root = tree_document(&tree, "Secret");
	tree.pack.documents.v[0]->has_title = false;
	tree_heading(&tree, root, 1, "Secret")->audience = only_for("briefing");
	tree.pack.plain = true;
	tree.pack.title = STR("Secret");
	pack = view(1);
	ck_str(pack->title, "a");
	ck_str(pack->documents.v[0]->title, "a");
	ck_str(view(0)->title, "Secret");
	tree_close(&tree);
}
END_TEST

START_TEST(nothing_to_show_is_reported)
{
	const struct diag *diag;

	open_pack();
	tree_document(&tree, "A");
	tree.pack.documents.v[0]->audience = only_for("briefing");
	view(0);
	view(2);
	diag = tree_only_diag(&tree, DIAG_PROFILE_EMPTY);
	ck_assert_uint_eq(diag->at.offset, tree.pack.outputs.v[2].at.offset);
	ck_str(diag->text, "no document is shown to outputs without a profile");
	tree_close(&tree);
}
END_TEST

START_TEST(what_is_hidden_is_no_fault_of_relations)
{
	struct node *root;
	struct pack *pack;
	struct facts *facts;

	open_pack();
	root = tree_document(&tree, "A");
	tree_recommendation(&tree, root, "x", NULL, NULL)->audience =
	    only_for("briefing");
	tree_recommendation(&tree, root, "y", "supports", "x");
	pack = view(1);
	facts = derive_all(tree.a, &tree.diags, pack);
	ck_assert_uint_eq(facts->asks.n, 1);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	facts = derive_all(tree.a, &tree.diags, view(0));
	ck_assert_uint_eq(facts->asks.v[0]->places.n, 2);
	tree_close(&tree);
}
END_TEST

START_TEST(a_reference_to_what_is_hidden_says_so)
{
	const struct diag *diag;
	struct node *root, *secret;

	open_pack();
	root = tree_document(&tree, "A");
	secret = tree_paragraph(&tree, root, "Text.");
	secret->id = STR("secret");
	secret->audience = only_for("briefing");
	tree_link(
	    &tree, tree_node(&tree, root, NODE_PARAGRAPH), "#secret", "there");
	derive_all(tree.a, &tree.diags, view(1));
	diag = tree_only_diag(&tree, DIAG_REF_UNDEFINED);
	ck_assert_uint_eq(diag->related.offset, secret->at.offset);
	ck_str(diag->related_text, "hidden here");
	ck_str(diag->hint, "it is hidden for the profile \"handout\": hide the "
			   "reference as well");
	tree_close(&tree);
}
END_TEST

START_TEST(the_place_of_a_document_is_not_to_be_had)
{
	struct node *root;
	struct pack *pack;

	open_pack();
	tree_document(&tree, "A");
	root = tree_document(&tree, "B");
	tree_heading(&tree, root, 2, "Doc 1");
	tree_heading(&tree, root, 2, "Doc 7");
	tree.pack.documents.v[0]->audience = only_for("briefing");
	pack = view(1);
	derive_all(tree.a, &tree.diags, pack);
	root = pack->documents.v[0]->root;
	ck_str(root->first->id, "doc-1-2");
	ck_str(root->last->id, "doc-7");
	tree_close(&tree);
}
END_TEST

START_TEST(a_document_is_referred_to_by_its_own_number)
{
	struct node *root;
	struct pack *pack;

	open_pack();
	tree_document(&tree, "A");
	root = tree_document(&tree, "B");
	tree_link(
	    &tree, tree_node(&tree, root, NODE_PARAGRAPH), "#doc-2", NULL);
	tree.pack.documents.v[0]->audience = only_for("briefing");
	pack = view(1);
	derive_all(tree.a, &tree.diags, pack);
	root = pack->documents.v[0]->root;
	ck_str(root->first->first->u.link.url, "#doc-1");
	ck_str(node_text(tree.a, root), "B");
	ck_assert_uint_eq(tree.diags.list.n, 0);
	tree_close(&tree);
}
END_TEST

Suite *suite_derive_view(void);

Suite *
suite_derive_view(void)
{
	const TTest *tests[] = {
	    a_pack_for_everybody_is_not_divided,
	    unknown_profiles_are_warned_of_in_packs,
	    documents_are_counted_anew,
	    a_title_is_that_of_the_first_heading_left,
	    a_single_file_without_a_title_has_its_name,
	    nothing_to_show_is_reported,
	    what_is_hidden_is_no_fault_of_relations,
	    a_reference_to_what_is_hidden_says_so,
	    a_document_is_referred_to_by_its_own_number,
	    the_place_of_a_document_is_not_to_be_had,
	};

	return TREE_SUITE("derive/view", tests);
}
