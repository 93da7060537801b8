#include "read/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "doc/data.h"
#include "doc/image.h"
#include "unit/read/icc_sample.h"
#include "unit/read/png_sample.h"

static char folder[] = "/tmp/briefpress-load-XXXXXX";
static VEC(char *) written;

static void
open_folder(void)
{
	fixture_open();
	memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	memset(&written, 0, sizeof written);
}

static void
close_folder(void)
{
	struct str sub = path_join(arena, str_from_z(folder), STR("sub"));

	for (size_t i = 0; i < written.n; i++)
		remove(written.v[i]);
	rmdir(sub.s);
	rmdir(folder);
	fixture_close();
}

static const char *
path_of(const char *name)
{
	return arena_z(
	    arena, path_join(arena, str_from_z(folder), str_from_z(name)));
}

static void
write_bytes(const char *name, struct str bytes)
{
	char *path = (char *)path_of(name);
	FILE *file;

	file_make_folders(arena, arena_z(arena, path_dir(str_from_z(path))));
	file = fopen(path, "wb");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes.s, 1, bytes.n, file), bytes.n);
	ck_assert_int_eq(fclose(file), 0);
	vec_push(arena, &written, path);
}

static void
write_text(const char *name, const char *text)
{
	write_bytes(name, str_from_z(text));
}

static struct pack *
load(const char *path)
{
	return load_pack(arena, &diags, &sources, path);
}

static struct pack *
load_manifest(const char *text)
{
	write_text("pack.yaml", text);
	return load(folder);
}

/* The codes and texts of the messages, without their folder. */
static struct str
messages(void)
{
	struct buf *out = buf_new(arena);
	struct str name = str_from_z(folder);

	for (size_t i = 0; i < diags.list.n; i++) {
		struct str text = diags.list.v[i]->text;

		buf_printf(out, "%s ", diag_code_name(diags.list.v[i]->code));
		while (text.n > 0) {
			if (str_starts(text, name)) {
				buf_char(out, '~');
				text = str_sub(text, name.n, text.n);
				continue;
			}
			buf_char(out, text.s[0]);
			text = str_sub(text, 1, text.n);
		}
		buf_char(out, '\n');
	}
	return buf_view(out);
}

START_TEST(loads_a_pack_with_all_it_names)
{
	struct pack *p;
	struct node *image, *div;

	write_text("sub/a.md", "---\nshort: Own\n---\n\n![m](m%20p.png)\n\n"
			       "::: {.signatories src=\"s.csv\"}\n:::\n");
	write_bytes("sub/m p.png", png_sample_grey());
	write_text("sub/s.csv", "name\nA\n");
	write_text("b.md", "# B\n\n![m](sub/m%20p.png)\n");
	write_bytes("e.png", png_sample_grey());
	p = load_manifest("title: T\nemblem: e.png\n"
			  "documents:\n- sub/a.md\n- {file: b.md, short: S}\n");
	ASSERT_STR(messages(), "");
	ck_assert_uint_eq(p->documents.n, 2);
	ASSERT_STR(p->documents.v[0]->file, "sub/a.md");
	ASSERT_STR(p->documents.v[0]->short_name, "Own");
	ASSERT_STR(p->documents.v[1]->short_name, "S");
	ck_assert_uint_eq(p->documents.v[1]->index, 1);
	ck_assert_ptr_nonnull(p->emblem);
	ASSERT_STR(p->folder, folder);
	ASSERT_STR(p->documents.v[0]->source->name, path_of("sub/a.md"));
	image = p->documents.v[0]->root->first->first;
	ck_assert_uint_eq(image->u.image.image->width_px, 3);
	ck_assert_ptr_eq(image->u.image.image,
	    p->documents.v[1]->root->last->first->u.image.image);
	/* An equal file shares its data under its own name. */
	ck_assert_ptr_eq(image->u.image.image->data.s, p->emblem->data.s);
	ASSERT_STR(p->emblem->name, path_of("e.png"));
	ASSERT_STR(image->u.image.image->name, path_of("sub/m p.png"));
	div = p->documents.v[0]->root->last;
	ck_assert_uint_eq(div->u.div.data->rows.n, 1);
}
END_TEST

