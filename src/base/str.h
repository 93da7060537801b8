/*
 * Pointer-and-length text.  A struct str borrows its bytes: they belong to an
 * arena, a source file or a literal and must outlive it.  Nothing here relies
 * on a terminating NUL, and a str may contain NUL bytes.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *s; /* may be NULL when n is 0 */
	size_t n;      /* bytes */
};

/* A str of a string literal, usable as an expression and an initialiser. */
#define STR(lit) ((struct str){(lit), sizeof(lit) - 1})
#define STR_INIT(lit)                                                          \
	{                                                                      \
		(lit), sizeof(lit) - 1                                         \
	}

/* Borrows a NUL-terminated string; NULL gives the empty str. */
struct str str_from_z(const char *z);

bool str_eq(struct str a, struct str b);
bool str_eq_z(struct str a, const char *z);
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);

/* Bytewise order, shorter first among equals: <0, 0, >0. */
int str_cmp(struct str a, struct str b);

/* ASCII case folded equality. */
bool str_eq_fold(struct str a, struct str b);

/* The bytes from `from` up to, not including, `to`; both are clamped. */
struct str str_sub(struct str s, size_t from, size_t to);

/* Without leading and trailing spaces, tabs, CR and LF. */
struct str str_trim(struct str s);

/* Offset of the first byte c at or after `from`, or s.n. */
size_t str_find(struct str s, char c, size_t from);

/*
 * Takes the next piece of *rest up to `sep` (dropping the separator) into
 * *piece; false when nothing is left (so
 * that nothing follows a separator at the end).
 */
bool str_next(struct str *rest, char sep, struct str *piece);

/* Whether it is lower case letters, digits and hyphens, one at least. */
bool str_is_name(struct str s);

bool char_is_alpha(char c);
bool char_is_digit(char c);
bool char_is_alnum(char c);
bool char_is_space(char c); /* space, \t, \n, \v, \f, \r */

/* The other case of an ASCII letter; anything else as it is. */
char char_lower(char c);
char char_upper(char c);

/* The hexadecimal digit of the low four bits, upper case. */
char char_hex(unsigned value);

#endif
