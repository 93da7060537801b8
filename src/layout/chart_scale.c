#include "layout/chart_scale.h"

/* The multiple of the step at or under a value. */
static int64_t
floor_to(int64_t value, int64_t step)
{
	int64_t rest = value % step;

	return value - (rest < 0 ? rest + step : rest);
}

static struct chart_scale
scale_of(int64_t low, int64_t high, int64_t step)
{
	return (struct chart_scale){
	    floor_to(low, step), -floor_to(-high, step), step};
}

struct chart_scale
chart_scale_over(int64_t low, int64_t high, int ticks)
{
	static const int64_t multiples[] = {1, 2, 5};
	struct chart_scale s;

	if (low == high)
		high = low + 1;
	/* Around zero no step is large enough for one. */
	if (low < 0 && high > 0 && ticks < 2)
		ticks = 2;
	for (int64_t power = 1;; power *= 10)
		for (int i = 0; i < 3; i++) {
			s = scale_of(low, high, multiples[i] * power);
			if ((s.high - s.low) / s.step <= ticks)
				return s;
		}
}

su
chart_scale_place(const struct chart_scale *s, int64_t value, su length)
{
	int64_t range = s->high - s->low;
	/* So that the product fits: su_mul_div() takes 64 bits. */
	int64_t unit = range / INT32_MAX + 1;

	return (su)su_mul_div((value - s->low) / unit, length, range / unit);
}

unsigned
chart_scale_decimals(const struct chart_scale *s, unsigned decimals)
{
	int64_t step = s->step;

	while (decimals > 0 && step % 10 == 0) {
		step /= 10;
		decimals--;
	}
	return decimals;
}
