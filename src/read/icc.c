#include "read/icc.h"

#include <stdint.h>

#include "read/wire.h"

#define HEADER_BYTES 128
#define TAG_BYTES 12

/* Colour spaces, by channels. */
static const struct str spaces[] = {STR_INIT(""), STR_INIT("GRAY"),
    STR_INIT(""), STR_INIT("RGB "), STR_INIT("CMYK")};

/* Input, display, output and colour space profiles: those that PDF takes. */
static const struct str classes[] = {
    STR_INIT("scnr"), STR_INIT("mntr"), STR_INIT("prtr"), STR_INIT("spac")};

static bool
field_is(struct str profile, size_t at, struct str want)
{
	return str_eq(str_sub(profile, at, at + want.n), want);
}

static bool
class_is_known(struct str profile)
{
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (field_is(profile, 12, classes[i]))
			return true;
	return false;
}

static bool
header_fits(struct str profile, unsigned channels)
{
	uint32_t version = wire_big(profile, 8, 1);

	return profile.n >= HEADER_BYTES + 4 && channels < 5 &&
	       spaces[channels].n > 0 && wire_big(profile, 0, 4) == profile.n &&
	       (version == 2 || version == 4) && class_is_known(profile) &&
	       field_is(profile, 16, spaces[channels]) &&
	       (field_is(profile, 20, STR("XYZ ")) ||
		   field_is(profile, 20, STR("Lab "))) &&
	       field_is(profile, 36, STR("acsp"));
}

static uint32_t
tag_count(struct str profile)
{
	return wire_big(profile, HEADER_BYTES, 4);
}

static size_t
tag_at(uint32_t index)
{
	return HEADER_BYTES + 4 + (size_t)index * TAG_BYTES;
}

/* Whether every tag's data lies within the profile. */
static bool
tags_lie_within(struct str profile)
{
	uint32_t count = tag_count(profile);

	if (count > (profile.n - HEADER_BYTES - 4) / TAG_BYTES)
		return false;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = wire_big(profile, tag_at(i) + 4, 4);
		uint32_t n = wire_big(profile, tag_at(i) + 8, 4);

		if (at < HEADER_BYTES || n < 8 || at > profile.n ||
		    n > profile.n - at)
			return false;
	}
	return true;
}

static bool
has_tag(struct str profile, struct str name)
{
	for (uint32_t i = 0; i < tag_count(profile); i++)
		if (field_is(profile, tag_at(i), name))
			return true;
	return false;
}

/* Whether it says how pixels are turned into colours: by curves or tables. */
static bool
has_transform(struct str profile, unsigned channels)
{
	static const struct str matrix[] = {STR_INIT("rXYZ"), STR_INIT("gXYZ"),
	    STR_INIT("bXYZ"), STR_INIT("rTRC"), STR_INIT("gTRC"),
	    STR_INIT("bTRC")};

	if (has_tag(profile, STR("A2B0")))
		return true;
	if (channels == 1)
		return has_tag(profile, STR("kTRC"));
	for (size_t i = 0; i < sizeof matrix / sizeof *matrix; i++)
		if (!has_tag(profile, matrix[i]))
			return false;
	return channels == 3;
}

bool
icc_fits(struct str profile, unsigned channels)
{
	return header_fits(profile, channels) && tags_lie_within(profile) &&
	       has_tag(profile, STR("desc")) && has_tag(profile, STR("wtpt")) &&
	       has_transform(profile, channels);
}
