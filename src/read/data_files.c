#include "read/data_files.h"

#include "base/file.h"
#include "read/address.h"
#include "read/csv.h"

static const struct data_table *
table_at(struct data_files *d, struct str path, struct loc at)
{
	struct data_table *table = map_lookup(&d->tables, path);
	const struct source *source;

	if (table)
		return table;
	source = d->open(d->user, path, at);
	if (!source)
		return NULL;
	table = csv_read(d->arena, d->diags, source);
	if (table)
		map_put(d->arena, &d->tables, path, table, true);
	return table;
}

void
data_files_open_named(struct data_files *d)
{
	for (size_t i = 0; i < d->pack->data.n; i++) {
		struct data_entry *entry = d->pack->data.entries[i].value;

		entry->table = table_at(d, entry->file, entry->file_at);
	}
}

/* Whether a word is no path of a file: it could only be a name. */
static bool
is_name(const struct data_files *d, struct str folder, struct str word)
{
	struct arena *a = d->arena;
	struct str path = path_join(a, folder, word);

	return !d->pack->plain && str_find(word, '.', 0) == word.n &&
	       str_find(word, '/', 0) == word.n &&
	       !file_is_plain(arena_z(a, path_join(a, d->pack->folder, path)));
}

static void
report_unknown(struct data_files *d, const struct attr *src)
{
	const struct map *known = &d->pack->data;
	struct diag *diag =
	    diag1(d->diags, DIAG_DATA_UNKNOWN, src->value_at, src->value);
	struct str *words;

	if (!diag_may_suggest(d->diags))
		return;
	words = ARENA_ARRAY(d->arena, struct str, known->n);
	for (size_t i = 0; i < known->n; i++)
		words[i] = known->entries[i].key;
	diag_nearest(d->diags, diag, src->value, words, known->n);
}

static const struct data_table *
named(struct data_files *d, struct str folder, const struct attr *src)
{
	struct data_entry *entry = map_lookup(&d->pack->data, src->value);

	if (entry) {
		entry->used = true;
		return entry->table;
	}
	if (is_name(d, folder, src->value)) {
		report_unknown(d, src);
		return NULL;
	}
	return table_at(
	    d, path_join(d->arena, folder, src->value), src->value_at);
}

const struct data_table *
data_files_of_div(
    struct data_files *d, struct str folder, const struct node *div)
{
	const struct attr *src = attrs_lookup(div->attrs, "src");
	const struct node *link = data_link(div->first);
	struct str path;

	if (src)
		return named(d, folder, src);
	if (!link || link->parent->next || address_is_remote(link->u.link.url))
		return NULL;
	path = address_unescape(d->arena, link->u.link.url);
	return table_at(d, path_join(d->arena, folder, path), link->at);
}
