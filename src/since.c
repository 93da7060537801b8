#include "since.h"

#include "attach.h"
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
	source = edition_open(bp->arena, bp->diags, job->sources,
	    str_from_z(bp->since), &job->previous_attached);
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

/* This edition as its PDF carries it. */
static struct str
attached_extract(struct job *job, const struct output *output,
    const struct pack *pack, const struct facts *facts)
{
	const struct attachments *files =
	    attach_gather(job, output, pack, facts);

	for (size_t i = 0; i < files->n; i++)
		if (str_eq_z(files->v[i].media, ATTACHMENT_EXTRACT))
			return files->v[i].bytes;
	return STR("");
}

/* This edition as bp_extract() gives it. */
static struct str
whole_extract(struct job *job, const struct output *output,
    const struct pack *pack, const struct facts *facts)
{
	struct extract_input in = {.arena = job->bp->arena,
	    .sources = job->sources,
	    .pack = pack,
	    .facts = facts,
	    .profile = output->profile.name};
	struct buf *text = buf_new(in.arena);

	extract_write(text, &in, EXTRACT_JSON, EXTRACT_ARRAY_COUNT);
	return buf_view(text);
}

/* A PDF carries of a table what is shown, so that is what is compared. */
void
since_compare(struct job *job, const struct output *output, struct pack *pack,
    struct facts *facts)
{
	struct arena *a = job->bp->arena;
	struct diags *diags = job->bp->diags;
	const struct edition *now;
	struct str text;

	if (diags->errors)
		return;
	text = job->previous_attached
		   ? attached_extract(job, output, pack, facts)
		   : whole_extract(job, output, pack, facts);
	now = edition_read(
	    a, diags, source_add(job->sources, STR("(this edition)"), text));
	if (now)
		changes_find(a, pack, facts, job->previous, now);
}
