#include "read/jpeg.h"

#include <string.h>

#include "read/exif.h"
#include "read/icc.h"
#include "read/image.h"
#include "read/jpeg_decode.h"
#include "read/wire.h"

/* A progressive image has ten or so; each costs as much as the whole image. */
#define SCANS_MAX 100

#define PROFILE_MARK STR("ICC_PROFILE\0")

enum marker {
	MARKER_SOF0 = 0xC0,
	MARKER_SOF2 = 0xC2,
	MARKER_DHT = 0xC4,
	MARKER_JPG = 0xC8,
	MARKER_DAC = 0xCC,
	MARKER_SOF15 = 0xCF,
	MARKER_RST0 = 0xD0,
	MARKER_SOI = 0xD8,
	MARKER_EOI = 0xD9,
	MARKER_SOS = 0xDA,
	MARKER_APP0 = 0xE0,
	MARKER_APP1 = 0xE1,
	MARKER_APP2 = 0xE2,
	MARKER_APP14 = 0xEE,
	MARKER_APP15 = 0xEF,
	MARKER_COM = 0xFE
};

/* A profile comes in numbered pieces, from 1. */
struct pieces {
	struct str v[256];
	unsigned count; /* 0: none so far */
	bool damaged;
};

struct markers {
	struct arena *arena;
	struct str bytes;
	size_t at;  /* in bytes: read so far */
	char *kept; /* the stream without what is private */
	size_t kept_bytes;
	struct image *image;
	struct str exif;
	struct pieces profile;
	const char *fault; /* the first, or NULL */
};

static void
keep(struct markers *m, size_t from, size_t to)
{
	memcpy(m->kept + m->kept_bytes, m->bytes.s + from, to - from);
	m->kept_bytes += to - from;
}

/* Units of density: 1 is to the inch, 2 to the centimetre. */
static void
read_jfif(struct markers *m, struct str body)
{
	uint32_t unit = wire_big(body, 7, 1);
	uint32_t x = wire_big(body, 8, 2), y = wire_big(body, 10, 2);

	if (unit == 2) {
		x = (x * 254 + 50) / 100;
		y = (y * 254 + 50) / 100;
	}
	if (unit != 1 && unit != 2)
		return;
	m->image->dpi_x = x;
	m->image->dpi_y = y;
}

static void
read_profile_piece(struct markers *m, struct str body)
{
	struct pieces *p = &m->profile;
	size_t n = PROFILE_MARK.n;
	uint32_t number = wire_big(body, n, 1);
	uint32_t count = wire_big(body, n + 1, 1);

	if (number == 0 || number > count || p->v[number].s ||
	    (p->count > 0 && p->count != count))
		p->damaged = true;
	p->count = count > 0 ? count : 1;
	p->v[number] = str_sub(body, n + 2, body.n);
}

static const char *
frame_fault(uint32_t marker, struct str body)
{
	uint32_t channels = wire_big(body, 5, 1);

	if (marker == 0xC3)
		return "it is coded without loss, which no PDF can show";
	if (marker > MARKER_JPG)
		return "it is coded arithmetically, which no PDF can show";
	if (marker > MARKER_SOF2)
		return "it is coded in several frames, which no PDF can show";
	if (body.n < 6 || body.n < 6 + 3 * (size_t)channels)
		return "its header is cut off";
	if (wire_big(body, 0, 1) != 8)
		return "it has more than 8 bits a sample";
	if (channels != 1 && channels != 3 && channels != 4)
		return "it has a number of channels other than 1, 3 and 4";
	if (wire_big(body, 1, 2) == 0 || wire_big(body, 3, 2) == 0)
		return "its header does not say how large it is";
	return image_size_ok(wire_big(body, 3, 2), wire_big(body, 1, 2))
		   ? NULL
		   : "it has too many pixels";
}

static void
read_frame(struct markers *m, uint32_t marker, struct str body)
{
	m->fault = frame_fault(marker, body);
	if (!m->fault && m->image->channels > 0)
		m->fault = "it has two headers";
	m->image->height_px = wire_big(body, 1, 2);
	m->image->width_px = wire_big(body, 3, 2);
	m->image->channels = (uint8_t)wire_big(body, 5, 1);
}

static bool
is_frame(uint32_t marker)
{
	return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 &&
	       marker != MARKER_DHT && marker != MARKER_JPG &&
	       marker != MARKER_DAC;
}

/*
 * Takes what a segment says; whether it belongs into the stream.  Of the
 * application's segments only those do that say how colours are coded.
 */
static bool
read_segment(struct markers *m, uint32_t marker, struct str body)
{
	if (is_frame(marker))
		read_frame(m, marker, body);
	if (marker == MARKER_APP0 && str_starts(body, STR("JFIF\0"))) {
		read_jfif(m, body);
		return true;
	}
	if (marker == MARKER_APP1 && str_starts(body, STR("Exif\0\0")))
		m->exif = str_sub(body, 6, body.n);
	if (marker == MARKER_APP2 && str_starts(body, PROFILE_MARK))
		read_profile_piece(m, body);
	if (marker == MARKER_APP14 && str_starts(body, STR("Adobe"))) {
		m->image->inverted = true;
		return true;
	}
	return (marker < MARKER_APP0 || marker > MARKER_APP15) &&
	       marker != MARKER_COM;
}

