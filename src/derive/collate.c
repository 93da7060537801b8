/*
 * A stable merge sort, bottom up, over ICU's collation (UTS #10 with CLDR's
 * tailorings).  Should ICU have no collator at all, bytes are compared, so
 * that rows never depend on the order that a file happens to have.
 */
#include "derive/collate.h"

#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

struct order {
	const UCollator *collator; /* or NULL */
	size_t column;
};

static void
close_collator(void *object)
{
	ucol_close(object);
}

static UCollator *
open_collator(struct arena *a, struct str language)
{
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;
	UCollator *collator;

	uloc_forLanguageTag(
	    arena_z(a, language), locale, sizeof locale, NULL, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		locale[0] = '\0';
	status = U_ZERO_ERROR;
	collator = ucol_open(locale, &status);
	if (U_FAILURE(status))
		return NULL;
	arena_defer(a, close_collator, collator);
	return collator;
}

static int
compare(const struct order *order, const struct data_row *x,
    const struct data_row *y)
{
	struct str a = x->cells[order->column], b = y->cells[order->column];
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult result;

	if (!order->collator)
		return str_cmp(a, b);
	result = ucol_strcollUTF8(order->collator, a.n ? a.s : "", (int32_t)a.n,
	    b.n ? b.s : "", (int32_t)b.n, &status);
	return U_FAILURE(status) ? str_cmp(a, b) : (int)result;
}

/* Merges from[start, middle) and from[middle, end) into `to`. */
static void
merge(const struct order *order, const struct data_row *from,
    struct data_row *to, const size_t bounds[3])
{
	size_t i = bounds[0], j = bounds[1];

	for (size_t k = bounds[0]; k < bounds[2]; k++) {
		bool left =
		    i < bounds[1] &&
		    (j >= bounds[2] || compare(order, &from[i], &from[j]) <= 0);

		to[k] = left ? from[i++] : from[j++];
	}
}

static void
sort(
    struct arena *a, const struct order *order, struct data_row *rows, size_t n)
{
	struct data_row *from = rows;
	struct data_row *to = ARENA_ARRAY(a, struct data_row, n);

	for (size_t width = 1; width < n; width *= 2) {
		struct data_row *merged = to;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t middle = n - i > width ? i + width : n;
			size_t end = n - middle > width ? middle + width : n;

			merge(order, from, to, (size_t[3]){i, middle, end});
		}
		to = from;
		from = merged;
	}
	for (size_t i = 0; from != rows && i < n; i++)
		rows[i] = from[i];
}

void
collate_rows(struct arena *a, struct data_row *rows, size_t n, size_t column,
    struct str language)
{
	struct order order = {open_collator(a, language), column};

	sort(a, &order, rows, n);
}

/* A text in ICU's form; malformed bytes become U+FFFD. */
static UChar *
to_utf16(struct arena *a, struct str text, int32_t *length)
{
	int32_t room = (int32_t)text.n + 1; /* no text grows by it */
	UChar *out = ARENA_ARRAY(a, UChar, (size_t)room);
	UErrorCode status = U_ZERO_ERROR;

	u_strFromUTF8WithSub(out, room, length, text.n ? text.s : "",
	    (int32_t)text.n, 0xFFFD, NULL, &status);
	return U_SUCCESS(status) ? out : NULL;
}

static struct str
key_of(struct arena *a, const UCollator *collator, struct str text)
{
	int32_t length, size;
	UChar *wide = to_utf16(a, text, &length);
	uint8_t *key;

	if (!wide)
		return text;
	size = ucol_getSortKey(collator, wide, length, NULL, 0);
	key = arena_alloc(a, (size_t)size);
	ucol_getSortKey(collator, wide, length, key, size);
	return (struct str){(const char *)key, (size_t)size};
}

void
collate_keys(struct arena *a, struct str *texts, size_t n, struct str language)
{
	UCollator *collator = open_collator(a, language);

	if (!collator)
		return;
	ucol_setStrength(collator, UCOL_PRIMARY);
	for (size_t i = 0; i < n; i++)
		if (texts[i].n > 0)
			texts[i] = key_of(a, collator, texts[i]);
}
