/*
 * Composite fonts with Identity-H.  The subsets keep their glyph ids
 * (text/subset.h), so that runs are written as they were shaped and no map
 * between ids and codes exists anywhere.
 */
#include "out/pdf_font.h"

#include "base/map.h"
#include "out/pdf_value.h"
#include "text/subset.h"

#define TAG_LETTERS 6

/* Font descriptor flags (ISO 32000-1, table 123). */
#define FLAG_FIXED_PITCH 1
#define FLAG_SERIF 2
#define FLAG_SYMBOLIC 4
#define FLAG_ITALIC 64

/* Fonts do not state their stem width; readers use it for substitutes. */
#define STEM_V 80
#define STEM_V_BOLD 140

struct pdf_fonts {
	VEC(struct pdf_font *) list;    /* in order of appearance */
	VEC(struct pdf_font *) by_face; /* by face id, NULL for none */
};

const struct pdf_font *
pdf_font_lookup(const struct pdf *p, const struct face *face)
{
	const struct pdf_fonts *all = p->fonts;

	return face->id < all->by_face.n ? all->by_face.v[face->id] : NULL;
}

static struct pdf_font *
add_font(struct pdf *p, const struct face *face)
{
	struct pdf_fonts *all = p->fonts;
	struct pdf_font *font;

	while (all->by_face.n <= face->id)
		vec_push(p->arena, &all->by_face, NULL);
	font = all->by_face.v[face->id];
	if (font != NULL)
		return font;
	font = ARENA_NEW(p->arena, struct pdf_font);
	font->face = face;
	font->number = (uint32_t)all->list.n;
	font->object = pdf_dict_new(p);
	glyph_texts_init(&font->texts, p->arena, face->glyph_count);
	all->by_face.v[face->id] = font;
	vec_push(p->arena, &all->list, font);
	return font;
}

typedef void glyph_texts_fn(struct glyph_texts *, const struct glyph_run *);

static void
visit_op(struct pdf *p, const struct page_op *op, glyph_texts_fn *visit)
{
	struct pdf_font *font;

	if (op->kind != OP_TEXT || op->u.text.count == 0)
		return;
	font = add_font(p, op->u.text.face);
	for (uint32_t i = 0; i < op->u.text.count; i++)
		visit(&font->texts, op->u.text.pieces[i].run);
}

static void
visit_runs(struct pdf *p, glyph_texts_fn *visit)
{
	for (size_t i = 0; i < p->pages->list.n; i++) {
		const struct page *page = p->pages->list.v[i];

		for (size_t k = 0; k < page->ops.n; k++)
			visit_op(p, &page->ops.v[k], visit);
	}
}

static void
measure(struct pdf *p, struct pdf_font *font)
{
	const struct face *face = font->face;

	font->widths = ARENA_ARRAY(p->arena, int32_t, face->glyph_count);
	for (uint32_t gid = 0; gid < face->glyph_count; gid++) {
		if (font->texts.used[gid])
			font->widths[gid] = (int32_t)su_mul_div(
			    font_advance(face, gid), 1000000, face->upem);
	}
}

void
pdf_fonts_collect(struct pdf *p)
{
	p->fonts = ARENA_NEW(p->arena, struct pdf_fonts);
	visit_runs(p, glyph_texts_note);
	visit_runs(p, glyph_texts_complete);
	for (size_t i = 0; i < p->fonts->list.n; i++)
		measure(p, p->fonts->list.v[i]);
}

/* v [upem] in thousandths of an em, rounded. */
static int64_t
per_mille(const struct face *face, int64_t v)
{
	return su_mul_div(v, 1000, face->upem);
}

static void
put_number(struct buf *out, const char *key, int64_t v)
{
	buf_char(out, '/');
	buf_z(out, key);
	buf_char(out, ' ');
	buf_int(out, v);
}

static void
put_link(struct buf *out, const char *key, const struct pdf_object *o)
{
	buf_char(out, '/');
	buf_z(out, key);
	buf_char(out, ' ');
	pdf_put_ref(out, pdf_object_id(o));
}

static int
descriptor_flags(const struct face *face)
{
	return FLAG_SYMBOLIC | (face->is_fixed_pitch ? FLAG_FIXED_PITCH : 0) |
	       (face->is_serif ? FLAG_SERIF : 0) |
	       (face->is_italic ? FLAG_ITALIC : 0);
}

static void
put_metrics(struct buf *out, const struct face *face)
{
	put_number(out, "Flags", descriptor_flags(face));
	buf_z(out, "/FontBBox[");
	for (size_t i = 0; i < 4; i++) {
		buf_z(out, i > 0 ? " " : "");
		buf_int(out, per_mille(face, face->bbox[i]));
	}
	buf_z(out, "]/ItalicAngle ");
	pdf_put_milli(out, su_mul_div(face->italic_angle, 1000, 65536));
	put_number(out, "Ascent", per_mille(face, face->ascent));
	put_number(out, "Descent", -per_mille(face, face->descent));
	put_number(out, "CapHeight", per_mille(face, face->cap_height));
	put_number(out, "XHeight", per_mille(face, face->x_height));
	put_number(out, "StemV", face->is_bold ? STEM_V_BOLD : STEM_V);
}

