/*
 * pixels decode FILE.png: the image as PPM on white, by libpng's transforms,
 * gamma to sRGB.
 * pixels compare PAGE.ppm WANT.ppm X Y WIDTH HEIGHT TOLERANCE: whether the
 * image stands on the page in a box of these device pixels: the page is
 * looked at where the middle of each pixel should be.
 */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct picture {
	size_t width, height;
	unsigned char *rgb;
};

static void
refuse(const char *why, const char *path)
{
	fprintf(stderr, "%s: %s\n", path, why);
	exit(2);
}

static void *
allocate(size_t n)
{
	void *p = malloc(n);

	if (!p)
		refuse("no memory", "pixels");
	return p;
}

static unsigned
on_white(unsigned sample, unsigned alpha)
{
	return (sample * alpha + 255 * (255 - alpha) + 127) / 255;
}

static void
print_row(const unsigned char *row, size_t width, size_t channels)
{
	for (size_t x = 0; x < width; x++, row += channels)
		for (size_t i = 0; i < 3; i++)
			putchar((int)on_white(row[channels > 2 ? i : 0],
			    channels % 2 ? 255 : row[channels - 1]));
}

static int
decode(const char *path)
{
	png_structp png =
	    png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	FILE *file = fopen(path, "rb");
	size_t width, height;
	png_bytepp rows;

	if (!file)
		refuse("cannot be read", path);
	png_init_io(png, file);
	if (setjmp(png_jmpbuf(png)))
		refuse("libpng gave up", path);
	png_read_info(png, info);
	width = png_get_image_width(png, info);
	height = png_get_image_height(png, info);
	if (png_get_valid(png, info, PNG_INFO_gAMA)) {
		png_fixed_point gamma;

		png_get_gAMA_fixed(png, info, &gamma);
		png_set_gamma_fixed(png, 220000, gamma);
	}
	png_set_expand(png);
	png_set_scale_16(png);
	png_set_interlace_handling(png);
	png_read_update_info(png, info);
	rows = allocate(height * sizeof *rows);
	for (size_t y = 0; y < height; y++)
		rows[y] = allocate(png_get_rowbytes(png, info));
	png_read_image(png, rows);
	printf("P6\n%zu %zu\n255\n", width, height);
	for (size_t y = 0; y < height; y++)
		print_row(rows[y], width, png_get_channels(png, info));
	for (size_t y = 0; y < height; y++)
		free(rows[y]);
	free(rows);
	png_destroy_read_struct(&png, &info, NULL);
	fclose(file);
	return 0;
}

static struct picture
read_picture(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct picture p;
	size_t n, channels;
	char kind = 0;

	if (!file ||
	    fscanf(file, "P%c %zu %zu 255", &kind, &p.width, &p.height) != 3)
		refuse("no PPM file", path);
	fgetc(file);
	channels = kind == '6' ? 3 : 1;
	n = p.width * p.height;
	p.rgb = allocate(n * 3);
	if (fread(p.rgb, channels, n, file) != n)
		refuse("ends too early", path);
	for (size_t i = n; channels == 1 && i > 0; i--)
		memset(p.rgb + 3 * (i - 1), p.rgb[i - 1], 3);
	fclose(file);
	return p;
}

static int
compare(char **args)
{
	struct picture page = read_picture(args[0]);
	struct picture want = read_picture(args[1]);
	double x0 = atof(args[2]), y0 = atof(args[3]);
	double width = atof(args[4]), height = atof(args[5]);
	int tolerance = atoi(args[6]), worst = 0;
	size_t wrong = 0;

	for (size_t i = 0; i < want.width * want.height; i++) {
		double u = ((double)(i % want.width) + .5) / (double)want.width;
		double v =
		    ((double)(i / want.width) + .5) / (double)want.height;
		size_t x = (size_t)(x0 + u * width);
		size_t y = (size_t)(y0 + v * height);
		int apart = 256;

		if (x < page.width && y < page.height)
			apart = 0;
		for (size_t c = 0; c < 3 && apart < 256; c++) {
			int d = abs(page.rgb[3 * (y * page.width + x) + c] -
				    want.rgb[3 * i + c]);

			apart = d > apart ? d : apart;
		}
		wrong += apart > tolerance;
		worst = apart > worst ? apart : worst;
	}
	free(page.rgb);
	if (wrong > 0)
		printf("%zu of %zu pixels differ, by up to %d\n", wrong,
		    want.width * want.height, worst);
	free(want.rgb);
	return wrong > 0;
}

int
main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "decode") == 0)
		return decode(argv[2]);
	if (argc == 9 && strcmp(argv[1], "compare") == 0)
		return compare(argv + 2);
	refuse(
	    "decode FILE.png | compare PAGE WANT X Y W H TOLERANCE", "pixels");
}
