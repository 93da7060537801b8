/*
 * Names that are none are reported and kept: nobody has them.
 */
#include "read/audience.h"

#include "doc/words.h"

struct audience_reading {
	struct arena *arena;
	struct diags *diags;
	enum diag_code wrong; /* what a name that is none is reported as */
	struct audience *audience;
};

static bool
is_key(struct str key)
{
	return str_eq_z(key, AUDIENCE_WHEN) || str_eq_z(key, AUDIENCE_UNLESS);
}

static void
add(const struct audience_reading *r, struct str key, struct profile profile)
{
	struct audience *audience = r->audience;
	struct diag *diag;

	if (!str_is_name(profile.name)) {
		diag = diag2(r->diags, r->wrong, profile.at, profile.name, key);
		diag->hint = STR("a profile's name is lower case letters, "
				 "digits and hyphens");
	}
	if (str_eq_z(key, AUDIENCE_WHEN))
		vec_push(r->arena, &audience->when, profile);
	else
		vec_push(r->arena, &audience->unless, profile);
}

/* An empty value is a name that is none. */
static void
add_words(const struct audience_reading *r, const struct attr *pair)
{
	struct words words = words_of(pair, WORDS_IDS);
	struct profile profile = {{0}, pair->value_at};
	bool any = false;

	while (words_next(&words, &profile.name, &profile.at)) {
		add(r, pair->key, profile);
		any = true;
	}
	if (!any)
		add(r, pair->key, profile);
}

static void
read_classes(const struct audience_reading *r, const struct attrs *attrs)
{
	const struct attr *visible = NULL, *hidden = NULL;

	for (size_t i = 0; i < attrs->classes.n; i++) {
		const struct attr *class = &attrs->classes.v[i];

		if (str_eq_z(class->key, AUDIENCE_VISIBLE))
			visible = class;
		else if (str_eq_z(class->key, AUDIENCE_HIDDEN))
			hidden = class;
	}
	r->audience->inverted = hidden != NULL;
	if (visible && hidden)
		diag2(r->diags, DIAG_ANNOT_PLACE, hidden->key_at, hidden->key,
		    STR("what is ." AUDIENCE_VISIBLE));
	else if (visible && r->audience->when.n == 0 &&
		 r->audience->unless.n == 0)
		diag0(r->diags, DIAG_PROFILE_MISSING, visible->key_at);
}

/* NULL for one that leaves it to everybody. */
static const struct audience *
finish(const struct audience *audience)
{
	bool says = audience->when.n > 0 || audience->unless.n > 0 ||
		    audience->inverted;

	return says ? audience : NULL;
}

const struct audience *
audience_from_attrs(
    struct arena *a, struct diags *diags, const struct attrs *attrs)
{
	struct audience_reading r = {a, diags, DIAG_ANNOT_VALUE, NULL};

	attrs = audience_attrs(a, attrs);
	if (!attrs)
		return NULL;
	r.audience = ARENA_NEW(a, struct audience);
	for (size_t i = 0; i < attrs->pairs.n; i++)
		add_words(&r, &attrs->pairs.v[i]);
	read_classes(&r, attrs);
	return finish(r.audience);
}

static void
add_scalar(const struct audience_reading *r, const char *key,
    const struct yaml_node *node)
{
	struct attr pair = {
	    .key = str_from_z(key), .value = node->text, .value_at = node->at};

	if (node->kind == YAML_SCALAR)
		add_words(r, &pair);
	else
		yaml_report_type(
		    r->diags, node->at, key, "a profile or a list of profiles");
}

static void
read_yaml_key(
    const struct audience_reading *r, struct yaml_map map, const char *key)
{
	const struct yaml_node *value = yaml_lookup(map, key);

	if (value && value->items.n == 0)
		add_scalar(r, key, value);
	for (size_t i = 0; value && i < value->items.n; i++)
		add_scalar(r, key, value->items.v[i]);
}

const struct audience *
audience_from_yaml(struct arena *a, struct yaml_map map)
{
	struct audience_reading r = {a, map.diags, DIAG_YAML_VALUE, NULL};

	if (!yaml_lookup(map, AUDIENCE_WHEN) &&
	    !yaml_lookup(map, AUDIENCE_UNLESS))
		return NULL;
	r.audience = ARENA_NEW(a, struct audience);
	read_yaml_key(&r, map, AUDIENCE_WHEN);
	read_yaml_key(&r, map, AUDIENCE_UNLESS);
	return finish(r.audience);
}

const struct attrs *
audience_attrs(struct arena *a, const struct attrs *attrs)
{
	struct attrs *own = NULL;

	for (size_t i = 0; attrs && i < attrs->pairs.n; i++) {
		if (!is_key(attrs->pairs.v[i].key))
			continue;
		if (!own)
			own = ARENA_NEW(a, struct attrs);
		vec_push(a, &own->pairs, attrs->pairs.v[i]);
	}
	for (size_t i = 0; attrs && i < attrs->classes.n; i++) {
		struct str word = attrs->classes.v[i].key;

		if (!str_eq_z(word, AUDIENCE_VISIBLE) &&
		    !str_eq_z(word, AUDIENCE_HIDDEN))
			continue;
		if (!own)
			own = ARENA_NEW(a, struct attrs);
		vec_push(a, &own->classes, attrs->classes.v[i]);
	}
	return own;
}