START_TEST(loads_data_that_is_named_or_linked)
{
	struct node *div;
	struct pack *p;

	write_text("sub/a.md",
	    "::: {.data-table src=\"a b.csv\"}\n[x](other.csv)\n:::\n\n"
	    "::: {.data-table}\n[x](a%20b.csv)\n:::\n\n"
	    "::: {.signatories}\n[x](a%20b.csv)\n:::\n\n"
	    "::: {.signatories}\n[x](a%20b.csv)\n\n- Ann\n:::\n\n"
	    "::: {.signatories}\n[x](https://example.org/a.csv)\n:::\n\n"
	    "::: {.keep}\n[x](lost.csv)\n:::\n");
	write_text("sub/a b.csv", "name\nA\n");
	p = load_manifest("title: T\ndocuments: [sub/a.md]\n");
	ASSERT_STR(messages(), "");
	div = p->documents.v[0]->root->first;
	ck_assert_uint_eq(div->u.div.data->rows.n, 1);
	ck_assert_ptr_eq(div->next->u.div.data, div->u.div.data);
	ck_assert_ptr_eq(div->next->next->u.div.data, div->u.div.data);
	for (div = div->next->next->next; div; div = div->next)
		ck_assert_ptr_null(div->u.div.data);
}
END_TEST

START_TEST(takes_the_manifest_itself)
{
	write_text("a.md", "a\n");
	write_text("other.yaml", "title: T\ndocuments: [a.md]\n");
	ck_assert_uint_eq(load(path_of("other.yaml"))->documents.n, 1);
	ASSERT_STR(messages(), "");
}
END_TEST

START_TEST(reports_a_folder_without_manifest)
{
	ck_assert_ptr_null(load(folder));
	ck_assert_ptr_null(load(path_of("none.yaml")));
	ck_assert_ptr_null(load(path_of("sub/none.yaml")));
	ASSERT_STR(messages(),
	    "PACK_NO_MANIFEST there is no pack.yaml in ~\n"
	    "FILE_READ cannot read ~/none.yaml: no such file or folder\n"
	    "FILE_READ cannot read ~/sub/none.yaml: no such file or folder\n");
	ck_assert_uint_eq(diags.list.v[0]->at.source, 0);
}
END_TEST

START_TEST(goes_on_behind_files_that_are_missing)
{
	struct pack *p;

	write_text("a.md", "![x](no.png)\n\n::: {.signatories "
			   "src=\"no.csv\"}\n:::\n\n![y](https://e.org/y.png)\n"
			   "![z](//e.org/z.png) ![d](data:image/png,x)\n");
	p = load_manifest("title: T\nemblem: no.png\n"
			  "documents: [none.md, a.md]\n");
	ck_assert_uint_eq(p->documents.n, 1);
	ASSERT_STR(messages(),
	    "FILE_READ cannot read ~/none.md: no such file or folder\n"
	    "FILE_READ cannot read ~/no.png: no such file or folder\n"
	    "FILE_READ cannot read ~/no.csv: no such file or folder\n"
	    "IMAGE_REMOTE the image https://e.org/y.png is not in the pack\n"
	    "IMAGE_REMOTE the image //e.org/z.png is not in the pack\n"
	    "IMAGE_REMOTE the image data:image/png,x is not in the pack\n"
	    "FILE_READ cannot read ~/no.png: no such file or folder\n");
	ASSERT_STR(reading_faults(),
	    "2:9 FILE_READ 6\n3:13 FILE_READ 7\n1:1 FILE_READ 12\n"
	    "3:24 FILE_READ 6\n6:1 IMAGE_REMOTE 25\n7:1 IMAGE_REMOTE 19\n"
	    "7:21 IMAGE_REMOTE 22\n");
}
END_TEST

START_TEST(stays_in_the_folder)
{
	write_text("a.md", "![x](../x.png) ![y](/etc/y.png)\n\n"
			   "::: {.signatories src=\"../s.csv\"}\n:::\n");
	load_manifest("title: T\nemblem: ../e.png\n"
		      "documents: [../a.md, /etc/passwd, a.md]\n");
	ck_assert_uint_eq(diags.list.n, 6);
	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_FILE_OUTSIDE);
}
END_TEST

START_TEST(reports_images_that_are_damaged)
{
	struct pack *p;

	write_bytes("x.png", str_sub(png_sample_grey(), 0, 40));
	write_text("y.png", "GIF89a");
	write_text("a.md", "![x](x.png) ![y](y.png)\n");
	p = load_manifest("title: T\ndocuments: [a.md]\n");
	ck_assert_uint_eq(diags.list.n, 2);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_IMAGE_BAD);
	ASSERT_STR(diags.list.v[1]->text,
	    arena_printf(arena, "cannot use the image %s: it is a GIF file",
		path_of("y.png"))
		.s);
	ck_assert_ptr_null(
	    p->documents.v[0]->root->first->first->u.image.image);
}
END_TEST

/* Grey, with a profile for colour: said once, where it is met first. */
START_TEST(tells_of_profiles_that_cannot_be_used)
{
	static const unsigned char samples[] = {1};
	struct png_sample s = {.width = 1,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 1,
	    .profile = icc_sample_rgb(),
	    .samples = samples};

	write_bytes("x.png", png_sample(&s));
	write_text("a.md", "![x](x.png)\n");
	load_manifest("title: T\nemblem: x.png\ndocuments: [a.md]\n");
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_IMAGE_PROFILE);
	ck_assert_uint_eq(diags.errors, 0);
}
END_TEST

