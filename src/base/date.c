#include "base/date.h"

#define SECONDS_A_DAY 86400
#define ZONE_HOURS_MAX 14

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

/* "hh:mm" at an offset, as minutes. */
static bool
clock_parse(struct str s, size_t from, int64_t hours_max, int64_t *out)
{
	int64_t hours, minutes;

	if (s.n < from + 5 || s.s[from + 2] != ':' ||
	    !digits(s, from, 2, &hours) || !digits(s, from + 3, 2, &minutes))
		return false;
	if (hours > hours_max || minutes > 59)
		return false;
	*out = hours * 60 + minutes;
	return true;
}

/* "Z", "+hh:mm" or nothing, as minutes east of UTC. */
static bool
zone_parse(struct str zone, int64_t *out)
{
	*out = 0;
	if (zone.n == 0 || str_eq_z(zone, "Z"))
		return true;
	if (zone.n != 6 || (zone.s[0] != '+' && zone.s[0] != '-') ||
	    !clock_parse(zone, 1, ZONE_HOURS_MAX, out))
		return false;
	if (zone.s[0] == '-')
		*out = -*out;
	return true;
}

bool
date_time_parse(struct str iso, struct date_time *out)
{
	struct date_time t = {.date = str_sub(iso, 0, 10)};
	int64_t minutes, zone, seconds = 0;
	size_t end = 16;

	if (!date_parse(t.date, &t.seconds))
		return false;
	if (iso.n == 10) {
		*out = t;
		return true;
	}
	if ((iso.s[10] != 'T' && iso.s[10] != ' ') ||
	    !clock_parse(iso, 11, 23, &minutes))
		return false;
	if (iso.n >= 19 && iso.s[16] == ':') {
		if (!digits(iso, 17, 2, &seconds) || seconds > 59)
			return false;
		end = 19;
	}
	if (!zone_parse(str_sub(iso, end, iso.n), &zone))
		return false;
	t.time = str_sub(iso, 11, 16);
	t.zone = (int16_t)zone;
	t.seconds += (minutes - zone) * 60 + seconds;
	*out = t;
	return true;
}
