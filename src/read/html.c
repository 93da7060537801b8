#include "read/html.h"

#include "read/entity.h"
#include "read/tags.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A block of HTML on its way to paragraphs. */
struct html {
	struct arena *arena;
	struct node *parent, *paragraph; /* NULL between paragraphs */
	struct buf *text;
	struct loc at;
	struct tags tags;
	struct str skipping; /* an element whose text is no text */
	uint8_t level;       /* of the heading that is open, or 0 */
	bool summary;        /* what is open leads into details */
	bool pre;            /* white space counts */
	bool space;          /* white space came since the last word */
	bool dropped;
};

static const struct str block_names[] = {STR_INIT("p"), STR_INIT("div"),
    STR_INIT("h1"), STR_INIT("h2"), STR_INIT("h3"), STR_INIT("h4"),
    STR_INIT("h5"), STR_INIT("h6"), STR_INIT("ul"), STR_INIT("ol"),
    STR_INIT("li"), STR_INIT("dl"), STR_INIT("dt"), STR_INIT("dd"),
    STR_INIT("table"), STR_INIT("caption"), STR_INIT("tr"), STR_INIT("td"),
    STR_INIT("th"), STR_INIT("blockquote"), STR_INIT("section"),
    STR_INIT("article"), STR_INIT("aside"), STR_INIT("header"),
    STR_INIT("footer"), STR_INIT("nav"), STR_INIT("main"), STR_INIT("figure"),
    STR_INIT("figcaption"), STR_INIT("form"), STR_INIT("fieldset"),
    STR_INIT("option"), STR_INIT("summary"), STR_INIT("details"),
    STR_INIT("pre"), STR_INIT("hr"), STR_INIT("center"), STR_INIT("address")};

static const struct str skipped_names[] = {STR_INIT("script"),
    STR_INIT("style"), STR_INIT("title"), STR_INIT("template")};

/* Blocks that are kept as what they are. */
static const struct str kept_names[] = {STR_INIT("p"), STR_INIT("pre"),
    STR_INIT("hr"), STR_INIT("details"), STR_INIT("summary")};

static bool
is_among(struct str name, const struct str *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq_fold(name, names[i]))
			return true;
	return false;
}

bool
html_is_markup(struct str tag)
{
	return tag.n > 1 && (tag.s[1] == '!' || tag.s[1] == '?');
}

/* A paragraph; a heading; the bold line that leads into details. */
static struct node *
begin_paragraph(struct html *h)
{
	struct node *block =
	    node_new(h->arena, h->level ? NODE_HEADING : NODE_PARAGRAPH, h->at);
	struct node *strong;

	if (h->level)
		block->u.heading.level = h->level;
	node_append(h->parent, block);
	if (!h->summary)
		return block;
	strong = node_new(h->arena, NODE_STRONG, h->at);
	node_append(block, strong);
	return strong;
}

static struct node *
paragraph(struct html *h)
{
	if (!h->paragraph)
		h->paragraph = begin_paragraph(h);
	return h->paragraph;
}

static void
flush(struct html *h)
{
	struct node *text;

	if (h->text->n == 0)
		return;
	text = node_new(h->arena, NODE_TEXT, h->at);
	text->u.text = arena_str(h->arena, buf_view(h->text));
	node_append(paragraph(h), text);
	h->text->n = 0;
}

static bool
is_picture(const struct node *block)
{
	return block->kind == NODE_PARAGRAPH && block->first == block->last &&
	       block->first->kind == NODE_IMAGE;
}

static void
end_paragraph(struct html *h)
{
	struct node *block;

	flush(h);
	block = h->paragraph;
	h->paragraph = NULL;
	h->space = false;
	if (!block)
		return;
	tags_end(&h->tags, block);
	if (!block->first)
		node_detach(h->parent->last);
	else if (is_picture(block))
		block->kind = NODE_FIGURE;
}

static void
end_code(struct html *h)
{
	struct node *code;

	h->pre = false;
	if (h->text->n == 0)
		return;
	code = node_new(h->arena, NODE_CODE_BLOCK, h->at);
	code->u.code.text = arena_str(h->arena, buf_view(h->text));
	node_append(h->parent, code);
	h->text->n = 0;
}

/* White space is one space between words, none where a line starts. */
static void
add_space(struct html *h)
{
	const struct node *last = h->paragraph ? h->paragraph->last : NULL;
	bool starts = !last || last->kind == NODE_LINE_BREAK;

	if (h->space && (h->text->n > 0 || !starts))
		buf_char(h->text, ' ');
	h->space = false;
}

static void
add_char(struct html *h, char c)
{
	bool first = h->pre && h->text->n == 0;

	if (h->pre) {
		if (c != '\n' || !first)
			buf_char(h->text, c);
		return;
	}
	if (char_is_space(c)) {
		h->space = true;
		return;
	}
	add_space(h);
	buf_char(h->text, c);
}

/* Adds what stands at `at`, no tag; the offset behind it. */
static size_t
add_text(struct html *h, struct str html, size_t at)
{
	struct entity entity = {0};

	if (h->skipping.n > 0)
		return at + 1;
	if (html.s[at] == '&')
		entity = entity_read(str_sub(html, at, html.n));
	if (entity.length == 0) {
		add_char(h, html.s[at]);
		return at + 1;
	}
	add_space(h);
	buf_add(h->text, entity.bytes, entity.n);
	return at + entity.length;
}

