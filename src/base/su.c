/*
 * Lengths: rounding, reading, printing, in integers only.
 */
#include "base/su.h"

#define IN_SU ((int64_t)72 * SU_PER_PT)

/* More digits than these say nothing in su, or would not fit. */
#define WHOLE_DIGITS 5
#define DECIMALS 5
#define DECIMAL_SCALE 100000

/* One unit is num/den su. */
static const struct {
	struct str name;
	int64_t num, den;
} units[] = {
    {STR_INIT("pt"), SU_PER_PT, 1},
    {STR_INIT("in"), IN_SU, 1},
    {STR_INIT("cm"), IN_SU * 100, 254},
    {STR_INIT("mm"), IN_SU * 10, 254},
};

static uint64_t
magnitude(int64_t v)
{
	return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

int64_t
su_mul_div(int64_t a, int64_t b, int64_t c)
{
	int64_t product = a * b;
	int64_t quotient = product / c;
	uint64_t rest = magnitude(product % c);

	if (rest == 0 || rest < magnitude(c) - rest)
		return quotient;
	return (product < 0) == (c < 0) ? quotient + 1 : quotient - 1;
}

/*
 * Takes a decimal number off the front of *s, in units of 1/DECIMAL_SCALE;
 * what is finer is dropped.
 */
static bool
take_number(struct str *s, int64_t *out)
{
	int64_t v = 0;
	size_t at = 0;
	int decimals = 0;

	for (; at < s->n && char_is_digit(s->s[at]); at++) {
		if (at == WHOLE_DIGITS)
			return false;
		v = v * 10 + (s->s[at] - '0');
	}
	if (at == 0)
		return false;
	if (at + 1 < s->n && s->s[at] == '.' && char_is_digit(s->s[at + 1])) {
		for (at++; at < s->n && char_is_digit(s->s[at]); at++) {
			if (decimals++ < DECIMALS)
				v = v * 10 + (s->s[at] - '0');
		}
	}
	for (; decimals < DECIMALS; decimals++)
		v *= 10;
	*s = str_sub(*s, at, s->n);
	*out = v;
	return true;
}

bool
su_parse(struct str s, su *out)
{
	bool negative = str_starts(s, STR("-"));
	int64_t v;

	if (negative)
		s = str_sub(s, 1, s.n);
	if (!take_number(&s, &v))
		return false;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		if (!str_eq(s, units[i].name))
			continue;
		v = su_mul_div(v, units[i].num, units[i].den * DECIMAL_SCALE);
		if (v > SU_MAX)
			return false;
		*out = (su)(negative ? -v : v);
		return true;
	}
	return false;
}

void
su_print(struct buf *out, int64_t length)
{
	int64_t thousandths = su_mul_div(length, 1000, SU_PER_PT);
	uint64_t v = magnitude(thousandths);
	uint64_t decimals = v % 1000;

	if (thousandths < 0)
		buf_char(out, '-');
	buf_int(out, (int64_t)(v / 1000));
	if (decimals == 0)
		return;
	buf_char(out, '.');
	for (uint64_t place = 100; decimals; place /= 10) {
		buf_char(out, (char)('0' + decimals / place));
		decimals %= place;
	}
}

struct str
su_text(struct arena *a, int64_t length)
{
	struct buf *b = buf_new(a);

	su_print(b, length);
	return buf_view(b);
}

/* Newton's method from above: it falls until it has the root. */
su
su_diagonal(su width, su height)
{
	int64_t square = (int64_t)width * width + (int64_t)height * height;
	int64_t root = magnitude(width) > magnitude(height)
			   ? 2 * (int64_t)magnitude(width)
			   : 2 * (int64_t)magnitude(height);
	int64_t next = root;

	if (square == 0)
		return 0;
	do {
		root = next;
		next = (root + square / root) / 2;
	} while (next < root);
	return root > SU_MAX ? SU_MAX : (su)root;
}
