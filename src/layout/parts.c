#include "layout/parts.h"

#include "layout/addresses.h"
#include "layout/block.h"
#include "layout/definitions.h"
#include "layout/document.h"
#include "layout/language.h"
#include "layout/page.h"
#include "layout/share.h"
#include "layout/tighten.h"

void
part_head(struct flow *f, enum part_kind kind)
{
	f->prose = false;
	flow_anchor(f, facts_part_anchor(kind));
	block_text(
	    f, STYLE_PART, facts_part_title(kind), ROLE_H1, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
}

struct flow
part_open(struct layout *lay, enum part_kind kind)
{
	elem_id elem = elem_new(lay, ROLE_SECT, 1, (struct loc){0});
	struct flow f = page_flow(lay, elem, facts_part_title(kind));

	part_head(&f, kind);
	return f;
}

void
part_close(struct flow *f, enum part_kind kind)
{
	if (!f->lay->run_on)
		share_close(f, kind);
}

void
part_lead(struct flow *f, struct str text)
{
	block_text(f, STYLE_LEAD, text, ROLE_P, (struct loc){0});
	flow_space(f, 2 * f->lay->theme->grid);
	flow_penalty(f, PENALTY_NEVER);
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

/* A div, under its document's title; each in its own language. */
static void
gather(struct flow *f, const struct node *div)
{
	struct layout *lay = f->lay;
	const struct document *d = pack_document_of(lay->pack, div);
	struct flow titled = *f, inner;
	struct str outer = language_open(
	    &titled, language_of(lay, d ? d->root : NULL), div->at);
	struct str around;

	if (d)
		block_text(&titled, STYLE_H2, d->title, ROLE_H2, div->at);
	flow_penalty(&titled, PENALTY_NEVER);
	inner = titled;
	around = language_open(&inner, language_of(lay, div->parent), div->at);
	block_lay(&inner, div, NULL);
	language_close(&inner, around);
	language_close(&titled, outer);
}

void
part_gather(struct flow *f, struct node *const *divs, size_t count)
{
	struct flow copy = *f;

	copy.no_marks = copy.gathered = true;
	for (size_t i = 0; i < count; i++)
		gather(&copy, divs[i]);
}

static void
key_points(struct layout *lay)
{
	struct flow f = part_open(lay, PART_KEY_POINTS);

	part_gather(&f, lay->facts->key_points.v, lay->facts->key_points.n);
	part_close(&f, PART_KEY_POINTS);
}

static void
sources(struct layout *lay)
{
	struct flow f = part_open(lay, PART_SOURCES);

	part_gather(&f, lay->facts->sources.v, lay->facts->sources.n);
	addresses_lay(&f);
	part_close(&f, PART_SOURCES);
}

static void
abbreviations(struct layout *lay)
{
	struct flow f = part_open(lay, PART_ABBREVIATIONS);

	definitions_lay(&f, lay->facts->back.glossary);
	part_close(&f, PART_ABBREVIATIONS);
}

static void
documents(struct layout *lay)
{
	for (size_t i = 0; i < lay->pack->documents.n; i++)
		document_lay(lay, lay->pack->documents.v[i]);
}

static void
cover(struct layout *lay)
{
	page_run_end(lay);
	page_verso(lay);
	part_cover(lay);
}

/* How each part is laid; NULL is a list. */
static void (*const lay_part[PART_KIND_COUNT])(struct layout *lay) = {
    [PART_COVER] = cover,
    [PART_CHANGES] = part_changes,
    [PART_KEY_POINTS] = key_points,
    [PART_AT_A_GLANCE] = part_at_a_glance,
    [PART_DOCUMENTS] = documents,
    [PART_SIGNATORIES] = part_signatories,
    [PART_SOURCES] = sources,
    [PART_CHART_DATA] = part_chart_data,
    [PART_ABBREVIATIONS] = abbreviations,
    [PART_INDEX] = part_index,
    [PART_CONTACT] = part_contact,
    [PART_COLOPHON] = part_colophon,
};

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

		if (kind != PART_COVER &&
		    !facts_has_part(lay->facts, lay->pack, kind))
			continue;
		share_open(lay, kind);
		if (lay_part[kind])
			lay_part[kind](lay);
		else
			part_list(lay, kind);
	}
	share_end(lay);
	page_run_end(lay);
	if (lay->sheets > 0 && lay->pages->list.n % 2 == 1)
		page_skip(lay);
}
