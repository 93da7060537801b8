#include "attach.h"

#include "delivery.h"

#include "extract/sources.h"

static struct standard
said_of(const struct job *job, const struct output *output)
{
	return standard_said(job->bp->standard, output->standard);
}

bool
attach_is_wanted(const struct job *job, const struct output *output)
{
	if (job->bp->unattached)
		return false;
	/* What may not be copied is not handed out beside it. */
	if (delivery_protects(job, output) && output->attach != ATTACH_YES)
		return false;
	return output_attaches(output, job->pack, said_of(job, output));
}

struct standard
attach_standard(const struct job *job, const struct output *output)
{
	struct standard s = standard_choose(
	    said_of(job, output), attach_is_wanted(job, output));

	return output->impose == IMPOSE_NONE ? s : standard_untagged(s);
}

const struct attachments *
attach_gather(const struct job *job, const struct output *output,
    const struct pack *pack, const struct facts *facts)
{
	struct bp *bp = job->bp;
	struct attachments *files = ARENA_NEW(bp->arena, struct attachments);
	struct sources_input in = {.arena = bp->arena,
	    .diags = bp->diags,
	    .sources = job->sources,
	    .loaded = job->pack,
	    .view = pack,
	    .facts = facts,
	    .output = output,
	    .profile = output->profile.name};

	sources_gather(files, &in);
	return files;
}
