#include "read/image.h"

#include "read/jpeg.h"
#include "read/png.h"

/* Denser images would be specks: such figures are mistakes. */
#define DPI_MAX 20000

/* How the files of other kinds begin. */
struct signature {
	size_t at; /* bytes */
	struct str bytes;
	const char *reason;
};

static const struct signature signatures[] = {
    {1, STR_INIT("PNG"), "the first bytes of this PNG file are damaged"},
    {0, STR_INIT("GIF8"), "it is a GIF file"},
    {0, STR_INIT("BM"), "it is a BMP file"},
    {0, STR_INIT("II*\0"), "it is a TIFF file"},
    {0, STR_INIT("MM\0*"), "it is a TIFF file"},
    {0, STR_INIT("%PDF-"), "it is a PDF file"},
    {0, STR_INIT("%!PS"), "it is a PostScript file"},
    {8, STR_INIT("WEBP"), "it is a WebP file"},
    {4, STR_INIT("ftypavif"), "it is an AVIF file"},
    {4, STR_INIT("ftyphei"), "it is a HEIC file"},
    {4, STR_INIT("ftypmif1"), "it is a HEIC file"},
    {4, STR_INIT("jP  \r\n"), "it is a JPEG 2000 file"},
    {0, STR_INIT("\xFF\x4F\xFF\x51"), "it is a JPEG 2000 file"},
    {0, STR_INIT("\xFF\x0A"), "it is a JPEG XL file"},
    {4, STR_INIT("JXL \r\n"), "it is a JPEG XL file"},
};

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* How far into a file its first element may stand. */
#define SVG_REACH 4096

static bool
is_svg(struct str bytes)
{
	struct str head = str_trim(str_sub(bytes, 0, SVG_REACH));
	size_t at = 0;

	if (str_starts(head, STR("\xEF\xBB\xBF")))
		head = str_trim(str_sub(head, 3, head.n));
	if (!str_starts(head, STR("<")))
		return false;
	while ((at = str_find(head, '<', at)) < head.n)
		if (str_starts(str_sub(head, at++, head.n), STR("<svg")))
			return true;
	return false;
}

static const char *
reason_of(struct str bytes)
{
	if (bytes.n == 0)
		return "the file is empty";
	for (size_t i = 0; i < COUNT(signatures); i++) {
		const struct signature *s = &signatures[i];

		if (str_starts(str_sub(bytes, s->at, bytes.n), s->bytes))
			return s->reason;
	}
	return is_svg(bytes) ? "it is an SVG file"
			     : "it is neither a PNG nor a JPEG file";
}

bool
image_size_ok(uint32_t width_px, uint32_t height_px)
{
	return width_px > 0 && height_px > 0 && width_px <= IMAGE_SIDE_MAX_PX &&
	       height_px <= IMAGE_SIDE_MAX_PX &&
	       (uint64_t)width_px * height_px <= IMAGE_AREA_MAX_PX;
}

/* A density is one when it has both sides. */
static void
check_density(struct image *image)
{
	if (image->dpi_x > 0 && image->dpi_y > 0 && image->dpi_x <= DPI_MAX &&
	    image->dpi_y <= DPI_MAX)
		return;
	image->dpi_x = 0;
	image->dpi_y = 0;
}

struct image *
image_read(struct arena *a, struct str bytes, struct str *reason)
{
	struct image *image = NULL;

	if (str_starts(bytes, STR(PNG_SIGNATURE)))
		image = image_read_png(a, bytes, reason);
	else if (str_starts(bytes, STR(JPEG_SIGNATURE)))
		image = image_read_jpeg(a, bytes, reason);
	else
		*reason = str_from_z(reason_of(bytes));
	if (image)
		check_density(image);
	return image;
}
