#include "since.h"

#include "derive/changes.h"
#include "extract/extract.h"
#include "read/edition.h"

void
since_read(struct job *job)
{
	struct bp *bp = job->bp;
	const struct source *source;

	if (!bp->since || job->kind == JOB_EXTRACT || job->kind == JOB_RENDER)
		return;
	source = edition_open(
	    bp->arena, bp->diags, job->sources, str_from_z(bp->since));
	if (source)
		job->previous = edition_read(bp->arena, bp->diags, source);
}

static struct str
readers(struct arena *a, struct str profile)
{
	if (!profile.n)
		return STR("outputs without a profile");
	return arena_printf(
	    a, "the profile \"%.*s\"", (int)profile.n, profile.s);
}

bool
since_fits(struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	const struct edition *previous = job->previous;

	if (!previous || str_eq(previous->profile, output->profile.name))
		return previous != NULL;
	diag2(job->bp->diags, DIAG_SINCE_PROFILE, output->at,
	    readers(a, previous->profile), readers(a, output->profile.name));
	return false;
}

static const struct edition *
read_view(struct job *job, const struct extract_input *in)
{
	struct buf *text = buf_new(in->arena);

	extract_write(text, in, EXTRACT_JSON, EXTRACT_ARRAY_COUNT);
	return edition_read(in->arena, job->bp->diags,
	    source_add(job->sources, STR("(this edition)"), buf_view(text)));
}

void
since_compare(struct job *job, const struct output *output, struct pack *pack,
    struct facts *facts)
{
	struct extract_input in = {.arena = job->bp->arena,
	    .sources = job->sources,
	    .pack = pack,
	    .facts = facts,
	    .profile = output->profile.name};
	const struct edition *now;

	if (job->bp->diags->errors)
		return;
	now = read_view(job, &in);
	if (now)
		changes_find(in.arena, pack, facts, job->previous, now);
}
