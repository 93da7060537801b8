/*
 * In: text, a face, features.  Out: a glyph run in font units, from a cache
 * that the face owns: an open-addressing table of runs, probed linearly, at
 * most half full, never shrunk.
 *
 * Only HarfBuzz's own OpenType shaper is used: fonts with Graphite tables
 * would else look different where HarfBuzz is built without Graphite.
 */
#include "text/shape.h"

#include <hb.h>

#include "base/map.h"

#define FIRST_SLOTS 256 /* a power of two */

struct word {
	struct glyph_run run; /* run.text and run.rtl belong to the key */
	uint32_t features, script;
	struct str language;
	uint32_t hash;
};

struct word_cache {
	hb_buffer_t *buffer;
	struct word **slots;
	size_t count, slot_count;
	struct str language; /* the last word's, shared by its successors */
};

static void
release_buffer(void *object)
{
	struct word_cache *words = object;

	hb_buffer_destroy(words->buffer);
}

static struct word_cache *
cache_new(struct arena *a)
{
	struct word_cache *words = ARENA_NEW(a, struct word_cache);

	words->slots = ARENA_ARRAY(a, struct word *, FIRST_SLOTS);
	words->slot_count = FIRST_SLOTS;
	arena_defer(a, release_buffer, words);
	words->buffer = hb_buffer_create();
	return words;
}

static uint32_t
key_hash(struct str text, const struct shape_options *options)
{
	uint32_t numbers[] = {options->features, options->script, options->rtl};
	uint32_t hash = hash_bytes(text.s, text.n, HASH_SEED);

	hash = hash_bytes(options->language.s, options->language.n, hash);
	return hash_bytes(numbers, sizeof numbers, hash);
}

static bool
is_word(const struct word *word, struct str text,
    const struct shape_options *options)
{
	return word->features == options->features &&
	       word->script == options->script &&
	       word->run.rtl == options->rtl && str_eq(word->run.text, text) &&
	       str_eq(word->language, options->language);
}

/* The slot that holds the word, or the free one where it belongs. */
static struct word **
find_slot(const struct word_cache *words, uint32_t hash, struct str text,
    const struct shape_options *options)
{
	size_t mask = words->slot_count - 1;
	size_t i = hash & mask;

	while (words->slots[i]) {
		const struct word *word = words->slots[i];

		if (word->hash == hash && is_word(word, text, options))
			break;
		i = (i + 1) & mask;
	}
	return &words->slots[i];
}

static void
grow(struct arena *a, struct word_cache *words)
{
	size_t slot_count = words->slot_count * 2;
	struct word **slots = ARENA_ARRAY(a, struct word *, slot_count);

	for (size_t i = 0; i < words->slot_count; i++) {
		struct word *word = words->slots[i];
		size_t at;

		if (!word)
			continue;
		at = word->hash & (slot_count - 1);
		while (slots[at])
			at = (at + 1) & (slot_count - 1);
		slots[at] = word;
	}
	words->slots = slots;
	words->slot_count = slot_count;
}

