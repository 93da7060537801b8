/*
 * libqpdf leaves the line end out where the stream's last byte, one in 256,
 * is one already, and readers that count then find the stream a byte short.
 * The byte for it comes from a space in the stream's own dictionary, so that
 * all offsets stay as they are.
 */
#include "out/pdf_hint.h"

#include <string.h>

/* The linearization dictionary is within the first 1024 bytes (F.3.3). */
#define HEAD_SIZE 1024
#define DICT_SIZE 256

/* Offset behind the text where it first stands in [from, to), or to. */
static size_t
find_end(struct str s, struct str text, size_t from, size_t to)
{
	to = to < s.n ? to : s.n;
	for (size_t at = from; at < to && text.n <= to - at; at++)
		if (str_starts(str_sub(s, at, to), text))
			return at + text.n;
	return to;
}

static size_t
read_number(struct str s, size_t at)
{
	size_t number = 0;

	for (; at < s.n && char_is_digit(s.s[at]) && number < s.n; at++)
		number = number * 10 + (size_t)(s.s[at] - '0');
	return number;
}

struct str
pdf_hint_part(struct arena *a, struct str pdf)
{
	size_t hint =
	    read_number(pdf, find_end(pdf, STR("/H [ "), 0, HEAD_SIZE));
	size_t limit = hint + DICT_SIZE;
	size_t dict = find_end(pdf, STR("<<"), hint, limit);
	size_t bytes = find_end(pdf, STR(">>\nstream\n"), dict, limit);
	size_t end = bytes + read_number(pdf,
				 find_end(pdf, STR("/Length "), dict, bytes));
	char *copy;

	if (!str_starts(str_sub(pdf, end, pdf.n), STR("endstream")) ||
	    pdf.s[dict] != ' ')
		return pdf;
	copy = arena_alloc(a, pdf.n);
	memcpy(copy, pdf.s, pdf.n);
	memmove(copy + dict, copy + dict + 1, end - dict - 1);
	copy[end - 1] = '\n';
	return (struct str){copy, pdf.n};
}
