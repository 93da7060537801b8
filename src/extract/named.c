#include "extract/named.h"

#include "doc/words.h"

#define NOBODY STR(AUDIENCE_UNLESS "=\"" AUDIENCE_NOBODY "\"")

/* A list of attributes while it is edited. */
struct naming {
	struct edits *edits;
	const struct sources_input *in;
	struct str text; /* of the source */
	/* An include that says more than what it includes is a div around
	 * it: one word for whom it is stays, and is everybody's. */
	bool stays;
};

static bool
is_audience(struct str key)
{
	return str_eq_z(key, AUDIENCE_WHEN) || str_eq_z(key, AUDIENCE_UNLESS);
}

static bool
is_audience_class(struct str word)
{
	return str_eq_z(word, AUDIENCE_VISIBLE) ||
	       str_eq_z(word, AUDIENCE_HIDDEN);
}

static bool
is_relation(struct str key)
{
	return str_eq_z(key, "supports") || str_eq_z(key, "partly") ||
	       str_eq_z(key, "opposes");
}

/* A class with its dot, a pair with its quotes. */
static struct range
extent_of(const struct naming *n, const struct attr *attr, bool class)
{
	struct range at = {attr->key_at.offset,
	    (size_t)attr->value_at.offset + attr->value_at.length};

	if (class) {
		at.to = (size_t)attr->key_at.offset + attr->key_at.length;
		at.from -= at.from > 0 && n->text.s[at.from - 1] == '.';
	} else if (at.to < n->text.n &&
		   (n->text.s[at.to] == '"' || n->text.s[at.to] == '\'')) {
		at.to++;
	}
	return at;
}

/* With the spaces before it or, where it comes first, behind it. */
static void
take_out(struct naming *n, struct range at)
{
	while (at.from > 0 && char_is_space(n->text.s[at.from - 1]))
		at.from--;
	if (at.from > 0 && n->text.s[at.from - 1] == '{')
		while (at.to < n->text.n && char_is_space(n->text.s[at.to]))
			at.to++;
	edits_add(n->edits, at, STR(""));
}

static bool
is_hidden(const struct naming *n, struct str id)
{
	return map_lookup(&n->in->view->hidden, id) &&
	       !map_lookup(&n->in->facts->labels, id);
}

/* The ids of a relation that are shown; *hidden is how many are not. */
static struct str
shown_ids(const struct naming *n, const struct attr *attr, size_t *hidden)
{
	struct words words = words_of(attr, WORDS_IDS);
	struct buf *all = buf_new(n->in->arena);
	struct str id;
	struct loc at;

	*hidden = 0;
	while (words_next(&words, &id, &at)) {
		if (is_hidden(n, id)) {
			*hidden += 1;
			continue;
		}
		if (all->n > 0)
			buf_char(all, ' ');
		buf_str(all, id);
	}
	return buf_view(all);
}

static void
edit_pair(struct naming *n, const struct attr *pair)
{
	size_t hidden = 0;
	struct str ids;

	if (is_audience(pair->key)) {
		if (n->stays)
			edits_add(n->edits, extent_of(n, pair, false), NOBODY);
		else
			take_out(n, extent_of(n, pair, false));
		n->stays = false;
		return;
	}
	if (!is_relation(pair->key))
		return;
	ids = shown_ids(n, pair, &hidden);
	if (hidden == 0)
		return;
	if (ids.n == 0)
		take_out(n, extent_of(n, pair, false));
	else
		edits_add(n->edits,
		    (struct range){pair->value_at.offset,
			(size_t)pair->value_at.offset + pair->value_at.length},
		    ids);
}

static void
widen(struct range *all, struct range at)
{
	all->from = at.from < all->from ? at.from : all->from;
	all->to = at.to > all->to ? at.to : all->to;
}

/* All that stands between the braces. */
static struct range
whole_of(const struct naming *n, const struct attrs *attrs)
{
	struct range all = {n->text.n, 0};

	for (size_t i = 0; i < attrs->classes.n; i++)
		widen(&all, extent_of(n, &attrs->classes.v[i], true));
	for (size_t i = 0; i < attrs->pairs.n; i++)
		widen(&all, extent_of(n, &attrs->pairs.v[i], false));
	return all;
}

static bool
is_nothing_else(const struct attrs *attrs)
{
	for (size_t i = 0; i < attrs->classes.n; i++)
		if (!is_audience_class(attrs->classes.v[i].key))
			return false;
	for (size_t i = 0; i < attrs->pairs.n; i++)
		if (!is_audience(attrs->pairs.v[i].key))
			return false;
	return attrs->id.n == 0;
}

void
named_cut(struct edits *e, const struct sources_input *in,
    const struct source *source, const struct attrs *attrs)
{
	struct naming n = {
	    e, in, source->text, attrs_has_class(attrs, "include")};

	if (is_nothing_else(attrs)) {
		edits_add(e, whole_of(&n, attrs), NOBODY);
		return;
	}
	for (size_t i = 0; i < attrs->classes.n; i++) {
		const struct attr *class = &attrs->classes.v[i];

		if (is_audience_class(class->key))
			take_out(&n, extent_of(&n, class, true));
	}
	for (size_t i = 0; i < attrs->pairs.n; i++)
		edit_pair(&n, &attrs->pairs.v[i]);
}