static void
fill_buffer(
    hb_buffer_t *buffer, struct str text, const struct shape_options *options)
{
	struct str language = options->language;

	hb_buffer_clear_contents(buffer);
	hb_buffer_set_flags(
	    buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |
			HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_set_cluster_level(
	    buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_add_utf8(buffer, text.s, (int)text.n, 0, (int)text.n);
	hb_buffer_set_direction(
	    buffer, options->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	if (options->script != 0)
		hb_buffer_set_script(
		    buffer, hb_script_from_iso15924_tag(options->script));
	/* Without a language HarfBuzz would guess it from the locale. */
	if (language.n == 0)
		language = STR("und");
	hb_buffer_set_language(
	    buffer, hb_language_from_string(language.s, (int)language.n));
	hb_buffer_guess_segment_properties(buffer);
}

#define FEATURE_MAX 8

/* Fills v; returns the number of features. */
static unsigned
list_features(uint32_t features, hb_feature_t v[FEATURE_MAX])
{
	static const struct {
		uint32_t option;
		hb_tag_t tag;
		uint32_t value;
	} known[] = {
	    {SHAPE_SMALL_CAPS, HB_TAG('s', 'm', 'c', 'p'), 1},
	    {SHAPE_OLD_STYLE, HB_TAG('o', 'n', 'u', 'm'), 1},
	    {SHAPE_TABULAR, HB_TAG('t', 'n', 'u', 'm'), 1},
	    {SHAPE_LINING, HB_TAG('l', 'n', 'u', 'm'), 1},
	    {SHAPE_ALL_CAPS_SPACING, HB_TAG('c', 'p', 's', 'p'), 1},
	    {SHAPE_NO_LIGATURES, HB_TAG('l', 'i', 'g', 'a'), 0},
	    {SHAPE_NO_LIGATURES, HB_TAG('c', 'l', 'i', 'g'), 0},
	};
	unsigned n = 0;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (features & known[i].option)
			v[n++] = (hb_feature_t){known[i].tag, known[i].value,
			    HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
	return n;
}

/* Damaged fonts substitute glyphs that they do not have. */
static uint32_t
existing_glyph(const struct face *face, uint32_t gid)
{
	return gid < face->glyph_count ? gid : 0;
}

static void
copy_glyphs(struct arena *a, hb_buffer_t *buffer, struct glyph_run *run)
{
	unsigned n;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &n);
	const hb_glyph_position_t *pos =
	    hb_buffer_get_glyph_positions(buffer, NULL);
	struct glyph *glyphs = ARENA_ARRAY(a, struct glyph, n);
	int64_t advance = 0;

	for (unsigned i = 0; i < n; i++) {
		glyphs[i] =
		    (struct glyph){existing_glyph(run->face, info[i].codepoint),
			info[i].cluster, pos[i].x_advance, pos[i].x_offset,
			pos[i].y_offset};
		/* What is obeyed and not shown takes no room. */
		if (glyphs[i].gid == 0)
			glyphs[i].advance = 0;
		advance += glyphs[i].advance;
	}
	run->glyphs = glyphs;
	run->count = n;
	run->advance = (int32_t)(advance > INT32_MAX ? INT32_MAX : advance);
}

static void
shape(struct arena *a, const struct face *face, struct word *word,
    const struct shape_options *options)
{
	static const char *const shapers[] = {"ot", NULL};
	hb_buffer_t *buffer = face->words->buffer;
	hb_feature_t features[FEATURE_MAX];
	unsigned n = list_features(options->features, features);

	fill_buffer(buffer, word->run.text, options);
	if (!hb_shape_full(face->hb_font, buffer, features, n, shapers) ||
	    !hb_buffer_allocation_successful(buffer))
		arena_give_up(a);
	copy_glyphs(a, buffer, &word->run);
}

static struct word *
word_new(struct arena *a, const struct face *face, struct str text,
    const struct shape_options *options)
{
	struct word_cache *words = face->words;
	struct word *word = ARENA_NEW(a, struct word);

	if (!str_eq(words->language, options->language))
		words->language = arena_str(a, options->language);
	word->language = words->language;
	word->features = options->features;
	word->script = options->script;
	word->run.face = face;
	word->run.text = arena_str(a, text);
	word->run.rtl = options->rtl;
	shape(a, face, word, options);
	return word;
}

const struct glyph_run *
shape_run(struct arena *a, struct face *face, struct str text,
    const struct shape_options *options)
{
	uint32_t hash = key_hash(text, options);
	struct word **slot;

	/* HarfBuzz takes lengths as int; sources are far below that. */
	if (text.n > INT32_MAX)
		arena_give_up(a);
	if (!face->words)
		face->words = cache_new(a);
	slot = find_slot(face->words, hash, text, options);
	if (*slot)
		return &(*slot)->run;
	if (face->words->count * 2 >= face->words->slot_count) {
		grow(a, face->words);
		slot = find_slot(face->words, hash, text, options);
	}
	*slot = word_new(a, face, text, options);
	(*slot)->hash = hash;
	face->words->count++;
	return &(*slot)->run;
}

su
run_width(const struct glyph_run *run, su size)
{
	return font_scale(run->face, run->advance, size);
}
