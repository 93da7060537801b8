#include "layout/fit.h"

/* Without its last word; empty when there is but one. */
static struct str
drop_last_word(struct str text)
{
	while (text.n > 0 && !char_is_space(text.s[text.n - 1]))
		text.n--;
	return str_trim(text);
}

/* Cuts *text until its paragraph fits, which is returned. */
static struct par *
fit(struct layout *lay, const struct par_style *style, struct str *text,
    su room)
{
	struct par *p = par_artifact(lay, style, *text);
	struct str kept = *text;

	while (par_max_width(p) > room) {
		kept = drop_last_word(kept);
		if (kept.n == 0)
			break;
		*text = arena_cat(lay->arena, kept, STR("\u2026"));
		p = par_artifact(lay, style, *text);
	}
	return p;
}

struct par *
fit_par(
    struct layout *lay, const struct par_style *style, struct str text, su room)
{
	return fit(lay, style, &text, room);
}

struct str
fit_text(
    struct layout *lay, const struct par_style *style, struct str text, su room)
{
	fit(lay, style, &text, room);
	return text;
}
