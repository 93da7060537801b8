/*
 * Messages as JSON (RFC 8259), one object a line:
 *
 *     {"severity":"error","code":"ID_TWICE","message":"...","hint":"...",
 *     "file":"a.md","line":3,"column":9,"end_line":3,"end_column":14,
 *     "related":{"file":"a.md","line":1,"column":9,"message":"..."}}
 *
 * What comes from files may hold anything: malformed UTF-8 becomes U+FFFD,
 * and what a terminal must not see is escaped.
 */
#include "base/utf8.h"
#include "diag/diag.h"

/* A control behind the first 65,536 characters there is none. */
static void
put_char(struct buf *out, uint32_t c)
{
	char bytes[4];

	if (utf8_is_control(c)) {
		buf_printf(out, "\\u%04x", (unsigned)c);
		return;
	}
	if (c == '"' || c == '\\')
		buf_char(out, '\\');
	buf_add(out, bytes, utf8_encode(c, bytes));
}

static void
put_string(struct buf *out, struct str s)
{
	buf_char(out, '"');
	for (size_t at = 0; at < s.n;)
		put_char(out, utf8_next(s, &at));
	buf_char(out, '"');
}

/* `,"name":`; names are written here and need no escapes. */
static void
put_name(struct buf *out, const char *name)
{
	buf_printf(out, ",\"%s\":", name);
}

static void
put_text(struct buf *out, const char *name, struct str text)
{
	put_name(out, name);
	if (text.n)
		put_string(out, text);
	else
		buf_z(out, "null");
}

/* A number counts from 1: 0 is none. */
static void
put_number(struct buf *out, const char *name, uint32_t number)
{
	put_name(out, name);
	if (number)
		buf_int(out, number);
	else
		buf_z(out, "null");
}

static void
put_place(struct buf *out, const struct source *s, struct loc at)
{
	struct line_col place = {0, 0};

	if (s)
		place = source_line_col(s, at.offset);
	put_number(out, "line", place.line);
	put_number(out, "column", place.column);
}

static void
put_end(struct buf *out, const struct source *s, struct loc at)
{
	struct line_col place = {0, 0};

	if (s)
		place = source_line_col(s, at.offset + at.length);
	put_number(out, "end_line", place.line);
	put_number(out, "end_column", place.column);
}

static void
put_related(struct buf *out, const struct diags *d, const struct diag *m)
{
	const struct source *s = source_lookup(d->sources, m->related.source);

	put_name(out, "related");
	if (!s) {
		buf_z(out, "null");
		return;
	}
	buf_z(out, "{\"file\":");
	put_string(out, s->name);
	put_place(out, s, m->related);
	put_text(out, "message", m->related_text);
	buf_char(out, '}');
}

static void
put_message(struct buf *out, const struct diags *d, const struct diag *m)
{
	const struct source *s = source_lookup(d->sources, m->at.source);

	buf_z(out, "{\"severity\":");
	put_string(out, str_from_z(diag_severity_name(m->severity)));
	put_text(out, "code", str_from_z(diag_code_name(m->code)));
	put_text(out, "message", m->text);
	put_text(out, "hint", m->hint);
	put_text(out, "file", s ? s->name : STR(""));
	put_place(out, s, m->at);
	put_end(out, s, m->at);
	put_related(out, d, m);
	buf_z(out, "}\n");
}

void
diag_render_json(const struct diags *d, struct buf *out)
{
	struct diag **sorted = diag_sorted(d);

	for (size_t i = 0; i < d->list.n; i++)
		put_message(out, d, sorted[i]);
}
