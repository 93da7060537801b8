#include "format/yaml.h"

#include <yaml.h>

#include "base/map.h"
#include "base/utf8.h"
#include "format/smart.h"

/* What libyaml holds, owned by the arena until it is released. */
struct handle {
	yaml_parser_t parser;
	yaml_event_t event;
	bool has_event;
};

/* libyaml counts characters; offsets are found by going on from the last. */
struct reader {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	struct handle *handle;
	struct str text;
	size_t from; /* of the text in the source */
	size_t character, offset;
};

/* A node whose children are being read. */
struct level {
	struct yaml_node *node;
	struct map keys;
	struct yaml_pair pair; /* its value is to come when `keyed` */
	bool keyed;
};

struct stack {
	struct level levels[YAML_DEPTH_MAX];
	size_t n;
	struct yaml_node *root;
};

static void
release_event(struct handle *h)
{
	if (h->has_event)
		yaml_event_delete(&h->event);
	h->has_event = false;
}

/* May be called twice: libyaml clears what it has deleted. */
static void
release(void *object)
{
	struct handle *h = object;

	release_event(h);
	yaml_parser_delete(&h->parser);
}

static size_t
offset_of(struct reader *r, size_t character)
{
	if (character < r->character)
		r->character = r->offset = 0;
	while (r->character < character && r->offset < r->text.n) {
		utf8_next(r->text, &r->offset);
		r->character++;
	}
	return r->offset;
}

static struct loc
loc_between(struct reader *r, const yaml_mark_t *from, const yaml_mark_t *to)
{
	size_t start = offset_of(r, from->index);
	size_t end = to ? offset_of(r, to->index) : start + 1;

	return source_loc(
	    r->source, r->from + start, end > start ? end - start : 1);
}

static struct str
view(const yaml_char_t *text, size_t n)
{
	return (struct str){(const char *)text, n};
}

/*
 * A quote that is not closed is noticed at the end of the text at the
 * earliest: its beginning is what the author must see.
 */
static bool
report_open_quote(struct reader *r)
{
	const yaml_parser_t *parser = &r->handle->parser;
	struct str context = str_from_z(parser->context);
	struct diag *diag;

	if (!str_eq_z(context, "while scanning a quoted scalar") ||
	    !str_starts(str_from_z(parser->problem), STR("found unexpected ")))
		return false;
	diag = diag1(r->diags, DIAG_YAML_SYNTAX,
	    loc_between(r, &parser->context_mark, NULL),
	    STR("a quote is not closed"));
	diag->hint = STR("close it with the same sign; in double quotes write "
			 "\\\" for the sign itself");
	return true;
}

static void
report_syntax(struct reader *r)
{
	const yaml_parser_t *parser = &r->handle->parser;
	struct str problem = str_from_z(parser->problem);
	struct diag *diag;
	struct loc at;

	if (parser->error == YAML_MEMORY_ERROR)
		arena_give_up(r->arena);
	if (report_open_quote(r))
		return;
	if (parser->error == YAML_READER_ERROR)
		at = source_loc(r->source, r->from + parser->problem_offset, 1);
	else
		at = loc_between(r, &parser->problem_mark, NULL);
	diag =
	    diag1(r->diags, DIAG_YAML_SYNTAX, at, arena_str(r->arena, problem));
	if (parser->context)
		diag_relate(diag, loc_between(r, &parser->context_mark, NULL),
		    arena_str(r->arena, str_from_z(parser->context)));
}

static struct diag *
report_feature(struct reader *r, const char *what)
{
	const yaml_event_t *event = &r->handle->event;

	return diag1(r->diags, DIAG_YAML_FEATURE,
	    loc_between(r, &event->start_mark, &event->end_mark),
	    str_from_z(what));
}

static bool
refuse(struct reader *r, const char *what)
{
	report_feature(r, what);
	return false;
}

static bool
refuse_with(struct reader *r, const char *what, const char *hint)
{
	report_feature(r, what)->hint = str_from_z(hint);
	return false;
}

/* A variable without quotes looks to YAML like a mapping in a mapping. */
static bool
refuse_key(struct reader *r, const struct yaml_node *key)
{
	size_t at = key->at.offset;
	struct str before =
	    str_sub(r->source->text, at > 0 ? at - 1 : 0, at + 1);

	return refuse_with(r, "lists as keys",
	    str_starts(before, STR("{{"))
		? "a text that begins with {{ needs quotes"
		: "write a word as the key");
}

