#include "read/expand.h"

#include "base/buf.h"

#define OPEN "{{"
#define CLOSE "}}"
#define ESCAPED "\\{{"

static bool
starts_at(struct str text, size_t at, struct str prefix)
{
	return str_starts(str_sub(text, at, text.n), prefix);
}

static size_t
behind_blanks(struct str text, size_t at)
{
	while (at < text.n && (text.s[at] == ' ' || text.s[at] == '\t'))
		at++;
	return at;
}

static bool
is_ident_char(struct str text, size_t at)
{
	return at < text.n && (char_is_alnum(text.s[at]) || text.s[at] == '_');
}

/* The offset behind the ident at `at`, or `at`. */
static size_t
behind_ident(struct str text, size_t at)
{
	if (at >= text.n || !char_is_alpha(text.s[at]))
		return at;
	at++;
	while (is_ident_char(text, at) || (at < text.n && text.s[at] == '-' &&
					      is_ident_char(text, at + 1)))
		at++;
	return at;
}

/* The offset behind the name at `at`, or `at`. */
static size_t
behind_name(struct str text, size_t at)
{
	size_t end = behind_ident(text, at), next;

	while (end > at && end < text.n && text.s[end] == '.') {
		next = behind_ident(text, end + 1);
		if (next == end + 1)
			return at;
		end = next;
	}
	return end;
}

size_t
expand_find(struct str text, size_t at, struct str *name)
{
	size_t from, to, end;

	if (!starts_at(text, at, STR(OPEN)))
		return 0;
	from = behind_blanks(text, at + sizeof OPEN - 1);
	to = behind_name(text, from);
	end = behind_blanks(text, to);
	if (to == from || !starts_at(text, end, STR(CLOSE)))
		return 0;
	*name = str_sub(text, from, to);
	return end + sizeof CLOSE - 1;
}

bool
expand_is_key(struct str key)
{
	return key.n > 0 && behind_ident(key, 0) == key.n &&
	       !str_eq_z(key, "pack");
}

/* What is not printed needs no hint, for which all names are looked at. */
static void
report_unknown(const struct expander *e, struct str name, struct loc at)
{
	struct diag *diag = diag1(e->diags, DIAG_VARIABLE_UNKNOWN, at, name);
	const struct variables *v = e->variables;
	struct str *words;
	size_t n = 0;

	if (e->diags->list.n > DIAG_PRINT_LIMIT)
		return;
	for (size_t i = 0; i < v->n; i++)
		n += v->scopes[i]->variables.n;
	words = ARENA_ARRAY(e->arena, struct str, n);
	n = 0;
	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < v->scopes[i]->variables.n; k++)
			words[n++] = v->scopes[i]->variables.entries[k].key;
	diag_nearest(e->diags, diag, name, words, n);
}

bool
expand_name(
    const struct expander *e, struct str name, struct loc at, struct str *out)
{
	const struct variable *found = variables_lookup(e->variables, name);

	if (found && found->child.n == 0) {
		*out = found->text;
		return true;
	}
	if (found)
		diag2(e->diags, DIAG_VARIABLE_MAPPING, at, name, found->child);
	else if (variables_are_complete(e->variables))
		report_unknown(e, name, at);
	return false;
}

/* A text that is being copied, and where it was written. */
struct copying {
	const struct expander *expander;
	struct str text, written;
	size_t reached; /* in what was written, behind the last variable */
	const struct source *source;
	struct loc at;
};

/* The place of the next variable of a name in what was written. */
static struct loc
place_of(struct copying *c, struct str name)
{
	struct str found;
	size_t at = c->reached, end;

	for (; at < c->written.n; at++) {
		if (starts_at(c->written, at, STR(ESCAPED))) {
			at += sizeof ESCAPED - 2;
			continue;
		}
		end = expand_find(c->written, at, &found);
		if (end == 0 || !str_eq(found, name))
			continue;
		c->reached = end;
		return source_loc(c->source, c->at.offset + at, end - at);
	}
	c->reached = at;
	return c->at;
}

/* Copies what stands at `at`; the offset behind it. */
static size_t
copy_next(struct copying *c, struct buf *out, size_t at)
{
	struct str name, value;
	size_t end;

	if (starts_at(c->text, at, STR(ESCAPED))) {
		buf_z(out, OPEN);
		return at + sizeof ESCAPED - 1;
	}
	end = expand_find(c->text, at, &name);
	if (end == 0) {
		buf_char(out, c->text.s[at]);
		return at + 1;
	}
	if (!expand_name(c->expander, name, place_of(c, name), &value))
		value = str_sub(c->text, at, end);
	buf_str(out, value);
	return end;
}

static bool
has_braces(struct str text)
{
	size_t at = 0;

	while ((at = str_find(text, OPEN[0], at)) < text.n &&
	       !starts_at(text, at, STR(OPEN)))
		at++;
	return at < text.n;
}

struct str
expand_text(const struct expander *e, struct str text,
    const struct source *source, struct loc at)
{
	struct copying c = {.expander = e, .text = text, .source = source};
	struct str expanded;
	struct buf *out;

	if (!has_braces(text))
		return text;
	c.at = at;
	c.written = str_sub(source->text, at.offset, at.offset + at.length);
	out = buf_new(e->arena);
	for (size_t i = 0; i < text.n;)
		i = copy_next(&c, out, i);
	expanded = arena_str(e->arena, buf_view(out));
	buf_release(out);
	return expanded;
}
