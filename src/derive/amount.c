/*
 * Text in, digits out, and the other way round.
 */
#include "derive/amount.h"

#include "base/buf.h"

#define GROUP 3

static const struct str separators[] = {STR_INIT(","), STR_INIT(" "),
    STR_INIT("\u00a0"), STR_INIT("\u2009"), STR_INIT("\u202f")};

static size_t
skip_sign(struct str text, bool *negative)
{
	static const struct str minus = STR_INIT("\u2212");

	*negative = str_starts(text, STR("-")) || str_starts(text, minus);
	if (str_starts(text, minus))
		return minus.n;
	return *negative || str_starts(text, STR("+")) ? 1 : 0;
}

static size_t
digits_end(struct str text, size_t at)
{
	while (at < text.n && char_is_digit(text.s[at]))
		at++;
	return at;
}

static struct str
separator_at(struct str text, size_t at)
{
	struct str rest = str_sub(text, at, text.n);

	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
		if (str_starts(rest, separators[i]))
			return separators[i];
	return (struct str){NULL, 0};
}

/* Where the groups behind the digits [start, at) end; `at` for none. */
static size_t
groups_end(struct str text, size_t start, size_t at, struct str *separator)
{
	*separator = separator_at(text, at);
	if (at == start || at - start > GROUP || !separator->n)
		return at;
	while (str_eq(separator_at(text, at), *separator)) {
		size_t digits = at + separator->n;

		if (digits_end(text, digits) != digits + GROUP)
			break;
		at = digits + GROUP;
	}
	return at;
}

/* The digits alone, without the zeros before them. */
static struct str
digits_of(struct arena *a, struct str text)
{
	char *digits = ARENA_ARRAY(a, char, text.n);
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++)
		if (char_is_digit(text.s[i]) && (n > 0 || text.s[i] != '0'))
			digits[n++] = text.s[i];
	return (struct str){digits, n};
}

static bool
is_zero(const struct amount *x)
{
	for (size_t i = 0; i < x->fraction.n; i++)
		if (x->fraction.s[i] != '0')
			return false;
	return x->whole.n == 0;
}

bool
amount_parse(struct arena *a, struct str text, struct amount *out)
{
	struct amount x = {0};
	size_t start, end, point;

	text = str_trim(text);
	start = skip_sign(text, &x.negative);
	end = digits_end(text, start);
	point = groups_end(text, start, end, &x.separator);
	if (point == end)
		x.separator = (struct str){NULL, 0};
	end = point;
	if (point < text.n && text.s[point] == '.') {
		end = digits_end(text, point + 1);
		x.fraction = str_sub(text, point + 1, end);
		if (x.fraction.n == 0)
			return false;
	}
	if (end == start || end < text.n)
		return false;
	x.whole = digits_of(a, str_sub(text, start, point));
	x.negative = x.negative && !is_zero(&x);
	*out = x;
	return true;
}

static char
decimal_at(struct str fraction, size_t i)
{
	return i < fraction.n ? fraction.s[i] : '0';
}

static int
compare_size(const struct amount *x, const struct amount *y)
{
	int order;

	if (x->whole.n != y->whole.n)
		return x->whole.n < y->whole.n ? -1 : 1;
	order = str_cmp(x->whole, y->whole);
	for (size_t i = 0; !order && (i < x->fraction.n || i < y->fraction.n);
	     i++)
		order = decimal_at(x->fraction, i) - decimal_at(y->fraction, i);
	return order;
}

int
amount_compare(const struct amount *x, const struct amount *y)
{
	if (x->negative != y->negative)
		return x->negative ? -1 : 1;
	return x->negative ? compare_size(y, x) : compare_size(x, y);
}

struct amount_sum
amount_sum_like(struct arena *a, const struct amount_sum *other)
{
	struct amount_sum sum = {.separator = other->separator};

	while (sum.fraction.n < other->fraction.n)
		vec_push(a, &sum.fraction, 0);
	return sum;
}

void
amount_sum_add(struct arena *a, struct amount_sum *sum, const struct amount *x)
{
	int sign = x->negative ? -1 : 1;

	while (sum->whole.n < x->whole.n)
		vec_push(a, &sum->whole, 0);
	while (sum->fraction.n < x->fraction.n)
		vec_push(a, &sum->fraction, 0);
	for (size_t i = 0; i < x->whole.n; i++)
		sum->whole.v[x->whole.n - 1 - i] +=
		    sign * (x->whole.s[i] - '0');
	for (size_t i = 0; i < x->fraction.n; i++)
		sum->fraction.v[i] += sign * (x->fraction.s[i] - '0');
	if (!sum->separator.n)
		sum->separator = x->separator;
}

/* More places than the carry of 2^63 rows could need. */
#define CARRY_PLACES 20

/* The sum at place i, counted from its last decimal. */
static int64_t
place_sum(const struct amount_sum *sum, size_t i)
{
	if (i < sum->fraction.n)
		return sum->fraction.v[sum->fraction.n - 1 - i];
	i -= sum->fraction.n;
	return i < sum->whole.n ? sum->whole.v[i] : 0;
}

/*
 * One digit a place, least first, of the sum times the sign.  False when
 * that is negative, and the digits its complement.
 */
static bool
carry_digits(const struct amount_sum *sum, int sign, char *digits, size_t n)
{
	int64_t carry = 0;

	for (size_t i = 0; i < n; i++) {
		int64_t value = carry + sign * place_sum(sum, i);
		int64_t digit = (value % 10 + 10) % 10;

		digits[i] = (char)('0' + digit);
		carry = (value - digit) / 10;
	}
	return carry >= 0;
}

struct str
amount_sum_text(struct arena *a, const struct amount_sum *sum)
{
	size_t scale = sum->fraction.n;
	size_t n = scale + sum->whole.n + CARRY_PLACES;
	char *digits = ARENA_ARRAY(a, char, n);
	struct buf *out = buf_new(a);

	if (!carry_digits(sum, 1, digits, n)) {
		carry_digits(sum, -1, digits, n);
		buf_char(out, '-');
	}
	while (n > scale + 1 && digits[n - 1] == '0')
		n--;
	for (size_t i = n; i > 0; i--) {
		size_t left = i - scale;

		if (i == scale)
			buf_char(out, '.');
		else if (i > scale && i < n && left % GROUP == 0)
			buf_str(out, sum->separator);
		buf_char(out, digits[i - 1]);
	}
	return buf_view(out);
}
