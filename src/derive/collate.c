/*
 * ICU's collators and case folding.
 */
#include "derive/collate.h"

#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/utf8.h"

struct collation {
	struct arena *arena;
	const UCollator *collator; /* or NULL */
};

static void
close_collator(void *object)
{
	ucol_close(object);
}

static struct collation *
open_strong(struct arena *a, struct str language, UCollationStrength strength)
{
	struct collation *c = ARENA_NEW(a, struct collation);
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;
	UCollator *collator;

	c->arena = a;
	uloc_forLanguageTag(
	    arena_z(a, language), locale, sizeof locale, NULL, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		locale[0] = '\0';
	status = U_ZERO_ERROR;
	collator = ucol_open(locale, &status);
	if (U_FAILURE(status))
		return c;
	arena_defer(a, close_collator, collator);
	ucol_setStrength(collator, strength);
	c->collator = collator;
	return c;
}

struct collation *
collation_open(struct arena *a, struct str language)
{
	return open_strong(a, language, UCOL_DEFAULT_STRENGTH);
}

struct collation *
collation_open_letters(struct arena *a, struct str language)
{
	return open_strong(a, language, UCOL_PRIMARY);
}

int
collation_compare(const struct collation *c, struct str x, struct str y)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult result;

	if (!c->collator)
		return str_cmp(x, y);
	result = ucol_strcollUTF8(c->collator, x.n ? x.s : "", (int32_t)x.n,
	    y.n ? y.s : "", (int32_t)y.n, &status);
	return U_FAILURE(status) ? str_cmp(x, y) : (int)result;
}

/* UTF-16 has no more units than UTF-8 has bytes. */
static UChar *
to_units(struct arena *a, struct str text, int32_t *count)
{
	UChar *units = ARENA_ARRAY(a, UChar, text.n + 1);
	UErrorCode status = U_ZERO_ERROR;

	u_strFromUTF8WithSub(units, (int32_t)text.n + 1, count,
	    text.n ? text.s : "", (int32_t)text.n, 0xFFFD, NULL, &status);
	if (U_FAILURE(status))
		*count = 0;
	return units;
}

struct str
collation_key(const struct collation *c, struct str text)
{
	int32_t count, length;
	UChar *units;
	uint8_t *key;

	if (!c->collator)
		return text;
	units = to_units(c->arena, text, &count);
	length = ucol_getSortKey(c->collator, units, count, NULL, 0);
	key = ARENA_ARRAY(c->arena, uint8_t, (size_t)length);
	ucol_getSortKey(c->collator, units, count, key, length);
	return (struct str){(const char *)key, (size_t)length};
}

/* No folding of a unit gives more than three. */
#define FOLD_MAX 3

struct str
collation_fold(struct arena *a, struct str text)
{
	int32_t count, room, folded;
	UChar *units = to_units(a, text, &count), *to;
	UErrorCode status = U_ZERO_ERROR;

	room = count * FOLD_MAX + 1;
	to = ARENA_ARRAY(a, UChar, (size_t)room);
	folded =
	    u_strFoldCase(to, room, units, count, U_FOLD_CASE_DEFAULT, &status);
	if (U_FAILURE(status))
		return text;
	return (struct str){(const char *)to, (size_t)folded * sizeof(UChar)};
}

/* Syllables of Hangul stand by their first consonants (Unicode, 3.12). */
#define HANGUL_FIRST 0xAC00u
#define HANGUL_LAST 0xD7A3u
#define HANGUL_EACH 588u

/* Those consonants as letters; a doubled one is with the single. */
static uint32_t
consonant_of(uint32_t syllable)
{
	static const uint16_t letters[] = {0x3131, 0x3131, 0x3134, 0x3137,
	    0x3137, 0x3139, 0x3141, 0x3142, 0x3142, 0x3145, 0x3145, 0x3147,
	    0x3148, 0x3148, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E};

	return letters[(syllable - HANGUL_FIRST) / HANGUL_EACH];
}

static struct str
encode(struct arena *a, uint32_t letter)
{
	char *bytes = arena_alloc(a, 4);

	return (struct str){bytes, utf8_encode(letter, bytes)};
}

struct str
collation_letter(const struct collation *c, struct str text)
{
	size_t at = 0;
	uint32_t first = text.n ? utf8_next(text, &at) : 0;
	struct str shown = str_sub(text, 0, at);
	struct str latin = STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	if (first >= HANGUL_FIRST && first <= HANGUL_LAST)
		return encode(c->arena, consonant_of(first));
	if (!u_isalpha((UChar32)first))
		return STR("");
	for (size_t i = 0; i < latin.n; i++) {
		struct str letter = str_sub(latin, i, i + 1);

		if (collation_compare(c, letter, shown) == 0)
			return arena_str(c->arena, letter);
	}
	return encode(c->arena, (uint32_t)u_toupper((UChar32)first));
}
