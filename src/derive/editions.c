#include "derive/editions.h"

#include "derive/word_diff.h"

static struct map
files_of(struct arena *a, const struct edition *e)
{
	struct map files = {0};

	for (size_t i = 0; i < e->documents.n; i++)
		map_put(a, &files, e->documents.v[i].file, &e->documents.v[i],
		    true);
	return files;
}

struct editions
editions_of(
    struct arena *a, const struct edition *before, const struct edition *now)
{
	struct changes *out = ARENA_NEW(a, struct changes);

	out->before = before;
	out->now = now;
	return (struct editions){
	    a, before, now, files_of(a, before), files_of(a, now), out};
}

void
editions_field(struct editions *c, struct change *change, struct str name,
    struct str before, struct str after)
{
	struct change_field field = {.name = name};

	if (str_eq(before, after))
		return;
	field.runs = word_diff(c->arena, before, after);
	vec_push(c->arena, &change->fields, field);
}

struct str
editions_name(const struct map *files, struct str file)
{
	const struct edition_document *d = map_lookup(files, file);

	if (d && d->short_name.n)
		return d->short_name;
	return d && d->title.n ? d->title : file;
}

/* Folded texts hold NUL: nothing is formatted. */
struct str
editions_key(struct arena *a, struct str x, struct str y)
{
	struct str length = arena_printf(a, "%zu ", x.n);

	return arena_cat(a, arena_cat(a, length, x), y);
}
