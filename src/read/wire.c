#include "read/wire.h"

static uint32_t
byte_at(struct str bytes, size_t at)
{
	return at < bytes.n ? (unsigned char)bytes.s[at] : 0;
}

uint32_t
wire_big(struct str bytes, size_t at, unsigned n)
{
	uint32_t value = 0;

	for (unsigned i = 0; i < n; i++)
		value = value << 8 | byte_at(bytes, at + i);
	return value;
}

uint32_t
wire_little(struct str bytes, size_t at, unsigned n)
{
	uint32_t value = 0;

	for (unsigned i = n; i > 0; i--)
		value = value << 8 | byte_at(bytes, at + i - 1);
	return value;
}
