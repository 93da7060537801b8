/*
 * Addresses in documents, as paths of files.
 */
#ifndef READ_ADDRESS_H
#define READ_ADDRESS_H

#include "base/arena.h"
#include "base/str.h"

/* "https://..." and the like; a colon in a later folder is none. */
bool address_is_remote(struct str address);

/* A path written as an address is: "my%20map.png" is "my map.png". */
struct str address_unescape(struct arena *a, struct str path);

/* The path that an address names, up to its "#" or "?". */
struct str address_path(struct arena *a, struct str url);

#endif
