#include "base/date.h"

#define SECONDS_A_DAY 86400

static bool
digits(struct str s, size_t from, size_t count, int64_t *out)
{
	*out = 0;
	for (size_t i = from; i < from + count; i++) {
		if (!char_is_digit(s.s[i]))
			return false;
		*out = *out * 10 + (s.s[i] - '0');
	}
	return true;
}

static int64_t
days_in_month(int64_t year, int64_t month)
{
	static const int64_t days[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : days[month - 1];
}

/* Days since 1970-01-01 in the proleptic Gregorian calendar. */
static int64_t
civil_days(int64_t year, int64_t month, int64_t day)
{
	int64_t y = month <= 2 ? year - 1 : year;
	int64_t era = y / 400, yoe = y - era * 400;
	int64_t m = month > 2 ? month - 3 : month + 9;
	int64_t doy = (153 * m + 2) / 5 + day - 1;
	int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

bool
date_parse(struct str iso, int64_t *out)
{
	int64_t year, month, day;

	if (iso.n != 10 || iso.s[4] != '-' || iso.s[7] != '-')
		return false;
	if (!digits(iso, 0, 4, &year) || !digits(iso, 5, 2, &month) ||
	    !digits(iso, 8, 2, &day))
		return false;
	if (year < 1 || month < 1 || month > 12 || day < 1 ||
	    day > days_in_month(year, month))
		return false;
	*out = civil_days(year, month, day) * SECONDS_A_DAY;
	return true;
}
