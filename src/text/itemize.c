/*
 * In: text and a chain of faces.  Out: items, each of one face and one
 * script.  The unit is the grapheme cluster (UAX #29, rules 6 to 9a, 11 and
 * 12), which no item border divides; its base decides about the face.
 *
 * A face shows a cluster when it has glyphs for all of it as it stands, or
 * for its composed form: HarfBuzz composes, so that decomposed Korean is no
 * reason to leave a font that has the syllables.
 */
#include "text/itemize.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

#define HYPHEN 0x2010
#define NO_BREAK_HYPHEN 0x2011

static bool
is_ascii(uint32_t c)
{
	return c < 0x80;
}

static uint32_t
first_char(struct str s)
{
	size_t at = 0;

	return utf8_next(s, &at);
}

static int32_t
cluster_class(uint32_t c)
{
	return u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

/* Whether a Hangul syllable goes on: UAX #29, GB6 to GB8. */
static bool
continues_syllable(int32_t before, int32_t after)
{
	switch (before) {
	case U_GCB_L:
		return after == U_GCB_L || after == U_GCB_V ||
		       after == U_GCB_LV || after == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return after == U_GCB_V || after == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return after == U_GCB_T;
	default:
		return false;
	}
}

/* Whether c goes on a cluster of `length` characters that ends in `last`. */
static bool
continues_cluster(uint32_t last, uint32_t c, size_t length)
{
	int32_t before, after;

	if (is_ascii(c))
		return false;
	before = cluster_class(last);
	after = cluster_class(c);
	if (after == U_GCB_EXTEND || after == U_GCB_ZWJ ||
	    after == U_GCB_SPACING_MARK)
		return true;
	if (before == U_GCB_ZWJ)
		return u_hasBinaryProperty(
		    (UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
	if (before == U_GCB_REGIONAL_INDICATOR)
		return after == U_GCB_REGIONAL_INDICATOR && length == 1;
	return continues_syllable(before, after);
}

static size_t
cluster_end(struct str text, size_t start)
{
	size_t end = start, length = 1;
	uint32_t last = utf8_next(text, &end);

	while (end < text.n) {
		size_t next = end;
		uint32_t c = utf8_next(text, &next);

		if (!continues_cluster(last, c, length))
			break;
		last = c;
		end = next;
		length++;
	}
	return end;
}

/* Characters that are obeyed, not shown. */
static bool
needs_no_glyph(uint32_t c)
{
	switch (u_charType((UChar32)c)) {
	case U_CONTROL_CHAR:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
		return true;
	default:
		return u_hasBinaryProperty(
		    (UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
	}
}

/* HarfBuzz makes the other spaces of U+0020, and U+2011 of U+2010. */
static bool
shows(const struct face *face, uint32_t c)
{
	if (font_glyph(face, c) != 0)
		return true;
	if (c == NO_BREAK_HYPHEN)
		return font_glyph(face, HYPHEN) != 0;
	if (u_charType((UChar32)c) == U_SPACE_SEPARATOR)
		return font_glyph(face, ' ') != 0;
	return needs_no_glyph(c);
}

/* The first character that a face lacks, or 0. */
static uint32_t
first_lacking(const struct face *face, struct str cluster)
{
	for (size_t at = 0; at < cluster.n;) {
		uint32_t c = utf8_next(cluster, &at);

		if (!shows(face, c))
			return c;
	}
	return 0;
}

static bool
shows_composed(const struct face *face, struct str cluster)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	size_t at = 0;
	uint32_t whole = utf8_next(cluster, &at);

	if (U_FAILURE(status))
		return false;
	while (at < cluster.n) {
		uint32_t c = utf8_next(cluster, &at);
		UChar32 composed =
		    unorm2_composePair(nfc, (UChar32)whole, (UChar32)c);

		if (composed < 0 && !shows(face, whole))
			return false;
		whole = composed < 0 ? c : (uint32_t)composed;
	}
	return shows(face, whole);
}

static bool
shows_cluster(const struct face *face, struct str cluster)
{
	return first_lacking(face, cluster) == 0 ||
	       shows_composed(face, cluster);
}

/* The first face that shows all of the cluster, else its base, else NULL. */
static struct face *
choose_face(const struct face_chain *chain, struct str cluster)
{
	for (size_t i = 0; i < chain->count; i++)
		if (shows_cluster(chain->faces[i], cluster))
			return chain->faces[i];
	for (size_t i = 0; i < chain->count; i++)
		if (shows(chain->faces[i], first_char(cluster)))
			return chain->faces[i];
	return NULL;
}

/* The ISO 15924 tag of a character's script, 0 when it has none of its own. */
static uint32_t
script_tag(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript((UChar32)c, &status);
	const char *name;

	if (U_FAILURE(status) || script == USCRIPT_COMMON ||
	    script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN)
		return 0;
	name = uscript_getShortName(script);
	return (uint32_t)name[0] << 24 | (uint32_t)name[1] << 16 |
	       (uint32_t)name[2] << 8 | (uint32_t)name[3];
}

/* `current` is the face of the text before. */
static struct text_item
cluster_item(struct str text, size_t start, const struct face_chain *chain,
    struct face *current)
{
	size_t end = cluster_end(text, start);
	struct str cluster = str_sub(text, start, end);
	struct text_item item = {
	    start, end, current, script_tag(first_char(cluster)), 0};

	if (u_isUWhiteSpace((UChar32)first_char(cluster)) &&
	    shows_cluster(current, cluster))
		return item;
	item.face = choose_face(chain, cluster);
	if (!item.face)
		item.face = current;
	if (!shows_cluster(item.face, cluster))
		item.missing = first_lacking(item.face, cluster);
	return item;
}

static bool
joins(const struct text_item *before, const struct text_item *item)
{
	return before->face == item->face && before->missing == item->missing &&
	       (before->script == 0 || item->script == 0 ||
		   before->script == item->script);
}

/* Adds a cluster to the last item, unless that is not `text`'s or differs. */
static void
add_cluster(struct arena *a, struct text_items *out, size_t first,
    const struct text_item *item)
{
	struct text_item *last;

	if (out->n == first || !joins(&out->v[out->n - 1], item)) {
		vec_push(a, out, *item);
		return;
	}
	last = &out->v[out->n - 1];
	last->end = item->end;
	if (last->script == 0)
		last->script = item->script;
}

/* True for ASCII that the face shows; *has_letter tells whether Latin. */
static bool
is_plain(const struct face *face, struct str text, bool *has_letter)
{
	*has_letter = false;
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (!is_ascii(c) || (c >= ' ' && face->ascii[c] == 0))
			return false;
		if (char_is_alpha((char)c))
			*has_letter = true;
	}
	return true;
}

void
itemize(struct arena *a, struct text_items *out, struct str text,
    const struct face_chain *chain)
{
	struct face *current = chain->faces[0];
	size_t first = out->n;
	bool has_letter;

	if (text.n == 0)
		return;
	if (is_plain(current, text, &has_letter)) {
		struct text_item item = {
		    0, text.n, current, has_letter ? script_tag('A') : 0, 0};

		vec_push(a, out, item);
		return;
	}
	for (size_t at = 0; at < text.n;) {
		struct text_item item = cluster_item(text, at, chain, current);

		add_cluster(a, out, first, &item);
		current = item.face;
		at = item.end;
	}
}
