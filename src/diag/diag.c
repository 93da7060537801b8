/*
 * Collects messages: the rows of codes.def with their arguments filled in.
 */
#include "diag/diag.h"

#include "base/arena.h"
#include "base/map.h"

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

/* What a message says and where. */
static struct str
saying_of(struct arena *a, const struct diag *m)
{
	struct str place = arena_printf(a, "%d %u %lu %lu ", (int)m->code,
	    (unsigned)m->at.source, (unsigned long)m->at.offset,
	    (unsigned long)m->at.length);

	return arena_cat(a, place, m->text);
}

/* Whether a message is the first to say this there. */
static bool
is_new(struct diags *d, struct diag *m)
{
	return !map_put(d->arena, &d->known, saying_of(d->arena, m), m, true);
}

static void
add(struct diags *d, struct diag *m)
{
	if (!is_new(d, m))
		return;
	vec_push(d->arena, &d->list, m);
	count(d, m->severity);
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
	add(d, message);
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

struct diags
diag_aside(const struct diags *d)
{
	return (struct diags){.arena = d->arena,
	    .sources = d->sources,
	    .strict = d->strict,
	    .single = d->single};
}

void
diag_take(struct diags *d, const struct diags *aside)
{
	for (size_t i = 0; i < aside->list.n; i++)
		add(d, aside->list.v[i]);
}

const char *
diag_code_name(enum diag_code code)
{
	return rows[code].name;
}

const char *
diag_severity_name(enum severity severity)
{
	static const char *const names[] = {
	    [SEVERITY_NOTE] = "note",
	    [SEVERITY_WARNING] = "warning",
	    [SEVERITY_ERROR] = "error",
	    [SEVERITY_PACK_ERROR] = "error",
	};

	return names[severity];
}

void
diag_relate(struct diag *which, struct loc at, struct str text)
{
	which->related = at;
	which->related_text = text;
}

static struct str
key_of(struct arena *a, const struct diag *m)
{
	return arena_printf(a, "%d %u %u %.*s", (int)m->code,
	    (unsigned)m->at.source, (unsigned)m->at.offset, (int)m->text.n,
	    m->text.s);
}

static void
count_out(struct diags *d, enum severity severity)
{
	if (severity == SEVERITY_ERROR)
		d->errors--;
	else if (severity == SEVERITY_WARNING)
		d->warnings--;
}

void
diag_require(struct diags *d, enum diag_code code, struct loc at)
{
	const struct diag *said = diag0(d, code, at);
	struct diag *m = map_lookup(&d->known, saying_of(d->arena, said));

	count_out(d, m->severity);
	m->severity = SEVERITY_ERROR;
	count(d, m->severity);
}

void
diag_drop_repeats(struct diags *d)
{
	struct map known = {0};
	size_t n = 0;

	for (size_t i = 0; i < d->list.n; i++) {
		struct diag *m = d->list.v[i];

		if (map_put(d->arena, &known, key_of(d->arena, m), m, true))
			count_out(d, m->severity);
		else
			d->list.v[n++] = m;
	}
	d->list.n = n;
}
