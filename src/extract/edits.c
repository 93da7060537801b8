#include "extract/edits.h"

#include "base/buf.h"
#include "base/sort.h"

void
edits_add(struct edits *e, struct range at, struct str text)
{
	vec_push(e->arena, &e->list, (struct edit){at, text});
}

/* By their start; of those with one start the longest comes first. */
static int
compare(size_t x, size_t y, const void *user)
{
	const struct edits *e = user;
	struct range a = e->list.v[x].at, b = e->list.v[y].at;

	if (a.from != b.from)
		return a.from < b.from ? -1 : 1;
	return a.to == b.to ? 0 : a.to > b.to ? -1 : 1;
}

struct str
edits_apply(const struct edits *e, struct str text)
{
	const size_t *order = sort_indices(e->arena, e->list.n, compare, e);
	struct buf *out;
	struct str all;
	size_t at = 0;

	if (e->list.n == 0)
		return text;
	out = buf_new(e->arena);
	for (size_t i = 0; i < e->list.n; i++) {
		const struct edit *edit = &e->list.v[order[i]];

		if (edit->at.from >= at) {
			buf_str(out, str_sub(text, at, edit->at.from));
			buf_str(out, edit->text);
		}
		at = edit->at.to > at ? edit->at.to : at;
	}
	buf_str(out, str_sub(text, at, text.n));
	all = arena_str(e->arena, buf_view(out));
	buf_release(out);
	return all;
}
