/*
 * Assertions on struct str.
 */
#ifndef TESTS_UNIT_BASE_ASSERT_STR_H
#define TESTS_UNIT_BASE_ASSERT_STR_H

#include <check.h>

#include "base/str.h"

#define ASSERT_STR(got, want)                                                  \
	do {                                                                   \
		struct str got_ = (got);                                       \
		const char *want_ = (want);                                    \
		ck_assert_msg(str_eq_z(got_, want_),                           \
		    "line %d: got \"%.*s\", not \"%s\"", __LINE__,             \
		    (int)got_.n, got_.n ? got_.s : "", want_);                 \
	} while (0)

#endif
