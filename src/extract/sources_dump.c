/*
 * Lists of files, for people and for tests.
 */
#include "extract/sources.h"
#include "format/sha256.h"

static bool
is_extract(const struct attachment *file)
{
	return str_eq_z(file->media, "application/json");
}

static void
put_digest(struct buf *out, const struct attachment *file)
{
	buf_str(out, sha256_hex(out->owner, file->bytes));
	buf_z(out, "  ");
}

struct str
sources_list(struct arena *a, const struct attachments *files)
{
	struct buf *out = buf_new(a);
	struct str list;

	for (size_t i = 0; i < files->n; i++) {
		if (is_extract(&files->v[i]))
			continue;
		put_digest(out, &files->v[i]);
		buf_str(out, files->v[i].name);
		buf_char(out, '\n');
	}
	list = arena_str(a, buf_view(out));
	buf_release(out);
	return list;
}

struct str
sources_digest(struct arena *a, const struct attachments *files)
{
	return sha256_hex(a, sources_list(a, files));
}

void
sources_dump(struct buf *out, const struct attachments *files)
{
	for (size_t i = 0; i < files->n; i++) {
		const struct attachment *file = &files->v[i];
		bool data = file->relationship == ATTACHMENT_DATA;

		buf_quoted(out, file->name);
		buf_char(out, ' ');
		buf_str(out, file->media);
		buf_printf(out, "%s %zu bytes\n", data ? " data" : " source",
		    file->bytes.n);
		if (str_starts(file->media, STR("image/")))
			put_digest(out, file);
		else
			buf_str(out, file->bytes);
		buf_z(out, "---\n");
	}
}
