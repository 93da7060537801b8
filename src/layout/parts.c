#include "layout/parts.h"

#include "layout/block.h"
#include "layout/document.h"
#include "layout/page.h"

struct flow
part_open(struct layout *lay, enum part_kind kind)
{
	elem_id elem = elem_new(lay, ROLE_SECT, 1, (struct loc){0});
	struct flow f = page_flow(lay, elem, facts_part_title(kind));

	f.prose = false;
	flow_anchor(&f, facts_part_anchor(kind));
	block_text(
	    &f, STYLE_PART, facts_part_title(kind), ROLE_H1, (struct loc){0});
	flow_penalty(&f, PENALTY_NEVER);
	return f;
}

void
part_close(struct flow *f, enum part_kind kind)
{
	page_flow_end(f, facts_part_title(kind));
}

void
part_lead(struct flow *f, struct str text)
{
	block_text(f, STYLE_LEAD, text, ROLE_P, (struct loc){0});
	flow_space(f, 2 * f->lay->theme->grid);
}

struct flow
part_wide(const struct flow *f)
{
	struct flow wide = *f;

	wide.zone = ZONE_WIDE;
	wide.x = 0;
	wide.width = zone_width(f->lay, ZONE_WIDE);
	return wide;
}

/* The same divs again, gathered under the names of their documents. */
static void
gathered(struct layout *lay, enum part_kind kind, struct node *const *divs,
    size_t count)
{
	struct flow f = part_open(lay, kind);

	f.no_marks = f.gathered = true;
	for (size_t i = 0; i < count; i++) {
		const struct document *d = pack_document_of(lay->pack, divs[i]);

		if (d)
			block_text(
			    &f, STYLE_H2, d->title, ROLE_H2, divs[i]->at);
		flow_penalty(&f, PENALTY_NEVER);
		block_lay(&f, divs[i], NULL);
	}
	part_close(&f, kind);
}

static void
documents(struct layout *lay)
{
	for (size_t i = 0; i < lay->pack->documents.n; i++)
		document_lay(lay, lay->pack->documents.v[i]);
}

static void
part_lay(struct layout *lay, enum part_kind kind)
{
	const struct facts *facts = lay->facts;

	switch (kind) {
	case PART_COVER:
		page_run_end(lay);
		page_verso(lay);
		part_cover(lay);
		break;
	case PART_CONTENTS:
		part_contents(lay);
		break;
	case PART_KEY_POINTS:
		gathered(lay, kind, facts->key_points.v, facts->key_points.n);
		break;
	case PART_RECOMMENDATIONS:
		part_recommendations(lay);
		break;
	case PART_AGREEMENT:
		part_agreement(lay);
		break;
	case PART_DOCUMENTS:
		documents(lay);
		break;
	case PART_SOURCES:
		gathered(lay, kind, facts->sources.v, facts->sources.n);
		break;
	default:
		break;
	}
}

static bool
has_cover(const struct pack *pack)
{
	for (size_t i = 0; i < pack->parts.n; i++)
		if (pack->parts.v[i] == PART_COVER)
			return true;
	return false;
}

void
parts_lay(struct layout *lay)
{
	if (lay->run_on && !has_cover(lay->pack))
		part_title(lay);
	for (size_t i = 0; i < lay->pack->parts.n; i++) {
		enum part_kind kind = lay->pack->parts.v[i];

		if (kind == PART_COVER ||
		    facts_has_part(lay->facts, lay->pack, kind))
			part_lay(lay, kind);
	}
	page_run_end(lay);
	if (lay->sheets > 0 && lay->pages->list.n % 2 == 1)
		page_skip(lay);
}
