#include "read/manifest.h"

#include "base/date.h"
#include "doc/language.h"
#include "format/yaml.h"
#include "read/audience.h"
#include "read/expand.h"
#include "read/manifest_output.h"
#include "read/manifest_parts.h"
#include "read/manifest_standard.h"
#include "read/marking.h"
#include "read/texts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct str keys[] = {STR_INIT("title"), STR_INIT("subtitle"),
    STR_INIT("issuer"), STR_INIT("date"), STR_INIT("version"),
    STR_INIT("status"), STR_INIT("number"), STR_INIT("language"),
    STR_INIT("contact"), STR_INIT("emblem"), STR_INIT("emblem-alt"),
    STR_INIT("theme"), STR_INIT("marking"), STR_INIT("embargo"),
    STR_INIT("watermark"), STR_INIT("documents"), STR_INIT("parts"),
    STR_INIT("outputs"), STR_INIT("variables"), STR_INIT("url"),
    STR_INIT("signatories-note"), STR_INIT("cite"),
    STR_INIT("expand-abbreviations"), STR_INIT("attach")};

static const struct str document_keys[] = {STR_INIT("file"), STR_INIT("short"),
    STR_INIT("number"), STR_INIT("when-profile"), STR_INIT("unless-profile")};

struct manifest {
	struct arena *arena;
	struct diags *diags;
	struct loc start; /* where what is missing is reported */
	struct pack *pack;
	const struct source *source;
	struct variables variables; /* of the manifest itself */
};

static void
report_missing(const struct manifest *m, struct loc at, const char *key)
{
	diag1(m->diags, DIAG_YAML_KEY_MISSING, at, str_from_z(key));
}

static void
check_date(const struct manifest *m, struct yaml_map map)
{
	int64_t seconds;

	if (m->pack->date.n == 0 || date_parse(m->pack->date, &seconds))
		return;
	m->pack->date = (struct str){0};
	yaml_report_value(m->diags, yaml_lookup(map, "date"), STR("date"),
	    STR("write year, month and day: 2024-05-31"));
}

/* A text that is shown, its variables replaced: they must be known. */
static struct str
expand(const struct manifest *m, struct yaml_map map, const char *key)
{
	struct expander e = {m->arena, m->diags, &m->variables};
	const struct yaml_node *node = yaml_lookup(map, key);
	struct str text = yaml_prose(m->arena, map, key);

	return node ? expand_text(&e, text, m->source, node->at) : text;
}

static void
read_emblem(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *emblem = yaml_lookup(map, "emblem");

	m->pack->emblem_path = yaml_text(map, "emblem");
	m->pack->emblem_alt = expand(m, map, "emblem-alt");
	if (emblem)
		m->pack->emblem_at = emblem->at;
}

static void
read_prose(
    struct texts *t, struct yaml_map map, const char *key, struct str *to)
{
	*to = yaml_prose(t->arena, map, key);
	texts_add(t, to, key, yaml_lookup(map, key));
}

static void
read_plain(
    struct texts *t, struct yaml_map map, const char *key, struct str *to)
{
	*to = yaml_text(map, key);
	texts_add(t, to, key, yaml_lookup(map, key));
}

/* Once variables stand in it. */
static void
check_language(const struct manifest *m, struct yaml_map map)
{
	struct str *tag = &m->pack->language;

	if (tag->n > 0 && !language_is_tag(*tag)) {
		yaml_report_value(m->diags, yaml_lookup(map, "language"),
		    STR("language"), LANGUAGE_HINT);
		tag->n = 0;
	}
	if (tag->n == 0)
		*tag = STR(MANIFEST_LANGUAGE);
}

static void
read_texts(const struct manifest *m, struct yaml_map map)
{
	struct pack *pack = m->pack;
	struct texts t = {
	    m->arena, m->diags, m->source, &pack->scope, {NULL, 0, 0}};

	read_prose(&t, map, "title", &pack->title);
	if (pack->title.n == 0 && !yaml_lookup(map, "title"))
		report_missing(m, m->start, "title");
	read_prose(&t, map, "subtitle", &pack->subtitle);
	read_prose(&t, map, "issuer", &pack->issuer);
	read_plain(&t, map, "date", &pack->date);
	read_plain(&t, map, "version", &pack->version);
	read_prose(&t, map, "status", &pack->status);
	read_plain(&t, map, "number", &pack->number);
	read_prose(&t, map, "contact", &pack->contact);
	read_prose(&t, map, "signatories-note", &pack->signatories_note);
	read_plain(&t, map, "url", &pack->url);
	read_prose(&t, map, "cite", &pack->cite);
	pack->keeps_abbreviations =
	    !yaml_truth(map, "expand-abbreviations", true);
	read_plain(&t, map, "language", &pack->language);
	read_prose(&t, map, "watermark", &pack->watermark);
	pack->marking = marking_read(map);
	texts_add(
	    &t, &pack->marking.text, "marking", yaml_lookup(map, "marking"));
	pack->embargo = embargo_read(map);
	texts_add_variables(&t, map);
	texts_expand(&t, &m->variables);
	check_language(m, map);
	if (!yaml_lookup(map, "signatories-note"))
		pack->signatories_note = STR(MANIFEST_SIGNATORIES_NOTE);
	else if (str_eq_z(pack->signatories_note, "none"))
		pack->signatories_note = STR("");
}

