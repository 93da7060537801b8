/*
 * The pipeline, in order:
 *
 *     load     manifest, sources, data, images; cmark and annotations;
 *              the previous edition
 *     style    the themes that the outputs ask for
 *     select   those outputs that are asked for
 *     derive   for each profile and choice of parts among them, the pack as
 *              it shows there: numbers, labels, recommendations, agreement,
 *              contents; changes since the previous edition
 *     layout   styles, shaping, paragraphs, pages
 *     write    libharu, one file an output
 *
 * A job runs inside one arena guard, so that exhausted memory ends it in one
 * place; it stops after derive, and after layout, when errors were reported.
 * A check goes on to layout all the same: what that finds is no worse for the
 * errors before it.
 */
#include "job.h"
#include "selection.h"
#include "since.h"

#include "base/file.h"
#include "derive/changes.h"
#include "derive/derive.h"
#include "derive/view.h"
#include "extract/extract.h"
#include "extract/sources.h"
#include "layout/layout.h"
#include "out/pdf.h"
#include "out/pdf_standard.h"
#include "read/canonical.h"
#include "read/load.h"
#include "style/themes.h"

/* A pack as some outputs show it, and what follows from it. */
struct view {
	struct pack *pack;
	struct facts *facts;
};

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

static const struct view *
view_of(const struct job *job, const struct output *output)
{
	return map_lookup(&job->views, view_key(job, output));
}

static struct view *
view_derive(struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	struct diags *diags = job->bp->diags;
	struct view *view = ARENA_NEW(a, struct view);
	bool compared = since_fits(job, output);

	view->pack = job->divided || output->parts.n > 0
			 ? view_new(a, diags, job->pack, output)
			 : job->pack;
	if (compared)
		changes_announce(a, view->pack, output->parts.n == 0);
	view->facts = derive_all(a, diags, view->pack);
	if (compared)
		since_compare(job, output, view->pack, view->facts);
	if (job->kind == JOB_CHECK)
		derive_lint(a, diags, view->pack, view->facts);
	return view;
}

/*
 * The loaded pack serves the outputs that have its parts when everything in
 * it is for everybody, and nothing is compared with an edition for some.
 */
static void
derive(struct job *job)
{
	struct arena *a = job->bp->arena;

	job->divided =
	    view_survey(a, job->bp->diags, job->pack) || job->previous;
	for (size_t i = 0; i < job->outputs.n; i++) {
		const struct output *output = job->outputs.v[i];

		if (!view_of(job, output))
			map_put(a, &job->views, view_key(job, output),
			    view_derive(job, output), true);
	}
}

static void
gather_sources(
    struct job *job, const struct output *output, struct attachments *out)
{
	struct bp *bp = job->bp;
	const struct view *view = view_of(job, output);
	struct sources_input in = {.arena = bp->arena,
	    .diags = bp->diags,
	    .sources = job->sources,
	    .loaded = job->pack,
	    .view = view->pack,
	    .facts = view->facts,
	    .output = output,
	    .profile = output->profile.name};

	sources_gather(out, &in);
}

/* What a colophon says of the files; empty where there is none. */
static struct str
digest_of_sources(struct job *job, const struct output *output)
{
	const struct view *view = view_of(job, output);
	struct attachments files = {0};

	if (!facts_asks_for(view->pack, PART_COLOPHON) ||
	    job->bp->diags->errors)
		return STR("");
	gather_sources(job, output, &files);
	return sources_digest(job->bp->arena, &files);
}

static struct pages *
lay_out(struct job *job, const struct output *output)
{
	struct bp *bp = job->bp;
	const struct view *view = view_of(job, output);
	struct layout_input input = {.pack = view->pack,
	    .facts = view->facts,
	    .theme = themes_lookup(&job->themes, job->pack, output),
	    .output = output,
	    .producer = pdf_producer(bp->arena),
	    .digest = digest_of_sources(job, output),
	    .faces = job->faces,
	    .check = job->kind == JOB_CHECK,
	    .change_bars = bp->change_bars || output->change_bars,
	    .date = bp->date};
	struct pages *pages;

	/* Why there is no theme was reported. */
	if (!input.theme)
		return NULL;
	pages = layout_pages(bp->arena, bp->diags, &input);
	if (!pages)
		return NULL;
	if (bp->date >= 0) {
		pages->meta.date = bp->date;
		pages->meta.has_date = true;
	}
	pages->meta.standard = standard_choose(bp->standard, output->standard);
	if (pages->imposition.kind != IMPOSE_NONE)
		pages->meta.standard = standard_untagged(pages->meta.standard);
	pdf_standard_check(bp->diags, pages, output->at);
	return pages;
}

