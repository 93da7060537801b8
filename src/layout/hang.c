#include "layout/hang.h"

#include <stddef.h>

struct hang {
	uint32_t c;
	int16_t start, end; /* thousandths of its width */
};

/*
 * Light marks hang far, heavy ones a little; letters whose sides slope or
 * curve away a trace.  In order of code point.
 */
static const struct hang hangs[] = {
    {'"', 400, 400},
    {'\'', 600, 600},
    {'(', 60, 0},
    {')', 0, 60},
    {',', 0, 650},
    {'-', 0, 600},
    {'.', 0, 650},
    {':', 0, 400},
    {';', 0, 350},
    {'A', 30, 30},
    {'T', 30, 30},
    {'V', 30, 30},
    {'W', 20, 20},
    {'Y', 30, 30},
    {'r', 0, 30},
    {'v', 20, 20},
    {'w', 20, 20},
    {'y', 20, 20},
    {0x00AD, 0, 600},
    {0x2010, 0, 600},
    {0x2013, 0, 300},
    {0x2014, 0, 200},
    {0x2018, 600, 0},
    {0x2019, 0, 600},
    {0x201C, 400, 0},
    {0x201D, 0, 400},
    {0x3001, 0, 400},
    {0x3002, 0, 400},
};

static const struct hang *
lookup(uint32_t c)
{
	size_t low = 0, high = sizeof hangs / sizeof *hangs;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (hangs[middle].c == c)
			return &hangs[middle];
		if (hangs[middle].c < c)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

int32_t
hang_start_em1000(uint32_t c)
{
	const struct hang *h = lookup(c);

	return h ? h->start : 0;
}

int32_t
hang_end_em1000(uint32_t c)
{
	const struct hang *h = lookup(c);

	return h ? h->end : 0;
}
