#include "layout/signers.h"

#include "layout/block.h"
#include "layout/parts.h"
#include "layout/signatories.h"
#include "layout/words.h"

static size_t
count_of(const struct layout *lay, enum signer_kind kind)
{
	const struct signatories *s = lay->facts->signers[kind];

	return s ? s->rows.n : 0;
}

/* Of how many kinds there is somebody. */
static size_t
kinds_of(const struct layout *lay)
{
	size_t n = 0;

	for (int k = 0; k < SIGNER_KIND_COUNT; k++)
		n += count_of(lay, (enum signer_kind)k) > 0;
	return n;
}

/* As the pack's language has it: American English writes a z. */
static bool
writes_z(const struct layout *lay)
{
	return str_eq_fold(lay->pack->language, STR("en-US"));
}

/* Who is of no known kind is a signatory; beside others, another one. */
static struct str
kind_words(const struct layout *lay, enum signer_kind kind)
{
	size_t n = count_of(lay, kind);

	switch (kind) {
	case SIGNER_ORGANISATION:
		return writes_z(lay) ? words_count(lay->arena, n,
					   "organization", "organizations")
				     : words_count(lay->arena, n,
					   "organisation", "organisations");
	case SIGNER_INDIVIDUAL:
		return words_count(lay->arena, n, "individual", "individuals");
	default:
		if (kinds_of(lay) > 1)
			return words_count(lay->arena, n, "other signatory",
			    "other signatories");
		return words_count(lay->arena, n, "signatory", "signatories");
	}
}

struct str
signers_words(const struct layout *lay)
{
	struct buf *b = buf_new(lay->arena);
	size_t left = kinds_of(lay);

	for (int k = 0; k < SIGNER_KIND_COUNT; k++) {
		if (count_of(lay, (enum signer_kind)k) == 0)
			continue;
		if (b->n > 0)
			buf_z(b, left > 1 ? ", " : " and ");
		buf_str(b, kind_words(lay, (enum signer_kind)k));
		left--;
	}
	return buf_view(b);
}

static void
lay_kind(struct flow *f, enum signer_kind kind)
{
	static const char *const titles[SIGNER_KIND_COUNT] = {
	    [SIGNER_ORGANISATION] = "Organisations",
	    [SIGNER_INDIVIDUAL] = "Individuals",
	    [SIGNER_OTHER] = "Other signatories",
	};
	const struct layout *lay = f->lay;
	const char *title = titles[kind];

	if (kind == SIGNER_ORGANISATION && writes_z(lay))
		title = "Organizations";
	if (kinds_of(lay) > 1) {
		block_text(
		    f, STYLE_H2, str_from_z(title), ROLE_H2, (struct loc){0});
		flow_penalty(f, PENALTY_NEVER);
	}
	signatories_rows(f, lay->facts->signers[kind]);
	if (kind != SIGNER_INDIVIDUAL || !lay->facts->affiliated ||
	    lay->pack->signatories_note.n == 0)
		return;
	flow_penalty(f, PENALTY_NEVER);
	flow_space(f, lay->theme->grid);
	block_text(f, STYLE_CAPTION, lay->pack->signatories_note, ROLE_P,
	    (struct loc){0});
}

void
part_signatories(struct layout *lay)
{
	struct flow f = part_open(lay, PART_SIGNATORIES);
	struct flow wide = part_wide(&f);

	part_lead(&f, arena_cat(lay->arena, signers_words(lay), STR(".")));
	for (int k = 0; k < SIGNER_KIND_COUNT; k++)
		if (count_of(lay, (enum signer_kind)k) > 0)
			lay_kind(&wide, (enum signer_kind)k);
	part_close(&f, PART_SIGNATORIES);
}
