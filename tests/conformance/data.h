/*
 * The Unicode Character Database's test files (UAX #44), read line by line.
 */
#ifndef TESTS_CONFORMANCE_DATA_H
#define TESTS_CONFORMANCE_DATA_H

#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

struct data {
	const char *path;
	struct str rest, line; /* the line without its comment */
	size_t number;
	size_t passed, failed; /* lines */
	size_t known;          /* that deviate as we know they do */
};

struct numbers {
	int32_t *v;
	size_t n, cap;
};

/* In the folder of Debian's package unicode-data.  False with a message. */
bool data_open(struct arena *a, const char *path, struct data *out);

/* The next line that says something. */
bool data_next(struct data *d);

/* Counts the line; one that fails is printed with what we have. */
void data_count(struct data *d, bool passed, struct str have);

/* Like str_next(), for words between white space. */
bool data_word(struct str *rest, struct str *word);

/* A word's value; false for one that is no number to the base. */
bool data_number(struct str word, int32_t base, int32_t *out);

/* The words as decimal numbers in place of what is in out; "x" is -1. */
void data_numbers(struct arena *a, struct str words, struct numbers *out);

#endif