/* False when the event has an anchor or a tag. */
static bool
check_plain(struct reader *r)
{
	const yaml_event_t *event = &r->handle->event;
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	if (anchor)
		return refuse(r, "anchors");
	return !tag || refuse_with(r, "tags", "write the value without it");
}

static struct yaml_node *
new_node(struct reader *r, enum yaml_kind kind)
{
	const yaml_event_t *event = &r->handle->event;
	struct yaml_node *node = ARENA_NEW(r->arena, struct yaml_node);

	node->kind = kind;
	node->at = loc_between(r, &event->start_mark, &event->end_mark);
	if (kind != YAML_SCALAR)
		return node;
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	node->text = arena_str(r->arena,
	    view(event->data.scalar.value, event->data.scalar.length));
	return node;
}

/* Takes a scalar as the next key of a mapping. */
static bool
add_key(struct reader *r, struct level *level, const struct yaml_node *key)
{
	struct yaml_pair *first;

	if (key->kind != YAML_SCALAR)
		return refuse_key(r, key);
	level->pair = (struct yaml_pair){key->text, key->at, NULL};
	level->keyed = true;
	first = map_lookup(&level->keys, key->text);
	if (first) {
		struct diag *diag =
		    diag1(r->diags, DIAG_YAML_KEY_TWICE, key->at, key->text);

		diag_relate(diag, first->key_at, STR("first written here"));
	}
	return true;
}

static void
add_value(struct reader *r, struct level *level, struct yaml_node *value)
{
	struct yaml_pair *kept = ARENA_NEW(r->arena, struct yaml_pair);

	level->keyed = false;
	level->pair.value = value;
	*kept = level->pair;
	if (!map_put(r->arena, &level->keys, kept->key, kept, true))
		vec_push(r->arena, &level->node->pairs, *kept);
}

/* Puts a node where the stack says that it belongs. */
static bool
add_node(struct reader *r, struct stack *stack, struct yaml_node *node)
{
	struct level *level;

	if (stack->n == 0) {
		stack->root = node;
		return true;
	}
	level = &stack->levels[stack->n - 1];
	if (level->node->kind == YAML_SEQUENCE)
		vec_push(r->arena, &level->node->items, node);
	else if (!level->keyed)
		return add_key(r, level, node);
	else
		add_value(r, level, node);
	return true;
}

static bool
open_node(struct reader *r, struct stack *stack, enum yaml_kind kind)
{
	struct yaml_node *node = new_node(r, kind);

	if (!check_plain(r) || !add_node(r, stack, node))
		return false;
	if (stack->n == YAML_DEPTH_MAX) {
		diag1(r->diags, DIAG_NEST_TOO_DEEP, node->at,
		    arena_printf(r->arena, "%d", YAML_DEPTH_MAX));
		return false;
	}
	stack->levels[stack->n++] = (struct level){.node = node};
	return true;
}

/* False when nothing more is to be read: the end, or a fault. */
static bool
read_event(struct reader *r, struct stack *stack)
{
	switch (r->handle->event.type) {
	case YAML_STREAM_END_EVENT:
		return false;
	case YAML_DOCUMENT_START_EVENT:
		return !stack->root ||
		       refuse_with(r, "several documents",
			   "one file is one document: remove this line and "
			   "join the keys, or use two files");
	case YAML_ALIAS_EVENT:
		return refuse(r, "aliases");
	case YAML_SCALAR_EVENT:
		return check_plain(r) &&
		       add_node(r, stack, new_node(r, YAML_SCALAR));
	case YAML_SEQUENCE_START_EVENT:
		return open_node(r, stack, YAML_SEQUENCE);
	case YAML_MAPPING_START_EVENT:
		return open_node(r, stack, YAML_MAPPING);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		stack->n--;
		return true;
	default:
		return true;
	}
}

static struct yaml_node *
read_events(struct reader *r)
{
	struct stack *stack = ARENA_NEW(r->arena, struct stack);
	struct handle *h = r->handle;
	bool goes_on = true;

	while (goes_on) {
		release_event(h);
		if (!yaml_parser_parse(&h->parser, &h->event)) {
			report_syntax(r);
			return NULL;
		}
		h->has_event = true;
		goes_on = read_event(r, stack);
	}
	return h->event.type == YAML_STREAM_END_EVENT ? stack->root : NULL;
}

/* libyaml is given UTF-8 of a bounded size only. */
static bool
check_text(struct reader *r)
{
	size_t bad = utf8_invalid_at(r->text);

	if (bad < r->text.n) {
		diag0(r->diags, DIAG_FILE_NOT_UTF8,
		    source_loc(r->source, r->from + bad, 1));
		return false;
	}
	if (r->text.n <= YAML_LIMIT)
		return true;
	diag1(r->diags, DIAG_YAML_SYNTAX, source_loc(r->source, r->from, 1),
	    STR("it is longer than a mebibyte"));
	return false;
}

