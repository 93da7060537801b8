#include "derive/marking.h"

static void
check_label(struct derivation *d, const struct document *doc)
{
	const struct marking *pack = &d->pack->marking;

	if (doc->marking.tlp <= pack->tlp)
		return;
	diag_relate(diag2(d->diags, DIAG_MARKING_NARROWER, doc->marking.at,
			doc->marking.text,
			pack->text.n ? pack->text : STR("not marked")),
	    pack->at, STR("the pack's marking"));
}

static void
check_embargo(struct derivation *d, const struct document *doc)
{
	const struct embargo *pack = &d->pack->embargo;

	if (doc->embargo.until.date.n == 0 ||
	    (pack->until.date.n > 0 &&
		pack->until.seconds >= doc->embargo.until.seconds))
		return;
	diag_relate(diag0(d->diags, DIAG_EMBARGO_LATER, doc->embargo.at),
	    pack->at, STR("the pack's embargo"));
}

void
marking_check(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		check_label(d, d->pack->documents.v[i]);
		check_embargo(d, d->pack->documents.v[i]);
	}
}
