/*
 * The pipeline, in order:
 *
 *     load     manifest, sources, data, images; cmark and annotations
 *     style    the themes that the outputs ask for
 *     select   those outputs that are asked for
 *     deliver  their passwords, and what these are for
 *     since    the previous edition
 *     derive   for each profile and choice of parts among them, the pack as
 *              it shows there: numbers, labels, recommendations, agreement,
 *              contents; changes since the previous edition
 *     gather   the sources, as each output shows them
 *     layout   styles, shaping, paragraphs, pages
 *     write    libharu, one file an output; libqpdf, where it is protected
 *              or linearised
 *
 * The last three are outputs.c's, the last two for several outputs at once.
 * An extraction ends with derive; to format a text and to unpack a PDF are
 * jobs of one step.
 *
 * A job runs inside one arena guard, so that exhausted memory ends it in one
 * place; it stops after derive, and after layout, when errors were reported.
 * A check goes on to layout all the same: what that finds is no worse for the
 * errors before it.
 */
#include "attach.h"
#include "delivery.h"
#include "job.h"
#include "outputs.h"
#include "selection.h"
#include "since.h"
#include "unpack.h"

#include "base/file.h"
#include "derive/changes.h"
#include "derive/derive.h"
#include "derive/view.h"
#include "extract/extract.h"
#include "extract/sources.h"
#include "out/pdf.h"
#include "read/canonical.h"
#include "read/load.h"
#include "style/themes.h"

/* Whether a path names one Markdown file rather than a pack. */
static bool
is_markdown(const char *path)
{
	struct str s = str_from_z(path);

	return str_ends(s, STR(".md")) || str_ends(s, STR(".markdown"));
}

static bool
load(struct job *job)
{
	struct arena *a = job->bp->arena;
	struct diags *diags = job->bp->diags;
	bool single = job->kind == JOB_RENDER ||
		      (job->kind != JOB_BUILD && is_markdown(job->path));

	diags->single = single;
	job->pack = single ? load_single(a, diags, job->sources, job->path)
			   : load_pack(a, diags, job->sources, job->path);
	return job->pack != NULL;
}

static void
read_themes(struct job *job)
{
	struct bp *bp = job->bp;
	struct theme_choice *override = &job->themes.override;

	job->themes.context = (struct theme_context){
	    bp->arena, bp->diags, job->sources, &builtin_themes};
	override->name = str_from_z(bp->theme);
	if (theme_choice_is_file(override->name))
		override->source = load_file(
		    bp->arena, bp->diags, job->sources, override->name);
	themes_read(&job->themes, job->pack);
}

/* What two outputs must have in common to be of one view. */
static struct str
view_key(const struct job *job, const struct output *output)
{
	const struct part_list *parts = output_parts(output, job->pack);
	struct buf *b = buf_new(job->bp->arena);

	for (size_t i = 0; i < parts->n; i++)
		buf_printf(b, "%d ", (int)parts->v[i]);
	if (job->divided)
		buf_str(b, output->profile.name);
	return buf_view(b);
}

static struct view *
view_derive(struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	struct diags *diags = job->bp->diags;
	struct view *view = ARENA_NEW(a, struct view);
	bool compared = since_fits(job, output);

	view->pack =
	    job->shared ? job->pack : view_new(a, diags, job->pack, output);
	if (compared)
		changes_announce(a, view->pack, output->parts.n == 0);
	view->facts = derive_all(a, diags, view->pack);
	if (compared)
		since_compare(job, output, view->pack, view->facts);
	if (job->kind == JOB_CHECK)
		derive_lint(a, diags, view->pack, view->facts);
	return view;
}

/* Whether all outputs have the parts of the pack. */
static bool
parts_are_shared(const struct job *job)
{
	for (size_t i = 0; i < job->outputs.n; i++)
		if (job->outputs.v[i]->parts.n > 0)
			return false;
	return true;
}

/*
 * The loaded pack serves all outputs that have its parts when everything in
 * it is for everybody, and nothing is compared with an edition for some; but
 * not when it has to be copied for others, for it changes as it serves.
 */
static void
derive(struct job *job)
{
	struct arena *a = job->bp->arena;
	struct map views = {0}; /* by profile and parts */

	job->divided =
	    view_survey(a, job->bp->diags, job->pack) || job->previous;
	job->shared = !job->divided && parts_are_shared(job);
	for (size_t i = 0; i < job->outputs.n; i++) {
		const struct output *output = job->outputs.v[i];
		struct str key = view_key(job, output);
		struct view *view = map_lookup(&views, key);

		if (!view) {
			view = view_derive(job, output);
			map_put(a, &views, key, view, true);
		}
		vec_push(a, &job->shown, view);
	}
}

/* The files whose digest a colophon has, as sha256sum prints them. */
static void
dump_list(struct arena *a, const struct attachments *files, struct buf *out)
{
	buf_z(out, "files\n");
	buf_str(out, sources_list(a, files));
	buf_field(out, " digest", sources_digest(a, files));
	buf_char(out, '\n');
}

