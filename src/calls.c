/*
 * The public calls that run a job: arguments checked, and what it gave.
 */
#include "briefpress.h"

#include "job.h"

enum bp_status
bp_build(struct bp *bp, const char *path)
{
	struct job job = {.bp = bp, .kind = JOB_BUILD, .path = path};

	return path ? job_start(&job) : BP_EARG;
}

enum bp_status
bp_render(struct bp *bp, const char *markdown, const char *output)
{
	struct job job = {
	    .bp = bp, .kind = JOB_RENDER, .path = markdown, .output = output};

	return markdown && output ? job_start(&job) : BP_EARG;
}

enum bp_status
bp_check(struct bp *bp, const char *path)
{
	struct job job = {.bp = bp, .kind = JOB_CHECK, .path = path};

	return path ? job_start(&job) : BP_EARG;
}

enum bp_status
bp_dump(struct bp *bp, const char *path, enum bp_stage stage, const char **text,
    size_t *length)
{
	struct job job = {
	    .bp = bp, .kind = JOB_DUMP, .path = path, .stage = stage};
	enum bp_status status;

	if (!path || !text || !length)
		return BP_EARG;
	status = job_start(&job);
	if (!bp->exhausted && job.dump.s) {
		*text = job.dump.s;
		*length = job.dump.n;
	}
	return status;
}

static bool
is_known(struct bp_extraction what)
{
	return what.format >= BP_JSON && what.format <= BP_MARKDOWN &&
	       what.rows >= BP_ROWS_ALL && what.rows <= BP_ROWS_LINKS &&
	       (what.format != BP_CSV || what.rows != BP_ROWS_ALL);
}

enum bp_status
bp_extract(struct bp *bp, const char *path, struct bp_extraction what,
    const char **text, size_t *length)
{
	struct job job = {
	    .bp = bp, .kind = JOB_EXTRACT, .path = path, .extraction = what};
	enum bp_status status;

	if (!path || !text || !length || !is_known(what))
		return BP_EARG;
	status = job_start(&job);
	if (!bp->exhausted && job.text.s) {
		*text = job.text.s;
		*length = job.text.n;
	}
	return status;
}

enum bp_status
bp_extract_to(struct bp *bp, const char *path, struct bp_extraction what,
    const char *output)
{
	struct job job = {.bp = bp,
	    .kind = JOB_EXTRACT,
	    .path = path,
	    .extraction = what,
	    .output = output};

	return path && output && is_known(what) ? job_start(&job) : BP_EARG;
}

enum bp_status
bp_unpack(struct bp *bp, const char *pdf, const char *folder, int force)
{
	struct job job = {.bp = bp,
	    .kind = JOB_UNPACK,
	    .path = pdf,
	    .output = folder,
	    .force = force != 0};

	return pdf && !(folder && !*folder) ? job_start(&job) : BP_EARG;
}

enum bp_status
bp_format_text(struct bp *bp, const char *text, size_t length, const char **out,
    size_t *out_length)
{
	struct job job = {.bp = bp, .kind = JOB_FORMAT, .text = {text, length}};
	enum bp_status status;

	if ((!text && length) || !out || !out_length)
		return BP_EARG;
	status = job_start(&job);
	if (!bp->exhausted) {
		*out = job.text.n ? job.text.s : "";
		*out_length = job.text.n;
	}
	return status;
}

enum bp_status
bp_format_file(struct bp *bp, const char *path, int write, int *changed)
{
	struct job job = {
	    .bp = bp, .kind = JOB_FORMAT, .path = path, .in_place = write != 0};
	enum bp_status status;

	if (!path || !changed)
		return BP_EARG;
	status = job_start(&job);
	*changed = job.changed;
	return status;
}
