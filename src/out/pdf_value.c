/*
 * PDF values as bytes.  Text strings are always hexadecimal UTF-16, so that
 * no byte of a title can be mistaken for syntax.
 */
#include "out/pdf_value.h"

#include "base/utf8.h"

void
pdf_put_milli(struct buf *out, int64_t v)
{
	uint64_t size = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
	uint64_t rest = size % 1000;

	if (v < 0)
		buf_char(out, '-');
	buf_int(out, (int64_t)(size / 1000));
	if (rest == 0)
		return;
	buf_char(out, '.');
	for (uint64_t place = 100; rest != 0; place /= 10) {
		buf_char(out, (char)('0' + rest / place));
		rest %= place;
	}
}

void
pdf_put_ref(struct buf *out, uint32_t id)
{
	buf_int(out, id);
	buf_z(out, " 0 R");
}

void
pdf_put_name(struct buf *out, struct str name)
{
	buf_char(out, '/');
	for (size_t i = 0; i < name.n; i++) {
		char c = name.s[i];

		if (char_is_alnum(c) || c == '-' || c == '+' || c == '_' ||
		    c == '.') {
			buf_char(out, c);
			continue;
		}
		buf_char(out, '#');
		buf_hex(out, &c, 1);
	}
}

static void
put_octal(struct buf *out, unsigned char c)
{
	buf_char(out, '\\');
	buf_char(out, (char)('0' + (c >> 6)));
	buf_char(out, (char)('0' + (c >> 3 & 7)));
	buf_char(out, (char)('0' + (c & 7)));
}

void
pdf_put_bytes(struct buf *out, struct str bytes)
{
	buf_char(out, '(');
	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.s[i];

		if (c == '(' || c == ')' || c == '\\')
			buf_char(out, '\\');
		if (c < ' ' || c == 0x7F)
			put_octal(out, c);
		else
			buf_char(out, bytes.s[i]);
	}
	buf_char(out, ')');
}

static void
put_unit(struct buf *out, uint32_t unit)
{
	unsigned char bytes[2] = {
	    (unsigned char)(unit >> 8), (unsigned char)unit};

	buf_hex(out, bytes, sizeof bytes);
}

void
pdf_put_utf16(struct buf *out, struct str utf8)
{
	for (size_t at = 0; at < utf8.n;) {
		uint32_t c = utf8_next(utf8, &at);

		if (c > 0xFFFF) {
			put_unit(out, 0xD800 | (c - 0x10000) >> 10);
			c = 0xDC00 | (c & 0x3FF);
		}
		put_unit(out, c);
	}
}

void
pdf_put_text(struct buf *out, struct str utf8)
{
	buf_z(out, "<FEFF");
	pdf_put_utf16(out, utf8);
	buf_char(out, '>');
}

void
pdf_put_text_entry(struct buf *out, const char *key, struct str utf8)
{
	if (utf8.n == 0)
		return;
	buf_char(out, '/');
	buf_z(out, key);
	pdf_put_text(out, utf8);
	buf_char(out, '\n');
}

void
pdf_put_language(struct buf *out, struct str tag)
{
	if (tag.n == 0)
		return;
	buf_z(out, "/Lang");
	pdf_put_bytes(out, tag);
}

void
pdf_put_colour(struct buf *out, colour ink)
{
	for (unsigned shift = 16;; shift -= 8) {
		pdf_put_milli(out, ((ink >> shift & 0xFF) * 1000 + 127) / 255);
		if (shift == 0)
			return;
		buf_char(out, ' ');
	}
}