START_TEST(wraps_a_single_file)
{
	struct pack *p;

	write_text("a.b.md", "---\nlang: ko\n---\n# T\n");
	p = load_single(arena, &diags, &sources, path_of("a.b.md"));
	ASSERT_STR(p->title, "T");
	ASSERT_STR(p->language, "ko");
	ck_assert_ptr_null(p->source);
	ck_assert_uint_eq(p->parts.n, 1);
	ck_assert_int_eq(p->parts.v[0], PART_DOCUMENTS);
	ck_assert_uint_eq(p->outputs.n, 1);
	ASSERT_STR(p->outputs.v[0].name, "a.b");
	ck_assert_uint_eq(p->documents.n, 1);
	write_text("c.md", "text\n");
	p = load_single(arena, &diags, &sources, path_of("c.md"));
	ASSERT_STR(p->title, "c");
	ASSERT_STR(p->language, "en-US");
	ASSERT_STR(messages(), "");
}
END_TEST

START_TEST(warns_of_images_in_a_single_file)
{
	write_text("x.png", "GIF89a");
	write_text("a.md", "![a](x.png) ![b](no.png) ![c](../c.png) "
			   "![d](http://e.org/d.png)\n");
	ck_assert_ptr_nonnull(
	    load_single(arena, &diags, &sources, path_of("a.md")));
	ck_assert_uint_eq(diags.errors, 0);
	ck_assert_uint_eq(diags.warnings, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_IMAGE_NOT_SHOWN);
}
END_TEST

START_TEST(reports_a_single_file_that_is_missing)
{
	ck_assert_ptr_null(
	    load_single(arena, &diags, &sources, path_of("none.md")));
	ck_assert_ptr_null(load_single(arena, &diags, &sources, folder));
	ASSERT_STR(messages(),
	    "FILE_READ cannot read ~/none.md: no such file or folder\n"
	    "FILE_READ cannot read ~: not a regular file\n");
}
END_TEST

START_TEST(loads_the_files_of_themes_once)
{
	struct pack *pack;

	write_text("a.md", "Text.\n");
	write_text("house.yaml", "page: {left: 60pt}\n");
	write_text("pack.yaml",
	    "title: T\ndocuments: [a.md]\ntheme: house.yaml\noutputs:\n"
	    "- {name: x, theme: house.yaml}\n- {name: y, theme: plain}\n"
	    "- {name: z, theme: ../up.yaml}\n- {name: w, theme: no.yaml}\n");
	pack = load_pack(arena, &diags, &sources, folder);
	ck_assert_ptr_nonnull(pack->theme.source);
	ck_assert_ptr_eq(pack->outputs.v[0].theme.source, pack->theme.source);
	for (size_t i = 1; i < 4; i++)
		ck_assert_ptr_null(pack->outputs.v[i].theme.source);
	ck_assert_uint_eq(diags.list.n, 2);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_FILE_OUTSIDE);
	ck_assert_int_eq(diags.list.v[1]->code, DIAG_FILE_READ);
}
END_TEST

START_TEST(loads_a_theme_that_no_manifest_names)
{
	const struct source *source;

	write_text("house.yaml", "page: {left: 60pt}\n");
	source = load_file(
	    arena, &diags, &sources, str_from_z(path_of("house.yaml")));
	ASSERT_STR(source->text, "page: {left: 60pt}\n");
	ck_assert_ptr_null(
	    load_file(arena, &diags, &sources, str_from_z(path_of("no.yaml"))));
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_FILE_READ);
}
END_TEST

/* Adds "file", or "file!" where there is none, and a line end. */
static bool
list_link(struct node *node, void *user)
{
	struct buf *out = user;

	if (node->kind == NODE_LINK) {
		buf_str(out, node->u.link.file);
		buf_z(out, node->u.link.missing ? "!\n" : "\n");
	}
	return true;
}