/* The next marker's code, 0 where there is none. */
static uint32_t
next_marker(struct markers *m)
{
	uint32_t marker;

	if (wire_big(m->bytes, m->at, 1) != 0xFF)
		return 0;
	while (
	    m->at + 1 < m->bytes.n && wire_big(m->bytes, m->at + 1, 1) == 0xFF)
		m->at++;
	marker = wire_big(m->bytes, m->at + 1, 1);
	return marker >= MARKER_RST0 && marker <= MARKER_SOI ? 0 : marker;
}

/* Reads a segment; false behind the last one before the first scan. */
static bool
next_segment(struct markers *m)
{
	uint32_t marker = next_marker(m);
	size_t size = wire_big(m->bytes, m->at + 2, 2);
	size_t start = m->at;

	if (marker == MARKER_SOS && m->image->channels > 0)
		return false;
	if (marker == MARKER_SOS || marker == MARKER_EOI)
		m->fault = "it has no header";
	else if (marker == 0 && m->at + 2 < m->bytes.n)
		m->fault = "a marker is missing from it";
	else if (m->at + 2 >= m->bytes.n || size < 2 ||
		 size > m->bytes.n - m->at - 2)
		m->fault = "the file ends too early";
	if (m->fault)
		return false;
	m->at += 2 + size;
	if (read_segment(m, marker, str_sub(m->bytes, start + 4, m->at)))
		keep(m, start, m->at);
	return !m->fault;
}

static void
count_scans(struct markers *m)
{
	size_t at = m->at, scans = 0;

	while ((at = str_find(m->bytes, '\xFF', at)) < m->bytes.n) {
		if (wire_big(m->bytes, ++at, 1) == MARKER_SOS)
			scans++;
	}
	if (scans > SCANS_MAX)
		m->fault = "it has too many scans";
}

static void
read_markers(struct markers *m)
{
	m->kept = arena_alloc(m->arena, m->bytes.n);
	keep(m, 0, 2);
	m->at = 2;
	while (next_segment(m))
		continue;
	if (m->fault)
		return;
	count_scans(m);
	keep(m, m->at, m->bytes.n);
}

static void
join_profile(struct markers *m)
{
	struct pieces *p = &m->profile;
	struct image *image = m->image;
	size_t n = 0;
	char *joined;

	for (unsigned i = 1; i <= p->count; i++) {
		p->damaged = p->damaged || !p->v[i].s;
		n += p->v[i].n;
	}
	if (p->count == 0)
		return;
	joined = arena_alloc(m->arena, n);
	n = 0;
	for (unsigned i = 1; i <= p->count; i++) {
		if (p->v[i].s)
			memcpy(joined + n, p->v[i].s, p->v[i].n);
		n += p->v[i].n;
	}
	image->profile = (struct str){joined, n};
	image->profile_bad =
	    p->damaged || !icc_fits(image->profile, image->channels);
	if (image->profile_bad)
		image->profile = (struct str){0};
}

/* The same image of samples in RGB, beside one of CMYK. */
static const struct image *
new_rgb(struct arena *a, const struct image *image, const uint8_t *rgb)
{
	struct image *copy = ARENA_NEW(a, struct image);

	*copy = *image;
	copy->coding = IMAGE_SAMPLES;
	copy->channels = 3;
	copy->inverted = false;
	copy->profile = (struct str){0};
	copy->data = (struct str){
	    (const char *)rgb, (size_t)image->width_px * image->height_px * 3};
	return copy;
}

/* What is still to be set of an image whose stream is whole. */
static void
complete(struct markers *m, const struct jpeg_decoded *decoded)
{
	struct image *image = m->image;

	image->coding = IMAGE_JPEG;
	image->depth = 8;
	image->data = (struct str){m->kept, decoded->end};
	image->is_rgb = decoded->is_rgb;
	image->inverted = image->inverted && image->channels == 4;
	join_profile(m);
	exif_apply(m->exif, image);
	if (decoded->rgb && image->profile.n == 0)
		image->as_rgb = new_rgb(m->arena, image, decoded->rgb);
}

struct image *
image_read_jpeg(struct arena *a, struct str bytes, struct str *reason)
{
	struct markers *m = ARENA_NEW(a, struct markers);
	struct jpeg_decoded decoded = {0};

	m->arena = a;
	m->bytes = bytes;
	m->image = ARENA_NEW(a, struct image);
	read_markers(m);
	if (m->fault) {
		*reason = str_from_z(m->fault);
		return NULL;
	}
	if (!jpeg_decode(a, (struct str){m->kept, m->kept_bytes},
		m->image->inverted, &decoded, reason))
		return NULL;
	complete(m, &decoded);
	return m->image;
}
