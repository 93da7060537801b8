#include "read/files.h"

#include "base/file.h"
#include "base/sort.h"

struct pack_file *
files_add(struct files *files, enum pack_file_kind kind, struct str path,
    struct str bytes)
{
	struct pack_file *file;
	struct str plain;

	/* "a/../b.md" and "./b.md" are the file b.md. */
	if (!path_resolve(files->arena, STR(""), path, &plain))
		plain = path;
	file = map_lookup(&files->by_path, plain);
	if (file)
		return file;
	file = ARENA_NEW(files->arena, struct pack_file);
	file->path = plain;
	file->kind = kind;
	file->bytes = bytes;
	map_put(files->arena, &files->by_path, plain, file, true);
	return file;
}

static int
compare(size_t x, size_t y, const void *user)
{
	const struct map *by_path = user;

	return str_cmp(by_path->entries[x].key, by_path->entries[y].key);
}

void
files_finish(const struct files *files, struct pack *pack)
{
	size_t n = files->by_path.n;
	const size_t *order =
	    sort_indices(files->arena, n, compare, &files->by_path);

	for (size_t i = 0; i < n; i++) {
		const struct pack_file *file =
		    files->by_path.entries[order[i]].value;

		vec_push(files->arena, &pack->files, *file);
	}
}
