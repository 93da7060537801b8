/*
 * SHA-256 (FIPS 180-4) of the files that a pack was read from, and of the
 * whole: the digest of the list that, in the pack's folder,
 *
 *     LC_ALL=C sort -u | tr '\n' '\0' | xargs -0 sha256sum
 *
 * prints when it is given the files' names, a line each.
 */
#ifndef READ_DIGEST_H
#define READ_DIGEST_H

#include "base/map.h"
#include "doc/attachment.h"
#include "doc/pack.h"

struct digests {
	struct arena *arena;
	struct map files; /* by path, to their digests: struct str */
};

/*
 * A file that was read, to be given its source; one that was read before
 * counts once.
 */
struct pack_file *digests_add(struct digests *d, enum pack_file_kind kind,
    struct str path, struct str bytes);

/* Gives the pack its files in the order of their paths' bytes, and digest. */
void digests_finish(const struct digests *d, struct pack *pack);

/*
 * The digest of what rides along in a PDF, by the same list: that of the pack
 * which unpacking it gives.  The extract is made of the others and left out.
 */
struct str digest_of_attachments(
    struct arena *a, const struct attachments *files);

#endif
