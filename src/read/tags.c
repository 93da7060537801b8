#include "read/tags.h"

#include "base/buf.h"
#include "base/su.h"
#include "read/entity.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Elements inside elements; deeper ones are left out. */
#define OPEN_MAX 32

/* Wider is no width that anybody means. */
#define PIXELS_MAX 100000

static const struct {
	struct str name;
	enum tag_kind kind;
} elements[] = {
    {STR_INIT("em"), TAG_EMPH},
    {STR_INIT("i"), TAG_EMPH},
    {STR_INIT("strong"), TAG_STRONG},
    {STR_INIT("b"), TAG_STRONG},
    {STR_INIT("s"), TAG_STRIKE},
    {STR_INIT("del"), TAG_STRIKE},
    {STR_INIT("sub"), TAG_SUBSCRIPT},
    {STR_INIT("sup"), TAG_SUPERSCRIPT},
    {STR_INIT("kbd"), TAG_KEY},
    {STR_INIT("code"), TAG_CODE},
    {STR_INIT("a"), TAG_LINK},
};

static const enum node_kind kinds[TAG_KIND_COUNT] = {
    [TAG_EMPH] = NODE_EMPH,
    [TAG_STRONG] = NODE_STRONG,
    [TAG_STRIKE] = NODE_STRIKE,
    [TAG_SUBSCRIPT] = NODE_SUBSCRIPT,
    [TAG_SUPERSCRIPT] = NODE_SUPERSCRIPT,
    [TAG_KEY] = NODE_SPAN,
    [TAG_CODE] = NODE_CODE,
    [TAG_LINK] = NODE_LINK,
};

bool
tag_closes(struct str tag)
{
	return tag.n > 1 && tag.s[1] == '/';
}

struct str
tag_name(struct str tag)
{
	size_t from = tag_closes(tag) ? 2 : 1, to = from;

	while (to < tag.n && (char_is_alnum(tag.s[to]) || tag.s[to] == '-'))
		to++;
	return str_sub(tag, from, to);
}

static size_t
behind_spaces(struct str s, size_t at)
{
	while (at < s.n && char_is_space(s.s[at]))
		at++;
	return at;
}

static bool
ends_name(char c)
{
	return char_is_space(c) || c == '=' || c == '>' || c == '/';
}

/* The end of a value at `at`; its quotes are taken off. */
static struct str
read_value(struct str tag, size_t at, size_t *end)
{
	char quote = at < tag.n ? tag.s[at] : '\0';
	size_t from = at;

	if (quote == '"' || quote == '\'') {
		*end = str_find(tag, quote, at + 1);
		return str_sub(tag, at + 1, *end);
	}
	while (at < tag.n && !char_is_space(tag.s[at]) && tag.s[at] != '>')
		at++;
	*end = at;
	return str_sub(tag, from, at);
}

struct str
tag_attribute(struct arena *a, struct str tag, const char *name)
{
	size_t at = 1 + tag_name(tag).n;

	while (at < tag.n) {
		size_t from = at;
		struct str word, value = {0};

		while (at < tag.n && !ends_name(tag.s[at]))
			at++;
		word = str_sub(tag, from, at);
		at = behind_spaces(tag, at);
		if (word.n > 0 && at < tag.n && tag.s[at] == '=')
			value =
			    read_value(tag, behind_spaces(tag, at + 1), &at);
		if (str_eq_fold(word, str_from_z(name)))
			return entity_resolve(a, value);
		at += at == from;
	}
	return (struct str){0};
}

/* "50%" as it is; a number of pixels, 96 of them an inch, as a length. */
static struct str
length_of(struct arena *a, struct str width)
{
	uint32_t pixels = 0;
	struct buf *out;
	size_t at = 0;

	while (
	    at < width.n && char_is_digit(width.s[at]) && pixels < PIXELS_MAX)
		pixels = pixels * 10 + (uint32_t)(width.s[at++] - '0');
	if (at < width.n && width.s[at] == '%')
		return str_sub(width, 0, at + 1);
	if (pixels == 0 || pixels >= PIXELS_MAX)
		return (struct str){0};
	out = buf_new(a);
	su_print(out, (int64_t)PT(3) * pixels / 4);
	buf_z(out, "pt");
	return arena_str(a, buf_view(out));
}

static void
add_pair(struct arena *a, struct attrs *attrs, struct attr pair)
{
	if (pair.value.n == 0)
		return;
	pair.key_at = pair.value_at;
	vec_push(a, &attrs->pairs, pair);
}

