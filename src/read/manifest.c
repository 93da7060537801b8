#include "read/manifest.h"

#include "base/date.h"
#include "format/yaml.h"
#include "read/audience.h"
#include "read/expand.h"
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
    STR_INIT("cite"), STR_INIT("expand-abbreviations")};

static const struct str document_keys[] = {STR_INIT("file"), STR_INIT("short"),
    STR_INIT("when-profile"), STR_INIT("unless-profile")};

static const struct str output_keys[] = {STR_INIT("name"), STR_INIT("paper"),
    STR_INIT("theme"), STR_INIT("profile")};

static const struct str papers[] = {STR_INIT("a4"), STR_INIT("letter")};

struct manifest {
	struct arena *arena;
	struct diags *diags;
	struct loc start; /* where what is missing is reported */
	struct pack *pack;
	const struct source *source;
	struct variables variables; /* of the manifest itself */
};

static struct diag *
report_value(const struct manifest *m, const struct yaml_node *node,
    const char *name, struct str hint)
{
	struct diag *diag = diag2(
	    m->diags, DIAG_YAML_VALUE, node->at, node->text, str_from_z(name));

	diag->hint = hint;
	return diag;
}

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
	report_value(m, yaml_lookup(map, "date"), "date",
	    STR("write year, month and day: 2024-05-31"));
}

static struct theme_choice
read_theme(struct yaml_map map)
{
	struct theme_choice choice = {.name = yaml_text(map, "theme")};

	if (choice.name.n > 0)
		choice.at = yaml_lookup(map, "theme")->at;
	return choice;
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
	if (pack->language.n == 0)
		pack->language = STR(MANIFEST_LANGUAGE);
	texts_add_variables(&t, map);
	texts_expand(&t, &m->variables);
}

static void
read_document(const struct manifest *m, const struct yaml_node *node)
{
	struct document_entry entry = {.at = node->at};
	struct yaml_map map;
	const struct yaml_node *file;

	if (node->kind == YAML_SCALAR) {
		entry.file = node->text;
	} else {
		map = yaml_map_of(m->diags, node, "documents");
		yaml_check_keys(map, document_keys, COUNT(document_keys));
		entry.file = yaml_text(map, "file");
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

static bool
has_part(const struct pack *pack, enum part_kind kind)
{
	for (size_t i = 0; i < pack->parts.n; i++)
		if (pack->parts.v[i] == kind)
			return true;
	return false;
}

static void
read_part(const struct manifest *m, const struct yaml_node *node)
{
	struct str words[PART_KIND_COUNT];
	struct diag *diag;

	if (node->kind != YAML_SCALAR) {
		yaml_report_type(
		    m->diags, node->at, "parts", "a list of words");
		return;
	}
	for (int k = 0; k < PART_KIND_COUNT; k++) {
		words[k] = str_from_z(part_kind_name((enum part_kind)k));
		if (!str_eq(words[k], node->text))
			continue;
		if (has_part(m->pack, (enum part_kind)k))
			report_value(m, node, "parts",
			    STR("it stands in the list already"));
		else
			vec_push(m->arena, &m->pack->parts, (enum part_kind)k);
		return;
	}
	diag = report_value(m, node, "parts",
	    STR("the parts are cover, contents, key-points, "
		"recommendations, agreement, documents, sources, "
		"chart-data, abbreviations, index, contact and colophon"));
	diag_nearest(m->diags, diag, node->text, words, PART_KIND_COUNT);
}

static void
read_parts(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *list = yaml_sequence(map, "parts");

	for (size_t i = 0; list && i < list->items.n; i++)
		read_part(m, list->items.v[i]);
	if (m->pack->parts.n > 0)
		return;
	for (int k = 0; k < PART_KIND_COUNT; k++)
		if (part_kind_is_usual((enum part_kind)k))
			vec_push(m->arena, &m->pack->parts, (enum part_kind)k);
}

static bool
has_output(const struct pack *pack, struct str name)
{
	for (size_t i = 0; i < pack->outputs.n; i++)
		if (str_eq(pack->outputs.v[i].name, name))
			return true;
	return false;
}

static bool
check_name(const struct manifest *m, const struct yaml_node *name)
{
	struct str hint = {0};

	if (!str_is_name(name->text))
		hint = STR("names are lower case letters, digits and hyphens");
	else if (has_output(m->pack, name->text))
		hint = STR("every output needs a name of its own");
	if (hint.n > 0)
		report_value(m, name, "name", hint);
	return hint.n == 0;
}

static enum paper
read_paper(const struct manifest *m, struct yaml_map map)
{
	struct str word = yaml_text(map, "paper");
	struct diag *diag;

	if (word.n == 0 || str_eq(word, papers[PAPER_A4]))
		return PAPER_A4;
	if (str_eq(word, papers[PAPER_LETTER]))
		return PAPER_LETTER;
	diag = report_value(m, yaml_lookup(map, "paper"), "paper",
	    STR("the papers are a4 and letter"));
	diag_nearest(m->diags, diag, word, papers, COUNT(papers));
	return PAPER_A4;
}

static struct profile
read_profile(const struct manifest *m, struct yaml_map map)
{
	struct profile profile = {.name = yaml_text(map, "profile")};
	const struct yaml_node *node = yaml_lookup(map, "profile");

	if (!node || node->kind != YAML_SCALAR)
		return profile;
	profile.at = node->at;
	if (!str_is_name(profile.name))
		report_value(m, node, "profile",
		    STR("a profile's name is lower case letters, digits and "
			"hyphens"));
	return profile;
}

static void
read_output(const struct manifest *m, const struct yaml_node *node)
{
	struct yaml_map map = yaml_map_of(m->diags, node, "outputs");
	const struct yaml_node *name = yaml_lookup(map, "name");
	struct output output = {
	    .name = yaml_text(map, "name"), .print_urls = true, .at = node->at};

	yaml_check_keys(map, output_keys, COUNT(output_keys));
	output.paper = read_paper(m, map);
	output.theme = read_theme(map);
	output.profile = read_profile(m, map);
	if (!map.node)
		return;
	if (!name)
		report_missing(m, node->at, "name");
	else if (name->kind == YAML_SCALAR && check_name(m, name))
		vec_push(m->arena, &m->pack->outputs, output);
}

static void
read_outputs(const struct manifest *m, struct yaml_map map)
{
	const struct yaml_node *list = yaml_sequence(map, "outputs");

	for (size_t i = 0; list && i < list->items.n; i++)
		read_output(m, list->items.v[i]);
	if (m->pack->outputs.n == 0)
		vec_push(m->arena, &m->pack->outputs,
		    (struct output){.name = STR(MANIFEST_OUTPUT),
			.print_urls = true,
			.at = m->start});
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
	m.pack->theme = read_theme(map);
	read_documents(&m, map);
	read_parts(&m, map);
	read_outputs(&m, map);
	return m.pack;
}
