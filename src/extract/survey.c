/*
 * One walk over the trees of a view, and its lists of what was taken out of
 * them, sorted into the files that they stand in.
 */
#include "extract/survey.h"

#include "base/file.h"
#include "base/sort.h"
#include "doc/image.h"

struct seen *
survey_of(const struct survey *s, uint16_t source)
{
	return source == 0 || source >= s->n ? NULL : &s->seen[source];
}

static struct range
range_of(struct loc at)
{
	return (struct range){at.offset, (size_t)at.offset + at.length};
}

/* Code without a fence, which goes on behind blank lines. */
static bool
is_indented_code(const struct survey *s, const struct node *node)
{
	const struct source *source =
	    source_lookup(s->in->sources, node->at.source);
	char first = source && node->at.offset < source->text.n
			 ? source->text.s[node->at.offset]
			 : '`';

	return node->kind == NODE_CODE_BLOCK && first != '`' && first != '~';
}

static bool
goes_on(const struct survey *s, const struct node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_DEFINITIONS ||
	       is_indented_code(s, node);
}

/* Whether a paragraph may be a table's caption, or a term's definition. */
static bool
looks_like_caption(const struct survey *s, const struct node *node)
{
	const struct source *source =
	    source_lookup(s->in->sources, node->at.source);
	struct str text =
	    source ? str_sub(source->text, node->at.offset, source->text.n)
		   : STR("");

	return node->kind == NODE_PARAGRAPH &&
	       (str_starts(text, STR(":")) || str_starts(text, STR("Table:")));
}

/* Whether two blocks would be read as one with nothing between them. */
static bool
would_join(
    const struct survey *s, const struct node *above, const struct node *below)
{
	if (above->extent.length == 0 || below->extent.length == 0 ||
	    above->extent.source != below->extent.source)
		return false;
	return (goes_on(s, above) && goes_on(s, below)) ||
	       looks_like_caption(s, below) ||
	       (looks_like_caption(s, above) && below->kind == NODE_TABLE);
}

static void
note_seam(const struct survey *s, const struct node *node)
{
	struct seen *seen = survey_of(s, node->extent.source);
	struct range above;

	if (!seen || !node->prev || !would_join(s, node->prev, node))
		return;
	above = range_of(node->prev->extent);
	vec_push(s->in->arena, &seen->seams,
	    (struct range){above.to, node->extent.offset});
}

/* An image's path from the pack's folder. */
static void
note_image(struct survey *s, const struct image *image)
{
	struct str folder = s->in->loaded->folder, path = image->name;

	if (folder.n > 0 && str_starts(path, folder))
		path = str_sub(path, folder.n, path.n);
	if (folder.n > 0 && str_starts(path, STR("/")))
		path = str_sub(path, 1, path.n);
	if (path_resolve(s->in->arena, STR(""), path, &path))
		map_put(s->in->arena, &s->images, path, s, true);
}

static void
note_address(struct survey *s, const struct node *node)
{
	if (node->kind == NODE_LINK)
		map_put(s->in->arena, &s->addresses, node->u.link.url, s, true);
	else if (node->kind == NODE_IMAGE)
		map_put(
		    s->in->arena, &s->addresses, node->u.image.path, s, true);
}

static bool
visit(struct node *node, void *user)
{
	struct survey *s = user;
	struct seen *seen = survey_of(s, node->at.source);

	note_address(s, node);

	if (node->kind == NODE_IMAGE && node->u.image.image)
		note_image(s, node->u.image.image);
	if (!seen)
		return true;
	if (seen->again)
		vec_push(s->in->arena, &seen->places, range_of(node->at));
	if (node->kind == NODE_LIST)
		vec_push(s->in->arena, &seen->lists, node);
	if (node->kind == NODE_NOTE_BODY)
		vec_push(s->in->arena, &seen->notes, range_of(node->extent));
	note_seam(s, node);
	return true;
}

static void
add_cut(const struct survey *s, struct cut cut)
{
	struct seen *seen = survey_of(s, cut.at.source);

	if (seen)
		vec_push(s->in->arena, &seen->cuts, cut);
}

/* The view of a pack that is all of it has pruned nothing. */
static bool
is_shown(const struct survey *s, const struct inclusion *inclusion)
{
	const void *address = inclusion;

	return s->in->view == s->in->loaded ||
	       map_lookup(&s->in->view->inclusions, pack_address_key(&address));
}

static void
survey_document(const struct survey *s, const struct document *document)
{
	for (size_t i = 0; i < document->written.n; i++)
		survey_of(s, document->written.v[i]->source->id)->written =
		    document->written.v[i];
	survey_of(s, document->source->id)->shown = true;
	survey_of(s, document->source->id)->document = true;
	for (size_t i = 0; i < document->inclusions.n; i++) {
		const struct inclusion *inclusion = document->inclusions.v[i];
		struct seen *seen = survey_of(s, inclusion->source->id);

		if (!is_shown(s, inclusion)) {
			add_cut(s, (struct cut){inclusion->at, NODE_DIV, {0}});
			continue;
		}
		seen->again = seen->again || seen->shown;
		seen->shown = true;
	}
}

static void
survey_data(const struct survey *s)
{
	const struct data_uses *uses = &s->in->facts->data_uses;

	for (size_t i = 0; i < uses->list.n; i++) {
		const struct data_use *use = uses->list.v[i];
		struct seen *seen = survey_of(s, use->table->at.source);

		if (seen)
			seen->data = use;
	}
}

static int
compare(size_t x, size_t y, const void *user)
{
	const struct range *v = user;

	return v[x].from == v[y].from ? 0 : v[x].from < v[y].from ? -1 : 1;
}

static void
sort(struct arena *a, struct ranges *ranges)
{
	const size_t *order = sort_indices(a, ranges->n, compare, ranges->v);
	struct range *sorted = ARENA_ARRAY(a, struct range, ranges->n);

	for (size_t i = 0; i < ranges->n; i++)
		sorted[i] = ranges->v[order[i]];
	ranges->v = sorted;
}

static void
survey_trees(struct survey *s)
{
	const struct pack *view = s->in->view;

	for (size_t i = 0; i < view->documents.n; i++)
		node_walk(view->documents.v[i]->root, visit, s);
	for (size_t i = 0; i < s->n; i++) {
		sort(s->in->arena, &s->seen[i].seams);
		sort(s->in->arena, &s->seen[i].notes);
		sort(s->in->arena, &s->seen[i].places);
	}
}

struct survey
survey_make(const struct sources_input *in)
{
	struct survey s = {.in = in, .n = in->sources->list.n + 1};
	const struct pack *view = in->view;

	s.seen = ARENA_ARRAY(in->arena, struct seen, s.n);
	for (size_t i = 0; i < view->documents.n; i++)
		survey_document(&s, view->documents.v[i]);
	survey_trees(&s);
	survey_data(&s);
	s.emblem = view->emblem && facts_asks_for(view, PART_COVER);
	if (s.emblem)
		note_image(&s, view->emblem);
	for (size_t i = 0; i < view->cuts.n; i++)
		add_cut(&s, view->cuts.v[i]);
	for (size_t i = 0; i < view->named.n; i++) {
		const struct attrs *attrs = view->named.v[i];
		struct seen *seen =
		    attrs->pairs.n > 0
			? survey_of(&s, attrs->pairs.v[0].key_at.source)
			: NULL;

		if (seen)
			vec_push(in->arena, &seen->named, attrs);
	}
	return s;
}
