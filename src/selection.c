#include "selection.h"

static void
report_no_output(
    const struct job *job, enum diag_code code, struct str wish, bool profiles)
{
	struct bp *bp = job->bp;
	struct diag *diag = diag1(bp->diags, code, (struct loc){0}, wish);
	size_t n = job->pack->outputs.n;
	struct str *words = ARENA_ARRAY(bp->arena, struct str, n);

	for (size_t i = 0; i < n; i++) {
		const struct output *output = &job->pack->outputs.v[i];

		words[i] = profiles ? output->profile.name : output->name;
	}
	diag_nearest(bp->diags, diag, wish, words, n);
}

/* The names that are asked for, as keys; empty for all. */
static struct map
read_names(const struct job *job)
{
	struct str rest = str_from_z(job->bp->only), name;
	struct map names = {0}, known = {0};
	struct arena *a = job->bp->arena;

	if (rest.n == 0)
		return names;
	for (size_t i = 0; i < job->pack->outputs.n; i++) {
		struct output *output = &job->pack->outputs.v[i];

		map_put(a, &known, output->name, output, true);
	}
	while (str_next(&rest, ',', &name)) {
		if (!map_lookup(&known, name))
			report_no_output(job, DIAG_OUTPUT_UNKNOWN, name, false);
		map_put(a, &names, name, job->bp, true);
	}
	return names;
}

static bool
has_profile(const struct pack *pack, struct str profile)
{
	for (size_t i = 0; i < pack->outputs.n; i++)
		if (str_eq(pack->outputs.v[i].profile.name, profile))
			return true;
	return false;
}

void
selection_make(struct job *job)
{
	struct bp *bp = job->bp;
	struct pack *pack = job->pack;
	struct str profile = str_from_z(bp->profile);
	struct map names = read_names(job);
	bool any = false;

	if (pack->plain)
		pack->outputs.v[0].profile.name = profile;
	for (size_t i = 0; i < pack->outputs.n; i++) {
		const struct output *output = &pack->outputs.v[i];

		if (names.n > 0 && !map_lookup(&names, output->name))
			continue;
		any = true;
		if (profile.n == 0 || str_eq(output->profile.name, profile))
			vec_push(bp->arena, &job->outputs, output);
	}
	if (profile.n == 0 || pack->outputs.n == 0 || job->outputs.n > 0)
		return;
	if (!has_profile(pack, profile))
		report_no_output(job, DIAG_PROFILE_NO_OUTPUT, profile, true);
	else if (any)
		diag1(bp->diags, DIAG_OUTPUT_NONE, (struct loc){0}, profile);
}
