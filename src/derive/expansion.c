/*
 * Text nodes in; text nodes with abbreviations among them out, in one pass:
 * at the start of each word, the stretches from there that end with a word
 * and are no longer than the longest term are looked up.
 */
#include "derive/expansion.h"

#include "base/utf8.h"

struct expansion {
	struct derivation *d;
	const struct back_matter *back;
	bool expands;                 /* in this document */
	struct map used;              /* terms that stood in its running text */
	const struct node *paragraph; /* of running text, or NULL */
	struct str flat;              /* the paragraph's text */
	size_t at;                    /* the current node's place in it */
};

/* An abbreviation in a text: its bytes [start, end). */
struct find {
	struct abbreviation *abbreviation;
	size_t start, end;
};

/*
 * Letters and figures of alphabets.  Other scripts and punctuation lie above:
 * "DPRK" is a word of its own before a Korean particle.
 */
static bool
is_word(uint32_t c)
{
	if (c < 0x80)
		return char_is_alnum((char)c) || c == '_';
	return c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7;
}

static size_t
previous(struct str s, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80);
	return at;
}

static uint32_t
char_at(struct str s, size_t at)
{
	return at < s.n ? utf8_next(s, &at) : ' ';
}

static uint32_t
char_before(struct str s, size_t at)
{
	return at > 0 ? char_at(s, previous(s, at)) : ' ';
}

/* Whether a word may begin or end between two characters. */
static bool
is_edge(struct str s, size_t at)
{
	return !is_word(char_before(s, at)) || !is_word(char_at(s, at));
}

/* The longest term that begins at a place, and is whole there. */
static bool
match(const struct expansion *e, struct str text, struct find *out)
{
	size_t most = out->start + e->back->term_most;
	bool found = false;

	for (size_t end = out->start; end < text.n && end < most;) {
		void *term;

		utf8_next(text, &end);
		if (!is_edge(text, end))
			continue;
		term =
		    map_lookup(&e->back->terms, str_sub(text, out->start, end));
		if (!term)
			continue;
		out->abbreviation = term;
		out->end = end;
		found = true;
	}
	return found;
}

/* The next abbreviation from a place on. */
static bool
find_next(
    const struct expansion *e, struct str text, size_t from, struct find *out)
{
	for (size_t at = from; at < text.n; utf8_next(text, &at)) {
		out->start = at;
		if (is_edge(text, at) && match(e, text, out))
			return true;
	}
	return false;
}

static bool
is_joint(uint32_t c)
{
	return c == '-' || c == '/' || c == '\'' || c == 0x2019 ||
	       c == 0x2010 || c == 0x2011 || c == 0x2013;
}

/* The characters at the sides, in the paragraph. */
struct sides {
	uint32_t before, after;
};

static struct sides
sides_of(const struct expansion *e, const struct find *f)
{
	return (struct sides){char_before(e->flat, e->at + f->start),
	    char_at(e->flat, e->at + f->end)};
}

/* "... (DPRK" behind what it stands for, or "DPRK (..." before it. */
static bool
is_told(const struct expansion *e, const struct find *f)
{
	struct str expansion = f->abbreviation->expansion;
	size_t start = e->at + f->start, end = e->at + f->end, n = expansion.n;
	struct str before = str_sub(e->flat, 0, start);
	struct str after = str_sub(e->flat, end, e->flat.n);

	if (str_ends(before, STR(" (")) && start - 2 >= n &&
	    str_eq_fold(str_sub(before, start - 2 - n, start - 2), expansion))
		return true;
	return str_starts(after, STR(" (")) && after.n >= 2 + n &&
	       str_eq_fold(str_sub(after, 2, 2 + n), expansion);
}

/* Whether this is the first place in the running text of the document. */
static bool
is_first(struct expansion *e, const struct find *f)
{
	struct sides sides;

	if (!e->paragraph)
		return false;
	sides = sides_of(e, f);
	if (is_joint(sides.before) || is_joint(sides.after))
		return false;
	return !map_put(e->d->arena, &e->used, f->abbreviation->term,
	    f->abbreviation, true);
}

