#include "base/secret.h"

struct secret {
	void *bytes;
	size_t n;
};

void
secret_wipe(void *bytes, size_t n)
{
	volatile unsigned char *p = bytes;

	while (n > 0)
		p[--n] = 0;
}

static void
wipe(void *object)
{
	const struct secret *secret = object;

	secret_wipe(secret->bytes, secret->n);
}

void
secret_defer(struct arena *a, void *bytes, size_t n)
{
	struct secret *secret = ARENA_NEW(a, struct secret);

	secret->bytes = bytes;
	secret->n = n;
	arena_defer(a, wipe, secret);
}
