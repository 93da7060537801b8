/*
 * Each reads a file of the Unicode Character Database and counts its lines
 * that ours agrees with; false when the file cannot be read.
 */
#ifndef TESTS_CONFORMANCE_CONFORMANCE_H
#define TESTS_CONFORMANCE_CONFORMANCE_H

#include "conformance/data.h"

/* UAX #14: break_find() on every line of auxiliary/LineBreakTest.txt. */
bool conformance_line_break(struct arena *a, struct data *out);

/* UAX #9: bidi_find() and bidi_order() by classes, and by characters. */
bool conformance_bidi(struct arena *a, struct data *out);
bool conformance_bidi_character(struct arena *a, struct data *out);

#endif
