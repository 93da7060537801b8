/*
 * Attributes and the source that they were read from in, text out.  Values
 * come from the source, not from the attributes: there they have their
 * escapes yet and are not made typographic.
 */
#include "read/attrs_write.h"

static void
put_value(struct buf *out, const struct source *s, struct loc at)
{
	struct str value = str_sub(s->text, at.offset, at.offset + at.length);

	/* A backslash cannot be escaped: before a quote it would hide it. */
	if (str_ends(value, STR("\\"))) {
		buf_str(out, value);
		return;
	}
	buf_char(out, '"');
	buf_str(out, value);
	buf_char(out, '"');
}

/* A space stands between attributes, none behind the brace. */
static void
put_gap(struct buf *out)
{
	if (out->p[out->n - 1] != '{')
		buf_char(out, ' ');
}

void
attrs_write(struct buf *out, const struct source *s, const struct attrs *attrs)
{
	buf_char(out, '{');
	if (attrs->id.n > 0) {
		buf_char(out, '#');
		buf_str(out, attrs->id);
	}
	for (size_t i = 0; i < attrs->classes.n; i++) {
		put_gap(out);
		buf_char(out, '.');
		buf_str(out, attrs->classes.v[i].key);
	}
	for (size_t i = 0; i < attrs->pairs.n; i++) {
		put_gap(out);
		buf_str(out, attrs->pairs.v[i].key);
		buf_char(out, '=');
		put_value(out, s, attrs->pairs.v[i].value_at);
	}
	buf_char(out, '}');
}
