/*
 * In: images.  Out: image objects (ISO 32000-1, 8.9.5): samples deflated
 * after PNG prediction (7.4.4.4), the streams of PNG and JPEG files as they
 * are; opacity as a soft mask, profiles as colour spaces.
 */
#include "out/pdf_image.h"

#include <stdlib.h>

#include "base/map.h"
#include "out/pdf_value.h"

struct embedded {
	const char *data; /* of the image; the key is this pointer's bytes */
	uint32_t number;  /* the resource name is I and this */
	struct pdf_object *object;
};

struct pdf_images {
	struct map by_data;  /* to struct embedded */
	struct map profiles; /* by their bytes, to struct pdf_object */
	struct buf *rows;    /* predicted; reused */
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

static bool
is_turned(const struct image *image)
{
	return image->orientation >= 5;
}

static uint32_t
stored_width(const struct image *image)
{
	return is_turned(image) ? image->height_px : image->width_px;
}

static uint32_t
stored_height(const struct image *image)
{
	return is_turned(image) ? image->width_px : image->height_px;
}

static struct str
pack_samples(struct pdf *p, const struct image *image)
{
	struct buf *rows = p->images->rows;
	size_t n = (size_t)stored_width(image) * image->channels;
	uint8_t *tried = ARENA_ARRAY(p->arena, uint8_t, n);
	struct row row = {
	    (const uint8_t *)image->data.s, NULL, n, image->channels};
	struct str packed;

	for (uint32_t y = 0; y < stored_height(image); y++) {
		add_row(rows, &row, tried);
		row.above = row.v;
		row.v += n;
	}
	packed = pdf_pack(p, buf_view(rows));
	buf_release(rows);
	return packed;
}

/* Device colour spaces, by channels. */
static const char *const device_spaces[] = {
    "", "/DeviceGray", "", "/DeviceRGB", "/DeviceCMYK"};

static struct pdf_object *
find_or_embed_profile(struct pdf *p, const struct image *image, int channels)
{
	struct map *all = &p->images->profiles;
	struct pdf_object *o = map_lookup(all, image->profile);
	struct buf *b;

	if (o != NULL)
		return o;
	o = pdf_stream_new(p);
	b = buf_new(p->arena);
	buf_printf(b, "/N %d/Alternate%s/Filter/FlateDecode", channels,
	    device_spaces[channels]);
	pdf_stream_fill(p, o, b, pdf_pack(p, image->profile));
	buf_release(b);
	map_put(p->arena, all, image->profile, o, false);
	return o;
}

/* What the colours of an image, or of its palette, are. */
static void
put_base_space(struct pdf *p, struct buf *out, const struct image *image)
{
	int channels = image->palette.n > 0 ? 3 : image->channels;
	struct pdf_object *profile;

	if (image->profile.n == 0) {
		buf_z(out, device_spaces[channels]);
		return;
	}
	profile = find_or_embed_profile(p, image, channels);
	buf_z(out, "[/ICCBased ");
	pdf_put_ref(out, pdf_object_id(profile));
	buf_char(out, ']');
}

static void
put_space(struct pdf *p, struct buf *out, const struct image *image)
{
	buf_z(out, "/ColorSpace");
	if (image->palette.n == 0) {
		put_base_space(p, out, image);
		return;
	}
	buf_z(out, "[/Indexed");
	put_base_space(p, out, image);
	buf_printf(out, " %d<", (int)(image->palette.n / 3) - 1);
	buf_hex(out, image->palette.s, image->palette.n);
	buf_z(out, ">]");
}

static void
put_filter(struct buf *out, const struct image *image)
{
	if (image->coding != IMAGE_JPEG) {
		buf_printf(out,
		    "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d"
		    "/BitsPerComponent %d/Columns %lu>>",
		    image->channels, image->depth,
		    (unsigned long)stored_width(image));
		return;
	}
	buf_z(out, "/Filter/DCTDecode");
	if (image->is_rgb)
		buf_z(out, "/DecodeParms<</ColorTransform 0>>");
	if (image->inverted)
		buf_z(out, "/Decode[1 0 1 0 1 0 1 0]");
}

static struct pdf_object *
embed(struct pdf *p, const struct image *image, const struct pdf_object *mask)
{
	struct pdf_object *o = pdf_stream_new(p);
	struct buf *b = buf_new(p->arena);

	buf_printf(b,
	    "/Type/XObject/Subtype/Image/Width %lu/Height %lu"
	    "/BitsPerComponent %d",
	    (unsigned long)stored_width(image),
	    (unsigned long)stored_height(image), image->depth);
	put_space(p, b, image);
	put_filter(b, image);
	if (mask != NULL) {
		buf_z(b, "/SMask ");
		pdf_put_ref(b, pdf_object_id(mask));
	}
	pdf_stream_fill(p, o, b,
	    image->coding == IMAGE_SAMPLES ? pack_samples(p, image)
					   : image->data);
	buf_release(b);
	return o;
}

/* An image's opacity, as a grey image of the same size. */
static struct pdf_object *
embed_mask(struct pdf *p, const struct image *image)
{
	struct image mask = {.width_px = image->width_px,
	    .height_px = image->height_px,
	    .orientation = image->orientation,
	    .channels = 1,
	    .depth = 8};

	mask.data = (struct str){(const char *)image->alpha,
	    (size_t)image->width_px * image->height_px};
	return embed(p, &mask, NULL);
}

static const struct embedded *
find_or_embed(struct pdf *p, const struct image *image)
{
	struct map *all = &p->images->by_data;
	struct str key = {(const char *)&image->data.s, sizeof image->data.s};
	struct embedded *e = map_lookup(all, key);

	if (e != NULL)
		return e;
	e = ARENA_NEW(p->arena, struct embedded);
	e->data = image->data.s;
	e->number = (uint32_t)all->n;
	e->object =
	    embed(p, image, image->alpha != NULL ? embed_mask(p, image) : NULL);
	key.s = (const char *)&e->data;
	map_put(p->arena, all, key, e, false);
	return e;
}

/*
 * Where a stored image's right (a) and upward (c) edges lead on the page, and
 * its origin, in widths and heights of the box: "a b c d e f" of the matrix
 * that shows each of EXIF's orientations upright.
 */
static const signed char turns[][6] = {{1, 0, 0, 1, 0, 0}, {1, 0, 0, 1, 0, 0},
    {-1, 0, 0, 1, 1, 0}, {-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
    {0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0},
    {0, 1, -1, 0, 1, 0}};

/* "a b c d e f " of an image's matrix. */
static void
put_matrix(struct canvas *c, const struct page_op *op)
{
	const signed char *turn = turns[op->u.image.image->orientation];

	for (size_t i = 0; i < 4; i++) {
		su_print(
		    c->out, turn[i] * (i % 2 == 0 ? op->width : op->height));
		buf_char(c->out, ' ');
	}
	canvas_put_point(c, op->x + turn[4] * op->width,
	    op->y + op->height - turn[5] * op->height);
}

/* PDF/A has no place for ink where the file's own colours are sRGB's. */
static const struct image *
image_in(const struct pdf *p, const struct image *image)
{
	bool archived = p->pages->meta.standard.part != 0;

	return archived && image->as_rgb != NULL ? image->as_rgb : image;
}

void
pdf_image_draw(struct canvas *c, const struct page_op *op)
{
	const struct embedded *e =
	    find_or_embed(c->pdf, image_in(c->pdf, op->u.image.image));

	buf_z(c->out, "q ");
	put_matrix(c, op);
	buf_z(c->out, "cm /I");
	buf_int(c->out, e->number);
	buf_z(c->out, " Do Q\n");
}

void
pdf_images_list(const struct pdf *p, struct buf *out)
{
	const struct map *all = &p->images->by_data;

	for (size_t i = 0; i < all->n; i++) {
		const struct embedded *e = all->entries[i].value;

		buf_z(out, "/I");
		buf_int(out, e->number);
		buf_char(out, ' ');
		pdf_put_ref(out, pdf_object_id(e->object));
	}
}
