/*
 * What the reader found in, edits of its source out, applied in one pass.
 *
 * Nothing is searched for here but what the reader took for an annotation:
 * fences and attribute lists that it met, page breaks and alerts of its tree.
 * So what is code, escaped or given back as text is never touched.  Edits are
 * made line by line, and so are in order.
 */
#include "read/canonical.h"

#include "base/buf.h"
#include "read/attrs_write.h"
#include "read/document.h"
#include "read/fence.h"

#define FENCE_COLONS 3

/* The fence on a line; no role when there is none. */
struct written_fence {
	const struct role *role;
	size_t colons; /* of the canonical form */
};

struct canonical {
	struct arena *arena;
	const struct prepared *p;
	const struct lines *lines;
	struct str text; /* of the source */

	struct written_fence *fences; /* one a line */
	struct edit *words;           /* likewise: a page break or an alert */
	size_t next_mark;
	VEC(struct edit) edits; /* in order */
};

/* The line, from 0, that an offset is on. */
static size_t
line_at(const struct lines *lines, size_t offset)
{
	size_t low = 0, high = lines->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (lines->v[middle].start <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The next role of a fence that the tree has met, from *at on, or NULL. */
static const struct role *
next_fence(const struct prepared *p, size_t *at)
{
	while (*at < p->roles.n) {
		const struct role *role = &p->roles.v[(*at)++];

		if (role->taken && (role->kind == ROLE_DIV_OPEN ||
				       role->kind == ROLE_DIV_CLOSE))
			return role;
	}
	return NULL;
}

/*
 * Divs nest as fences do: one left open or closed twice is an error, and then
 * nothing is rewritten.  A div's colons are known when it is closed.
 */
static void
find_fences(struct canonical *c)
{
	VEC(struct written_fence *) open = {0};
	const struct role *role;
	size_t at = 0;

	while ((role = next_fence(c->p, &at))) {
		struct written_fence *fence =
		    &c->fences[line_at(c->lines, role->at.offset)];

		*fence = (struct written_fence){role, FENCE_COLONS};
		if (role->kind == ROLE_DIV_OPEN) {
			vec_push(c->arena, &open, fence);
			continue;
		}
		if (open.n == 0)
			break;
		fence->colons = open.v[--open.n]->colons;
		if (open.n > 0 && open.v[open.n - 1]->colons <= fence->colons)
			open.v[open.n - 1]->colons = fence->colons + 1;
	}
}

static void
add_edit(struct canonical *c, size_t from, size_t to, struct str text)
{
	vec_push(c->arena, &c->edits, (struct edit){from, to - from, text});
}

static void
add_fence(struct canonical *c, size_t i)
{
	const struct written_fence *fence = &c->fences[i];
	struct buf *out = buf_new(c->arena);

	buf_fill(out, ':', fence->colons);
	if (fence->role->attrs) {
		buf_char(out, ' ');
		attrs_write(out, c->p->source, fence->role->attrs);
	}
	add_edit(c, fence->role->at.offset, c->lines->v[i].end,
	    arena_str(c->arena, buf_view(out)));
	buf_release(out);
}

static size_t
quote_depth(const struct canonical *c, size_t i)
{
	size_t depth = 0, end = fence_quote_end(c->lines, i);

	for (size_t at = c->lines->v[i].start; at < end; at++)
		depth += c->text.s[at] == '>';
	return depth;
}

/* Whether the fence on line i begins what stands on its line. */
static bool
is_alone(const struct canonical *c, size_t i)
{
	const struct line *line = &c->lines->v[i];

	return c->fences[i].role &&
	       c->fences[i].role->at.offset == line->content &&
	       line->opens == OPENS_NOTHING;
}

static bool
needs_blank_before(const struct canonical *c, size_t i)
{
	return i > 0 && (c->fences[i - 1].role || is_alone(c, i)) &&
	       !lines_is_blank(c->lines, i - 1) && !lines_is_blank(c->lines, i);
}

/*
 * Puts a blank line before line i.  It is in the quotes of the fence there,
 * as a line before it with fewer markers may go on with them lazily; behind a
 * fence it is in those that both sides stand in.
 */
static void
add_blank(struct canonical *c, size_t i)
{
	const struct line *line = &c->lines->v[i], *before = line - 1;
	bool behind =
	    c->fences[i - 1].role && quote_depth(c, i - 1) <= quote_depth(c, i);
	size_t model = behind ? i - 1 : i;
	size_t end = fence_quote_end(c->lines, model);
	struct buf *out = buf_new(c->arena);

	for (size_t at = c->lines->v[model].start; at < end; at++) {
		char byte = c->text.s[at];

		buf_char(out, byte == '>' || byte == '\t' ? byte : ' ');
	}
	buf_str(out, str_sub(c->text, before->end, line->start));
	add_edit(
	    c, line->start, line->start, arena_str(c->arena, buf_view(out)));
	buf_release(out);
}

/* Where the spaces before a list begin, if they set it apart from a text. */
static size_t
behind_text(const struct canonical *c, const struct line *line, size_t list)
{
	size_t at = list;

	while (at > line->content &&
	       (c->text.s[at - 1] == ' ' || c->text.s[at - 1] == '\t'))
		at--;
	return at > line->content ? at : list;
}

static void
add_list(struct canonical *c, const struct line *line, const struct mark *mark)
{
	size_t list = mark->at.offset, from = behind_text(c, line, list);
	struct buf *out = buf_new(c->arena);

	if (from < list)
		buf_char(out, ' ');
	attrs_write(out, c->p->source, mark->attrs);
	add_edit(c, from, list + mark->at.length,
	    arena_str(c->arena, buf_view(out)));
	buf_release(out);
}

/* Adds the attribute lists in the text of a line. */
static void
add_lists(struct canonical *c, const struct line *line)
{
	while (c->next_mark < c->p->marks.n) {
		const struct mark *mark = &c->p->marks.v[c->next_mark];

		if (mark->at.offset >= line->end)
			return;
		if (mark->kind == MARK_ATTRS && mark->taken)
			add_list(c, line, mark);
		c->next_mark++;
	}
}

static void
set_words(struct canonical *c, size_t from, size_t to, struct str text)
{
	c->words[line_at(c->lines, from)] =
	    (struct edit){from, to - from, text};
}

static void
find_page_break(struct canonical *c, struct loc at)
{
	struct str written = str_sub(c->text, at.offset, at.offset + at.length);

	written = str_trim(written);
	if (!str_starts(written, STR("<!--")))
		set_words(c, at.offset, at.offset + written.n,
		    STR("<!-- pagebreak -->"));
}

/* An alert's word: behind the markers of its quote, the first bracket. */
static void
find_alert(struct canonical *c, struct loc at)
{
	size_t from = at.offset, to;
	char *word;

	if (from >= c->text.n || c->text.s[from] != '>')
		return;
	while (from < c->text.n &&
	       (c->text.s[from] == '>' || char_is_space(c->text.s[from])))
		from++;
	to = str_find(c->text, ']', from);
	if (to == c->text.n ||
	    !str_starts(str_sub(c->text, from, to), STR("[!")))
		return;
	word = arena_z(c->arena, str_sub(c->text, from, to));
	for (char *p = word; *p; p++)
		if (*p >= 'a' && *p <= 'z')
			*p = (char)(*p - 'a' + 'A');
	set_words(c, from, to, str_from_z(word));
}

static bool
visit(struct node *node, void *user)
{
	struct canonical *c = user;

	if (node->kind == NODE_PAGE_BREAK)
		find_page_break(c, node->at);
	if (node->kind == NODE_DIV && !node->attrs &&
	    node->u.div.class != DIV_PLAIN)
		find_alert(c, node->at);
	return !node_is_inline(node->kind);
}

static void
find_edits(struct canonical *c, struct node *root)
{
	find_fences(c);
	node_walk(root, visit, c);
	for (size_t i = 0; i < c->lines->n; i++) {
		if (needs_blank_before(c, i))
			add_blank(c, i);
		if (c->fences[i].role)
			add_fence(c, i);
		if (c->words[i].text.n > 0)
			vec_push(c->arena, &c->edits, c->words[i]);
		add_lists(c, &c->lines->v[i]);
	}
}

static struct str
apply_edits(const struct canonical *c)
{
	struct buf *out = buf_new(c->arena);
	struct str all;
	size_t at = 0;

	for (size_t i = 0; i < c->edits.n; i++) {
		const struct edit *edit = &c->edits.v[i];

		buf_str(out, str_sub(c->text, at, edit->offset));
		buf_str(out, edit->text);
		at = edit->offset + edit->length;
	}
	buf_str(out, str_sub(c->text, at, c->text.n));
	all = arena_str(c->arena, buf_view(out));
	buf_release(out);
	return all;
}

struct str
canonical_text(
    struct arena *a, struct diags *diags, const struct source *source)
{
	struct canonical c = {.arena = a, .text = source->text};
	/* It is not asked what variables stand for. */
	struct scope unknown = {.incomplete = true};
	struct variables outer = {{&unknown}, 1};
	struct document *document =
	    document_read_prepared(a, diags, source, &outer, &c.p);

	if (diags->errors > 0)
		return source->text;
	c.lines = c.p->written;
	c.fences = ARENA_ARRAY(a, struct written_fence, c.lines->n);
	c.words = ARENA_ARRAY(a, struct edit, c.lines->n);
	find_edits(&c, document->root);
	return c.edits.n > 0 ? apply_edits(&c) : source->text;
}
