#include "read/include.h"

#include "base/file.h"
#include "read/document.h"
#include "read/include_notes.h"
#include "read/markdown.h"

/* A file that is being read, and the one that includes it. */
struct opened {
	const struct opened *outer; /* NULL for the document */
	struct str path;
	struct loc at;                     /* of the include */
	size_t depth;                      /* of includes */
	size_t level;                      /* of nodes around its own */
	const struct inclusion *inclusion; /* NULL for the document */
};

struct run {
	struct includer *includer;
	struct document *document;
	struct dropped_notes dropped;
};

/* The path without what leads nowhere: "./" and double slashes. */
static struct str
plain_path(struct arena *a, struct str path)
{
	struct str plain = {0}, written = path, name;

	if (str_starts(path, STR("/")))
		return path;
	while (str_next(&path, '/', &name))
		if (name.n > 0 && !str_eq_z(name, "."))
			plain = path_join(a, plain, name);
	return plain.n > 0 ? plain : written;
}

/* The file among those being read that a path names, or NULL. */
static const struct opened *
find_open(const struct opened *file, struct str path)
{
	while (file && !str_eq(file->path, path))
		file = file->outer;
	return file;
}

/* "a.md > b.md > a.md", from the first file on. */
static struct str
chain_of(struct arena *a, const struct opened *file, const struct opened *first,
    struct str end)
{
	struct str chain = end;

	for (; file != first->outer; file = file->outer)
		chain =
		    arena_cat(a, arena_cat(a, file->path, STR(" > ")), chain);
	return chain;
}

/* Whether a path may be opened from a file; what is wrong is reported. */
static bool
check_path(struct run *r, const struct opened *file, const struct node *div,
    struct str path)
{
	const struct attr *src = attrs_lookup(div->attrs, "src");
	const struct opened *first = find_open(file, path);
	struct diags *diags = r->includer->diags;
	struct diag *diag;

	if (!src || src->value.n == 0) {
		diag0(diags, DIAG_INCLUDE_NO_SOURCE,
		    src ? src->value_at : div->at);
		return false;
	}
	if (!first)
		return true;
	diag = diag1(diags, DIAG_INCLUDE_CYCLE, src->value_at,
	    chain_of(r->includer->arena, file, first, path));
	diag_relate(diag, file->at, STR("included from here"));
	return false;
}

static void
report_depth(struct run *r, struct loc at, int limit)
{
	diag1(r->includer->diags, DIAG_NEST_TOO_DEEP, at,
	    arena_printf(r->includer->arena, "%d", limit));
}

/* Whether a further file stays below the limits; it is reported once if not. */
static bool
count_in(struct includer *in, const struct source *source, struct loc at)
{
	struct str limit = {0};

	in->files++;
	in->bytes += source->text.n;
	if (in->files > INCLUDE_FILES_MAX)
		limit = arena_printf(in->arena, "%d files", INCLUDE_FILES_MAX);
	else if (in->bytes > (size_t)INCLUDE_MIB_MAX << 20)
		limit = arena_printf(in->arena, "%d MiB", INCLUDE_MIB_MAX);
	in->exceeded = limit.n > 0;
	if (in->exceeded)
		diag1(in->diags, DIAG_INCLUDE_LIMIT, at, limit);
	return !in->exceeded;
}

/* The file that a div names, or NULL. */
static const struct source *
open_file(struct run *r, const struct opened *file, const struct node *div,
    struct str path)
{
	struct includer *in = r->includer;
	const struct source *source;

	if (in->exceeded || !check_path(r, file, div, path))
		return NULL;
	if (file->depth == INCLUDE_DEPTH_MAX) {
		report_depth(r, div->at, INCLUDE_DEPTH_MAX);
		return NULL;
	}
	source =
	    in->open(in->user, path, attrs_lookup(div->attrs, "src")->value_at);
	return source && count_in(in, source, div->at) ? source : NULL;
}

/* How many nodes stand around a node. */
static size_t
level_of(const struct node *node)
{
	size_t level = 0;

	while ((node = node->parent))
		level++;
	return level;
}

static bool
is_in_note(const struct node *node)
{
	while (node && node->kind != NODE_NOTE_BODY)
		node = node->parent;
	return node != NULL;
}

/* How many nodes stand below one another in a tree. */
static size_t
height_of(const struct node *root)
{
	size_t height = 0, level = 0;
	const struct node *n = root;

	while (n) {
		height = level > height ? level : height;
		if (n->first) {
			n = n->first;
			level++;
			continue;
		}
		while (n != root && !n->next) {
			n = n->parent;
			level--;
		}
		n = n == root ? NULL : n->next;
	}
	return height;
}

static bool
shift_heading(struct node *n, void *user)
{
	const int *shift = user;
	int level;

	if (n->kind != NODE_HEADING)
		return !node_is_inline(n->kind);
	level = n->u.heading.level + *shift;
	n->u.heading.level = (uint8_t)(level < 1 ? 1 : level > 6 ? 6 : level);
	return false;
}

/* What cannot be read was reported, and shifts nothing. */
static void
shift_headings(const struct node *div, struct node *root)
{
	struct str word = attrs_text(div->attrs, "shift");
	int shift;
	bool up = str_starts(word, STR("-"));

	word = str_sub(word, up ? 1 : 0, word.n);
	if (word.n != 1 || word.s[0] < '1' || word.s[0] > '5')
		return;
	shift = up ? '0' - word.s[0] : word.s[0] - '0';
	node_walk(root, shift_heading, &shift);
}

