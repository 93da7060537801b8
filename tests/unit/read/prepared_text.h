/*
 * The prepared text of a source, with its sentinels made readable.
 */
#ifndef TESTS_UNIT_READ_PREPARED_TEXT_H
#define TESTS_UNIT_READ_PREPARED_TEXT_H

#include "read/prepare.h"
#include "unit/read/reading.h"

static inline struct prepared *
prepared_from(const char *text)
{
	return prepare(
	    arena, &diags, reading_source(str_from_z(text)), 0, true);
}

/* Marks become "<n>", escaped brackets "<[" and "<]". */
static inline struct str
prepared_text(const struct prepared *p)
{
	static const char *const readable[] = {"<", ">", "<[", "<]"};
	struct str text = buf_view(p->text);
	struct buf *out = buf_new(arena);

	for (size_t at = 0; at < text.n; at++) {
		unsigned which = (unsigned char)text.s[at] == 0xEF
				     ? (unsigned char)text.s[at + 2] - 0x90U
				     : 4;

		if (which > 3) {
			buf_char(out, text.s[at]);
			continue;
		}
		buf_z(out, readable[which]);
		at += MARK_BYTES - 1;
	}
	return buf_view(out);
}

#define ASSERT_PREPARED(text, want)                                            \
	ASSERT_STR(prepared_text(prepared_from(text)), want)

#endif
