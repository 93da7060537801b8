/*
 * UTF-8 in and out, following table 3-7 of the Unicode standard (well-formed
 * byte sequences), which rules out overlong forms and surrogates by the
 * range of the second byte.
 */
#include "base/utf8.h"

static unsigned char
byte_at(struct str s, size_t at)
{
	return (unsigned char)s.s[at];
}

static bool
is_between(unsigned char b, unsigned char lowest, unsigned char highest)
{
	return b >= lowest && b <= highest;
}

/* The length that a lead byte announces, 0 when it can lead nothing. */
static size_t
length_of(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (is_between(lead, 0xC2, 0xDF))
		return 2;
	if (is_between(lead, 0xE0, 0xEF))
		return 3;
	return is_between(lead, 0xF0, 0xF4) ? 4 : 0;
}

static bool
second_is_valid(unsigned char lead, unsigned char second)
{
	switch (lead) {
	case 0xE0:
		return is_between(second, 0xA0, 0xBF);
	case 0xED:
		return is_between(second, 0x80, 0x9F);
	case 0xF0:
		return is_between(second, 0x90, 0xBF);
	case 0xF4:
		return is_between(second, 0x80, 0x8F);
	default:
		return is_between(second, 0x80, 0xBF);
	}
}

/* The length of the well-formed sequence at `at`, or 0. */
static size_t
decode(struct str s, size_t at, uint32_t *out)
{
	unsigned char lead = byte_at(s, at);
	size_t n = length_of(lead);
	uint32_t c;

	if (n == 1) {
		*out = lead;
		return 1;
	}
	if (n == 0 || n > s.n - at ||
	    !second_is_valid(lead, byte_at(s, at + 1)))
		return 0;
	c = lead & (0x7Fu >> n);
	for (size_t i = 1; i < n; i++) {
		unsigned char b = byte_at(s, at + i);

		if (!is_between(b, 0x80, 0xBF))
			return 0;
		c = c << 6 | (b & 0x3Fu);
	}
	*out = c;
	return n;
}

uint32_t
utf8_next(struct str s, size_t *at)
{
	uint32_t c = UTF8_REPLACEMENT;
	size_t n = decode(s, *at, &c);

	*at += n ? n : 1;
	return c;
}

size_t
utf8_encode(uint32_t c, char out[4])
{
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = UTF8_REPLACEMENT;
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
utf8_invalid_at(struct str s)
{
	uint32_t c;
	size_t at = 0;

	while (at < s.n) {
		size_t n = decode(s, at, &c);

		if (n == 0)
			break;
		at += n;
	}
	return at;
}

size_t
utf8_count(struct str s)
{
	size_t count = 0;

	for (size_t at = 0; at < s.n; count++)
		utf8_next(s, &at);
	return count;
}

static void
add_unit(struct buf *out, uint32_t unit)
{
	buf_char(out, (char)(unit >> 8 & 0xFF));
	buf_char(out, (char)(unit & 0xFF));
}

void
utf8_to_utf16be(struct buf *out, struct str s)
{
	size_t at = 0;

	while (at < s.n) {
		uint32_t c = utf8_next(s, &at);

		if (c < 0x10000) {
			add_unit(out, c);
			continue;
		}
		add_unit(out, 0xD800 | (c - 0x10000) >> 10);
		add_unit(out, 0xDC00 | (c & 0x3FF));
	}
}

bool
utf8_is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) ||
	       (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