/* The offset behind the next `end` at or behind a place, or the text's. */
static size_t
behind(struct str html, size_t from, struct str end)
{
	for (size_t at = from; at < html.n; at++)
		if (str_starts(str_sub(html, at, html.n), end))
			return at + end.n;
	return html.n;
}

/* The offset behind a tag, whose quotes may hold a ">". */
static size_t
behind_tag(struct str html, size_t at)
{
	while (at < html.n && html.s[at] != '>') {
		char c = html.s[at++];

		if (c == '"' || c == '\'') {
			size_t end = str_find(html, c, at);

			at = end < html.n ? end + 1 : at;
		}
	}
	return at < html.n ? at + 1 : at;
}

/* The offset behind the tag, comment or instruction at `at`. */
static size_t
tag_end(struct str html, size_t at)
{
	struct str rest = str_sub(html, at, html.n);

	if (str_starts(rest, STR("<!--")))
		return behind(html, at + 2, STR("-->"));
	if (str_starts(rest, STR("<![CDATA[")))
		return behind(html, at, STR("]]>"));
	if (str_starts(rest, STR("<?")))
		return behind(html, at, STR("?>"));
	if (str_starts(rest, STR("<!")))
		return behind(html, at, STR(">"));
	return behind_tag(html, at);
}

static void
read_block_tag(struct html *h, struct str name, bool closes)
{
	if (h->pre)
		end_code(h);
	end_paragraph(h);
	h->level = 0;
	h->summary = !closes && str_eq_fold(name, STR("summary"));
	if (closes)
		return;
	if (name.n == 2 && (name.s[0] | 32) == 'h' && name.s[1] >= '1' &&
	    name.s[1] <= '6')
		h->level = (uint8_t)(name.s[1] - '0');
	else if (!is_among(name, kept_names, COUNT(kept_names)))
		h->dropped = true;
	h->pre = str_eq_fold(name, STR("pre"));
	if (str_eq_fold(name, STR("hr")))
		node_append(h->parent, node_new(h->arena, NODE_RULE, h->at));
}

static void
read_inline_tag(struct html *h, struct str tag)
{
	bool is_break = str_eq_fold(tag_name(tag), STR("br"));

	if (h->pre) {
		h->dropped = true;
		return;
	}
	if (is_break)
		h->space = false;
	else if (!tag_closes(tag))
		add_space(h);
	flush(h);
	if (!tags_add(&h->tags, paragraph(h), tag, h->at))
		h->dropped = true;
}

static void
read_tag(struct html *h, struct str tag)
{
	struct str name = tag_name(tag);

	if (html_is_markup(tag))
		return;
	if (h->skipping.n > 0) {
		if (tag_closes(tag) && str_eq_fold(name, h->skipping))
			h->skipping = (struct str){0};
		return;
	}
	if (is_among(name, skipped_names, COUNT(skipped_names))) {
		h->dropped = true;
		if (!tag_closes(tag))
			h->skipping = name;
	} else if (is_among(name, block_names, COUNT(block_names))) {
		read_block_tag(h, name, tag_closes(tag));
	} else {
		read_inline_tag(h, tag);
	}
}

static bool
begins_tag(const struct html *h, struct str html, size_t at)
{
	char next = at + 1 < html.n ? html.s[at + 1] : ' ';

	if (html.s[at] != '<')
		return false;
	if (h->skipping.n > 0)
		return next == '/';
	return char_is_alpha(next) || next == '/' || next == '!' || next == '?';
}

bool
html_add_block(
    struct arena *a, struct node *parent, struct str html, struct loc at)
{
	struct html h = {.arena = a, .parent = parent, .at = at};
	size_t next = 0, end;

	h.text = buf_new(a);
	h.tags.arena = a;
	while (next < html.n) {
		if (!begins_tag(&h, html, next)) {
			next = add_text(&h, html, next);
			continue;
		}
		end = tag_end(html, next);
		read_tag(&h, str_sub(html, next, end));
		next = end;
	}
	if (h.pre)
		end_code(&h);
	end_paragraph(&h);
	buf_release(h.text);
	return h.dropped || h.tags.dropped;
}

/* The offset behind the comment that begins at `at`, or the text's end. */
static size_t
comment_end(struct str text, size_t at)
{
	size_t end = at + 4;

	if (str_starts(str_sub(text, at, text.n), STR("<!-->")))
		return at + 5;
	while ((end = str_find(text, '>', end)) < text.n) {
		if (text.s[end - 1] == '-' && text.s[end - 2] == '-')
			return end + 1;
		end++;
	}
	return text.n;
}

void
html_note_markup(struct arena *a, struct written *out, size_t at)
{
	struct str text = out->source->text;

	if (str_starts(str_sub(text, at, text.n), STR("<!--")))
		vec_push(a, &out->comments,
		    source_loc(out->source, at, comment_end(text, at) - at));
}

void
html_find_comments(struct arena *a, struct written *out, struct loc lines)
{
	size_t end = (size_t)lines.offset + lines.length, at = lines.offset;
	struct str text = str_sub(out->source->text, 0, end);

	while ((at = str_find(text, '<', at)) < end) {
		size_t behind = at + 1;

		if (str_starts(str_sub(text, at, end), STR("<!--"))) {
			behind = comment_end(text, at);
			vec_push(a, &out->comments,
			    source_loc(out->source, at, behind - at));
		}
		at = behind;
	}
}
