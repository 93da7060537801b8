#include "read/exif.h"

#include "read/wire.h"

#define ENTRY_BYTES 12

enum tag {
	TAG_ORIENTATION = 0x112,
	TAG_X_RESOLUTION = 0x11A,
	TAG_Y_RESOLUTION = 0x11B,
	TAG_RESOLUTION_UNIT = 0x128
};

enum type { TYPE_SHORT = 3, TYPE_RATIONAL = 5 };

struct tiff {
	struct str bytes;
	bool little; /* the least significant byte comes first */
	uint32_t orientation, unit;
	uint32_t x[2], y[2]; /* numerator, denominator */
};

static uint32_t
number(const struct tiff *t, size_t at, unsigned n)
{
	return t->little ? wire_little(t->bytes, at, n)
			 : wire_big(t->bytes, at, n);
}

static void
read_rational(const struct tiff *t, size_t entry, uint32_t out[2])
{
	size_t at = number(t, entry + 8, 4);

	if (number(t, entry + 2, 2) != TYPE_RATIONAL)
		return;
	out[0] = number(t, at, 4);
	out[1] = number(t, at + 4, 4);
}

static void
read_short(const struct tiff *t, size_t entry, uint32_t *out)
{
	if (number(t, entry + 2, 2) == TYPE_SHORT)
		*out = number(t, entry + 8, 2);
}

static void
read_entry(struct tiff *t, size_t entry)
{
	switch (number(t, entry, 2)) {
	case TAG_ORIENTATION:
		read_short(t, entry, &t->orientation);
		break;
	case TAG_X_RESOLUTION:
		read_rational(t, entry, t->x);
		break;
	case TAG_Y_RESOLUTION:
		read_rational(t, entry, t->y);
		break;
	case TAG_RESOLUTION_UNIT:
		read_short(t, entry, &t->unit);
		break;
	default:
		break;
	}
}

/* Only the first directory is read: the second is of a small copy. */
static void
read_directory(struct tiff *t)
{
	size_t at = number(t, 4, 4), count;

	if (at > t->bytes.n)
		return;
	count = number(t, at, 2);
	if (count > (t->bytes.n - at) / ENTRY_BYTES)
		count = (t->bytes.n - at) / ENTRY_BYTES;
	for (size_t i = 0; i < count; i++)
		read_entry(t, at + 2 + i * ENTRY_BYTES);
}

/* Pixels to an inch, rounded; 0 when there is no such number. */
static uint32_t
dpi_of(const struct tiff *t, const uint32_t ratio[2])
{
	uint64_t per_inch, dpi;

	if (ratio[1] == 0)
		return 0;
	/* The unit is 2 for inches, the default, and 3 for centimetres. */
	per_inch = (uint64_t)ratio[0] * (t->unit == 3 ? 254 : 100);
	dpi = (per_inch + (uint64_t)ratio[1] * 50) / ((uint64_t)ratio[1] * 100);
	return dpi <= UINT32_MAX ? (uint32_t)dpi : 0;
}

static void
swap(uint32_t *a, uint32_t *b)
{
	uint32_t kept = *a;

	*a = *b;
	*b = kept;
}

void
exif_apply(struct str exif, struct image *image)
{
	struct tiff t = {.bytes = exif, .unit = 2};

	t.little = str_starts(exif, STR("II*\0"));
	if (t.little || str_starts(exif, STR("MM\0*")))
		read_directory(&t);
	if (image->dpi_x == 0 && (t.unit == 2 || t.unit == 3)) {
		image->dpi_x = dpi_of(&t, t.x);
		image->dpi_y = dpi_of(&t, t.y);
	}
	image->orientation = 1;
	if (t.orientation >= 1 && t.orientation <= 8)
		image->orientation = (uint8_t)t.orientation;
	if (image->orientation < 5)
		return;
	swap(&image->width_px, &image->height_px);
	swap(&image->dpi_x, &image->dpi_y);
}
