/*
 * ICU works on UTF-16; runs are carried back to bytes by walking both forms
 * side by side.
 */
#include "text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uloc.h>

#include "base/utf8.h"
#include "base/vec.h"

/* Hebrew, the first right-to-left block, starts at U+0590. */
#define FIRST_RTL_LEAD_BYTE 0xD6

static bool
may_have_rtl(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.s[i] >= FIRST_RTL_LEAD_BYTE)
			return true;
	return false;
}

static void
one_run(struct arena *a, struct str text, uint8_t level, struct bidi_runs *out)
{
	struct bidi_run run = {0, text.n, level};

	out->base = level;
	if (text.n > 0)
		vec_push(a, out, run);
}

/* The text as UTF-16 in host order; *units is its length. */
static UChar *
to_utf16(struct arena *a, struct str text, int32_t *units)
{
	UChar *wide = ARENA_ARRAY(a, UChar, text.n + 1);
	int32_t n = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);

		if (c > 0xFFFF) {
			wide[n++] = (UChar)(0xD7C0 + (c >> 10));
			c = 0xDC00 | (c & 0x3FF);
		}
		wide[n++] = (UChar)c;
	}
	*units = n;
	return wide;
}

static void
close_bidi(void *object)
{
	ubidi_close(object);
}

static UBiDiLevel
icu_base(enum bidi_base base)
{
	if (base == BIDI_AUTO)
		return UBIDI_DEFAULT_LTR;
	return base == BIDI_RTL;
}

/*
 * ICU has text that runs one way all at one level, and the paragraph's level
 * rounded up to it: 2 is left to right in a paragraph from right to left.
 */
static uint8_t
base_level(const UBiDi *bidi, enum bidi_base base)
{
	if (base != BIDI_AUTO)
		return base == BIDI_RTL;
	return ubidi_getParaLevel(bidi) > 0;
}

/* Levels of UTF-16 units to runs of bytes. */
static void
add_runs(struct arena *a, struct str text, const UBiDiLevel *levels,
    struct bidi_runs *out)
{
	for (size_t at = 0, unit = 0; at < text.n;) {
		struct bidi_run run = {at, at, levels[unit]};

		unit += utf8_next(text, &run.end) > 0xFFFF ? 2 : 1;
		at = run.end;
		if (out->n && out->v[out->n - 1].level == run.level)
			out->v[out->n - 1].end = at;
		else
			vec_push(a, out, run);
	}
}

void
bidi_find(struct arena *a, struct str text, enum bidi_base base,
    struct bidi_runs *out)
{
	UErrorCode status = U_ZERO_ERROR;
	UBiDi *bidi = NULL;
	const UBiDiLevel *levels = NULL;
	int32_t units;
	UChar *wide;

	out->n = 0;
	if (text.n == 0 || (base != BIDI_RTL && !may_have_rtl(text))) {
		one_run(a, text, base == BIDI_RTL, out);
		return;
	}
	wide = to_utf16(a, text, &units);
	bidi = ubidi_open();
	if (!bidi)
		arena_give_up(a);
	arena_defer(a, close_bidi, bidi);
	ubidi_setPara(bidi, wide, units, icu_base(base), NULL, &status);
	levels = ubidi_getLevels(bidi, &status);
	if (U_FAILURE(status)) {
		one_run(a, text, base == BIDI_RTL, out);
		return;
	}
	out->base = base_level(bidi, base);
	add_runs(a, text, levels, out);
}

uint8_t
bidi_level_at(const struct bidi_runs *runs, size_t at, size_t *end)
{
	size_t low = 0, high = runs->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (at < runs->v[middle].end)
			high = middle;
		else
			low = middle + 1;
	}
	*end = low < runs->n ? runs->v[low].end : at;
	return low < runs->n ? runs->v[low].level : runs->base;
}

void
bidi_order(const uint8_t *levels, size_t n, int32_t *order)
{
	ubidi_reorderVisual(levels, (int32_t)n, order);
}

bool
bidi_language_is_rtl(struct arena *a, struct str language)
{
	return language.n > 0 && uloc_isRightToLeft(arena_z(a, language));
}
