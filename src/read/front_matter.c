#include "read/front_matter.h"

#include "doc/language.h"
#include "format/smart.h"
#include "format/yaml.h"
#include "read/audience.h"
#include "read/marking.h"
#include "read/texts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct str keys[] = {STR_INIT("title"), STR_INIT("subtitle"),
    STR_INIT("author"), STR_INIT("date"), STR_INIT("lang"), STR_INIT("id"),
    STR_INIT("version"), STR_INIT("status"), STR_INIT("keywords"),
    STR_INIT("abstract"), STR_INIT("short"), STR_INIT("smart"),
    STR_INIT("brief"), STR_INIT("when-profile"), STR_INIT("unless-profile"),
    STR_INIT("variables"), STR_INIT("expand-abbreviations")};

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
 * the first "---": that is a rule.  Without a colon there is no key, and what
 * stands between is CommonMark's: rules and headings.
 */
static bool
find_head(const struct source *s, struct head *out)
{
	struct str first = source_line(s, 1);
	bool keys_seen = false;

	first = str_sub(first, behind_mark(s->text), first.n);
	if (!str_eq_z(trim_line_end(first), "---") ||
	    trim_line_end(source_line(s, 2)).n == 0)
		return false;
	for (uint32_t line = 2; line <= s->line_count; line++) {
		struct str text = trim_line_end(source_line(s, line));

		keys_seen = keys_seen || str_find(text, ':', 0) < text.n;
		if (!str_eq_z(text, "---") && !str_eq_z(text, "..."))
			continue;
		if (!keys_seen)
			return false;
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
	struct texts texts;
};

/* A text that is shown, by a name that variables have for it. */
static void
read_prose(struct reader *r, const char *key, const char *name, struct str *to)
{
	*to = r->document->smart ? yaml_prose(r->arena, r->map, key)
				 : yaml_text(r->map, key);
	texts_add(&r->texts, to, name, yaml_lookup(r->map, key));
}

static void
read_plain(struct reader *r, const char *key, const char *name, struct str *to)
{
	*to = yaml_text(r->map, key);
	texts_add(&r->texts, to, name, yaml_lookup(r->map, key));
}

/* A text that variables alone want. */
static void
read_unused(struct reader *r, const char *key, const char *name)
{
	read_plain(r, key, name, ARENA_NEW(r->arena, struct str));
}

/* The texts of a list with commas between them. */
static struct str
join(struct arena *a, struct yaml_map map, const char *key)
{
	const struct yaml_node *node = yaml_lookup(map, key);
	struct buf *all = buf_new(a);

	for (size_t i = 0; i < node->items.n; i++) {
		const struct yaml_node *item = node->items.v[i];

		if (item->kind != YAML_SCALAR) {
			yaml_report_type(
			    map.diags, item->at, key, "a list of texts");
			continue;
		}
		if (all->n > 0)
			buf_z(all, ", ");
		buf_str(all, item->text);
	}
	return arena_str(a, buf_view(all));
}

static void
read_text_or_list(struct reader *r, const char *key, struct str *to)
{
	const struct yaml_node *node = yaml_lookup(r->map, key);

	if (!node || node->kind != YAML_SEQUENCE) {
		read_prose(r, key, key, to);
		return;
	}
	*to = join(r->arena, r->map, key);
	if (r->document->smart)
		*to = smart_text(r->arena, *to);
	texts_add(&r->texts, to, key, node);
}

static void
read_brief(struct reader *r)
{
	struct document *d = r->document;

	yaml_check_keys(r->map, brief_keys, COUNT(brief_keys));
	read_prose(r, "kind", "brief.kind", &d->kind);
	read_prose(r, "addressee", "brief.addressee", &d->addressee);
	read_prose(r, "publisher", "brief.publisher", &d->publisher);
	read_prose(r, "origin", "brief.origin", &d->origin);
	read_plain(r, "origin-url", "brief.origin-url", &d->origin_url);
	d->embargo = embargo_read(r->map);
	d->marking = marking_read(r->map);
	texts_add(&r->texts, &d->marking.text, "brief.marking",
	    yaml_lookup(r->map, "marking"));
	read_unused(r, "contact", "brief.contact");
}

static void
read_keys(struct reader *r)
{
	const struct yaml_node *title = yaml_lookup(r->map, "title");
	struct document *d = r->document;

	yaml_check_keys(r->map, keys, COUNT(keys));
	d->smart = yaml_truth(r->map, "smart", d->smart);
	d->keeps_abbreviations =
	    !yaml_truth(r->map, "expand-abbreviations", true);
	read_prose(r, "title", "title", &d->title);
	if (title)
		d->title_at = title->at;
	read_prose(r, "subtitle", "subtitle", &d->subtitle);
	read_text_or_list(r, "author", &d->author);
	read_plain(r, "date", "date", &d->date);
	read_plain(r, "lang", "lang", &d->language);
	read_prose(r, "status", "status", &d->status);
	read_plain(r, "version", "version", &d->version);
	read_prose(r, "short", "short", &d->short_name);
	d->audience = audience_from_yaml(r->arena, r->map);
	read_unused(r, "id", "id");
	read_unused(r, "abstract", "abstract");
	read_text_or_list(r, "keywords", ARENA_NEW(r->arena, struct str));
}

/* Once variables stand in it. */
static void
check_language(struct diags *diags, struct yaml_map map, struct str *tag)
{
	struct diag *diag;

	if (tag->n == 0 || language_is_tag(*tag))
		return;
	diag = diag2(diags, DIAG_YAML_VALUE, yaml_lookup(map, "lang")->at, *tag,
	    STR("lang"));
	diag->hint = LANGUAGE_HINT;
	tag->n = 0;
}

static void
read_head(struct arena *a, struct diags *diags, struct document *document,
    const struct yaml_node *node)
{
	struct yaml_map map = yaml_map_of(diags, node, "front matter");
	struct variables all =
	    variables_within(&document->variables, &document->scope);
	struct reader r = {.arena = a, .map = map, .document = document};

	r.texts = (struct texts){
	    a, diags, document->source, &document->scope, {NULL, 0, 0}};
	read_keys(&r);
	r.map = yaml_map_of(diags, yaml_lookup(map, "brief"), "brief");
	read_brief(&r);
	texts_add_variables(&r.texts, map);
	texts_expand(&r.texts, &all);
	check_language(diags, map, &document->language);
}

size_t
front_matter_read(
    struct arena *a, struct diags *diags, struct document *document)
{
	const struct source *source = document->source;
	struct head head;
	const struct yaml_node *node;
	size_t errors = diags->errors;

	if (!find_head(source, &head))
		return behind_mark(source->text);
	document->head = source_loc(source, head.from, head.to - head.from);
	node = yaml_read(a, diags, source, head.from, head.to);
	document->scope.incomplete = !node && diags->errors > errors;
	read_head(a, diags, document, node);
	return head.body;
}
