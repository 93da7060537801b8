/*
 * In: files as they are read.  Out: their list as sha256sum prints it, and
 * what that list has for a digest.
 */
#include "read/digest.h"

#include <nettle/sha2.h>

#include "base/buf.h"
#include "base/file.h"

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

struct pack_file *
digests_add(struct digests *d, enum pack_file_kind kind, struct str path,
    struct str bytes)
{
	struct pack_file *file;
	struct str plain;

	/* "a/../b.md" and "./b.md" are the file b.md. */
	if (!path_resolve(d->arena, STR(""), path, &plain))
		plain = path;
	file = map_lookup(&d->files, plain);
	if (file)
		return file;
	file = ARENA_NEW(d->arena, struct pack_file);
	file->path = plain;
	file->kind = kind;
	file->bytes = bytes;
	file->digest = sha256_hex(d->arena, bytes);
	map_put(d->arena, &d->files, plain, file, true);
	return file;
}

static const struct pack_file *
file_at(const struct digests *d, size_t i)
{
	return d->files.entries[i].value;
}

/* Merges from[start, middle) and from[middle, end) into `to`. */
static void
merge(
    const struct pack_file *from, struct pack_file *to, const size_t bounds[3])
{
	size_t i = bounds[0], j = bounds[1];

	for (size_t k = bounds[0]; k < bounds[2]; k++) {
		bool left = i < bounds[1] &&
			    (j >= bounds[2] ||
				str_cmp(from[i].path, from[j].path) <= 0);

		to[k] = left ? from[i++] : from[j++];
	}
}

/* A merge sort, bottom up. */
static const struct pack_file *
sort(struct pack_file *from, struct pack_file *to, size_t n)
{
	for (size_t width = 1; width < n; width *= 2) {
		struct pack_file *merged = to;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t middle = n - i > width ? i + width : n;
			size_t end = n - middle > width ? middle + width : n;

			merge(from, to, (size_t[3]){i, middle, end});
		}
		to = from;
		from = merged;
	}
	return from;
}

/* As sha256sum has it. */
static void
put_line(struct buf *list, struct str digest, struct str path)
{
	buf_str(list, digest);
	buf_z(list, "  ");
	buf_str(list, path);
	buf_char(list, '\n');
}

void
digests_finish(const struct digests *d, struct pack *pack)
{
	size_t n = d->files.n;
	struct pack_file *files = ARENA_ARRAY(d->arena, struct pack_file, n);
	struct buf *list = buf_new(d->arena);
	const struct pack_file *sorted;

	for (size_t i = 0; i < n; i++)
		files[i] = *file_at(d, i);
	sorted = sort(files, ARENA_ARRAY(d->arena, struct pack_file, n), n);
	for (size_t i = 0; i < n; i++) {
		vec_push(d->arena, &pack->files, sorted[i]);
		put_line(list, sorted[i].digest, sorted[i].path);
	}
	pack->digest = sha256_hex(d->arena, buf_view(list));
	buf_release(list);
}

struct str
digest_of_attachments(struct arena *a, const struct attachments *files)
{
	struct buf *list = buf_new(a);
	struct str digest;

	for (size_t i = 0; i < files->n; i++) {
		const struct attachment *file = &files->v[i];

		if (!str_eq_z(file->name, ATTACHMENT_EXTRACT))
			put_line(list, sha256_hex(a, file->bytes), file->name);
	}
	digest = sha256_hex(a, buf_view(list));
	buf_release(list);
	return digest;
}
