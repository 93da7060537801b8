#include "derive/signer_letters.h"

#include "derive/collate.h"

/* Rows that a letter stands for at least, on average. */
#define ROWS_EACH 3

static struct str
text_of(const struct signatories *s, size_t row, struct str key)
{
	const struct str *cells = s->rows.v[row].cells;
	size_t c = 0;

	if (str_trim(key).n > 0)
		return str_trim(key);
	while (c + 1 < s->column_count && cells[c].n == 0)
		c++;
	return cells[c];
}

/* Whether each letter of the rows [start, end) stands in one place; counts
 * the places. */
static bool
stand_by_letters(struct arena *a, const struct str *letters,
    const struct data_group *rows, size_t *places)
{
	struct map known = {0};

	for (size_t i = rows->start; i < rows->end; i++) {
		if (i > rows->start && str_eq(letters[i], letters[i - 1]))
			continue;
		if (map_lookup(&known, letters[i]))
			return false;
		map_put(a, &known, letters[i], (void *)&letters[i], true);
		++*places;
	}
	return true;
}

const struct str *
signer_letters(struct arena *a, struct str language,
    const struct signatories *s, const struct str *keys)
{
	const struct collation *collation = collation_open_letters(a, language);
	struct str *letters = ARENA_ARRAY(a, struct str, s->rows.n);
	struct data_group all = {.end = s->rows.n};
	size_t groups = s->groups.n, count = groups ? groups : 1, places = 0;

	for (size_t i = 0; i < s->rows.n; i++)
		letters[i] =
		    collation_letter(collation, text_of(s, i, keys[i]));
	for (size_t g = 0; g < count; g++)
		if (!stand_by_letters(
			a, letters, groups ? &s->groups.v[g] : &all, &places))
			return NULL;
	return places > count && places * ROWS_EACH <= s->rows.n ? letters
								 : NULL;
}