/* Whether a div says more than what to include: then it stays around it. */
static bool
is_more(const struct attrs *attrs)
{
	size_t own = 1;

	own += attrs_lookup(attrs, "src") != NULL;
	own += attrs_lookup(attrs, "shift") != NULL;
	return attrs->id.n > 0 || attrs->classes.n + attrs->pairs.n > own;
}

/* Puts the blocks of a tree, if there is one, in the place of a div. */
static void
replace(struct node *div, struct node *root)
{
	struct node *block, *next;

	div->u.div.class = DIV_PLAIN;
	if (root && root->first && is_more(div->attrs)) {
		node_move_range(div, root->first, root->last);
		return;
	}
	for (block = root ? root->first : NULL; block; block = next) {
		next = block->next;
		node_detach(block);
		node_insert_before(div, block);
	}
	node_detach(div);
}

/* Divs that include, in order of reading; none within another. */
struct include_divs {
	struct run *run;
	VEC(struct node *) list;
};

/* What gives nothing is known with what the document was written with. */
static void
note_unused(struct run *r, const struct node *block)
{
	struct document *document = r->document;
	struct written *written;

	for (size_t i = document->written.n; i-- > 0;) {
		written = document->written.v[i];
		if (written->source->id != block->extent.source)
			continue;
		vec_push(r->includer->arena, &written->unused, block->extent);
		return;
	}
}

/* What stands in the div is for other programs. */
static bool
collect(struct node *n, void *user)
{
	struct include_divs *divs = user;

	if (n->kind != NODE_DIV || n->u.div.class != DIV_INCLUDE)
		return !node_is_inline(n->kind);
	vec_push(divs->run->includer->arena, &divs->list, n);
	while (n->first) {
		note_unused(divs->run, n->first);
		include_notes_drop(
		    divs->run->includer->arena, &divs->run->dropped, n->first);
		node_detach(n->first);
	}
	return false;
}

static void read_file(
    struct run *r, struct node *root, const struct opened *file);

/* The tree of a file that a div names, or NULL. */
static struct node *
read_part(struct run *r, const struct source *source, struct opened *file,
    const struct node *div)
{
	struct includer *in = r->includer;
	struct node *root =
	    document_read_part(in->arena, in->diags, source, r->document);

	file->level = file->outer->level + level_of(div) - 1;
	if (file->level + height_of(root) <= MARKDOWN_DEPTH_MAX)
		return root;
	report_depth(r, div->at, MARKDOWN_DEPTH_MAX);
	return NULL;
}

static void
adopt(struct run *r, struct node *div, struct node *root)
{
	struct includer *in = r->includer;
	struct nested_notes nested = {in->diags, in->sources};

	shift_headings(div, root);
	if (is_in_note(div))
		include_notes_flatten(&nested, root);
	include_notes_move(in->arena, r->document->root, root);
}

static const struct inclusion *
note_inclusion(struct arena *a, const struct opened *outer,
    const struct node *div, const struct source *source)
{
	struct inclusion *inclusion = ARENA_NEW(a, struct inclusion);

	inclusion->outer = outer->inclusion;
	inclusion->at = div->extent;
	inclusion->source = source;
	return inclusion;
}

static void
mark_blocks(struct node *root, const struct inclusion *inclusion)
{
	NODE_EACH_CHILD (block, root)
		block->inclusion = inclusion;
}

static void
include_file(struct run *r, const struct opened *outer, struct node *div)
{
	struct arena *a = r->includer->arena;
	struct opened file = {
	    .outer = outer, .at = div->at, .depth = outer->depth + 1};
	const struct source *source;
	struct node *root = NULL;

	file.path = plain_path(a, path_join(a, path_folder(outer->path),
				      attrs_text(div->attrs, "src")));
	source = open_file(r, outer, div, file.path);
	if (source)
		root = read_part(r, source, &file, div);
	if (root) {
		file.inclusion = note_inclusion(a, outer, div, source);
		vec_push(a, &r->document->inclusions, file.inclusion);
		mark_blocks(root, file.inclusion);
		read_file(r, root, &file);
		adopt(r, div, root);
	}
	replace(div, root);
}

/* Loads what a file names, and then the files that it includes. */
static void
read_file(struct run *r, struct node *root, const struct opened *file)
{
	struct includer *in = r->includer;
	struct include_divs divs = {r, {NULL, 0, 0}};

	node_walk(root, collect, &divs);
	in->load(in->user, root, path_folder(file->path));
	for (size_t i = 0; i < divs.list.n; i++)
		include_file(r, file, divs.list.v[i]);
}

void
include_all(struct includer *includer, struct document *document)
{
	struct run r = {.includer = includer, .document = document};
	struct opened file = {
	    .path = plain_path(includer->arena, document->file)};

	read_file(&r, document->root, &file);
	include_notes_settle(includer->arena, &r.dropped, document->root);
	for (size_t i = 0; i < r.dropped.bodies.n; i++)
		if (!r.dropped.bodies.v[i]->parent)
			note_unused(&r, r.dropped.bodies.v[i]);
}