/* The subset's name: a tag from its glyphs, then the face's name. */
static struct str
subset_name(struct pdf *p, const struct pdf_font *font)
{
	uint32_t hash =
	    hash_bytes(font->texts.used, font->texts.glyph_count, HASH_SEED);
	char tag[TAG_LETTERS + 1];

	for (size_t i = 0; i < TAG_LETTERS; i++) {
		tag[i] = (char)('A' + hash % 26);
		hash /= 26;
	}
	tag[TAG_LETTERS] = '+';
	return arena_cat(
	    p->arena, (struct str){tag, sizeof tag}, font->face->ps_name);
}

static struct pdf_object *
embed_program(struct pdf *p, struct buf *b, const struct subset *subset)
{
	struct pdf_object *program = pdf_stream_new(p);

	if (subset->is_cff)
		buf_z(b, "/Subtype/CIDFontType0C");
	else
		put_number(b, "Length1", (int64_t)subset->program.n);
	buf_z(b, "/Filter/FlateDecode");
	pdf_stream_fill(p, program, b, pdf_pack(p, subset->program));
	return program;
}

static struct pdf_object *
embed_descriptor(
    struct pdf *p, struct buf *b, const struct pdf_font *font, struct str name)
{
	struct pdf_object *descriptor = pdf_dict_new(p);
	struct pdf_object *program;
	struct subset subset;

	if (!subset_face(p->arena, font->face, font->texts.used, &subset)) {
		pdf_refuse_font(p, font->face->path);
		return descriptor;
	}
	program = embed_program(p, b, &subset);
	buf_z(b, "/Type/FontDescriptor/FontName");
	pdf_put_name(b, name);
	put_metrics(b, font->face);
	put_link(b, subset.is_cff ? "FontFile3" : "FontFile2", program);
	pdf_object_fill(p, descriptor, b);
	return descriptor;
}

/* "gid[w w ...]" for each row of neighbours in use. */
static void
put_widths(struct buf *out, const struct pdf_font *font)
{
	const struct glyph_texts *t = &font->texts;
	bool open = false;

	for (uint32_t gid = 0; gid < t->glyph_count; gid++) {
		if (open)
			buf_char(out, t->used[gid] ? ' ' : ']');
		if (!open && t->used[gid]) {
			buf_int(out, gid);
			buf_char(out, '[');
		}
		if (t->used[gid])
			pdf_put_milli(out, font->widths[gid]);
		open = t->used[gid];
	}
	if (open)
		buf_char(out, ']');
}

static struct pdf_object *
embed_descendant(
    struct pdf *p, struct buf *b, const struct pdf_font *font, struct str name)
{
	struct pdf_object *descendant = pdf_dict_new(p);
	struct pdf_object *descriptor = embed_descriptor(p, b, font, name);

	buf_z(b, "/Type/Font/Subtype");
	buf_z(b, font->face->is_cff ? "/CIDFontType0"
				    : "/CIDFontType2/CIDToGIDMap/Identity");
	buf_z(b, "/BaseFont");
	pdf_put_name(b, name);
	buf_z(b, "/CIDSystemInfo"
		 "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
	put_link(b, "FontDescriptor", descriptor);
	buf_z(b, "/W[");
	put_widths(b, font);
	buf_z(b, "]");
	pdf_object_fill(p, descendant, b);
	return descendant;
}

static struct pdf_object *
embed_cmap(struct pdf *p, struct buf *b, const struct pdf_font *font)
{
	struct pdf_object *cmap = pdf_stream_new(p);
	struct str packed;

	glyph_texts_cmap(&font->texts, b);
	packed = pdf_pack(p, buf_view(b));
	b->n = 0;
	buf_z(b, "/Filter/FlateDecode");
	pdf_stream_fill(p, cmap, b, packed);
	return cmap;
}

static void
embed_font(struct pdf *p, struct buf *b, const struct pdf_font *font)
{
	struct str name = subset_name(p, font);
	struct pdf_object *descendant = embed_descendant(p, b, font, name);
	struct pdf_object *cmap = embed_cmap(p, b, font);

	buf_z(b, "/Type/Font/Subtype/Type0/BaseFont");
	pdf_put_name(b, name);
	buf_z(b, "/Encoding/Identity-H/DescendantFonts[");
	pdf_put_ref(b, pdf_object_id(descendant));
	buf_char(b, ']');
	put_link(b, "ToUnicode", cmap);
	pdf_object_fill(p, font->object, b);
}

void
pdf_fonts_embed(struct pdf *p)
{
	struct buf *b = buf_new(p->arena);

	for (size_t i = 0; i < p->fonts->list.n; i++)
		embed_font(p, b, p->fonts->list.v[i]);
	buf_release(b);
}

void
pdf_fonts_list(const struct pdf *p, struct buf *out)
{
	for (size_t i = 0; i < p->fonts->list.n; i++) {
		const struct pdf_font *font = p->fonts->list.v[i];

		buf_z(out, "/F");
		buf_int(out, font->number);
		buf_char(out, ' ');
		pdf_put_ref(out, pdf_object_id(font->object));
	}
}