static void
insert_text(const struct expansion *e, struct node *before, struct str text)
{
	struct node *node;

	if (text.n == 0)
		return;
	node = node_copy(e->d->arena, before);
	node->u.text = text;
	node_insert_before(before, node);
}

static void
insert_term(const struct expansion *e, struct node *before,
    const struct abbreviation *abbreviation)
{
	struct node *node =
	    node_new(e->d->arena, NODE_ABBREVIATION, before->at);
	struct node *text = node_copy(e->d->arena, before);

	node->u.abbreviation.expansion = abbreviation->expansion;
	text->u.text = abbreviation->term;
	node_append(node, text);
	node_insert_before(before, node);
}

/* Puts what a find becomes before the node that holds the rest. */
static void
insert(struct expansion *e, struct node *rest, const struct find *f)
{
	const struct abbreviation *abbreviation = f->abbreviation;
	bool written = is_first(e, f) && e->expands && !is_told(e, f);
	bool inside = written && sides_of(e, f).before == '(';

	if (written) {
		insert_text(e, rest, abbreviation->expansion);
		insert_text(e, rest, inside ? STR(", ") : STR(" ("));
	}
	insert_term(e, rest, abbreviation);
	if (written && !inside)
		insert_text(e, rest, STR(")"));
}

static void
apply_text(struct expansion *e, struct node *node)
{
	struct str text = node->u.text;
	size_t done = 0;
	struct find f;

	while (find_next(e, text, done, &f)) {
		insert_text(e, node, str_sub(text, done, f.start));
		insert(e, node, &f);
		done = f.end;
	}
	node->u.text = str_sub(text, done, text.n);
}

static bool
is_running(const struct node *paragraph)
{
	for (const struct node *n = paragraph->parent; n; n = n->parent) {
		if (n->kind == NODE_QUOTE || n->kind == NODE_NOTES ||
		    n->kind == NODE_FIGURE || n->kind == NODE_TABLE)
			return false;
		if (n->kind != NODE_DIV)
			continue;
		if (n->u.div.class == DIV_PULL_QUOTE ||
		    n->u.div.class == DIV_SOURCES ||
		    n->u.div.class == DIV_CONTACT ||
		    n->u.div.class == DIV_SIGNATORIES)
			return false;
	}
	return true;
}

/* A block begins: what is below it may be running text, or not. */
static void
enter_block(struct expansion *e, const struct node *node)
{
	bool running = node->kind == NODE_PARAGRAPH && is_running(node);

	e->paragraph = running ? node : NULL;
	e->flat = running ? node_text(e->d->arena, node) : (struct str){0};
	e->at = 0;
}

static bool
is_own_address(const struct expansion *e, const struct node *link)
{
	struct str text = node_text(e->d->arena, link);

	return text.n > 0 && str_ends(link->u.link.url, text);
}

static bool
visit(struct node *node, void *user)
{
	struct expansion *e = user;
	size_t length = 1;

	if (!node_is_inline(node->kind)) {
		enter_block(e, node);
		return node->kind != NODE_DIV ||
		       node->u.div.class != DIV_ABBREVIATIONS;
	}
	switch (node->kind) {
	case NODE_TEXT:
		length = node->u.text.n;
		apply_text(e, node);
		break;
	case NODE_CODE:
		length = node->u.text.n;
		break;
	case NODE_LINK:
		if (!is_own_address(e, node))
			return true;
		length = node_text(e->d->arena, node).n;
		break;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		break;
	default:
		return true;
	}
	e->at += length;
	return false;
}

void
expansion_apply(struct derivation *d)
{
	if (d->facts->back.terms.n == 0)
		return;
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		const struct document *doc = d->pack->documents.v[i];
		struct expansion e = {.d = d,
		    .back = &d->facts->back,
		    .expands = !d->pack->keeps_abbreviations &&
			       !doc->keeps_abbreviations};

		node_walk(doc->root, visit, &e);
	}
}
