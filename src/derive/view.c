/*
 * A loaded pack in, a pack of its own out; the trees are cloned, the rest is
 * shared.
 */
#include "derive/view.h"

#include "base/file.h"
#include "derive/prune.h"
#include "doc/facts.h"

/* The profiles of a pack's outputs, and whether they matter. */
struct survey {
	struct arena *arena;
	struct diags *diags;
	const struct pack *pack;
	struct map known;
	bool divided;
};

static void
report_unknown(struct survey *s, const struct profile *profile)
{
	struct diag *diag =
	    diag1(s->diags, DIAG_PROFILE_UNKNOWN, profile->at, profile->name);
	struct str *words;

	if (!diag_may_suggest(s->diags))
		return;
	words = ARENA_ARRAY(s->arena, struct str, s->known.n);
	for (size_t i = 0; i < s->known.n; i++)
		words[i] = s->known.entries[i].key;
	diag_nearest(s->diags, diag, profile->name, words, s->known.n);
}

/* A name that is none was reported where it was read. */
static void
check_profiles(struct survey *s, const struct profile *profiles, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!s->pack->plain && str_is_name(profiles[i].name) &&
		    !str_eq_z(profiles[i].name, AUDIENCE_NOBODY) &&
		    !map_lookup(&s->known, profiles[i].name))
			report_unknown(s, &profiles[i]);
}

static void
check_audience(struct survey *s, const struct audience *audience)
{
	if (!audience)
		return;
	s->divided = true;
	check_profiles(s, audience->when.v, audience->when.n);
	check_profiles(s, audience->unless.v, audience->unless.n);
}

static bool
visit(struct node *node, void *user)
{
	check_audience(user, node->audience);
	return true;
}

bool
view_survey(struct arena *a, struct diags *diags, const struct pack *pack)
{
	struct survey s = {.arena = a, .diags = diags, .pack = pack};

	for (size_t i = 0; i < pack->outputs.n; i++) {
		struct profile *profile = &pack->outputs.v[i].profile;

		if (profile->name.n > 0)
			map_put(a, &s.known, profile->name, profile, true);
	}
	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct document *doc = pack->documents.v[i];

		check_audience(&s, doc->entry_audience);
		check_audience(&s, doc->audience);
		node_walk(doc->root, visit, &s);
	}
	return s.divided;
}

/* A file from which a block is left is shown, and so are those around it. */
static bool
note_inclusion(struct node *node, void *user)
{
	const struct pruning *p = user;
	const struct inclusion *inclusion = node->inclusion;
	const void **address;

	while (inclusion) {
		address = ARENA_NEW(p->arena, const void *);
		*address = inclusion;
		if (map_put(p->arena, p->inclusions, pack_address_key(address),
			(void *)inclusion, true))
			break;
		inclusion = inclusion->outer;
	}
	return !node_is_inline(node->kind);
}

static void
add_document(struct pruning *p, struct pack *view, const struct document *doc)
{
	struct document *copy = ARENA_NEW(p->arena, struct document);

	*copy = *doc;
	copy->index = (uint16_t)view->documents.n;
	copy->root = node_clone(p->arena, doc->root);
	prune_document(p, copy->root);
	node_walk(copy->root, note_inclusion, p);
	doc_take_title(p->arena, copy);
	vec_push(p->arena, &view->documents, copy);
}

static void
hide_document(struct pruning *p, struct pack *view, const struct document *doc)
{
	struct str path;

	if (path_resolve(p->arena, STR(""), doc->file, &path))
		map_put(p->arena, &view->hidden_files, path, doc->root, true);
	map_put(p->arena, p->hidden, facts_document_label(p->arena, doc),
	    doc->root, true);
	prune_note_ids(p, doc->root);
}

static bool
is_shown(const struct document *doc, struct str profile)
{
	return audience_admits(doc->entry_audience, profile) &&
	       audience_admits(doc->audience, profile);
}

/* The place of what hid the last document. */
static struct loc
place_of(const struct audience *audience)
{
	if (audience && audience->when.n > 0)
		return audience->when.v[0].at;
	if (audience && audience->unless.n > 0)
		return audience->unless.v[0].at;
	return (struct loc){0};
}

static void
report_empty(struct arena *a, struct diags *diags, const struct pack *pack,
    const struct output *output)
{
	struct str name = output->profile.name;
	struct str whom = STR("outputs without a profile");
	struct loc at = output->at;

	if (name.n > 0)
		whom = arena_printf(
		    a, "the profile \"%.*s\"", (int)name.n, name.s);
	if (pack->plain)
		at = place_of(pack->documents.v[0]->audience);
	diag1(diags, DIAG_PROFILE_EMPTY, at, whom);
}

struct pack *
view_new(struct arena *a, struct diags *diags, const struct pack *pack,
    const struct output *output)
{
	struct pack *view = ARENA_NEW(a, struct pack);
	struct str profile = output->profile.name;
	struct pruning p = {a, profile, &view->hidden, &view->cuts,
	    &view->named, &view->inclusions};

	*view = *pack;
	view->profile = profile;
	view->parts = *output_parts(output, pack);
	view->documents.v = NULL;
	view->documents.n = view->documents.cap = 0;
	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct document *doc = pack->documents.v[i];

		if (is_shown(doc, profile))
			add_document(&p, view, doc);
		else
			hide_document(&p, view, doc);
	}
	if (view->documents.n == 0 && pack->documents.n > 0)
		report_empty(a, diags, pack, output);
	if (pack->plain && view->documents.n > 0)
		pack_take_title(view);
	return view;
}
