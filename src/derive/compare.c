/*
 * What the value is, a number, a date or a text, decides how cells compare.
 */
#include "derive/compare.h"

#include <string.h>

#define YEAR 4
#define MONTH 7

/* "2018-06-12", "2018-06" or, which is a number too, "2018". */
static bool
is_date(struct str s)
{
	static const struct str shape = STR_INIT("dddd-dd-dd");

	if (s.n != shape.n && s.n != MONTH && s.n != YEAR)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (shape.s[i] == 'd' ? !char_is_digit(s.s[i]) : s.s[i] != '-')
			return false;
	return true;
}

struct comparison
comparison_of(struct arena *a, const struct collation *collation,
    enum comparison_kind kind, struct str value)
{
	struct comparison c = {
	    .kind = kind, .arena = a, .collation = collation};

	c.value = str_trim(value);
	c.is_number = amount_parse(a, c.value, &c.number);
	c.is_date = is_date(c.value);
	if (kind == COMPARE_CONTAINS)
		c.folded = collation_fold(a, c.value);
	return c;
}

/* Case is folded in UTF-16, whose units must not be torn. */
static bool
contains(struct str text, struct str part)
{
	for (size_t at = 0; text.n - at >= part.n; at += 2) {
		if (memcmp(text.s + at, part.s, part.n) == 0)
			return true;
		if (at == text.n)
			break;
	}
	return false;
}

/* False when there is no order between the two, as with nothing. */
static bool
order_of(const struct comparison *c, struct str cell, int *order)
{
	struct amount number;

	if (!cell.n || !c->value.n)
		return false;
	if (c->is_number && amount_parse(c->arena, cell, &number))
		*order = amount_compare(&number, &c->number);
	else if (c->is_date && is_date(cell))
		*order = str_cmp(cell, c->value);
	else if (!c->is_number)
		*order = collation_compare(c->collation, cell, c->value);
	else
		return false;
	return true;
}

bool
comparison_holds(const struct comparison *c, struct str cell)
{
	bool ordered;
	int order = 0;

	cell = str_trim(cell);
	if (c->kind == COMPARE_CONTAINS)
		return contains(collation_fold(c->arena, cell), c->folded);
	ordered = order_of(c, cell, &order);
	switch (c->kind) {
	case COMPARE_EQUAL:
		return ordered ? order == 0 : str_eq(cell, c->value);
	case COMPARE_UNEQUAL:
		return ordered ? order != 0 : !str_eq(cell, c->value);
	case COMPARE_LESS:
		return ordered && order < 0;
	case COMPARE_AT_MOST:
		return ordered && order <= 0;
	case COMPARE_GREATER:
		return ordered && order > 0;
	default:
		return ordered && order >= 0;
	}
}
