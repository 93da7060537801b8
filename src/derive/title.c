/*
 * Two texts in, both taken back to what a keyboard types, and compared.
 */
#include "derive/title.h"

#include "base/buf.h"
#include "base/utf8.h"

/* What is typed for a character, or NULL for itself. */
static const char *
typed(uint32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
		return "'";
	case 0x201C:
	case 0x201D:
		return "\"";
	case 0x2013:
		return "--";
	case 0x2014:
		return "---";
	case 0x2026:
		return "...";
	case '\t':
	case '\n':
	case '\r':
	case 0xA0:
		return " ";
	default:
		return NULL;
	}
}

static struct str
plain(struct arena *a, struct str text)
{
	struct buf *out = buf_new(a);
	size_t at = 0;

	while (at < text.n) {
		size_t start = at;
		const char *keys = typed(utf8_next(text, &at));
		struct str piece =
		    keys ? str_from_z(keys) : str_sub(text, start, at);

		if (!str_eq_z(piece, " ") || !str_ends(buf_view(out), STR(" ")))
			buf_str(out, piece);
	}
	return str_trim(buf_view(out));
}

bool
title_equal(struct arena *a, struct str x, struct str y)
{
	return str_eq(plain(a, x), plain(a, y));
}