/* Of the first output that is asked for. */
static void
dump(struct job *job)
{
	struct bp *bp = job->bp;
	struct buf *out = buf_new(bp->arena);
	const struct output *output = job->outputs.v[0];
	const struct view *view = job->shown.v[0];
	const struct pages *pages;

	for (size_t i = 0;
	     job->stage == BP_STAGE_DOC && i < view->pack->documents.n; i++)
		doc_dump(out, job->sources, view->pack->documents.v[i]);
	if (job->stage == BP_STAGE_FACTS)
		facts_dump(out, view->pack, view->facts);
	if (job->stage == BP_STAGE_FACTS && bp->diags->errors == 0 &&
	    facts_asks_for(view->pack, PART_COLOPHON))
		dump_list(bp->arena,
		    attach_gather(job, output, view->pack, view->facts), out);
	if (job->stage == BP_STAGE_PAGES && bp->diags->errors == 0) {
		pages = outputs_first(job);
		if (pages)
			pages_dump(out, job->sources, pages);
	}
	if (job->stage == BP_STAGE_SOURCES && bp->diags->errors == 0)
		sources_dump(
		    out, attach_gather(job, output, view->pack, view->facts));
	buf_char(out, '\0');
	job->dump = (struct str){out->p, out->n - 1};
}

static enum file_status
replace_file(struct arena *a, const char *path, bool in_place, struct str text)
{
	struct file_writer *w;
	enum file_status s =
	    in_place ? file_rewrite(a, path, &w) : file_create(a, path, &w);

	if (s != FILE_OK)
		return s;
	file_write(w, text.s, text.n);
	return file_commit(w);
}

/* A text into a file, whole or not at all; a failure is reported. */
static void
write_text(struct job *job, const char *path, bool in_place, struct str text)
{
	enum file_status s = replace_file(job->bp->arena, path, in_place, text);

	if (s != FILE_OK)
		diag2(job->bp->diags, DIAG_FILE_WRITE, (struct loc){0},
		    str_from_z(path), str_from_z(file_status_text(s)));
}

/* Half a register is worse than none: nothing is given beside errors. */
static void
extract(struct job *job)
{
	struct bp *bp = job->bp;
	struct extract_input in = {.arena = bp->arena, .sources = job->sources};
	const struct output *output;
	const struct view *view;
	enum bp_rows rows = job->extraction.rows;
	struct buf *out;

	if (bp->diags->errors || job->outputs.n == 0)
		return;
	output = job->outputs.v[0];
	view = job->shown.v[0];
	in.pack = view->pack;
	in.facts = view->facts;
	in.profile = output->profile.name;
	out = buf_new(bp->arena);
	extract_write(out, &in, (enum extract_format)job->extraction.format,
	    rows == BP_ROWS_ALL ? EXTRACT_ARRAY_COUNT
				: (enum extract_array)(rows - 1));
	if (job->output)
		write_text(job, job->output, false, buf_view(out));
	buf_char(out, '\0');
	job->text = (struct str){out->p, out->n - 1};
}

static void
format(struct job *job)
{
	struct bp *bp = job->bp;
	const struct source *source =
	    job->path ? load_file(bp->arena, bp->diags, job->sources,
			    str_from_z(job->path))
		      : source_add(job->sources, STR("-"), job->text);

	if (!source)
		return;
	job->text = canonical_text(bp->arena, bp->diags, source);
	job->changed = !str_eq(job->text, source->text);
	if (job->changed && job->in_place && bp->diags->errors == 0)
		write_text(job, job->path, true, job->text);
}

static void
run_stages(struct job *job)
{
	struct bp *bp = job->bp;

	if (job->kind == JOB_FORMAT) {
		format(job);
		return;
	}
	if (job->kind == JOB_UNPACK) {
		unpack(job);
		return;
	}
	if (!load(job))
		return;
	if (job->kind != JOB_EXTRACT)
		read_themes(job);
	selection_make(job);
	delivery_prepare(job);
	since_read(job);
	derive(job);
	if (job->kind == JOB_EXTRACT) {
		extract(job);
		return;
	}
	if (job->kind == JOB_DUMP && job->outputs.n > 0)
		dump(job);
	if (job->kind == JOB_DUMP ||
	    (job->kind != JOB_CHECK && bp->diags->errors))
		return;
	outputs_make(job);
}

static void
keep_diagnostics(struct bp *bp)
{
	struct buf *text = buf_new(bp->arena);

	bp->sorted = diag_sorted(bp->diags);
	diag_render(bp->diags, text);
	buf_char(text, '\0');
	bp->diagnostics_text = (struct str){text->p, text->n - 1};
}

/* The guarded body of a job. */
static void
run_job(void *user)
{
	struct job *job = user;
	struct bp *bp = job->bp;

	job->sources = ARENA_NEW(bp->arena, struct sources);
	job->sources->arena = bp->arena;
	bp->diags = ARENA_NEW(bp->arena, struct diags);
	bp->diags->arena = bp->arena;
	bp->diags->sources = job->sources;
	bp->diags->strict = bp->strict;
	if (pdf_library_ok())
		run_stages(job);
	else
		diag1(bp->diags, DIAG_PDF_VERSION, (struct loc){0},
		    str_from_z(pdf_library_version()));
	keep_diagnostics(bp);
}

enum bp_status
job_start(struct job *job)
{
	struct bp *bp = job->bp;

	arena_free(bp->arena);
	bp->diags = NULL;
	bp->sorted = NULL;
	bp->diagnostics_json = (struct str){0};
	bp->outputs.v = NULL;
	bp->outputs.n = bp->outputs.cap = 0;
	bp->arena = arena_new(bp->memory_limit);
	bp->exhausted = !bp->arena || !arena_guard(bp->arena, run_job, job);
	return bp->exhausted ? BP_ENOMEM : bp_job_status(bp);
}
