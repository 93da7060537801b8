/*
 * Whom to turn to, and how the pack is cited.
 */
#include "layout/block.h"
#include "layout/parts.h"
#include "text/date.h"

static void
add(struct buf *b, const char *before, struct str text)
{
	if (text.n == 0)
		return;
	if (b->n > 0)
		buf_z(b, before);
	buf_str(b, text);
}

/* The issuer, else the authors that the documents name, each once. */
static struct str
author_of(struct arena *a, const struct pack *pack)
{
	struct buf *b = buf_new(a);
	struct map known = {0};

	if (pack->issuer.n > 0)
		return pack->issuer;
	for (size_t i = 0; i < pack->documents.n; i++) {
		struct str author = pack->documents.v[i]->author;

		if (!map_put(a, &known, author, b, true))
			add(b, ", ", author);
	}
	return buf_view(b);
}

/* "Institute. Title: Subtitle. No. 7, version 2, November 22, 2026." */
static struct str
citation(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct arena *a = lay->arena;
	struct buf *b = buf_new(a), *edition = buf_new(a);

	if (pack->cite.n > 0)
		return pack->cite;
	add(b, "", author_of(a, pack));
	add(b, ". ", pack->title);
	add(b, ": ", pack->subtitle);
	if (pack->number.n > 0)
		add(edition, "", arena_cat(a, STR("No.\u00a0"), pack->number));
	if (pack->version.n > 0)
		add(edition, ", ",
		    arena_cat(a,
			edition->n ? STR("version\u00a0")
				   : STR("Version\u00a0"),
			pack->version));
	add(edition, ", ", date_long(a, pack->date, lay->language));
	add(b, ". ", buf_view(edition));
	buf_char(b, '.');
	return buf_view(b);
}

static void
how_to_cite(struct flow *f)
{
	struct layout *lay = f->lay;
	const struct pack *pack = lay->pack;
	struct par *p;

	block_text(f, STYLE_H2, STR("How to cite"), ROLE_H2, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
	p = par_new(lay, style_of(lay, STYLE_LIST),
	    elem_new(lay, ROLE_P, f->elem, (struct loc){0}), (struct loc){0});
	par_text(p, citation(lay));
	if (pack->url.n > 0 && pack->cite.n == 0) {
		par_text(p, STR(" "));
		par_link(p, pack->url, pack->url);
	}
	block_par(f, p, 0);
}

void
part_contact(struct layout *lay)
{
	const struct back_matter *back = &lay->facts->back;
	struct flow f = part_open(lay, PART_CONTACT);

	if (lay->pack->contact.n > 0)
		block_text(&f, STYLE_LIST, lay->pack->contact, ROLE_P,
		    (struct loc){0});
	part_gather(&f, back->contacts.v, back->contacts.n);
	how_to_cite(&f);
	part_close(&f, PART_CONTACT);
}
