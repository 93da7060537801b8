/*
 * SASLprep by ICU, whose profile maps, normalises and checks for bidi as RFC
 * 4013 says.  Passwords are stored strings: unassigned code points are barred.
 */
#include "text/password.h"

#include <unicode/usprep.h>
#include <unicode/ustring.h>

#include "base/secret.h"
#include "base/utf8.h"

/* What is longer is not even looked into. */
#define TYPED_MAX ((size_t)PASSWORD_LENGTH_MAX * 4)

/* UTF-16 on the way; NFKC makes no more than 18 units of one. */
#define UNITS_MAX (TYPED_MAX * 18)

struct units {
	UChar *v;
	int32_t n;
};

static UChar *
units_new(struct arena *a, size_t n)
{
	UChar *v = ARENA_ARRAY(a, UChar, n);

	secret_defer(a, v, n * sizeof *v);
	return v;
}

static enum password_status
status_of(struct arena *a, UErrorCode error)
{
	if (error == U_MEMORY_ALLOCATION_ERROR)
		arena_give_up(a);
	return U_FAILURE(error) ? PASSWORD_CHARACTER : PASSWORD_OK;
}

static enum password_status
prepare_units(struct arena *a, struct units typed, struct units *out)
{
	UErrorCode error = U_ZERO_ERROR;
	UStringPrepProfile *profile =
	    usprep_openByType(USPREP_RFC4013_SASLPREP, &error);

	if (U_SUCCESS(error))
		out->n = usprep_prepare(profile, typed.v, typed.n, out->v,
		    (int32_t)UNITS_MAX, USPREP_DEFAULT, NULL, &error);
	usprep_close(profile);
	return status_of(a, error);
}

static enum password_status
encode(struct arena *a, struct units units, struct str *out)
{
	UErrorCode error = U_ZERO_ERROR;
	size_t room = (size_t)units.n * 3 + 1;
	char *bytes = arena_alloc(a, room);
	int32_t n = 0;

	secret_defer(a, bytes, room);
	u_strToUTF8(bytes, (int32_t)room, &n, units.v, units.n, &error);
	if (U_FAILURE(error))
		return status_of(a, error);
	*out = (struct str){bytes, (size_t)n};
	return PASSWORD_OK;
}

static bool
has_control(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.s[i] < ' ' || s.s[i] == '\x7F')
			return true;
	return false;
}

static enum password_status
prepare(struct arena *a, struct str typed, struct str *out)
{
	struct units from = {units_new(a, typed.n + 1), 0};
	struct units to = {units_new(a, UNITS_MAX), 0};
	UErrorCode error = U_ZERO_ERROR;
	enum password_status status;

	u_strFromUTF8(from.v, (int32_t)typed.n + 1, &from.n, typed.s,
	    (int32_t)typed.n, &error);
	status = status_of(a, error);
	if (status == PASSWORD_OK)
		status = prepare_units(a, from, &to);
	return status == PASSWORD_OK ? encode(a, to, out) : status;
}

enum password_status
password_prepare(struct arena *a, struct str typed, struct str *out)
{
	enum password_status status;
	struct str prepared;

	if (typed.n == 0)
		return PASSWORD_EMPTY;
	if (utf8_invalid_at(typed) < typed.n)
		return PASSWORD_NOT_UTF8;
	if (has_control(typed))
		return PASSWORD_CHARACTER;
	if (typed.n > TYPED_MAX)
		return PASSWORD_TOO_LONG;
	status = prepare(a, typed, &prepared);
	if (status != PASSWORD_OK)
		return status;
	if (prepared.n == 0)
		return PASSWORD_EMPTY;
	if (prepared.n > PASSWORD_LENGTH_MAX)
		return PASSWORD_TOO_LONG;
	*out = prepared;
	return PASSWORD_OK;
}

const char *
password_status_text(enum password_status status)
{
	static const char *const texts[] = {
	    [PASSWORD_OK] = "is good",
	    [PASSWORD_EMPTY] = "is empty",
	    [PASSWORD_TOO_LONG] = "is longer than 127 bytes",
	    [PASSWORD_NOT_UTF8] = "is not UTF-8",
	    [PASSWORD_CHARACTER] =
		("has a character that no password may have, such as a "
		 "line end (RFC 4013)"),
	};

	return texts[status];
}
