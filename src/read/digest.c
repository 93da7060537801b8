/*
 * In: files as they are read.  Out: their list as sha256sum prints it, and
 * what that list has for a digest.
 */
#include "read/digest.h"

#include <nettle/sha2.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/sort.h"

static struct str
sha256_hex(struct arena *a, struct str bytes)
{
	static const char digits[] = "0123456789abcdef";
	struct sha256_ctx ctx;
	uint8_t sum[SHA256_DIGEST_SIZE];
	char *hex = arena_alloc(a, 2 * sizeof sum);

	sha256_init(&ctx);
	sha256_update(&ctx, bytes.n, (const uint8_t *)bytes.s);
	sha256_digest(&ctx, sizeof sum, sum);
	for (size_t i = 0; i < sizeof sum; i++) {
		hex[2 * i] = digits[sum[i] >> 4];
		hex[2 * i + 1] = digits[sum[i] & 15];
	}
	return (struct str){hex, 2 * sizeof sum};
}

void
digests_add(struct digests *d, struct str path, struct str bytes)
{
	struct pack_file *file;
	struct str plain;

	/* "a/../b.md" and "./b.md" are the file b.md. */
	if (!path_resolve(d->arena, STR(""), path, &plain))
		plain = path;
	if (map_lookup(&d->files, plain))
		return;
	file = ARENA_NEW(d->arena, struct pack_file);
	file->path = plain;
	file->digest = sha256_hex(d->arena, bytes);
	map_put(d->arena, &d->files, plain, file, true);
}

static int
compare_paths(size_t x, size_t y, const void *user)
{
	const struct map *files = user;

	return str_cmp(files->entries[x].key, files->entries[y].key);
}

void
digests_finish(const struct digests *d, struct pack *pack)
{
	size_t n = d->files.n;
	const size_t *sorted =
	    sort_indices(d->arena, n, compare_paths, &d->files);
	struct buf *list = buf_new(d->arena);

	for (size_t i = 0; i < n; i++) {
		const struct pack_file *file =
		    d->files.entries[sorted[i]].value;

		vec_push(d->arena, &pack->files, *file);
		buf_str(list, file->digest);
		buf_z(list, "  ");
		buf_str(list, file->path);
		buf_char(list, '\n');
	}
	pack->digest = sha256_hex(d->arena, buf_view(list));
	buf_release(list);
}
