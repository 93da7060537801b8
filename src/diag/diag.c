/*
 * Collects messages: the rows of codes.def with their arguments filled in.
 */
#include "diag/diag.h"

#include "base/arena.h"

static const struct {
	const char *name;
	enum severity severity;
	struct str format, hint;
} rows[] = {
#define DIAG(name, severity, format, hint)                                     \
	{#name, SEVERITY_##severity, STR_INIT(format), STR_INIT(hint)},
#include "diag/codes.def"
#undef DIAG
};

#define ARGUMENTS 3

/*
 * The format's length with its arguments in place; the text itself goes to
 * `to` unless that is NULL.
 */
static size_t
expand(char *to, struct str format, const struct str args[ARGUMENTS])
{
	size_t n = 0;

	for (size_t i = 0; i < format.n; i++) {
		struct str piece = str_sub(format, i, i + 1);
		char digit = i + 1 < format.n ? format.s[i + 1] : '\0';

		if (format.s[i] == '%' && digit >= '1' &&
		    digit < '1' + ARGUMENTS) {
			piece = args[digit - '1'];
			i++;
		}
		for (size_t k = 0; to && k < piece.n; k++)
			to[n + k] = piece.s[k];
		n += piece.n;
	}
	return n;
}

static struct str
fill_in(struct arena *a, struct str format, const struct str args[ARGUMENTS])
{
	size_t n = expand(NULL, format, args);
	char *p = ARENA_ARRAY(a, char, n + 1);

	expand(p, format, args);
	return (struct str){p, n};
}

static void
count(struct diags *d, enum severity severity)
{
	if (severity == SEVERITY_ERROR)
		d->errors++;
	else if (severity == SEVERITY_WARNING)
		d->warnings++;
}

static enum severity
severity_of(const struct diags *d, enum diag_code code)
{
	enum severity severity = rows[code].severity;

	if (severity == SEVERITY_PACK_ERROR)
		severity = d->single ? SEVERITY_WARNING : SEVERITY_ERROR;
	return d->strict && severity == SEVERITY_WARNING ? SEVERITY_ERROR
							 : severity;
}

struct diag *
diag3(struct diags *d, enum diag_code code, struct loc at, struct str a,
    struct str b, struct str c)
{
	const struct str args[ARGUMENTS] = {a, b, c};
	struct diag *message = ARENA_ARRAY(d->arena, struct diag, 1);

	message->code = code;
	message->severity = severity_of(d, code);
	message->at = at;
	message->text = fill_in(d->arena, rows[code].format, args);
	message->hint = fill_in(d->arena, rows[code].hint, args);
	vec_push(d->arena, &d->list, message);
	count(d, message->severity);
	return message;
}

struct diag *
diag2(struct diags *d, enum diag_code code, struct loc at, struct str a,
    struct str b)
{
	return diag3(d, code, at, a, b, (struct str){0});
}

struct diag *
diag1(struct diags *d, enum diag_code code, struct loc at, struct str a)
{
	return diag2(d, code, at, a, (struct str){0});
}

struct diag *
diag0(struct diags *d, enum diag_code code, struct loc at)
{
	return diag1(d, code, at, (struct str){0});
}

const char *
diag_code_name(enum diag_code code)
{
	return rows[code].name;
}
