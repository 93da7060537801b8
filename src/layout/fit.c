#include "layout/fit.h"

/* Without its last word; empty when there is but one. */
static struct str
drop_last_word(struct str text)
{
	while (text.n > 0 && !char_is_space(text.s[text.n - 1]))
		text.n--;
	return str_trim(text);
}

static bool
fits(
    struct layout *lay, const struct par_style *style, struct str text, su room)
{
	struct par *p = par_new(lay, style, ELEM_ARTIFACT, (struct loc){0});

	par_text(p, text);
	par_close(p);
	return par_max_width(p) <= room;
}

struct str
fit_text(
    struct layout *lay, const struct par_style *style, struct str text, su room)
{
	struct str shown = text;

	while (!fits(lay, style, shown, room)) {
		struct str shorter = drop_last_word(text);

		if (shorter.n == 0)
			break;
		text = shorter;
		shown = arena_cat(lay->arena, text, STR("\u2026"));
	}
	return shown;
}
