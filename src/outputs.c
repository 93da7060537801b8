/*
 * In: the views and themes of a job.  Out: its files.
 *
 * What rides along is gathered first.  Then come two loops over the outputs,
 * each by several threads at once: all outputs are laid out before the first
 * is written.  What all threads see, packs, facts, themes, sources and what
 * was gathered, is only read by then; whatever is written to is
 * the worker's (memory, faces and the words that these were asked to shape)
 * or the output's (pages, messages).  Messages are taken over in the order of
 * the outputs when a loop has ended.  So neither the number of threads nor
 * their luck shows in a file or in a message.
 *
 * In the second loop a worker may write what another has laid out: of a face
 * it uses then only what does not change, the font itself.
 */
#include "outputs.h"

#include "again.h"
#include "attach.h"
#include "delivery.h"

#include "base/file.h"
#include "base/pool.h"
#include "extract/sources.h"
#include "layout/layout.h"
#include "out/pdf.h"
#include "out/pdf_standard.h"

struct worker {
	struct arena *arena; /* a branch of the job's */
	struct font_set faces;
};

/* An output on its way to a file. */
struct product {
	const struct output *output;
	const struct view *view;
	const char *path;
	const struct attachments *files; /* NULL where nothing asks for them */
	bool attached;                   /* the file carries them */
	struct pages *pages; /* NULL where there is no font or theme */
	struct diags diags;  /* of the loop that runs, in a worker's arena */
	bool written;
};

struct press;

/* What is done with each product. */
typedef void press_stage(
    const struct press *press, struct worker *w, struct product *p);

struct press {
	const struct job *job;
	struct worker *workers;
	size_t width; /* number of workers */
	struct product *products;
	size_t n;
	press_stage *stage;
};

static const char *
output_path(const struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	struct str dir = str_from_z(job->bp->output_dir);
	struct str name = arena_cat(a, output->name, STR(".pdf"));

	return arena_z(a, path_join(a, dir, name));
}

/* A press for the first n outputs. */
static struct press
press_new(const struct job *job, size_t n)
{
	struct arena *a = job->bp->arena;
	struct press press = {
	    .job = job, .width = pool_width(job->bp->jobs, n), .n = n};

	press.workers = ARENA_ARRAY(a, struct worker, press.width);
	for (size_t i = 0; i < press.width; i++) {
		press.workers[i].arena = arena_branch(a);
		press.workers[i].faces.arena = press.workers[i].arena;
	}
	press.products = ARENA_ARRAY(a, struct product, n);
	for (size_t i = 0; i < n; i++) {
		const struct output *output = job->outputs.v[i];

		press.products[i] = (struct product){.output = output,
		    .view = job->shown.v[i],
		    .path =
			job->output ? job->output : output_path(job, output)};
	}
	return press;
}

/* One stage of one product, as a guard takes it. */
struct step {
	const struct press *press;
	struct worker *worker;
	struct product *product;
};

static void
run_stage(void *user)
{
	struct step *s = user;

	s->product->diags = diag_aside(s->press->job->bp->diags);
	s->product->diags.arena = s->worker->arena;
	s->press->stage(s->press, s->worker, s->product);
}

/* False when memory ran out. */
static bool
run_step(void *user, size_t worker, size_t index)
{
	const struct press *press = user;
	struct step s = {
	    press, &press->workers[worker], &press->products[index]};

	return arena_guard(s.worker->arena, run_stage, &s);
}

/* Runs a stage for all products; they have their messages then. */
static void
press_run(struct press *press, press_stage *stage)
{
	press->stage = stage;
	if (!pool_run(press->width, press->n, run_step, press))
		arena_give_up(press->job->bp->arena);
}

static void
lay_out(const struct press *press, struct worker *w, struct product *p)
{
	const struct job *job = press->job;
	const struct bp *bp = job->bp;
	const struct output *output = p->output;
	struct layout_input input = {.pack = p->view->pack,
	    .facts = p->view->facts,
	    .theme = themes_lookup(&job->themes, job->pack, output),
	    .output = output,
	    .producer = pdf_producer(w->arena),
	    .standard = attach_standard(job, output),
	    .digest = p->files ? sources_digest(w->arena, p->files) : STR(""),
	    .faces = &w->faces,
	    .check = job->kind == JOB_CHECK,
	    .change_bars = bp->change_bars || output->change_bars,
	    .date = bp->date};

	/* Why there is no theme was reported. */
	if (input.theme)
		p->pages = layout_pages(w->arena, &p->diags, &input);
}

/* Whether a product needs what it was made of: to carry, or to name. */
static bool
asks_for_files(const struct press *press, const struct product *p)
{
	const struct job *job = press->job;

	if ((job->kind == JOB_BUILD || job->kind == JOB_RENDER) &&
	    attach_is_wanted(job, p->output))
		return true;
	return facts_asks_for(p->view->pack, PART_COLOPHON) &&
	       job->bp->diags->errors == 0;
}

/* One after the other: files are shared, and what is told of them in order. */
static void
gather_files(struct press *press)
{
	const struct job *job = press->job;

	for (size_t i = 0; i < press->n; i++) {
		struct product *p = &press->products[i];

		if (!asks_for_files(press, p))
			continue;
		p->files = attach_gather(
		    job, p->output, p->view->pack, p->view->facts);
		p->attached = attach_is_wanted(job, p->output) &&
			      job->bp->diags->errors == 0 &&
			      again_the_same(job, p->output, p->view, p->files);
	}
}

/*
 * Pages of all products, and what is to say of them.  Whether metadata are
 * missed depends on earlier errors, so that standards are checked in order.
 */
static void
lay_out_all(struct press *press)
{
	struct diags *diags = press->job->bp->diags;

	gather_files(press);
	press_run(press, lay_out);
	for (size_t i = 0; i < press->n; i++) {
		const struct product *p = &press->products[i];

		diag_take(diags, &p->diags);
		if (p->pages)
			pdf_standard_check(diags, p->pages, p->output->at);
	}
}

static void
write_pages(const struct press *press, struct worker *w, struct product *p)
{
	const struct job *job = press->job;
	struct pdf_input input = {.pages = p->pages,
	    .attachments = p->attached ? p->files : NULL,
	    .classic = job->bp->classic_pdf || p->output->classic_pdf,
	    .delivery = delivery_lookup(job, p->output)};

	p->written = pdf_write(w->arena, &p->diags, &input, p->path);
}

/* Files of all products: what one cannot have, another may. */
static void
write_all(struct press *press)
{
	struct bp *bp = press->job->bp;

	press_run(press, write_pages);
	for (size_t i = 0; i < press->n; i++) {
		const struct product *p = &press->products[i];

		diag_take(bp->diags, &p->diags);
		if (p->written)
			vec_push(bp->arena, &bp->outputs,
			    (struct bp_output){.path = p->path,
				.pages = (uint32_t)p->pages->list.n});
	}
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

void
outputs_make(struct job *job)
{
	struct press press = press_new(job, job->outputs.n);

	lay_out_all(&press);
	if (job->kind == JOB_CHECK || job->bp->diags->errors)
		return;
	if (job->kind == JOB_BUILD && !make_output_dir(job))
		return;
	write_all(&press);
}

const struct pages *
outputs_first(struct job *job)
{
	struct press press = press_new(job, 1);

	lay_out_all(&press);
	return press.products[0].pages;
}
