/*
 * Diagnostics of one source for the tests of this room.
 */
#ifndef TESTS_UNIT_DIAG_FIXTURE_H
#define TESTS_UNIT_DIAG_FIXTURE_H

#include <check.h>

#include "diag/diag.h"
#include "unit/base/assert_str.h"

static struct arena *arena;
static struct sources sources;
static struct diags diags;

/* Checked fixtures. */
static inline void
fixture_open(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
	sources = (struct sources){.arena = arena};
	diags = (struct diags){.arena = arena, .sources = &sources};
}

static inline void
fixture_close(void)
{
	arena_free(arena);
}

#endif