/*
 * The number that links lead to a document by.  It is that of its place, but
 * that others may be left out before it.
 */
static uint16_t
read_number(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *node = yaml_lookup(map, "number");
	size_t n = m->pack->entries.n, number = 0;
	uint16_t next =
	    (uint16_t)(n > 0 ? m->pack->entries.v[n - 1].number + 1u : 1u);
	struct str text = yaml_text(map, "number");

	for (size_t i = 0; i < text.n && i < 5; i++)
		number = char_is_digit(text.s[i])
			     ? number * 10 + (size_t)(text.s[i] - '0')
			     : UINT16_MAX;
	if (!node || node->kind != YAML_SCALAR)
		return next;
	if (text.n <= 5 && number >= next && number < UINT16_MAX)
		return (uint16_t)number;
	yaml_report_value(m->diags, node, STR("number"),
	    STR("numbers are digits, and rise from document to document"));
	return next;
}

static void
read_document(const struct manifest *m, const struct yaml_node *node)
{
	struct document_entry entry = {
	    .at = node->at, .number = read_number(m, (struct yaml_map){0})};
	struct yaml_map map;
	const struct yaml_node *file;

	if (node->kind == YAML_SCALAR) {
		entry.file = node->text;
	} else {
		map = yaml_map_of(m->diags, node, "documents");
		yaml_check_keys(map, document_keys, COUNT(document_keys));
		entry.file = yaml_text(map, "file");
		entry.number = read_number(m, map);
		entry.short_name = expand(m, map, "short");
		entry.audience = audience_from_yaml(m->arena, map);
		file = yaml_lookup(map, "file");
		if (file)
			entry.at = file->at;
		else if (map.node)
			report_missing(m, node->at, "file");
	}
	if (entry.file.n > 0)
		vec_push(m->arena, &m->pack->entries, entry);
}

static void
read_documents(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *list = yaml_sequence(map, "documents");

	if (!yaml_lookup(map, "documents"))
		report_missing(m, m->start, "documents");
	if (!list)
		return;
	if (list->items.n == 0)
		yaml_report_type(m->diags, list->at, "documents",
		    "a list of one file at least");
	for (size_t i = 0; i < list->items.n; i++)
		read_document(m, list->items.v[i]);
}

static void
read_parts(const struct manifest *m, struct yaml_map map)
{
	struct part_list *parts = &m->pack->parts;

	manifest_parts_read(m->arena, map, parts);
	if (parts->n > 0)
		return;
	for (int k = 0; k < PART_KIND_COUNT; k++)
		if (part_kind_is_usual((enum part_kind)k))
			vec_push(m->arena, parts, (enum part_kind)k);
}

static void
read_outputs(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *list = yaml_sequence(map, "outputs");
	struct output output;

	for (size_t i = 0; list && i < list->items.n; i++)
		manifest_output_read(
		    m->arena, m->diags, m->pack, list->items.v[i]);
	if (m->pack->outputs.n > 0)
		return;
	output = output_of_kind(m->arena, OUTPUT_BRIEFING);
	output.name = STR(MANIFEST_OUTPUT);
	output.at = m->start;
	vec_push(m->arena, &m->pack->outputs, output);
}

struct pack *
manifest_read(struct arena *a, struct diags *diags, const struct source *source)
{
	struct manifest m = {.arena = a, .diags = diags, .source = source};
	size_t from = str_starts(source->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
	size_t errors = diags->errors;
	const struct yaml_node *root =
	    yaml_read(a, diags, source, from, source->text.n);
	struct yaml_map map = yaml_map_of(diags, root, "the manifest");

	m.start = source_loc(source, 0, 1);
	m.pack = ARENA_NEW(a, struct pack);
	m.pack->source = source;
	m.pack->scope.name = STR("pack");
	m.variables = (struct variables){{&m.pack->scope}, 1};
	m.pack->language = STR(MANIFEST_LANGUAGE);
	/* After a syntax error nothing is known to be missing. */
	m.pack->scope.incomplete = !map.node && diags->errors > errors;
	if (m.pack->scope.incomplete)
		return m.pack;
	yaml_check_keys(map, keys, COUNT(keys));
	read_texts(&m, map);
	check_date(&m, map);
	read_emblem(&m, map);
	m.pack->theme = manifest_theme_read(map);
	m.pack->attach = manifest_attach_read(map);
	read_documents(&m, map);
	read_parts(&m, map);
	read_outputs(&m, map);
	return m.pack;
}
