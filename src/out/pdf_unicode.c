/*
 * Clusters and texts of glyphs.  HarfBuzz numbers clusters by byte offset and
 * gives glyphs in visual order, so that in a right-to-left run the text of a
 * cluster ends where that of the glyphs before it begins.
 */
#include "out/pdf_unicode.h"

#include "base/utf8.h"
#include "out/pdf_value.h"

/* Adobe Technical Note 5014: at most 100 entries in one bfchar block. */
#define BLOCK_ENTRIES 100

/* Says nothing, and is allowed to: U+200B ZERO WIDTH SPACE. */
#define SILENCE STR("\xE2\x80\x8B")

/* For characters that a ToUnicode CMap may not name (ISO 19005-2, 6.2.11.7). */
#define REPLACEMENT STR("\xEF\xBF\xBD")

static bool
is_forbidden(uint32_t c)
{
	return c == 0 || c == 0xFEFF || c == 0xFFFE;
}

/* Characters without a meaning that all agree on. */
static bool
is_private(uint32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) ||
	       (c >= 0x100000 && c <= 0x10FFFD);
}

static bool
has_any(struct str text, bool (*is)(uint32_t))
{
	size_t at = 0;

	while (at < text.n)
		if (is(utf8_next(text, &at)))
			return true;
	return false;
}

static size_t
cluster_stop(const struct glyph_run *run, const struct cluster *c)
{
	if (run->rtl)
		return c->first > 0 ? run->glyphs[c->first - 1].cluster
				    : run->text.n;
	return c->end < run->count ? run->glyphs[c->end].cluster : run->text.n;
}

bool
cluster_next(const struct glyph_run *run, struct cluster *c)
{
	size_t start, stop;

	c->first = c->end;
	if (c->first >= run->count)
		return false;
	start = run->glyphs[c->first].cluster;
	while (c->end < run->count && run->glyphs[c->end].cluster == start)
		c->end++;
	stop = cluster_stop(run, c);
	c->text = str_sub(run->text, start, stop > start ? stop : start);
	return true;
}

void
glyph_texts_init(struct glyph_texts *t, struct arena *a, uint32_t glyph_count)
{
	t->arena = a;
	t->glyph_count = glyph_count;
	t->used = ARENA_ARRAY(a, uint8_t, glyph_count);
	t->texts = ARENA_ARRAY(a, struct str, glyph_count);
}

static void
set_text(struct glyph_texts *t, uint32_t gid, struct str text)
{
	if (gid >= t->glyph_count || t->texts[gid].s != NULL || text.n == 0)
		return;
	t->texts[gid] = has_any(text, is_forbidden) ? REPLACEMENT : text;
}

void
glyph_texts_note(struct glyph_texts *t, const struct glyph_run *run)
{
	struct cluster c = {0};

	while (cluster_next(run, &c)) {
		for (uint32_t i = c.first; i < c.end; i++) {
			if (run->glyphs[i].gid < t->glyph_count)
				t->used[run->glyphs[i].gid] = 1;
		}
		if (c.end - c.first == 1)
			set_text(t, run->glyphs[c.first].gid, c.text);
	}
}

/* The k-th glyph of a cluster in reading order. */
static uint32_t
glyph_at(const struct glyph_run *run, const struct cluster *c, uint32_t k)
{
	uint32_t i = run->rtl ? c->end - 1 - k : c->first + k;

	return run->glyphs[i].gid;
}

/* A character for each glyph, else all to the first glyph. */
static void
share_text(
    struct glyph_texts *t, const struct glyph_run *run, const struct cluster *c)
{
	uint32_t n = c->end - c->first;
	bool one_each = utf8_count(c->text) == n;
	size_t from = 0;

	for (uint32_t k = 0; k < n; k++) {
		size_t to = c->text.n;

		if (one_each) {
			to = from;
			utf8_next(c->text, &to);
		}
		set_text(t, glyph_at(run, c, k),
		    from < to ? str_sub(c->text, from, to) : SILENCE);
		from = to;
	}
}

void
glyph_texts_complete(struct glyph_texts *t, const struct glyph_run *run)
{
	struct cluster c = {0};

	while (cluster_next(run, &c)) {
		share_text(t, run, &c);
	}
}

bool
glyph_texts_spell(const struct glyph_texts *t, const struct glyph_run *run,
    const struct cluster *c)
{
	struct str rest = c->text;

	if (has_any(c->text, is_private))
		return false;
	for (uint32_t k = 0; k < c->end - c->first; k++) {
		uint32_t gid = glyph_at(run, c, k);
		struct str said;

		if (gid >= t->glyph_count)
			return false;
		said = t->texts[gid];
		if (said.n == 0 || !str_starts(rest, said))
			return false;
		rest = str_sub(rest, said.n, rest.n);
	}
	return rest.n == 0;
}

static uint32_t
count_used(const struct glyph_texts *t)
{
	uint32_t n = 0;

	for (uint32_t gid = 0; gid < t->glyph_count; gid++)
		n += t->used[gid] && t->texts[gid].n > 0;
	return n;
}

static void
put_entry(struct buf *out, uint32_t gid, struct str text)
{
	unsigned char code[2] = {(unsigned char)(gid >> 8), (unsigned char)gid};

	buf_char(out, '<');
	buf_hex(out, code, sizeof code);
	buf_z(out, "><");
	pdf_put_utf16(out, text);
	buf_z(out, ">\n");
}

static void
put_entries(const struct glyph_texts *t, struct buf *out)
{
	uint32_t left = count_used(t);
	uint32_t in_block = 0;

	for (uint32_t gid = 0; left > 0; gid++) {
		if (!t->used[gid] || t->texts[gid].n == 0)
			continue;
		if (in_block == 0) {
			in_block = left < BLOCK_ENTRIES ? left : BLOCK_ENTRIES;
			buf_int(out, in_block);
			buf_z(out, " beginbfchar\n");
		}
		put_entry(out, gid, t->texts[gid]);
		left--;
		if (--in_block == 0)
			buf_z(out, "endbfchar\n");
	}
}

void
glyph_texts_cmap(const struct glyph_texts *t, struct buf *out)
{
	buf_z(out, "/CIDInit /ProcSet findresource begin\n"
		   "12 dict begin\n"
		   "begincmap\n"
		   "/CIDSystemInfo "
		   "<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
		   "/CMapName /Adobe-Identity-UCS def\n"
		   "/CMapType 2 def\n"
		   "1 begincodespacerange\n"
		   "<0000><FFFF>\n"
		   "endcodespacerange\n");
	put_entries(t, out);
	buf_z(out, "endcmap\n"
		   "CMapName currentdict /CMap defineresource pop\n"
		   "end\n"
		   "end\n");
}