START_TEST(looks_for_what_links_name)
{
	struct buf *out = buf_new(arena);
	struct pack *p;

	write_text("sub/a.md", "[](b.md) [](../sub/c%20d.txt#x) [](..) [](./)\n"
			       "[](no.md) [](../../out.md) [](/etc/passwd)\n"
			       "[](#id) [](?q) [](https://e.org/b.md) []()\n"
			       "[](mailto:b.md) [](b.md?x#y) [](../sub)\n");
	write_text("sub/b.md", "B\n");
	write_text("sub/c d.txt", "C\n");
	p = load_manifest("title: T\ndocuments: [sub/a.md]\n");
	node_walk(p->documents.v[0]->root, list_link, out);
	ASSERT_STR(buf_view(out), "sub/b.md\nsub/c d.txt\n\nsub\n"
				  "sub/no.md!\n\n\n\n\n\n\n\nsub/b.md\nsub\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(loads_what_is_included)
{
	struct pack *p;
	const struct node *block;

	write_text("sub/part.md",
	    "## {{pack.title}} {{v}}\n\n![m](m.png)\n\n"
	    "::: {.signatories src=\"s.csv\"}\n:::\n\n![n](none.png)\n");
	write_bytes("sub/m.png", png_sample_grey());
	write_text("sub/s.csv", "name\nA\n");
	write_text("a.md", "---\nvariables: {v: W}\n---\n"
			   "::: {.include src=\"sub/part.md\"}\n:::\n\n"
			   "::: {.include src=\"sub/part.md\"}\n:::\n\n"
			   "::: {.include src=\"../a.md\"}\n:::\n");
	p = load_manifest("title: T\ndocuments: [a.md]\n");
	ASSERT_STR(messages(),
	    "FILE_READ cannot read ~/sub/none.png: no such file or folder\n"
	    "FILE_OUTSIDE the path \"../a.md\" leads out of the pack's"
	    " folder\n");
	ck_assert_uint_eq(diags.errors, 2);
	ck_assert_uint_eq(sources.list.n, 4);
	block = p->documents.v[0]->root->first;
	ASSERT_STR(node_text(arena, block), "T W");
	block = block->next;
	ck_assert_uint_eq(block->first->u.image.image->width_px, 3);
	ck_assert_uint_eq(block->next->u.div.data->rows.n, 1);
	ck_assert_ptr_eq(pack_document_of(p, block->next), p->documents.v[0]);
}
END_TEST

/* Nothing of these files is in any folder. */
START_TEST(loads_files_that_are_given)
{
	static struct attachment v[] = {
	    {.name = STR_INIT("a.md"),
		.bytes = STR_INIT("![n](m.png)\n\n![n](none.png)\n")},
	    {.name = STR_INIT("m.png"), .bytes = STR_INIT("no image")},
	    {.name = STR_INIT("p.yaml"),
		.bytes = STR_INIT("title: T\ndocuments: [./a.md]\n")}};
	const struct attachments files = {v, 3, 3};
	struct pack like = {.folder = str_from_z(folder)}, *p;
	const struct node *image;

	ck_assert_ptr_null(load_given(arena, &diags, &sources, &files, &like));
	vec_push(arena, &like.files,
	    (struct pack_file){STR("p.yaml"), PACK_FILE_MANIFEST, {0}, NULL});
	p = load_given(arena, &diags, &sources, &files, &like);
	ASSERT_STR(messages(),
	    "FILE_READ cannot read ~/none.png: no such file or folder\n");
	ASSERT_STR(p->title, "T");
	ck_assert_uint_eq(p->files.n, 3);
	image = p->documents.v[0]->root->first->first;
	ck_assert_ptr_nonnull(image->u.image.image);
	like.plain = true;
	vec_push(
	    arena, &like.entries, (struct document_entry){.file = STR("a.md")});
	p = load_given(arena, &diags, &sources, &files, &like);
	ck_assert(p->plain);
	ck_assert_uint_eq(p->documents.n, 1);
}
END_TEST

Suite *suite_read_load(void);

Suite *
suite_read_load(void)
{
	Suite *suite = suite_create("read/load");
	TCase *tc = tcase_create("load");

	tcase_add_checked_fixture(tc, open_folder, close_folder);
	tcase_add_test(tc, loads_a_pack_with_all_it_names);
	tcase_add_test(tc, loads_data_that_is_named_or_linked);
	tcase_add_test(tc, takes_the_manifest_itself);
	tcase_add_test(tc, reports_a_folder_without_manifest);
	tcase_add_test(tc, goes_on_behind_files_that_are_missing);
	tcase_add_test(tc, stays_in_the_folder);
	tcase_add_test(tc, reports_images_that_are_damaged);
	tcase_add_test(tc, tells_of_profiles_that_cannot_be_used);
	tcase_add_test(tc, wraps_a_single_file);
	tcase_add_test(tc, warns_of_images_in_a_single_file);
	tcase_add_test(tc, reports_a_single_file_that_is_missing);
	tcase_add_test(tc, loads_the_files_of_themes_once);
	tcase_add_test(tc, looks_for_what_links_name);
	tcase_add_test(tc, loads_a_theme_that_no_manifest_names);
	tcase_add_test(tc, loads_what_is_included);
	tcase_add_test(tc, loads_files_that_are_given);
	suite_add_tcase(suite, tc);
	return suite;
}
