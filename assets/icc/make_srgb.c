/*
 * Prints a C source that holds an ICC profile of sRGB (IEC 61966-2-1), as
 * src/out/srgb.h declares it.  Little CMS makes the profile, whose copyright
 * tag says "No copyright, use freely".  Run when the program is built.
 *
 * The creation date, which would be the clock's, is set to a fixed one, and
 * the profile ID is computed over the result: the same bytes on every day.
 * Version 4.2 is the newest that PDF 1.7 refers to (ISO 32000-1, 8.6.5.5).
 */
#include <lcms2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Fields of a profile's header (ICC.1:2004-10, 7.2) [bytes]. */
enum { DATE_AT = 24, DATE_SIZE = 12, ID_AT = 84, ID_SIZE = 16 };

#define PROFILE_MAX 65536

/* Year, month, day, hours, minutes, seconds: the day that sRGB was decreed. */
static const unsigned char fixed_date[DATE_SIZE] = {
    1999 >> 8, 1999 & 0xFF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0};

static const char head[] = "#include \"out/srgb.h\"\n\n"
			   "static const unsigned char bytes[] = {";

static const char tail[] = "\n};\n\n"
			   "const struct builtin_profile builtin_srgb = "
			   "{bytes, sizeof bytes};\n";

/* The profile's bytes in `out`; their number, 0 for a failure. */
static size_t
make_profile(unsigned char out[PROFILE_MAX])
{
	cmsHPROFILE srgb = cmsCreate_sRGBProfile();
	cmsUInt32Number n = 0;

	if (!srgb)
		return 0;
	cmsSetProfileVersion(srgb, 4.2);
	if (!cmsSaveProfileToMem(srgb, NULL, &n) || n > PROFILE_MAX ||
	    !cmsSaveProfileToMem(srgb, out, &n))
		n = 0;
	cmsCloseProfile(srgb);
	return n;
}

/* Little CMS takes the ID from a profile that it has read, its date too. */
static int
write_id(unsigned char *profile, size_t n)
{
	cmsHPROFILE read = cmsOpenProfileFromMem(profile, (cmsUInt32Number)n);
	int made = read && cmsMD5computeID(read);

	if (made)
		cmsGetHeaderProfileID(read, profile + ID_AT);
	if (read)
		cmsCloseProfile(read);
	return made;
}

static void
print_source(const unsigned char *profile, size_t n)
{
	fputs(head, stdout);
	for (size_t i = 0; i < n; i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "", profile[i]);
	fputs(tail, stdout);
}

int
main(void)
{
	static unsigned char profile[PROFILE_MAX];
	size_t n = make_profile(profile);

	if (n < ID_AT + ID_SIZE)
		return EXIT_FAILURE;
	memcpy(profile + DATE_AT, fixed_date, DATE_SIZE);
	if (!write_id(profile, n))
		return EXIT_FAILURE;
	print_source(profile, n);
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS
						      : EXIT_FAILURE;
}
