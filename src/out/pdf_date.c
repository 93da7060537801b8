/*
 * The Gregorian calendar, counted in days from 1 January of the year 1.
 */
#include "out/pdf_date.h"

#define DAY 86400        /* [s] */
#define EPOCH 719162     /* days from year 1 to 1970 */
#define LAST_DAY 3652058 /* 31 December 9999 */

static int64_t
days_before_year(int64_t year)
{
	int64_t past = year - 1;

	return past * 365 + past / 4 - past / 100 + past / 400;
}

static int
days_in_month(int64_t year, int month)
{
	static const int days[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = days_before_year(year + 1) - days_before_year(year) == 366;

	return days[month - 1] + (month == 2 && leap);
}

static void
split_day(int64_t day, struct pdf_date *out)
{
	/* 400 years are 146097 days; the guess is a year off at most. */
	int64_t year = day * 400 / 146097 + 1;
	int month = 1;

	if (days_before_year(year) > day)
		year--;
	else if (days_before_year(year + 1) <= day)
		year++;
	day -= days_before_year(year);
	while (day >= days_in_month(year, month))
		day -= days_in_month(year, month++);
	out->year = (int)year;
	out->month = month;
	out->day = (int)day + 1;
}

bool
pdf_date_split(int64_t seconds, struct pdf_date *out)
{
	int64_t day = seconds / DAY;
	int rest = (int)(seconds % DAY);

	if (rest < 0) {
		rest += DAY;
		day--;
	}
	if (day < -EPOCH || day > LAST_DAY - EPOCH)
		return false;
	split_day(day + EPOCH, out);
	out->hour = rest / 3600;
	out->minute = rest / 60 % 60;
	out->second = rest % 60;
	return true;
}

struct str
pdf_date_text(struct arena *a, const struct metadata *meta)
{
	struct pdf_date d;

	if (!meta->has_date || !pdf_date_split(meta->date, &d))
		return (struct str){NULL, 0};
	return arena_printf(a, "D:%04d%02d%02d%02d%02d%02dZ", d.year, d.month,
	    d.day, d.hour, d.minute, d.second);
}
