#include "delivery.h"

#include "attach.h"

#include "base/file.h"
#include "base/secret.h"
#include "text/password.h"

/* Of a file that holds one line [bytes]. */
#define PASSWORD_FILE_MAX ((size_t)4096)

static bool
is_given(const struct bp *bp)
{
	for (size_t i = 0; i < PASSWORD_KIND_COUNT; i++)
		if (bp->passwords[i] || bp->password_files[i])
			return true;
	return false;
}

bool
delivery_protects(const struct job *job, const struct output *output)
{
	return output->protection.asked ||
	       (job->pack->plain && is_given(job->bp));
}

static bool
prepare(struct job *job, enum password_kind kind, struct str typed,
    struct loc at, const char **out)
{
	struct arena *a = job->bp->arena;
	struct str prepared;
	enum password_status status = password_prepare(a, typed, &prepared);

	if (status == PASSWORD_OK)
		*out = prepared.s;
	else
		diag2(job->bp->diags, DIAG_PASSWORD_VALUE, at,
		    password_kind_names[kind],
		    str_from_z(password_status_text(status)));
	return status == PASSWORD_OK;
}

static struct str
without_line_end(struct str s)
{
	if (str_ends(s, STR("\n")))
		s.n--;
	if (str_ends(s, STR("\r")))
		s.n--;
	return s;
}

/*
 * Not by way of sources: what is one is quoted in messages, counted in the
 * digest of the pack and handed on with it.
 */
static bool
read_file(struct job *job, enum password_kind kind, struct str path,
    struct loc at, const char **out)
{
	struct arena *a = job->bp->arena;
	struct str bytes;
	enum file_status status =
	    file_read(a, arena_z(a, path), PASSWORD_FILE_MAX, &bytes);

	if (status != FILE_OK) {
		diag2(job->bp->diags, DIAG_FILE_READ, at, path,
		    str_from_z(file_status_text(status)));
		return false;
	}
	secret_defer(a, (char *)bytes.s, bytes.n);
	return prepare(job, kind, without_line_end(bytes), at, out);
}

/* *out stays NULL where there is none; false for one that is no good. */
static bool
find_password(struct job *job, const struct output *output,
    enum password_kind kind, const char **out)
{
	const struct bp *bp = job->bp;
	const struct password_file *said = &output->protection.files[kind];
	struct loc nowhere = {0};

	if (bp->passwords[kind])
		return prepare(
		    job, kind, str_from_z(bp->passwords[kind]), nowhere, out);
	if (bp->password_files[kind])
		return read_file(job, kind,
		    str_from_z(bp->password_files[kind]), nowhere, out);
	if (said->path.n > 0)
		return read_file(job, kind,
		    path_join(bp->arena, job->pack->folder, said->path),
		    said->at, out);
	return true;
}

/* What is missing for it to protect something, or NULL. */
static const char *
find_lack(const struct pdf_delivery *d)
{
	const char *open = d->passwords[PASSWORD_OPEN];
	const char *owner = d->passwords[PASSWORD_OWNER];
	bool all = d->allowed == PERMISSIONS_ALL;

	if (!open && !owner)
		return "a password";
	if (!open && all)
		return "an open password: anybody may do everything";
	if (!owner && !all)
		return "an owner password: not everything is allowed";
	if (open && !all && str_eq_z(str_from_z(open), owner))
		return "an owner password other than the open one";
	return NULL;
}

/* The words for an output in a message. */
static struct str
name_of(const struct job *job, const struct output *output)
{
	return job->pack->plain ? path_base(str_from_z(job->path))
				: output->name;
}

static void
check_standard(struct job *job, const struct output *output)
{
	struct standard standard = attach_standard(job, output);
	struct diag *diag;

	if (standard.part == 0)
		return;
	diag = diag1(job->bp->diags, DIAG_PROTECT_STANDARD,
	    output->protection.at, name_of(job, output));
	if (output->impose != IMPOSE_NONE)
		diag->hint = STR("sheets have no tags for ua-1: say "
				 "\"standard: none\", or leave it "
				 "unprotected");
}

static void
protect(struct job *job, const struct output *output, struct pdf_delivery *d)
{
	const char *lack = NULL;
	bool good = true;

	d->encrypt = true;
	d->allowed = output->protection.asked ? output->protection.allowed
					      : PERMISSIONS_ALL;
	check_standard(job, output);
	for (size_t i = 0; i < PASSWORD_KIND_COUNT; i++)
		good = find_password(job, output, (enum password_kind)i,
			   &d->passwords[i]) &&
		       good;
	if (good)
		lack = find_lack(d);
	if (lack)
		diag2(job->bp->diags, DIAG_PROTECT_NEEDS, output->protection.at,
		    name_of(job, output), str_from_z(lack));
	/* An empty owner password would open the file to anybody. */
	if (!d->passwords[PASSWORD_OWNER])
		d->passwords[PASSWORD_OWNER] = d->passwords[PASSWORD_OPEN];
	if (!d->passwords[PASSWORD_OPEN])
		d->passwords[PASSWORD_OPEN] = "";
}

static bool
needs_deliveries(enum job_kind kind)
{
	return kind == JOB_BUILD || kind == JOB_RENDER || kind == JOB_CHECK;
}

static void
add(struct job *job, const struct output *output)
{
	struct arena *a = job->bp->arena;
	struct pdf_delivery *d = ARENA_NEW(a, struct pdf_delivery);

	d->linearize = output->linearize || job->bp->linearize;
	if (delivery_protects(job, output))
		protect(job, output, d);
	if (d->linearize || d->encrypt)
		map_put(a, &job->deliveries, output->name, d, true);
}

void
delivery_prepare(struct job *job)
{
	bool any = false;

	if (!needs_deliveries(job->kind))
		return;
	for (size_t i = 0; i < job->outputs.n; i++) {
		add(job, job->outputs.v[i]);
		any = any || delivery_protects(job, job->outputs.v[i]);
	}
	/* What was not read may have been protected. */
	if (!any && is_given(job->bp) && job->bp->diags->errors == 0)
		diag0(job->bp->diags, DIAG_PASSWORD_UNUSED, (struct loc){0});
}

const struct pdf_delivery *
delivery_lookup(const struct job *job, const struct output *output)
{
	return map_lookup(&job->deliveries, output->name);
}