static void
write_pages(struct job *job, const struct pages *pages, const char *path)
{
	struct bp *bp = job->bp;
	struct pdf_input input = {.pages = pages};

	if (!pages || bp->diags->errors)
		return;
	if (pdf_write(bp->arena, bp->diags, &input, path))
		vec_push(bp->arena, &bp->outputs,
		    (struct bp_output){path, (uint32_t)pages->list.n});
}

static const char *
output_path(struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	struct str dir = str_from_z(job->bp->output_dir);
	struct str name = arena_cat(a, output->name, STR(".pdf"));

	return arena_z(a, path_join(a, dir, name));
}

static bool
make_output_dir(struct job *job)
{
	struct bp *bp = job->bp;
	enum file_status s = FILE_OK;

	if (bp->output_dir)
		s = file_make_folders(bp->arena, bp->output_dir);
	if (s == FILE_OK)
		return true;
	diag2(bp->diags, DIAG_FILE_WRITE, (struct loc){0},
	    str_from_z(bp->output_dir), str_from_z(file_status_text(s)));
	return false;
}

/* All outputs that are asked for are laid out before the first is written. */
static void
build(struct job *job)
{
	struct arena *a = job->bp->arena;
	size_t n = job->outputs.n;
	struct pages **pages = ARENA_ARRAY(a, struct pages *, n);

	for (size_t i = 0; i < n; i++)
		pages[i] = lay_out(job, job->outputs.v[i]);
	if (job->kind == JOB_CHECK || job->bp->diags->errors)
		return;
	if (!make_output_dir(job))
		return;
	for (size_t i = 0; i < n; i++)
		write_pages(job, pages[i], output_path(job, job->outputs.v[i]));
}

static void
dump_sources(struct job *job, const struct output *output, struct buf *out)
{
	struct attachments files = {0};

	gather_sources(job, output, &files);
	sources_dump(out, &files);
}

/* The files whose digest a colophon has, as sha256sum prints them. */
static void
dump_list(struct job *job, const struct output *output, struct buf *out)
{
	struct attachments files = {0};

	if (job->bp->diags->errors)
		return;
	gather_sources(job, output, &files);
	buf_z(out, "files\n");
	buf_str(out, sources_list(job->bp->arena, &files));
	buf_field(out, " digest", sources_digest(job->bp->arena, &files));
	buf_char(out, '\n');
}

/* Of the first output that is asked for. */
static void
dump(struct job *job)
{
	struct bp *bp = job->bp;
	struct buf *out = buf_new(bp->arena);
	const struct output *output = job->outputs.v[0];
	const struct view *view = view_of(job, output);
	struct pages *pages;

	for (size_t i = 0;
	     job->stage == BP_STAGE_DOC && i < view->pack->documents.n; i++)
		doc_dump(out, job->sources, view->pack->documents.v[i]);
	if (job->stage == BP_STAGE_FACTS)
		facts_dump(out, view->pack, view->facts);
	if (job->stage == BP_STAGE_FACTS &&
	    facts_asks_for(view->pack, PART_COLOPHON))
		dump_list(job, output, out);
	if (job->stage == BP_STAGE_PAGES && bp->diags->errors == 0) {
		pages = lay_out(job, output);
		if (pages)
			pages_dump(out, job->sources, pages);
	}
	if (job->stage == BP_STAGE_SOURCES && bp->diags->errors == 0)
		dump_sources(job, output, out);
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
	const struct output *output = job->outputs.v[0];
	const struct view *view;
	enum bp_rows rows = job->extraction.rows;
	struct buf *out;

	if (bp->diags->errors)
		return;
	view = view_of(job, output);
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
	if (!load(job))
		return;
	if (job->kind != JOB_EXTRACT)
		read_themes(job);
	selection_make(job);
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
	if (job->kind == JOB_RENDER)
		write_pages(job, lay_out(job, job->outputs.v[0]), job->output);
	else
		build(job);
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
	job->faces = ARENA_NEW(bp->arena, struct font_set);
	job->faces->arena = bp->arena;
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