/* Its text is no caption, so it is an attribute. */
static bool
add_image(struct tags *tags, struct node *into, struct str tag, struct loc at)
{
	struct arena *a = tags->arena;
	struct node *image = node_new(a, NODE_IMAGE, at);
	struct attrs *attrs = ARENA_NEW(a, struct attrs);

	image->u.image.path = tag_attribute(a, tag, "src");
	if (image->u.image.path.n == 0)
		return false;
	image->u.image.title = tag_attribute(a, tag, "title");
	add_pair(a, attrs,
	    (struct attr){.key = STR("fig-alt"),
		.value = tag_attribute(a, tag, "alt"),
		.value_at = at});
	add_pair(a, attrs,
	    (struct attr){.key = STR("width"),
		.value = length_of(a, tag_attribute(a, tag, "width")),
		.value_at = at});
	if (attrs->pairs.n > 0)
		image->attrs = attrs;
	node_append(into, image);
	return true;
}

static void
pop(struct tags *tags)
{
	const struct open_tag *top = &tags->open.v[tags->open.n - 1];

	tags->last[top->kind] = top->before;
	tags->open.n--;
}

/* The topmost one was no element after all. */
static void
drop(struct tags *tags)
{
	struct node *node = tags->open.v[tags->open.n - 1].node;

	node_detach(node);
	pop(tags);
	if (!tags->dropped)
		tags->dropped_at = node->at;
	tags->dropped = true;
}

static bool
add_open(struct tags *tags, struct node *into, enum tag_kind kind,
    struct str tag, struct loc at)
{
	struct arena *a = tags->arena;
	struct node *node;

	if (tags->open.n >= OPEN_MAX)
		return false;
	node = node_new(a, NODE_SPAN, at);
	if (kind == TAG_LINK) {
		node->u.link.url = tag_attribute(a, tag, "href");
		node->u.link.title = tag_attribute(a, tag, "title");
	}
	node_append(into, node);
	vec_push(
	    a, &tags->open, (struct open_tag){node, kind, tags->last[kind]});
	tags->last[kind] = tags->open.n;
	return true;
}

/* Code is one text; with more than text in it it stays what it is. */
static bool
becomes_code(struct arena *a, struct node *node)
{
	struct str text;

	NODE_EACH_CHILD (child, node)
		if (child->kind != NODE_TEXT && child->kind != NODE_SOFT_BREAK)
			return false;
	text = node_text(a, node);
	while (node->first)
		node_detach(node->first);
	node->u.text = text;
	return true;
}

static void
set_kind(struct arena *a, struct node *node, enum tag_kind kind)
{
	struct attrs *attrs;

	if (kind == TAG_CODE && !becomes_code(a, node))
		return;
	if (kind == TAG_LINK && node->u.link.url.n == 0) {
		node->u.link.title = (struct str){0};
		return;
	}
	node->kind = kinds[kind];
	if (kind != TAG_KEY)
		return;
	attrs = ARENA_NEW(a, struct attrs);
	vec_push(a, &attrs->classes,
	    (struct attr){.key = STR("kbd"), .key_at = node->at});
	node->attrs = attrs;
}

/* What was opened since the element, among its siblings, was no tag. */
static bool
add_close(struct tags *tags, const struct node *into, enum tag_kind kind)
{
	size_t number = tags->last[kind];
	struct node *node;

	if (number == 0 || tags->open.v[number - 1].node->parent != into)
		return false;
	node = tags->open.v[number - 1].node;
	while (tags->open.n > number)
		drop(tags);
	pop(tags);
	if (!node->next) {
		node_detach(node);
		return true;
	}
	node_move_range(node, node->next, into->last);
	set_kind(tags->arena, node, kind);
	tags->closed = node;
	return true;
}

bool
tags_add(struct tags *tags, struct node *into, struct str tag, struct loc at)
{
	struct str name = tag_name(tag);

	tags->closed = NULL;
	if (str_eq_fold(name, STR("br"))) {
		node_append(into, node_new(tags->arena, NODE_LINE_BREAK, at));
		return true;
	}
	if (str_eq_fold(name, STR("img")) && !tag_closes(tag))
		return add_image(tags, into, tag, at);
	for (size_t i = 0; i < COUNT(elements); i++) {
		if (!str_eq_fold(name, elements[i].name))
			continue;
		if (tag_closes(tag))
			return add_close(tags, into, elements[i].kind);
		return add_open(tags, into, elements[i].kind, tag, at);
	}
	return false;
}

void
tags_end(struct tags *tags, const struct node *into)
{
	while (tags->open.n > 0 &&
	       tags->open.v[tags->open.n - 1].node->parent == into)
		drop(tags);
}
