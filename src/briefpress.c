/*
 * The pipeline, in order, and the public entry points around it:
 *
 *     load     manifest, sources, data, images; cmark and annotations
 *     style    the themes that the outputs ask for
 *     derive   numbers, labels, recommendations, agreement, contents
 *     layout   styles, shaping, paragraphs, pages
 *     write    libharu, one file an output
 *
 * A job runs inside one arena guard, so that exhausted memory ends it in one
 * place; it stops after derive, and after layout, when errors were reported.
 */
#include "briefpress.h"

#include <stdlib.h>

#include "base/file.h"
#include "derive/derive.h"
#include "diag/diag.h"
#include "layout/layout.h"
#include "out/pdf.h"
#include "read/load.h"
#include "style/themes.h"

struct bp {
	struct arena *arena; /* of the last job; NULL before the first */
	size_t memory_limit; /* bytes, 0 for none */
	int64_t date;        /* negative: the manifest's */
	char *output_dir;    /* heap; NULL for "." */
	char *theme;         /* heap; NULL for the manifest's */
	bool strict;
	bool exhausted; /* the last job ran out of memory */
	struct diags *diags;
	struct diag **sorted;
	struct str diagnostics_text;
	VEC(struct bp_output) outputs;
};

enum job_kind { JOB_BUILD, JOB_RENDER, JOB_CHECK, JOB_DUMP };

struct job {
	struct bp *bp;
	enum job_kind kind;
	const char *path, *output;
	enum bp_stage stage;
	struct str dump;
	/* filled in on the way */
	struct sources *sources;
	struct pack *pack;
	struct facts *facts;
	struct font_set *faces;
	struct themes themes;
};

const char *
bp_version(void)
{
	return BP_VERSION;
}

const char *
bp_pdf_library_version(void)
{
	return pdf_library_version();
}

struct bp *
bp_new(void)
{
	struct bp *bp = calloc(1, sizeof *bp);

	if (bp)
		bp->date = -1;
	return bp;
}

void
bp_free(struct bp *bp)
{
	if (!bp)
		return;
	arena_free(bp->arena);
	free(bp->output_dir);
	free(bp->theme);
	free(bp);
}

void
bp_set_strict(struct bp *bp, int strict)
{
	bp->strict = strict != 0;
}

void
bp_set_date(struct bp *bp, int64_t seconds)
{
	bp->date = seconds;
}

void
bp_set_memory_limit(struct bp *bp, size_t bytes)
{
	bp->memory_limit = bytes;
}

/* A copy of a text in *slot, whose former one is freed. */
static enum bp_status
set_text(char **slot, struct str s)
{
	char *copy = malloc(s.n + 1);

	if (!copy)
		return BP_ENOMEM;
	for (size_t i = 0; i < s.n; i++)
		copy[i] = s.s[i];
	copy[s.n] = '\0';
	free(*slot);
	*slot = copy;
	return BP_OK;
}

enum bp_status
bp_set_output_dir(struct bp *bp, const char *folder)
{
	struct str s = str_from_z(folder);

	return s.n ? set_text(&bp->output_dir, s) : BP_EARG;
}

enum bp_status
bp_set_theme(struct bp *bp, const char *theme)
{
	if (theme)
		return set_text(&bp->theme, str_from_z(theme));
	free(bp->theme);
	bp->theme = NULL;
	return BP_OK;
}

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
		override->source = load_theme_file(
		    bp->arena, bp->diags, job->sources, override->name);
	themes_read(&job->themes, job->pack);
}

static struct pages *
lay_out(struct job *job, const struct output *output)
{
	struct bp *bp = job->bp;
	struct layout_input input = {.pack = job->pack,
	    .facts = job->facts,
	    .theme = themes_lookup(&job->themes, job->pack, output),
	    .output = output,
	    .faces = job->faces,
	    .date = bp->date};
	struct pages *pages = layout_pages(bp->arena, bp->diags, &input);

	if (pages && bp->date >= 0) {
		pages->meta.date = bp->date;
		pages->meta.has_date = true;
	}
	return pages;
}

