#include "read/include.h"

#include <stdio.h>

#include "unit/read/reading.h"

/* Files of the tests, by path. */
struct file {
	const char *path, *text;
};

static const struct file *files;
static size_t file_count;
static struct buf *loaded; /* "folder:image" of each that was loaded */
static struct includer includer;

static const struct source *
open_file(void *user, struct str path, struct loc at)
{
	for (size_t i = 0; i < file_count; i++)
		if (str_eq_z(path, files[i].path))
			return source_add(
			    &sources, path, str_from_z(files[i].text));
	diag1(&diags, DIAG_FILE_READ, at, path);
	return NULL;
}

static struct str loading_folder;

static bool
note_image(struct node *n, void *user)
{
	if (n->kind != NODE_IMAGE)
		return true;
	buf_str(loaded, loading_folder);
	buf_char(loaded, ':');
	buf_str(loaded, n->u.image.path);
	buf_char(loaded, ' ');
	return true;
}

static void
load(void *user, struct node *root, struct str folder)
{
	loading_folder = folder;
	node_walk(root, note_image, NULL);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Reads the first of the files as the document, with all it includes. */
static struct document *
include_n(const struct file *all, size_t n)
{
	struct document *d;

	files = all;
	file_count = n;
	loaded = buf_new(arena);
	includer = (struct includer){.arena = arena,
	    .diags = &diags,
	    .sources = &sources,
	    .open = open_file,
	    .load = load};
	d = document_read(arena, &diags,
	    source_add(
		&sources, str_from_z(all[0].path), str_from_z(all[0].text)),
	    NULL);
	include_all(&includer, d);
	document_complete(arena, d);
	return d;
}

#define INCLUDE(...)                                                           \
	include_n((const struct file[]){__VA_ARGS__},                          \
	    COUNT(((const struct file[]){__VA_ARGS__})))
#define ASSERT_INCLUDED(want, ...)                                             \
	ASSERT_STR(reading_dump(INCLUDE(__VA_ARGS__)), want)

START_TEST(puts_blocks_in_the_place_of_the_div)
{
	ASSERT_INCLUDED("  paragraph @1:1\n"
			"    text @1:1 \"x\"\n"
			"  paragraph @b.md:1:1\n"
			"    text @1:1 \"b\"\n"
			"  rule @b.md:3:1\n"
			"  paragraph @6:1\n"
			"    text @6:1 \"y\"\n",
	    {"a.md", "x\n\n::: {.include src=b.md}\n:::\n\ny\n"},
	    {"b.md", "b\n\n---\n"});
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(drops_what_is_for_other_programs)
{
	ASSERT_INCLUDED("  paragraph @b.md:1:1\n"
			"    text @1:1 \"b\"\n",
	    {"a.md", "::: {.include src=b.md}\nold\n\n::: {.include src=c}\n"
		     ":::\n\n![x](x.png)\n:::\n"},
	    {"b.md", "b\n"});
	ASSERT_STR(buf_view(loaded), "");
	ASSERT_INCLUDED(
	    "", {"a.md", "::: {.include src=b.md}\n:::\n"}, {"b.md", ""});
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(stands_wherever_a_div_does)
{
	ASSERT_INCLUDED("  list @1:1 bullet tight\n"
			"    item @1:1\n"
			"      paragraph @b.md:1:1\n"
			"        text @1:1 \"b\"\n"
			"  quote @4:1\n"
			"    div @4:3 keep { .keep }\n"
			"      paragraph @b.md:1:1\n"
			"        text @1:1 \"b\"\n",
	    {"a.md", "- ::: {.include src=b.md}\n  :::\n\n> ::: {.keep}\n"
		     "> ::: {.include src=b.md}\n> :::\n> :::\n"},
	    {"b.md", "b\n"});
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(keeps_a_div_that_says_more)
{
	ASSERT_INCLUDED("  div @1:1 #i { #i .include src=\"b.md\" }\n"
			"    paragraph @b.md:1:1\n"
			"      text @1:1 \"b\"\n",
	    {"a.md", "::: {#i .include src=b.md}\n:::\n"}, {"b.md", "b\n"});
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(looks_beside_the_file_that_includes)
{
	ASSERT_INCLUDED("  paragraph @x/b.md:1:1\n"
			"    text @1:1 \"b \"\n"
			"    image @1:3 path=\"i.png\"\n"
			"  paragraph @x/y/c.md:1:1\n"
			"    text @1:1 \"c \"\n"
			"    image @1:3 path=\"j.png\"\n",
	    {"a.md", "::: {.include src=\"./x//b.md\"}\n:::\n"},
	    {"x/b.md", "b ![](i.png)\n\n::: {.include src=y/c.md}\n:::\n"},
	    {"x/y/c.md", "c ![](j.png)\n"});
	ASSERT_STR(buf_view(loaded), "x:i.png x/y:j.png ");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(shifts_headings_between_one_and_six)
{
	ASSERT_INCLUDED("  heading @b.md:1:1 level=3\n"
			"    text @1:3 \"B\"\n"
			"  heading @c.md:1:1 level=4\n"
			"    text @1:4 \"C\"\n"
			"  heading @b.md:6:1 level=6\n"
			"    text @6:7 \"D\"\n"
			"  heading @c.md:1:1 level=1\n"
			"    text @1:4 \"C\"\n",
	    {"a.md", "::: {.include src=b.md shift=2}\n:::\n\n"
		     "::: {.include src=c.md shift=-5}\n:::\n"},
	    {"b.md",
		"# B\n\n::: {.include src=c.md shift=0}\n:::\n\n##### D\n"},
	    {"c.md", "## C\n"});
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(has_the_variables_and_the_title_of_the_document)
{
	struct document *d =
	    INCLUDE({"a.md", "---\nvariables: {v: V}\n---\n"
			     "::: {.include src=b.md}\n:::\n\n1. one\n"},
		{"b.md", "---\ntitle: not this\nsmart: false\ntitel: x\n"
			 "variables: {v: W}\n---\n# \"{{v}}\"\n\n"
			 "# Recommendations\n"});

	ASSERT_STR(d->title, "\"V\"");
	ck_assert_int_eq(
	    d->root->last->first->first->u.div.class, DIV_RECOMMENDATION);
	ASSERT_FAULTS("4:1 YAML_KEY_UNKNOWN 5\n");
	d = INCLUDE({"a.md", "---\nsmart: false\n---\n"
			     "::: {.include src=b.md}\n:::\n"},
	    {"b.md", "# \"B\"\n"});
	ASSERT_STR(d->title, "\"B\"");
}
END_TEST

START_TEST(shows_a_file_to_its_readers_alone)
{
	struct document *d =
	    INCLUDE({"a.md", "::: {.include src=b.md when-profile=x}\n:::\n\n"
			     "::: {.include src=c.md}\n:::\n"},
		{"b.md", "b\n"},
		{"c.md", "---\nunless-profile: [x, y]\n---\nc^[n]\n"});
	const struct node *div = d->root->first;

	ck_assert_int_eq(div->kind, NODE_DIV);
	ASSERT_STR(div->audience->when.v[0].name, "x");
	ASSERT_STR(node_text(arena, div), "b");
	div = div->next;
	ck_assert_int_eq(div->kind, NODE_DIV);
	ASSERT_STR(div->audience->unless.v[1].name, "y");
	ASSERT_STR(node_text(arena, div), "c");
	ck_assert_int_eq(d->root->last->kind, NODE_NOTES);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_what_cannot_be_included)
{
	ASSERT_INCLUDED("",
	    {"a.md", "::: {.include}\n:::\n\n::: {.include src=\"\"}\n:::\n\n"
		     "::: {.include src=none.md}\n:::\n\n"
		     "::: {.include src=. }\n:::\n"});
	ASSERT_FAULTS("1:1 INCLUDE_NO_SOURCE 14\n4:20 INCLUDE_NO_SOURCE 0\n"
		      "7:19 FILE_READ 7\n10:19 FILE_READ 1\n");
}
END_TEST

START_TEST(names_the_files_of_a_ring)
{
	ASSERT_INCLUDED("", {"x.md", "::: {.include src=a.md}\n:::\n"},
	    {"a.md", "::: {.include src=b.md}\n:::\n"},
	    {"b.md", "::: {.include src=./a.md}\n:::\n"});
	ASSERT_FAULTS("1:19 INCLUDE_CYCLE 6\n");
	ASSERT_STR(diags.list.v[0]->text,
	    "a file cannot include itself: a.md > b.md > a.md");
	ASSERT_STR(
	    source_lookup(&sources, diags.list.v[0]->related.source)->name,
	    "a.md");
	ASSERT_INCLUDED("", {"a.md", "::: {.include src=a.md}\n:::\n"});
	ASSERT_STR(
	    diags.list.v[1]->text, "a file cannot include itself: a.md > a.md");
	ck_assert_uint_eq(diags.list.v[1]->related.source, 0);
}
END_TEST

static char chain_paths[20][8], chain_texts[20][96];
static struct file chain[20];

/* Files f0 to fN, each including the next one some times. */
static void
fill_chain(size_t n, const char *include)
{
	for (size_t i = 0; i < n; i++) {
		snprintf(chain_paths[i], sizeof chain_paths[i], "f%d", (int)i);
		snprintf(chain_texts[i], sizeof chain_texts[i],
		    i + 1 < n ? include : "end\n", (int)i + 1, (int)i + 1,
		    (int)i + 1);
		chain[i] = (struct file){chain_paths[i], chain_texts[i]};
	}
}

START_TEST(bounds_how_deep_files_include)
{
	fill_chain(17, "::: {.include src=f%d}\n:::\n");
	ck_assert_ptr_nonnull(include_n(chain, 17)->root->first);
	ASSERT_FAULTS("");
	fill_chain(18, "::: {.include src=f%d}\n:::\n");
	ck_assert_ptr_null(include_n(chain, 18)->root->first);
	ASSERT_FAULTS("1:1 NEST_TOO_DEEP 22\n");
}
END_TEST

START_TEST(bounds_how_deep_nodes_stand)
{
	char quotes[2 * 60 + 1];

	for (size_t i = 0; i < 60; i++)
		memcpy(quotes + 2 * i, "> ", 3);
	INCLUDE(
	    {"a.md", arena_printf(arena, "%s::: {.include src=b.md}\n%s:::\n",
			 quotes, quotes)
			 .s},
	    {"b.md", arena_printf(arena, "%sx\n", quotes).s});
	ASSERT_FAULTS("1:121 NEST_TOO_DEEP 23\n");
}
END_TEST

START_TEST(bounds_how_much_is_included)
{
	fill_chain(16, "::: {.include src=f%d}\n:::\n"
		       "::: {.include src=f%d}\n:::\n");
	include_n(chain, 16);
	ck_assert_uint_eq(includer.files, INCLUDE_FILES_MAX + 1);
	ck_assert(includer.exceeded);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_INCLUDE_LIMIT);
	ASSERT_STR(diags.list.v[0]->text,
	    "the includes of this pack come to more than 4096 files");
}
END_TEST

START_TEST(bounds_how_long_what_is_included_is)
{
	size_t n = ((size_t)INCLUDE_MIB_MAX << 20) + 1;
	char *text = arena_alloc(arena, n + 1);

	memset(text, '\n', n);
	INCLUDE({"a.md", "::: {.include src=b.md}\n:::\n\n"
			 "::: {.include src=b.md}\n:::\n"},
	    {"b.md", text});
	ASSERT_FAULTS("1:1 INCLUDE_LIMIT 23\n");
	ASSERT_STR(diags.list.v[0]->text,
	    "the includes of this pack come to more than 16 MiB");
}
END_TEST

static void
include_sample(void *user)
{
	struct arena *a = user;

	arena = a;
	sources = (struct sources){.arena = a};
	diags = (struct diags){.arena = a, .sources = &sources};
	INCLUDE({"a.md", "---\nvariables: {v: V}\n---\nx[^1]\n\n"
			 "::: {.include src=b.md}\nold[^1]\n:::\n\n[^1]: n\n"},
	    {"b.md", "# {{v}} {{w}}\n\nx[^2]\n\n[^2]: y\n"});
}

START_TEST(gives_up_cleanly_at_every_limit)
{
	struct arena *own = arena;
	bool done = false;

	for (size_t limit = 4096; !done; limit += 1024) {
		struct arena *small = arena_new(limit);

		done = small && arena_guard(small, include_sample, small);
		arena_free(small);
	}
	arena = own;
	ck_assert(done);
}
END_TEST

Suite *suite_read_include(void);

Suite *
suite_read_include(void)
{
	Suite *suite = suite_create("read/include");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, puts_blocks_in_the_place_of_the_div);
	tcase_add_test(tc, drops_what_is_for_other_programs);
	tcase_add_test(tc, stands_wherever_a_div_does);
	tcase_add_test(tc, keeps_a_div_that_says_more);
	tcase_add_test(tc, looks_beside_the_file_that_includes);
	tcase_add_test(tc, shifts_headings_between_one_and_six);
	tcase_add_test(tc, has_the_variables_and_the_title_of_the_document);
	tcase_add_test(tc, shows_a_file_to_its_readers_alone);
	tcase_add_test(tc, reports_what_cannot_be_included);
	tcase_add_test(tc, names_the_files_of_a_ring);
	tcase_add_test(tc, bounds_how_deep_files_include);
	tcase_add_test(tc, bounds_how_deep_nodes_stand);
	tcase_add_test(tc, bounds_how_much_is_included);
	tcase_add_test(tc, bounds_how_long_what_is_included_is);
	tcase_add_test(tc, gives_up_cleanly_at_every_limit);
	return suite;
}