struct yaml_node *
yaml_read(struct arena *a, struct diags *diags, const struct source *source,
    size_t from, size_t to)
{
	struct reader r = {a, diags, source, NULL, {0}, from, 0, 0};
	struct yaml_node *root;

	r.text = str_sub(source->text, from, to);
	if (!check_text(&r))
		return NULL;
	r.handle = ARENA_NEW(a, struct handle);
	arena_defer(a, release, r.handle);
	if (!yaml_parser_initialize(&r.handle->parser))
		arena_give_up(a);
	yaml_parser_set_encoding(&r.handle->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.handle->parser,
	    (const unsigned char *)(r.text.n > 0 ? r.text.s : ""), r.text.n);
	root = read_events(&r);
	release(r.handle);
	return root;
}

void
yaml_report_type(
    struct diags *diags, struct loc at, const char *name, const char *type)
{
	diag2(diags, DIAG_YAML_TYPE, at, str_from_z(name), str_from_z(type));
}

struct diag *
yaml_report_value(struct diags *diags, const struct yaml_node *node,
    struct str name, struct str hint)
{
	struct diag *diag =
	    diag2(diags, DIAG_YAML_VALUE, node->at, node->text, name);

	diag->hint = hint;
	return diag;
}

struct yaml_map
yaml_map_of(struct diags *diags, const struct yaml_node *node, const char *name)
{
	struct yaml_map map = {diags, node};

	if (!node || node->kind == YAML_MAPPING)
		return map;
	yaml_report_type(diags, node->at, name, "a mapping of keys to values");
	map.node = NULL;
	return map;
}

void
yaml_check_keys(struct yaml_map map, const struct str *words, size_t n)
{
	for (size_t i = 0; map.node && i < map.node->pairs.n; i++) {
		const struct yaml_pair *pair = &map.node->pairs.v[i];
		struct diag *diag;
		size_t k = 0;

		while (k < n && !str_eq(words[k], pair->key))
			k++;
		if (k < n)
			continue;
		diag = diag1(
		    map.diags, DIAG_YAML_KEY_UNKNOWN, pair->key_at, pair->key);
		diag_nearest(map.diags, diag, pair->key, words, n);
	}
}

bool
yaml_is_null(const struct yaml_node *node)
{
	return node->kind == YAML_SCALAR && node->plain &&
	       (node->text.n == 0 || str_eq_z(node->text, "~") ||
		   str_eq_z(node->text, "null"));
}

const struct yaml_node *
yaml_lookup(struct yaml_map map, const char *key)
{
	for (size_t i = 0; map.node && i < map.node->pairs.n; i++)
		if (str_eq_z(map.node->pairs.v[i].key, key))
			return yaml_is_null(map.node->pairs.v[i].value)
				   ? NULL
				   : map.node->pairs.v[i].value;
	return NULL;
}

/* A block scalar, "title: >", has a line end at its end. */
static struct str
trim_line_ends(struct str s)
{
	while (s.n > 0 && s.s[s.n - 1] == '\n')
		s.n--;
	return s;
}

struct str
yaml_text(struct yaml_map map, const char *key)
{
	const struct yaml_node *node = yaml_lookup(map, key);

	if (!node)
		return (struct str){0};
	if (node->kind == YAML_SCALAR)
		return trim_line_ends(node->text);
	yaml_report_type(map.diags, node->at, key, "a text");
	return (struct str){0};
}

struct str
yaml_prose(struct arena *a, struct yaml_map map, const char *key)
{
	return smart_text(a, yaml_text(map, key));
}

bool
yaml_truth(struct yaml_map map, const char *key, bool otherwise)
{
	const struct yaml_node *node = yaml_lookup(map, key);

	if (!node)
		return otherwise;
	if (node->kind == YAML_SCALAR && str_eq_z(node->text, "false"))
		return false;
	if (node->kind == YAML_SCALAR && str_eq_z(node->text, "true"))
		return true;
	yaml_report_type(map.diags, node->at, key, "true or false");
	return otherwise;
}

const struct yaml_node *
yaml_sequence(struct yaml_map map, const char *key)
{
	const struct yaml_node *node = yaml_lookup(map, key);

	if (!node || node->kind == YAML_SEQUENCE)
		return node;
	yaml_report_type(map.diags, node->at, key, "a list");
	return NULL;
}
