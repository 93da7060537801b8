/*
 * Files in, a verdict out.  To cut a text so that what is left is read as
 * before is hard where marks are unbalanced: what this cannot vouch for does
 * not leave the house.  All that is read here is forgotten at the end.
 */
#include "again.h"

#include "derive/derive.h"
#include "derive/view.h"
#include "doc/alike.h"
#include "extract/sources.h"
#include "read/load.h"

/* One output's sources while they are read again. */
struct rereading {
	struct arena *arena;
	struct diags diags; /* that nobody is shown */
	struct sources sources;
	const struct job *job;
	const struct output *output;
	const struct view *view;
	const struct attachments *files;
	struct loc at; /* of the first difference */
};

/* Whether documents are alike that were shown and read again. */
static bool
same_documents(struct rereading *r, const struct pack *again)
{
	const struct pack *pack = r->view->pack;

	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct node *root = pack->documents.v[i]->root, *unlike;

		unlike = i < again->documents.n
			     ? doc_unlike(root, again->documents.v[i]->root)
			     : root;
		if (!unlike)
			continue;
		r->at = unlike->at.source ? unlike->at : root->at;
		return false;
	}
	return pack->documents.n == again->documents.n;
}

static bool
same_files(const struct attachments *a, const struct attachments *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!str_eq(a->v[i].name, b->v[i].name) ||
		    !str_eq(a->v[i].bytes, b->v[i].bytes))
			return false;
	return true;
}

static bool
is_same(struct rereading *r)
{
	struct attachments files = {0};
	struct sources_input in = {.arena = r->arena,
	    .diags = &r->diags,
	    .sources = &r->sources,
	    .output = r->output,
	    .profile = r->output->profile.name};
	struct pack *loaded, *view;

	loaded = load_given(
	    r->arena, &r->diags, &r->sources, r->files, r->job->pack);
	if (!loaded)
		return false;
	view = view_new(r->arena, &r->diags, loaded, r->output);
	in.facts = derive_all(r->arena, &r->diags, view);
	if (!same_documents(r, view) || r->diags.errors > 0)
		return false;
	in.loaded = loaded;
	in.view = view;
	sources_gather(&files, &in);
	return same_files(r->files, &files);
}

/*
 * Whether every file of the pack is there as it was read: what comes of them
 * is known then.  Both lists are in the order of names.
 */
static bool
are_untouched(const struct pack *pack, const struct attachments *files)
{
	size_t at = 0;

	for (size_t i = 0; i < pack->files.n; i++) {
		const struct pack_file *file = &pack->files.v[i];

		while (at < files->n && !str_eq(files->v[at].name, file->path))
			at++;
		if (at == files->n || !str_eq(files->v[at].bytes, file->bytes))
			return false;
	}
	return true;
}

bool
again_the_same(const struct job *job, const struct output *output,
    const struct view *view, const struct attachments *files)
{
	struct bp *bp = job->bp;
	struct arena_mark mark = arena_mark(bp->arena);
	struct rereading r = {.arena = bp->arena,
	    .diags = diag_aside(bp->diags),
	    .job = job,
	    .output = output,
	    .view = view,
	    .files = files,
	    .at = output->at};
	bool same;

	if (are_untouched(job->pack, files))
		return true;
	r.sources.arena = bp->arena;
	r.diags.sources = &r.sources;
	r.diags.single = bp->diags->single;
	r.diags.strict = false;
	same = is_same(&r);
	arena_reset(bp->arena, mark);
	if (!same)
		diag1(bp->diags, DIAG_SOURCES_DIFFER, r.at, output->name);
	return same;
}
