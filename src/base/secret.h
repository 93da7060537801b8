/*
 * Bytes that nobody may find in memory once they have served.
 */
#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include "base/arena.h"

/* Overwrites n bytes, in a manner that no compiler leaves out. */
void secret_wipe(void *bytes, size_t n);

/* Has them overwritten when the arena is freed or reset past this point. */
void secret_defer(struct arena *a, void *bytes, size_t n);

#endif
