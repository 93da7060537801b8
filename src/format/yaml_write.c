/*
 * libyaml writes into a block of the arena, larger each time that it did not
 * do: so nothing of ours is called from within libyaml.
 */
#include "format/yaml_write.h"

#include <yaml.h>

#define FIRST_SIZE ((size_t)4096)

struct writer {
	yaml_emitter_t emitter;
	bool failed;
};

static void
release(void *object)
{
	struct writer *w = object;

	yaml_emitter_delete(&w->emitter);
}

/* The event is libyaml's from here on, also when it fails. */
static void
emit(struct writer *w, yaml_event_t *event, bool made)
{
	if (!made)
		w->failed = true;
	else if (w->failed)
		yaml_event_delete(event);
	else
		w->failed = !yaml_emitter_emit(&w->emitter, event);
}

static void
put_scalar(struct writer *w, struct str text, bool plain)
{
	yaml_event_t event;
	bool made = yaml_scalar_event_initialize(&event, NULL, NULL,
	    (const yaml_char_t *)(text.n ? text.s : ""), (int)text.n, 1, 1,
	    plain ? YAML_PLAIN_SCALAR_STYLE : YAML_SINGLE_QUOTED_SCALAR_STYLE);

	emit(w, &event, made);
}

static void put_node(struct writer *w, const struct yaml_node *node);

static void
put_sequence(struct writer *w, const struct yaml_node *node)
{
	yaml_event_t event;

	emit(w, &event,
	    yaml_sequence_start_event_initialize(
		&event, NULL, NULL, 1, YAML_BLOCK_SEQUENCE_STYLE));
	for (size_t i = 0; i < node->items.n; i++)
		put_node(w, node->items.v[i]);
	emit(w, &event, yaml_sequence_end_event_initialize(&event));
}

static void
put_mapping(struct writer *w, const struct yaml_node *node)
{
	yaml_event_t event;

	emit(w, &event,
	    yaml_mapping_start_event_initialize(
		&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE));
	for (size_t i = 0; i < node->pairs.n; i++) {
		put_scalar(w, node->pairs.v[i].key, true);
		put_node(w, node->pairs.v[i].value);
	}
	emit(w, &event, yaml_mapping_end_event_initialize(&event));
}

/* No deeper than YAML_DEPTH_MAX. */
static void
put_node(struct writer *w, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR)
		put_scalar(w, node->text, node->plain);
	else if (node->kind == YAML_SEQUENCE)
		put_sequence(w, node);
	else
		put_mapping(w, node);
}

static void
put_document(struct writer *w, const struct yaml_node *root)
{
	yaml_event_t event;

	yaml_emitter_set_unicode(&w->emitter, 1);
	yaml_emitter_set_width(&w->emitter, -1);
	emit(w, &event,
	    yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
	emit(w, &event,
	    yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1));
	put_node(w, root);
	emit(w, &event, yaml_document_end_event_initialize(&event, 1));
	emit(w, &event, yaml_stream_end_event_initialize(&event));
}

/* False when the bytes did not do. */
static bool
write_into(
    struct arena *a, const struct yaml_node *root, char *bytes, struct str *out)
{
	struct writer *w = ARENA_NEW(a, struct writer);

	if (!yaml_emitter_initialize(&w->emitter))
		arena_give_up(a);
	arena_defer(a, release, w);
	yaml_emitter_set_output_string(
	    &w->emitter, (unsigned char *)bytes, out->n, &out->n);
	put_document(w, root);
	out->s = bytes;
	release(w);
	return !w->failed;
}

struct str
yaml_write(struct arena *a, const struct yaml_node *root)
{
	struct str out;

	for (size_t size = FIRST_SIZE;; size *= 2) {
		out.n = size;
		if (write_into(a, root, arena_alloc(a, size), &out))
			return out;
	}
}
