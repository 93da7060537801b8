/*
 * The files that a pack was read from.
 */
#ifndef READ_FILES_H
#define READ_FILES_H

#include "base/map.h"
#include "doc/pack.h"

struct files {
	struct arena *arena;
	struct map by_path; /* struct pack_file */
};

/*
 * A file that was read, to be given its source; one that was read before
 * counts once.
 */
struct pack_file *files_add(struct files *files, enum pack_file_kind kind,
    struct str path, struct str bytes);

/* Gives the pack its files in the order of their paths' bytes. */
void files_finish(const struct files *files, struct pack *pack);

#endif
