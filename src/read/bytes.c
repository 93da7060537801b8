#include "read/bytes.h"

#include "base/utf8.h"

/* A copy with U+FFFD for what is not UTF-8; *count is how often it was put. */
static struct str
replaced(struct arena *a, struct str bytes, size_t *count)
{
	struct buf *out = buf_new(a);
	struct str all;
	char replacement[4];
	size_t n = utf8_encode(UTF8_REPLACEMENT, replacement);

	while (bytes.n > 0) {
		size_t good = utf8_invalid_at(bytes), at = good;

		buf_str(out, str_sub(bytes, 0, good));
		if (good < bytes.n) {
			utf8_next(bytes, &at);
			buf_add(out, replacement, n);
			*count += 1;
		}
		bytes = str_sub(bytes, at, bytes.n);
	}
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

static void
report(struct arena *a, struct diags *diags, struct loc at, size_t count)
{
	struct diag *diag = diag0(diags, DIAG_FILE_NOT_UTF8, at);

	if (count > 1)
		diag->hint = arena_printf(a,
		    "save the file as UTF-8: this is the first of %zu places",
		    count);
}

const struct source *
bytes_add_source(struct arena *a, struct diags *diags, struct sources *sources,
    struct str name, struct str bytes)
{
	size_t first = utf8_invalid_at(bytes), count = 0;
	const struct source *source;

	if (first < bytes.n)
		bytes = replaced(a, bytes, &count);
	source = source_add(sources, name, bytes);
	if (count > 0)
		report(a, diags, source_loc(source, first, 1), count);
	return source;
}
