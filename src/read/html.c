#include "read/html.h"

#include "base/utf8.h"

/* A block of HTML on its way to paragraphs. */
struct html {
	struct arena *arena;
	struct node *parent, *paragraph; /* NULL between paragraphs */
	struct buf *text;
	struct loc at;
	struct str skipping; /* an element whose text is no text */
	bool dropped;
};

static const struct entity {
	struct str name, text;
} entities[] = {
    {STR_INIT("amp"), STR_INIT("&")},
    {STR_INIT("lt"), STR_INIT("<")},
    {STR_INIT("gt"), STR_INIT(">")},
    {STR_INIT("quot"), STR_INIT("\"")},
    {STR_INIT("apos"), STR_INIT("'")},
    {STR_INIT("nbsp"), STR_INIT("\xC2\xA0")},
};

static const struct str block_names[] = {STR_INIT("p"), STR_INIT("div"),
    STR_INIT("h1"), STR_INIT("h2"), STR_INIT("h3"), STR_INIT("h4"),
    STR_INIT("h5"), STR_INIT("h6"), STR_INIT("ul"), STR_INIT("ol"),
    STR_INIT("li"), STR_INIT("table"), STR_INIT("tr"), STR_INIT("td"),
    STR_INIT("th"), STR_INIT("blockquote"), STR_INIT("section"),
    STR_INIT("summary"), STR_INIT("details"), STR_INIT("pre")};

static const struct str skipped_names[] = {
    STR_INIT("script"), STR_INIT("style"), STR_INIT("title")};

static bool
is_among(struct str name, const struct str *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq_fold(name, names[i]))
			return true;
	return false;
}

/* The name of "<name ...>" or "</name>". */
static struct str
tag_name(struct str tag)
{
	size_t from = 1, to;

	if (from < tag.n && tag.s[from] == '/')
		from++;
	for (to = from; to < tag.n && char_is_alnum(tag.s[to]); to++)
		;
	return str_sub(tag, from, to);
}

bool
html_is_break(struct str tag)
{
	return str_eq_fold(tag_name(tag), STR("br"));
}

bool
html_is_comment(struct str tag)
{
	return str_starts(tag, STR("<!--"));
}

static void
flush(struct html *h)
{
	struct node *text;

	if (h->text->n == 0)
		return;
	if (!h->paragraph) {
		h->paragraph = node_new(h->arena, NODE_PARAGRAPH, h->at);
		node_append(h->parent, h->paragraph);
	}
	text = node_new(h->arena, NODE_TEXT, h->at);
	text->u.text = arena_str(h->arena, buf_view(h->text));
	node_append(h->paragraph, text);
	h->text->n = 0;
}

static void
trim_text(struct html *h)
{
	if (h->text->n > 0 && h->text->p[h->text->n - 1] == ' ')
		h->text->n--;
}

static void
end_paragraph(struct html *h)
{
	trim_text(h);
	flush(h);
	h->paragraph = NULL;
}

static void
add_break(struct html *h)
{
	trim_text(h);
	flush(h);
	if (h->paragraph)
		node_append(
		    h->paragraph, node_new(h->arena, NODE_LINE_BREAK, h->at));
}

static void
add_char(struct html *h, char c)
{
	bool starts = h->text->n == 0 || h->text->p[h->text->n - 1] == ' ';

	if (!char_is_space(c))
		buf_char(h->text, c);
	else if (!starts)
		buf_char(h->text, ' ');
}

static void
add_code_point(struct html *h, uint32_t c)
{
	char bytes[4];

	if (c < ' ' || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = UTF8_REPLACEMENT;
	buf_add(h->text, bytes, utf8_encode(c, bytes));
}

/* The number of "#123" or "#x7B", over U+10FFFF when it is none. */
static uint32_t
character_number(struct str name)
{
	bool hex = name.n > 1 && (name.s[1] == 'x' || name.s[1] == 'X');
	uint32_t c = 0, digit;
	size_t at = hex ? 2 : 1;

	if (at >= name.n)
		return UINT32_MAX;
	for (; at < name.n && c <= 0x10FFFF; at++) {
		char byte = name.s[at];

		if (char_is_digit(byte))
			digit = (uint32_t)(byte - '0');
		else if (hex && char_is_alpha(byte) && (byte | 32) <= 'f')
			digit = (uint32_t)((byte | 32) - 'a' + 10);
		else
			return UINT32_MAX;
		c = c * (hex ? 16 : 10) + digit;
	}
	return c;
}

/* Adds the entity at `at`; the offset behind it, or `at` when it is none. */
static size_t
add_entity(struct html *h, struct str html, size_t at)
{
	size_t end = at + 1;
	struct str name;

	while (end < html.n && end - at < 12 &&
	       (char_is_alnum(html.s[end]) || html.s[end] == '#'))
		end++;
	if (end >= html.n || html.s[end] != ';' || end == at + 1)
		return at;
	name = str_sub(html, at + 1, end);
	if (name.s[0] == '#') {
		add_code_point(h, character_number(name));
		return end + 1;
	}
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (str_eq(name, entities[i].name)) {
			buf_str(h->text, entities[i].text);
			return end + 1;
		}
	return at;
}

/* The offset behind the tag or comment at `at`. */
static size_t
tag_end(struct str html, size_t at)
{
	size_t end;

	if (!html_is_comment(str_sub(html, at, html.n))) {
		end = str_find(html, '>', at);
		return end < html.n ? end + 1 : end;
	}
	for (end = at + 4; end < html.n; end++)
		if (str_starts(str_sub(html, end, html.n), STR("-->")))
			return end + 3;
	return html.n;
}

static void
read_tag(struct html *h, struct str tag)
{
	struct str name = tag_name(tag);
	bool closes = tag.n > 1 && tag.s[1] == '/';

	if (html_is_comment(tag))
		return;
	if (closes && str_eq_fold(name, h->skipping))
		h->skipping = (struct str){0};
	if (is_among(name, skipped_names, 3) && !closes)
		h->skipping = name;
	if (html_is_break(tag)) {
		add_break(h);
		return;
	}
	h->dropped = true;
	if (is_among(
		name, block_names, sizeof block_names / sizeof *block_names))
		end_paragraph(h);
}

static bool
begins_tag(struct str html, size_t at)
{
	char next = at + 1 < html.n ? html.s[at + 1] : ' ';

	return html.s[at] == '<' && (char_is_alpha(next) || next == '/' ||
					next == '!' || next == '?');
}

bool
html_add_block(
    struct arena *a, struct node *parent, struct str html, struct loc at)
{
	struct html h = {.arena = a, .parent = parent, .at = at};
	size_t next = 0, end;

	h.text = buf_new(a);
	while (next < html.n) {
		if (begins_tag(html, next)) {
			end = tag_end(html, next);
			read_tag(&h, str_sub(html, next, end));
			next = end;
			continue;
		}
		end = next;
		if (h.skipping.n == 0 && html.s[next] == '&')
			end = add_entity(&h, html, next);
		if (end == next && h.skipping.n == 0)
			add_char(&h, html.s[next]);
		next = end > next ? end : next + 1;
	}
	end_paragraph(&h);
	buf_release(h.text);
	return h.dropped;
}
