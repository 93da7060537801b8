/*
 * In: decoded samples.  Out: image objects, deflated after PNG prediction
 * (ISO 32000-1, 7.4.4.4), with opacity as a soft mask.
 */
#include "out/pdf_image.h"

#include <stdlib.h>

#include "base/map.h"
#include "out/pdf_value.h"

struct embedded {
	const struct image *image; /* the key is this pointer's bytes */
	uint32_t number;           /* the resource name is I and this */
	struct pdf_object *object;
};

struct pdf_images {
	struct map by_image; /* to struct embedded */
	struct buf *rows;    /* predicted; reused */
};

/* A picture or its mask, 8 bits a sample. */
struct samples {
	const uint8_t *v;
	uint32_t width_px, height_px;
	uint8_t channels;
};

void
pdf_images_init(struct pdf *p)
{
	p->images = ARENA_NEW(p->arena, struct pdf_images);
	p->images->rows = buf_new(p->arena);
}

/* Filter types of the PNG specification, clause 9; 3 is not tried. */
static const char filters[] = {0, 1, 2, 4};

struct row {
	const uint8_t *v, *above; /* above is NULL in the first row */
	size_t n, pixel;          /* bytes of the row, of a pixel */
};

static int
paeth(int left, int up, int corner)
{
	int guess = left + up - corner;
	int to_left = abs(guess - left);
	int to_up = abs(guess - up);
	int to_corner = abs(guess - corner);

	if (to_left <= to_up && to_left <= to_corner)
		return left;
	return to_up <= to_corner ? up : corner;
}

static int
predict(char filter, const struct row *row, size_t i)
{
	int left = i >= row->pixel ? row->v[i - row->pixel] : 0;
	int up = row->above ? row->above[i] : 0;

	switch (filter) {
	case 1:
		return left;
	case 2:
		return up;
	case 4:
		return paeth(left, up,
		    i >= row->pixel && row->above ? row->above[i - row->pixel]
						  : 0);
	default:
		return 0;
	}
}

/* The sum of the differences' sizes, which go to out. */
static uint64_t
filter_row(char filter, const struct row *row, uint8_t *out)
{
	uint64_t cost = 0;

	for (size_t i = 0; i < row->n; i++) {
		out[i] = (uint8_t)(row->v[i] - predict(filter, row, i));
		cost += out[i] < 128 ? out[i] : 256u - out[i];
	}
	return cost;
}

/* Adds a row by the filter that leaves least, the usual choice. */
static void
add_row(struct buf *rows, const struct row *row, uint8_t *tried)
{
	uint64_t least = UINT64_MAX;
	char best = 0;

	for (size_t i = 0; i < sizeof filters; i++) {
		uint64_t cost = filter_row(filters[i], row, tried);

		if (cost < least) {
			least = cost;
			best = filters[i];
		}
	}
	filter_row(best, row, tried);
	buf_char(rows, best);
	buf_add(rows, tried, row->n);
}

static struct str
pack_samples(struct pdf *p, const struct samples *s)
{
	struct buf *rows = p->images->rows;
	size_t n = (size_t)s->width_px * s->channels;
	uint8_t *tried = ARENA_ARRAY(p->arena, uint8_t, n);
	struct row row = {s->v, NULL, n, s->channels};
	struct str packed;

	for (uint32_t y = 0; y < s->height_px; y++) {
		add_row(rows, &row, tried);
		row.above = row.v;
		row.v += n;
	}
	packed = pdf_pack(p, buf_view(rows));
	buf_release(rows);
	return packed;
}

static struct pdf_object *
embed(struct pdf *p, const struct samples *s, const struct pdf_object *mask)
{
	struct pdf_object *o = pdf_stream_new(p);
	struct buf *b = buf_new(p->arena);

	buf_printf(b,
	    "/Type/XObject/Subtype/Image/Width %lu/Height %lu"
	    "/ColorSpace/%s/BitsPerComponent 8/Filter/FlateDecode"
	    "/DecodeParms<</Predictor 15/Colors %d/Columns %lu>>",
	    (unsigned long)s->width_px, (unsigned long)s->height_px,
	    s->channels == 3 ? "DeviceRGB" : "DeviceGray", s->channels,
	    (unsigned long)s->width_px);
	if (mask != NULL) {
		buf_z(b, "/SMask ");
		pdf_put_ref(b, pdf_object_id(mask));
	}
	pdf_stream_fill(p, o, b, pack_samples(p, s));
	buf_release(b);
	return o;
}

static struct pdf_object *
embed_image(struct pdf *p, const struct image *image)
{
	struct samples s = {
	    image->pixels, image->width_px, image->height_px, image->channels};
	struct samples opacity = {
	    image->alpha, image->width_px, image->height_px, 1};
	struct pdf_object *mask = NULL;

	if (image->alpha != NULL)
		mask = embed(p, &opacity, NULL);
	return embed(p, &s, mask);
}

static const struct embedded *
find_or_embed(struct pdf *p, const struct image *image)
{
	struct map *all = &p->images->by_image;
	struct str key = {(const char *)&image, sizeof image};
	struct embedded *e = map_lookup(all, key);

	if (e != NULL)
		return e;
	e = ARENA_NEW(p->arena, struct embedded);
	e->image = image;
	e->number = (uint32_t)all->n;
	e->object = embed_image(p, image);
	key.s = (const char *)&e->image;
	map_put(p->arena, all, key, e, false);
	return e;
}

void
pdf_image_draw(struct canvas *c, const struct page_op *op)
{
	const struct embedded *e = find_or_embed(c->pdf, op->u.image.image);

	buf_z(c->out, "q ");
	su_print(c->out, op->width);
	buf_z(c->out, " 0 0 ");
	su_print(c->out, op->height);
	buf_char(c->out, ' ');
	canvas_put_point(c, op->x, op->y + op->height);
	buf_z(c->out, "cm /I");
	buf_int(c->out, e->number);
	buf_z(c->out, " Do Q\n");
}

void
pdf_images_list(const struct pdf *p, struct buf *out)
{
	const struct map *all = &p->images->by_image;

	for (size_t i = 0; i < all->n; i++) {
		const struct embedded *e = all->entries[i].value;

		buf_z(out, "/I");
		buf_int(out, e->number);
		buf_char(out, ' ');
		pdf_put_ref(out, pdf_object_id(e->object));
	}
}
