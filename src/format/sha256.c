#include "format/sha256.h"

#include <nettle/sha2.h>

struct str
sha256_hex(struct arena *a, struct str bytes)
{
	struct sha256_ctx ctx;
	uint8_t sum[SHA256_DIGEST_SIZE];
	char *hex = arena_alloc(a, 2 * sizeof sum);

	sha256_init(&ctx);
	sha256_update(&ctx, bytes.n, (const uint8_t *)bytes.s);
	sha256_digest(&ctx, sizeof sum, sum);
	for (size_t i = 0; i < sizeof sum; i++) {
		hex[2 * i] = char_lower(char_hex(sum[i] >> 4));
		hex[2 * i + 1] = char_lower(char_hex(sum[i]));
	}
	return (struct str){hex, 2 * sizeof sum};
}
