/*
 * In: text and the node that it was taken from.  Out: stretches of one
 * language each, as the node and what is in it say.
 */
#include "layout/language.h"

/* A stretch of a text. */
struct stretch {
	struct str text, language;
};

struct stretches {
	struct stretch *v;
	size_t n, cap;
};

static struct str
language_or(struct str language, struct str other)
{
	return language.n ? language : other;
}

struct str
language_of(const struct layout *lay, const struct node *node)
{
	const struct document *document;

	for (const struct node *n = node; n; n = n->parent) {
		struct str language = attrs_text(n->attrs, "lang");

		if (language.n)
			return language;
	}
	document = node ? pack_document_of(lay->pack, node) : NULL;
	return language_or(
	    document ? document->language : STR(""), lay->pack->language);
}

const struct inline_style *
language_style(
    struct layout *lay, const struct inline_style *in, struct str language)
{
	struct inline_style *s;

	if (language.n == 0 || str_eq(language, in->language))
		return in;
	s = ARENA_NEW(lay->arena, struct inline_style);
	*s = *in;
	s->language = language;
	s->elem = elem_new(lay, ROLE_SPAN, in->elem, in->at);
	lay->pages->elems.v[s->elem].lang = language;
	return s;
}

struct str
language_name(const struct document *document)
{
	return document->short_name.n ? document->short_name : document->title;
}

void
language_add_name(struct par *p, const struct document *document,
    const struct inline_style *in)
{
	struct str language = p->lay->pack->language;

	if (document->short_name.n == 0)
		language = language_or(document->language, language);
	par_styled(
	    p, language_name(document), language_style(p->lay, in, language));
}

static void
add(struct arena *a, struct stretches *out, struct stretch next)
{
	struct stretch *last = out->n > 0 ? &out->v[out->n - 1] : NULL;

	if (last && str_eq(last->language, next.language))
		last->text.n += next.text.n;
	else
		vec_push(a, out, next);
}

static struct str
words_of(const struct node *n)
{
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		return n->u.text;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		return STR(" ");
	default:
		return STR("");
	}
}

/* Where a text begins among words: white space around it was taken away. */
static struct str
trimmed(struct str words, size_t at)
{
	size_t from = 0;

	while (at == 0 && from < words.n && char_is_space(words.s[from]))
		from++;
	return str_sub(words, from, words.n);
}

/* Divides a text along a node's words; false where it goes other ways. */
static bool
divide(const struct layout *lay, struct str text, const struct node *from,
    struct stretches *out)
{
	size_t at = 0;

	for (const struct node *n = from; n && at < text.n;
	     n = node_after(n, from, true)) {
		struct str words = trimmed(words_of(n), at);
		struct str rest = str_sub(text, at, text.n);

		if (words.n > rest.n)
			words.n = rest.n;
		if (words.n == 0)
			continue;
		if (!str_starts(rest, words))
			return false;
		rest.n = words.n;
		add(lay->arena, out,
		    (struct stretch){rest, language_of(lay, n)});
		at += words.n;
	}
	return at == text.n;
}

void
language_text(struct par *p, struct str text, const struct node *from,
    const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct stretches stretches = {NULL, 0, 0};

	if (!from) {
		par_styled(p, text, in);
		return;
	}
	if (!divide(lay, text, from, &stretches)) {
		par_styled(
		    p, text, language_style(lay, in, language_of(lay, from)));
		return;
	}
	for (size_t i = 0; i < stretches.n; i++)
		par_styled(p, stretches.v[i].text,
		    language_style(lay, in, stretches.v[i].language));
}

struct str
language_open(struct flow *f, struct str language, struct loc at)
{
	struct layout *lay = f->lay;
	struct str outer = lay->language;

	if (language.n == 0 || str_eq(language, outer))
		return outer;
	f->elem = elem_new(lay, ROLE_DIV, f->elem, at);
	lay->language = lay->pages->elems.v[f->elem].lang = language;
	return outer;
}

void
language_close(struct flow *f, struct str outer)
{
	f->lay->language = outer;
}
