#include "base/file.h"

#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/base/assert_str.h"

static struct arena *arena;
static char folder[] = "/tmp/briefpress-file-XXXXXX";

static void
set_up(void)
{
	arena = arena_new(0);
	memcpy(strstr(folder, "file-") + 5, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *
path_of(const char *name)
{
	return path_join(arena, str_from_z(folder), str_from_z(name)).s;
}

static void
remove_file(const char *name)
{
	const char *path = path_of(name);

	if (unlink(path) != 0)
		ck_assert_int_eq(rmdir(path), 0);
}

/* The number of entries in the test's folder. */
static int
entries(void)
{
	DIR *dir = opendir(folder);
	int n = 0;

	ck_assert_ptr_nonnull(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n - 2;
}

/* Fails when a test leaves anything behind. */
static void
tear_down(void)
{
	arena_free(arena);
	ck_assert_int_eq(rmdir(folder), 0);
}

static void
save(const char *name, struct str bytes)
{
	struct file_writer *w = NULL;

	ck_assert_int_eq(file_create(arena, path_of(name), &w), FILE_OK);
	ck_assert(file_write(w, bytes.s, bytes.n));
	ck_assert_int_eq(file_commit(w), FILE_OK);
}

static struct str
load(const char *name)
{
	struct str got = {0};

	ck_assert_int_eq(
	    file_read(arena, path_of(name), (size_t)1 << 24, &got), FILE_OK);
	return got;
}

START_TEST(reads_what_it_wrote)
{
	struct str got;

	save("a", (struct str){"x\0y\r\n", 5});
	got = load("a");
	ck_assert_uint_eq(got.n, 5);
	ck_assert_mem_eq(got.s, "x\0y\r\n", 6);
	save("a", STR(""));
	ck_assert_uint_eq(load("a").n, 0);
	ck_assert_int_eq(entries(), 1);
	remove_file("a");
}
END_TEST

START_TEST(writes_more_than_its_buffer)
{
	enum { CHUNK = 10007, CHUNKS = 50, LARGE = 200000 };
	char *chunk = arena_alloc(arena, LARGE);
	struct file_writer *w = NULL;
	struct str got;

	memset(chunk, 'b', LARGE);
	ck_assert_int_eq(file_create(arena, path_of("a"), &w), FILE_OK);
	for (int i = 0; i < CHUNKS; i++) {
		chunk[0] = (char)('A' + i % 26);
		ck_assert(file_write(w, chunk, CHUNK));
	}
	ck_assert(file_write(w, chunk, LARGE));
	ck_assert(file_write(w, NULL, 0));
	ck_assert(file_write(w, "end", 3));
	ck_assert_int_eq(file_commit(w), FILE_OK);
	got = load("a");
	ck_assert_uint_eq(got.n, CHUNK * CHUNKS + LARGE + 3);
	for (size_t i = 0; i < CHUNKS; i++)
		ck_assert_int_eq(got.s[i * CHUNK], 'A' + (int)i % 26);
	ck_assert_mem_eq(got.s + got.n - 4, "bend", 4);
	remove_file("a");
}
END_TEST

START_TEST(says_why_it_cannot_read)
{
	struct str out = STR("untouched");
	const char *pipe_path = path_of("pipe");

	ck_assert_int_eq(
	    file_read(arena, path_of("none"), 10, &out), FILE_MISSING);
	ck_assert_int_eq(
	    file_read(arena, path_of("no/file"), 10, &out), FILE_MISSING);
	ck_assert_int_eq(file_read(arena, "", 10, &out), FILE_MISSING);
	ck_assert_int_eq(file_read(arena, folder, 10, &out), FILE_NOT_PLAIN);
	ck_assert_int_eq(
	    file_read(arena, "/dev/null", 10, &out), FILE_NOT_PLAIN);
	ck_assert_int_eq(mkfifo(pipe_path, 0600), 0);
	ck_assert_int_eq(file_read(arena, pipe_path, 10, &out), FILE_NOT_PLAIN);
	ASSERT_STR(out, "untouched");
	remove_file("pipe");
}
END_TEST

START_TEST(honours_the_limit)
{
	struct str out = {0};

	save("a", STR("12345"));
	ck_assert_int_eq(
	    file_read(arena, path_of("a"), 4, &out), FILE_TOO_LARGE);
	ck_assert_uint_eq(out.n, 0);
	ck_assert_int_eq(file_read(arena, path_of("a"), 5, &out), FILE_OK);
	ASSERT_STR(out, "12345");
	remove_file("a");
}
END_TEST

START_TEST(is_denied_without_permission)
{
	struct str out = {0};

	save("a", STR("x"));
	ck_assert_int_eq(chmod(path_of("a"), 0), 0);
	/* The superuser may read it all the same. */
	if (geteuid() != 0)
		ck_assert_int_eq(
		    file_read(arena, path_of("a"), 9, &out), FILE_DENIED);
	remove_file("a");
}
END_TEST

START_TEST(keeps_the_old_file_when_abandoned)
{
	struct file_writer *w = NULL;

	save("a", STR("old"));
	ck_assert_int_eq(file_create(arena, path_of("a"), &w), FILE_OK);
	ck_assert(file_write(w, "new", 3));
	ck_assert_int_eq(entries(), 2);
	ASSERT_STR(load("a"), "old");
	file_abandon(w);
	file_abandon(w);
	ck_assert_int_eq(entries(), 1);
	ASSERT_STR(load("a"), "old");
	remove_file("a");
}
END_TEST

START_TEST(is_abandoned_with_its_arena)
{
	struct arena_mark mark;
	struct file_writer *w = NULL;
	const char *path = path_of("a");

	mark = arena_mark(arena);
	ck_assert_int_eq(file_create(arena, path, &w), FILE_OK);
	ck_assert(file_write(w, "new", 3));
	arena_reset(arena, mark);
	ck_assert_int_eq(entries(), 0);
}
END_TEST

START_TEST(keeps_what_was_committed)
{
	struct file_writer *w = NULL;

	save("a", STR("old"));
	ck_assert_int_eq(file_create(arena, path_of("a"), &w), FILE_OK);
	ck_assert(file_write(w, "new", 3));
	ck_assert_int_eq(file_commit(w), FILE_OK);
	file_abandon(w);
	ASSERT_STR(load("a"), "new");
	ck_assert_int_eq(entries(), 1);
	remove_file("a");
}
END_TEST

START_TEST(honours_the_umask)
{
	mode_t before = umask(027);
	struct stat st;

	save("a", STR("x"));
	umask(before);
	ck_assert_int_eq(stat(path_of("a"), &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0640);
	remove_file("a");
}
END_TEST

START_TEST(rewrites_with_the_same_permissions)
{
	const char *path = path_of("a"), *link = path_of("l");
	struct file_writer *w;
	struct stat st;
	struct str text;

	ck_assert_int_eq(file_rewrite(arena, path, &w), FILE_MISSING);
	ck_assert_int_eq(file_create(arena, path, &w), FILE_OK);
	ck_assert_int_eq(file_commit(w), FILE_OK);
	ck_assert_int_eq(chmod(path, 0640), 0);
	ck_assert_int_eq(symlink("a", link), 0);
	ck_assert_int_eq(file_rewrite(arena, link, &w), FILE_OK);
	ck_assert(file_write(w, "b", 1));
	ck_assert_int_eq(file_commit(w), FILE_OK);
	ck_assert_int_eq(lstat(link, &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_mode & 07777, 0640);
	ck_assert_int_eq(file_read(arena, path, 10, &text), FILE_OK);
	ASSERT_STR(text, "b");
	remove_file("l");
	remove_file("a");
	/* A ring of links leads nowhere. */
	ck_assert_int_eq(symlink("l", link), 0);
	ck_assert_int_ne(file_rewrite(arena, link, &w), FILE_OK);
	remove_file("l");
}
END_TEST

START_TEST(replaces_regular_files_only)
{
	struct file_writer *w = NULL;

	ck_assert_int_eq(file_create(arena, path_of("no/a"), &w), FILE_MISSING);
	ck_assert_int_eq(file_create(arena, folder, &w), FILE_NOT_PLAIN);
	ck_assert_int_eq(file_create(arena, "/dev/null", &w), FILE_NOT_PLAIN);
	ck_assert_ptr_null(w);
}
END_TEST

START_TEST(reports_a_failed_rename)
{
	struct file_writer *w = NULL;

	ck_assert_int_eq(file_create(arena, path_of("a"), &w), FILE_OK);
	ck_assert_int_eq(mkdir(path_of("a"), 0700), 0);
	ck_assert_int_eq(file_commit(w), FILE_NOT_PLAIN);
	ck_assert_int_eq(entries(), 1);
	remove_file("a");
}
END_TEST

START_TEST(steps_over_temporary_files_left_behind)
{
	struct file_writer *one = NULL, *two = NULL;

	ck_assert_int_eq(file_create(arena, path_of("a"), &one), FILE_OK);
	ck_assert_int_eq(file_create(arena, path_of("a"), &two), FILE_OK);
	ck_assert(file_write(one, "one", 3));
	ck_assert(file_write(two, "two", 3));
	ck_assert_int_eq(file_commit(two), FILE_OK);
	ASSERT_STR(load("a"), "two");
	ck_assert_int_eq(file_commit(one), FILE_OK);
	ASSERT_STR(load("a"), "one");
	ck_assert_int_eq(entries(), 1);
	remove_file("a");
}
END_TEST

START_TEST(makes_folders)
{
	ck_assert_int_eq(file_make_folders(arena, path_of("a/b//c/")), FILE_OK);
	ck_assert(file_is_folder(path_of("a/b/c")));
	ck_assert_int_eq(file_make_folders(arena, path_of("a/b/c")), FILE_OK);
	ck_assert_int_eq(file_make_folders(arena, "/"), FILE_OK);
	ck_assert_int_eq(file_make_folders(arena, "."), FILE_OK);
	save("a/f", STR("x"));
	ck_assert(!file_is_folder(path_of("a/f")));
	ck_assert(file_is_plain(path_of("a/f")));
	ck_assert(!file_is_plain(path_of("a/b")));
	ck_assert(!file_is_plain(path_of("none")));
	ck_assert(!file_is_folder(path_of("none")));
	ck_assert(file_exists(path_of("a/f")));
	ck_assert(file_exists(path_of("a/b")));
	ck_assert(!file_exists(path_of("none")));
	ck_assert(!file_is_link(path_of("a/f")));
	ck_assert(!file_is_link(path_of("none")));
	ck_assert_int_eq(symlink("nowhere", path_of("l")), 0);
	ck_assert(file_is_link(path_of("l")));
	ck_assert(file_exists(path_of("l")));
	ck_assert(!file_is_plain(path_of("l")));
	remove_file("l");
	ck_assert_int_eq(
	    file_make_folders(arena, path_of("a/f")), FILE_NOT_PLAIN);
	ck_assert_int_eq(
	    file_make_folders(arena, path_of("a/f/g")), FILE_NOT_PLAIN);
	remove_file("a/f");
	remove_file("a/b/c");
	remove_file("a/b");
	remove_file("a");
}
END_TEST

START_TEST(joins_paths)
{
	ASSERT_STR(path_join(arena, STR("a/b"), STR("c")), "a/b/c");
	ASSERT_STR(path_join(arena, STR("a/"), STR("c")), "a/c");
	ASSERT_STR(path_join(arena, STR("/"), STR("c")), "/c");
	ASSERT_STR(path_join(arena, STR(""), STR("c")), "c");
	ASSERT_STR(path_join(arena, STR("a"), STR("/c")), "/c");
	ck_assert_str_eq(path_join(arena, STR(""), STR("c")).s, "c");
}
END_TEST

START_TEST(takes_paths_apart)
{
	ASSERT_STR(path_dir(STR("a/b/c")), "a/b");
	ASSERT_STR(path_dir(STR("c")), ".");
	ASSERT_STR(path_dir(STR("")), ".");
	ASSERT_STR(path_dir(STR("/c")), "/");
	ASSERT_STR(path_dir(STR("a/")), "a");
	ASSERT_STR(path_folder(STR("a/b/c")), "a/b");
	ASSERT_STR(path_folder(STR("c")), "");
	ASSERT_STR(path_folder(STR("/c")), "/");
	ASSERT_STR(path_base(STR("a/b/c")), "c");
	ASSERT_STR(path_base(STR("c")), "c");
	ASSERT_STR(path_base(STR("a/")), "");
	ASSERT_STR(path_base(STR("")), "");
	ASSERT_STR(path_stem(STR("a.d/b.md")), "b");
	ASSERT_STR(path_stem(STR("b.tar.gz")), "b.tar");
	ASSERT_STR(path_stem(STR("a.d/b")), "b");
	ASSERT_STR(path_stem(STR(".profile")), ".profile");
	ASSERT_STR(path_stem(STR("b.")), "b");
	ASSERT_STR(path_stem(STR("")), "");
}
END_TEST

START_TEST(confines_paths)
{
	ck_assert(path_is_confined(STR("a")));
	ck_assert(path_is_confined(STR("a/b.md")));
	ck_assert(path_is_confined(STR("./a")));
	ck_assert(path_is_confined(STR("..a/b..")));
	ck_assert(!path_is_confined(STR("")));
	ck_assert(!path_is_confined(STR("/a")));
	ck_assert(!path_is_confined(STR("..")));
	ck_assert(!path_is_confined(STR("../a")));
	ck_assert(!path_is_confined(STR("a/../b")));
	ck_assert(!path_is_confined(STR("a/..")));
	ck_assert(!path_is_confined((struct str){"a\0b", 3}));
}
END_TEST

/* What dir and name are together, "-" when that is outside. */
static struct str
resolved(const char *dir, const char *name)
{
	struct arena *a = arena_new(0);
	static char bytes[64];
	struct str out;
	size_t n = 1;

	bytes[0] = '-';
	if (path_resolve(a, str_from_z(dir), str_from_z(name), &out)) {
		n = out.n;
		memcpy(bytes, out.s, n);
	}
	arena_free(a);
	return (struct str){bytes, n};
}

START_TEST(resolves_paths)
{
	struct arena *a = arena_new(0);
	struct str out;

	ASSERT_STR(resolved("", "a"), "a");
	ASSERT_STR(resolved("", "./a//b/."), "a/b");
	ASSERT_STR(resolved("d", "a"), "d/a");
	ASSERT_STR(resolved("d/e", "../a"), "d/a");
	ASSERT_STR(resolved("d", "../a/../b/c/.."), "b");
	ASSERT_STR(resolved("d", ".."), "");
	ASSERT_STR(resolved("", "."), "");
	ASSERT_STR(resolved("d", "..a/b.."), "d/..a/b..");
	ASSERT_STR(resolved("", ".."), "-");
	ASSERT_STR(resolved("d", "../../d/a"), "-");
	ASSERT_STR(resolved("d", "/a"), "-");
	ck_assert(!path_resolve(a, STR(""), (struct str){"a\0b", 3}, &out));
	arena_free(a);
}
END_TEST

START_TEST(names_every_status)
{
	for (int s = FILE_OK; s <= FILE_FAILED; s++)
		ck_assert_uint_gt(
		    strlen(file_status_text((enum file_status)s)), 0);
}
END_TEST

Suite *suite_base_file(void);

Suite *
suite_base_file(void)
{
	Suite *s = suite_create("base/file");
	TCase *t = tcase_create("file");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, reads_what_it_wrote);
	tcase_add_test(t, writes_more_than_its_buffer);
	tcase_add_test(t, says_why_it_cannot_read);
	tcase_add_test(t, honours_the_limit);
	tcase_add_test(t, is_denied_without_permission);
	tcase_add_test(t, keeps_the_old_file_when_abandoned);
	tcase_add_test(t, is_abandoned_with_its_arena);
	tcase_add_test(t, keeps_what_was_committed);
	tcase_add_test(t, honours_the_umask);
	tcase_add_test(t, rewrites_with_the_same_permissions);
	tcase_add_test(t, replaces_regular_files_only);
	tcase_add_test(t, reports_a_failed_rename);
	tcase_add_test(t, steps_over_temporary_files_left_behind);
	tcase_add_test(t, makes_folders);
	tcase_add_test(t, joins_paths);
	tcase_add_test(t, takes_paths_apart);
	tcase_add_test(t, confines_paths);
	tcase_add_test(t, resolves_paths);
	tcase_add_test(t, names_every_status);
	suite_add_tcase(s, t);
	return s;
}
