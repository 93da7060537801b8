#include "read/front_matter.h"

#include "format/smart.h"
#include "format/yaml.h"
#include "read/marking.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct str keys[] = {STR_INIT("title"), STR_INIT("subtitle"),
    STR_INIT("author"), STR_INIT("date"), STR_INIT("lang"), STR_INIT("id"),
    STR_INIT("version"), STR_INIT("status"), STR_INIT("keywords"),
    STR_INIT("abstract"), STR_INIT("short"), STR_INIT("smart"),
    STR_INIT("brief")};

static const struct str brief_keys[] = {STR_INIT("kind"), STR_INIT("addressee"),
    STR_INIT("publisher"), STR_INIT("origin"), STR_INIT("origin-url"),
    STR_INIT("embargo"), STR_INIT("marking"), STR_INIT("contact")};

/* Where the YAML lies; lines are numbered from 1. */
struct head {
	size_t from, to, body;
};

static size_t
line_start(const struct source *s, uint32_t line)
{
	return line <= s->line_count ? s->line_starts[line - 1] : s->text.n;
}

static struct str
trim_line_end(struct str line)
{
	while (line.n > 0 && char_is_space(line.s[line.n - 1]))
		line.n--;
	return line;
}

static size_t
behind_mark(struct str text)
{
	return str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

/*
 * False when the file has no head.  As in Pandoc a blank line must not follow
 * the first "---": that is a rule.
 */
static bool
find_head(const struct source *s, struct head *out)
{
	struct str first = source_line(s, 1);

	first = str_sub(first, behind_mark(s->text), first.n);
	if (!str_eq_z(trim_line_end(first), "---") ||
	    trim_line_end(source_line(s, 2)).n == 0)
		return false;
	for (uint32_t line = 2; line <= s->line_count; line++) {
		struct str text = trim_line_end(source_line(s, line));

		if (!str_eq_z(text, "---") && !str_eq_z(text, "..."))
			continue;
		out->from = line_start(s, 2);
		out->to = line_start(s, line);
		out->body = line_start(s, line + 1);
		return true;
	}
	return false;
}

/* The head of one document while it is read. */
struct reader {
	struct arena *arena;
	struct yaml_map map;
	struct document *document;
};

/* A text that is shown. */
static struct str
prose(const struct reader *r, const char *key)
{
	return r->document->smart ? yaml_prose(r->arena, r->map, key)
				  : yaml_text(r->map, key);
}

/* A text, or the texts of a list with commas between them. */
static struct str
text_or_list(const struct reader *r, const char *key)
{
	struct arena *a = r->arena;
	struct yaml_map map = r->map;
	const struct yaml_node *node = yaml_lookup(map, key);
	struct str all = {0};

	if (!node || node->kind != YAML_SEQUENCE)
		return prose(r, key);
	for (size_t i = 0; i < node->items.n; i++) {
		const struct yaml_node *item = node->items.v[i];

		if (item->kind != YAML_SCALAR) {
			yaml_report_type(
			    map.diags, item->at, key, "a list of texts");
			continue;
		}
		if (all.n > 0)
			all = arena_cat(a, all, STR(", "));
		all = arena_cat(a, all, item->text);
	}
	return r->document->smart ? smart_text(a, all) : all;
}

static void
read_brief(const struct reader *r)
{
	struct document *document = r->document;

	yaml_check_keys(r->map, brief_keys, COUNT(brief_keys));
	document->kind = prose(r, "kind");
	document->addressee = prose(r, "addressee");
	document->publisher = prose(r, "publisher");
	document->origin = prose(r, "origin");
	document->origin_url = yaml_text(r->map, "origin-url");
	document->embargo = embargo_read(r->map);
	document->marking = marking_read(r->map);
	yaml_text(r->map, "contact");
}

/* Whether punctuation is smart: it is unless that is switched off. */
static bool
read_smart(struct yaml_map map)
{
	const struct yaml_node *node = yaml_lookup(map, "smart");

	if (!node)
		return true;
	if (node->kind == YAML_SCALAR && str_eq_z(node->text, "false"))
		return false;
	if (node->kind != YAML_SCALAR || !str_eq_z(node->text, "true"))
		yaml_report_type(map.diags, node->at, "smart", "true or false");
	return true;
}

static void
read_keys(const struct reader *r)
{
	const struct yaml_node *title = yaml_lookup(r->map, "title");
	struct document *document = r->document;

	yaml_check_keys(r->map, keys, COUNT(keys));
	document->smart = read_smart(r->map);
	document->title = prose(r, "title");
	if (title)
		document->title_at = title->at;
	document->subtitle = prose(r, "subtitle");
	document->author = text_or_list(r, "author");
	document->date = yaml_text(r->map, "date");
	document->language = yaml_text(r->map, "lang");
	document->status = prose(r, "status");
	document->version = yaml_text(r->map, "version");
	document->short_name = prose(r, "short");
	yaml_text(r->map, "id");
	yaml_text(r->map, "abstract");
	text_or_list(r, "keywords");
}

size_t
front_matter_read(
    struct arena *a, struct diags *diags, struct document *document)
{
	const struct source *source = document->source;
	struct head head;
	const struct yaml_node *node;
	struct reader r = {.arena = a, .document = document};

	document->smart = true;
	if (!find_head(source, &head))
		return behind_mark(source->text);
	node = yaml_read(a, diags, source, head.from, head.to);
	r.map = yaml_map_of(diags, node, "front matter");
	read_keys(&r);
	r.map = yaml_map_of(diags, yaml_lookup(r.map, "brief"), "brief");
	read_brief(&r);
	return head.body;
}