static void
write_pages(struct job *job, const struct pages *pages, const char *path)
{
	struct bp *bp = job->bp;

	if (!pages || bp->diags->errors)
		return;
	if (pdf_write(bp->arena, bp->diags, pages, path))
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

/* All outputs are laid out before the first is written. */
static void
build(struct job *job)
{
	struct arena *a = job->bp->arena;
	size_t n = job->pack->outputs.n;
	struct pages **pages = ARENA_ARRAY(a, struct pages *, n);

	for (size_t i = 0; i < n; i++)
		pages[i] = lay_out(job, &job->pack->outputs.v[i]);
	if (job->kind == JOB_CHECK || job->bp->diags->errors)
		return;
	if (!make_output_dir(job))
		return;
	for (size_t i = 0; i < n; i++)
		write_pages(
		    job, pages[i], output_path(job, &job->pack->outputs.v[i]));
}

static void
dump(struct job *job)
{
	struct bp *bp = job->bp;
	struct buf *out = buf_new(bp->arena);
	struct pages *pages;

	for (size_t i = 0;
	     job->stage == BP_STAGE_DOC && i < job->pack->documents.n; i++)
		doc_dump(out, job->sources, job->pack->documents.v[i]);
	if (job->stage == BP_STAGE_FACTS)
		facts_dump(out, job->pack, job->facts);
	if (job->stage == BP_STAGE_PAGES && bp->diags->errors == 0) {
		pages = lay_out(
		    job, job->pack->outputs.n ? job->pack->outputs.v : NULL);
		if (pages)
			pages_dump(out, job->sources, pages);
	}
	buf_char(out, '\0');
	job->dump = (struct str){out->p, out->n - 1};
}

static void
run_stages(struct job *job)
{
	struct bp *bp = job->bp;

	if (!load(job))
		return;
	read_themes(job);
	job->facts = derive_all(bp->arena, bp->diags, job->pack);
	if (job->kind == JOB_DUMP)
		dump(job);
	if (job->kind == JOB_DUMP || bp->diags->errors)
		return;
	if (job->kind == JOB_RENDER)
		write_pages(job, lay_out(job, NULL), job->output);
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

/* Who must act on a diagnostic. */
static enum bp_status
status_of(enum diag_code code)
{
	switch (code) {
	case DIAG_FILE_WRITE:
	case DIAG_FONT_MISSING:
	case DIAG_PDF_VERSION:
		return BP_EIO;
	case DIAG_PDF_LIBRARY:
	case DIAG_FONT_SUBSET:
		return BP_EBUG;
	default:
		return BP_EINPUT;
	}
}

static enum bp_status
job_status(const struct bp *bp)
{
	enum bp_status worst = BP_OK;

	for (size_t i = 0; i < bp->diags->list.n; i++) {
		const struct diag *d = bp->diags->list.v[i];
		enum bp_status s = status_of(d->code);

		if (d->severity == SEVERITY_ERROR && s > worst)
			worst = s;
	}
	return worst;
}

static enum bp_status
start(struct job *job)
{
	struct bp *bp = job->bp;

	arena_free(bp->arena);
	bp->diags = NULL;
	bp->sorted = NULL;
	bp->outputs.v = NULL;
	bp->outputs.n = bp->outputs.cap = 0;
	bp->arena = arena_new(bp->memory_limit);
	bp->exhausted = !bp->arena || !arena_guard(bp->arena, run_job, job);
	return bp->exhausted ? BP_ENOMEM : job_status(bp);
}

enum bp_status
bp_build(struct bp *bp, const char *path)
{
	struct job job = {.bp = bp, .kind = JOB_BUILD, .path = path};

	return path ? start(&job) : BP_EARG;
}

enum bp_status
bp_render(struct bp *bp, const char *markdown, const char *output)
{
	struct job job = {
	    .bp = bp, .kind = JOB_RENDER, .path = markdown, .output = output};

	return markdown && output ? start(&job) : BP_EARG;
}

enum bp_status
bp_check(struct bp *bp, const char *path)
{
	struct job job = {.bp = bp, .kind = JOB_CHECK, .path = path};

	return path ? start(&job) : BP_EARG;
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
	status = start(&job);
	if (!bp->exhausted && job.dump.s) {
		*text = job.dump.s;
		*length = job.dump.n;
	}
	return status;
}

#define OUT_OF_MEMORY "memory ran out, or the limit set for it"

size_t
bp_diagnostic_count(const struct bp *bp)
{
	if (bp->exhausted)
		return 1;
	return bp->diags ? bp->diags->list.n : 0;
}

struct bp_diagnostic
bp_diagnostic_at(const struct bp *bp, size_t index)
{
	static const enum bp_severity severities[] = {
	    [SEVERITY_NOTE] = BP_NOTE,
	    [SEVERITY_WARNING] = BP_WARNING,
	    [SEVERITY_ERROR] = BP_ERROR,
	};
	struct bp_diagnostic out = {
	    BP_ERROR, "MEMORY", OUT_OF_MEMORY, "", "", 0, 0};
	const struct source *source;
	const struct diag *d;

	if (bp->exhausted)
		return out;
	d = bp->sorted[index];
	out.severity = severities[d->severity];
	out.code = diag_code_name(d->code);
	out.text = d->text.s;
	out.hint = d->hint.n ? d->hint.s : "";
	source = source_lookup(bp->diags->sources, d->at.source);
	if (source) {
		struct line_col at = source_line_col(source, d->at.offset);

		out.file = source->name.s;
		out.line = at.line;
		out.column = at.column;
	}
	return out;
}

const char *
bp_diagnostics_text(const struct bp *bp)
{
	if (bp->exhausted)
		return "briefpress: error: " OUT_OF_MEMORY " [MEMORY]\n";
	return bp->diags ? bp->diagnostics_text.s : "";
}

size_t
bp_output_count(const struct bp *bp)
{
	return bp->exhausted ? 0 : bp->outputs.n;
}

struct bp_output
bp_output_at(const struct bp *bp, size_t index)
{
	return bp->outputs.v[index];
}
