/*
 * Passwords in the form in which a PDF takes them: ISO 32000-2, algorithm
 * 2.A, has them prepared by SASLprep (RFC 4013), so that what looks the same
 * on two keyboards is the same.
 */
#ifndef TEXT_PASSWORD_H
#define TEXT_PASSWORD_H

#include "base/arena.h"
#include "base/str.h"

/* Readers look at no more than so many [bytes]. */
#define PASSWORD_LENGTH_MAX 127

enum password_status {
	PASSWORD_OK,
	PASSWORD_EMPTY,
	PASSWORD_TOO_LONG,
	PASSWORD_NOT_UTF8,
	PASSWORD_CHARACTER /* a control, or another that SASLprep bars */
};

/*
 * Sets *out, in the good case, to the prepared form, NUL-terminated.  The
 * arena overwrites what was made of the password when it goes.
 */
enum password_status password_prepare(
    struct arena *a, struct str typed, struct str *out);

/* Behind "the password": "is empty". */
const char *password_status_text(enum password_status status);

#endif
