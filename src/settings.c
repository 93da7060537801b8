/*
 * A struct bp and its settings; nothing here starts a job.
 */
#include <stdlib.h>

#include "base/secret.h"
#include "bp.h"
#include "out/pdf.h"

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

static void
drop_secret(char **slot)
{
	if (*slot)
		secret_wipe(*slot, str_from_z(*slot).n);
	free(*slot);
	*slot = NULL;
}

void
bp_free(struct bp *bp)
{
	if (!bp)
		return;
	arena_free(bp->arena);
	free(bp->output_dir);
	free(bp->theme);
	free(bp->profile);
	free(bp->since);
	free(bp->only);
	for (size_t i = 0; i < PASSWORD_KIND_COUNT; i++) {
		drop_secret(&bp->passwords[i]);
		free(bp->password_files[i]);
	}
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

void
bp_set_jobs(struct bp *bp, size_t jobs)
{
	bp->jobs = jobs;
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

/* The same, where NULL is allowed. */
static enum bp_status
set_optional(char **slot, const char *text)
{
	if (text)
		return set_text(slot, str_from_z(text));
	free(*slot);
	*slot = NULL;
	return BP_OK;
}

enum bp_status
bp_set_theme(struct bp *bp, const char *theme)
{
	return set_optional(&bp->theme, theme);
}

enum bp_status
bp_set_profile(struct bp *bp, const char *profile)
{
	if (profile && !str_is_name(str_from_z(profile)))
		return BP_EARG;
	return set_optional(&bp->profile, profile);
}

enum bp_status
bp_set_since(struct bp *bp, const char *path)
{
	if (path && !*path)
		return BP_EARG;
	return set_optional(&bp->since, path);
}

void
bp_set_change_bars(struct bp *bp, int change_bars)
{
	bp->change_bars = change_bars != 0;
}

void
bp_set_classic_pdf(struct bp *bp, int classic)
{
	bp->classic_pdf = classic != 0;
}

void
bp_set_linearize(struct bp *bp, int linearize)
{
	bp->linearize = linearize != 0;
}

static bool
is_password(enum bp_password which)
{
	return which == BP_PASSWORD_OPEN || which == BP_PASSWORD_OWNER;
}

enum bp_status
bp_set_password(struct bp *bp, enum bp_password which, const char *password)
{
	if (!is_password(which))
		return BP_EARG;
	drop_secret(&bp->passwords[which]);
	return set_optional(&bp->passwords[which], password);
}

enum bp_status
bp_set_password_file(struct bp *bp, enum bp_password which, const char *path)
{
	if (!is_password(which) || (path && !*path))
		return BP_EARG;
	return set_optional(&bp->password_files[which], path);
}

void
bp_set_attachments(struct bp *bp, int attachments)
{
	bp->unattached = attachments == 0;
}

enum bp_status
bp_set_standard(struct bp *bp, const char *standards)
{
	struct standard said = {0};

	if (standards &&
	    standard_parse(str_from_z(standards), &said) != STANDARD_ADDED)
		return BP_EARG;
	bp->standard = said;
	return BP_OK;
}

/* Whether a text is names with commas between them. */
static bool
are_names(struct str s)
{
	struct str name;

	while (str_next(&s, ',', &name))
		if (!str_is_name(name))
			return false;
	return true;
}

/* "one" and "two" to "one,two". */
static enum bp_status
add_text(char **slot, struct str more)
{
	struct str old = str_from_z(*slot);
	size_t n = old.n + 1 + more.n;
	char *all = malloc(n);
	enum bp_status status;

	if (!all)
		return BP_ENOMEM;
	for (size_t i = 0; i < n; i++)
		all[i] = i < old.n    ? old.s[i]
			 : i == old.n ? ','
				      : more.s[i - old.n - 1];
	status = set_text(slot, (struct str){all, n});
	free(all);
	return status;
}

enum bp_status
bp_add_only(struct bp *bp, const char *names)
{
	struct str s = str_from_z(names);

	if (!names)
		return set_optional(&bp->only, NULL);
	if (s.n == 0 || !are_names(s))
		return BP_EARG;
	return bp->only ? add_text(&bp->only, s) : set_text(&bp->only, s);
}
