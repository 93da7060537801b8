#include "layout/document.h"

#include "layout/block.h"
#include "layout/page.h"
#include "layout/words.h"
#include "text/date.h"

static void
byline_add(struct par *p, struct str text, bool *first)
{
	if (text.n == 0)
		return;
	if (!*first)
		par_text(p, STR(" \u00b7 "));
	par_text(p, text);
	*first = false;
}

static void
byline(struct flow *f, const struct document *doc)
{
	struct layout *lay = f->lay;
	struct str date = date_long(lay->arena, doc->date, lay->language);
	elem_id elem = elem_new(lay, ROLE_P, f->elem, doc->title_at);
	struct par *p =
	    par_new(lay, style_of(lay, STYLE_BYLINE), elem, doc->title_at);
	bool first = true;

	byline_add(p, words_title(lay->arena, doc->kind), &first);
	byline_add(p, doc->author, &first);
	byline_add(p, date.n ? date : doc->date, &first);
	if (doc->addressee.n)
		byline_add(p,
		    arena_cat(lay->arena, STR("To: "), doc->addressee), &first);
	if (!first)
		block_par(f, p, 0);
}

static void
origin(struct flow *f, const struct document *doc)
{
	struct layout *lay = f->lay;
	struct par *p;

	if (doc->origin.n == 0 && doc->origin_url.n == 0)
		return;
	p = par_new(lay, style_of(lay, STYLE_BYLINE),
	    elem_new(lay, ROLE_P, f->elem, doc->title_at), doc->title_at);
	par_text(p, doc->origin);
	if (doc->origin_url.n) {
		par_text(p, STR(" "));
		par_link(p, doc->origin_url, doc->origin_url);
	}
	flow_space(f, lay->theme->grid);
	block_par(f, p, 0);
}

static void
title_block(struct flow *f, const struct document *doc)
{
	flow_anchor(f, facts_document_anchor(f->lay->arena, doc));
	if (doc->title.n)
		block_text(f, STYLE_TITLE, doc->title, ROLE_H1, doc->title_at);
	if (doc->subtitle.n)
		block_text(
		    f, STYLE_SUBTITLE, doc->subtitle, ROLE_P, doc->title_at);
	byline(f, doc);
	origin(f, doc);
	flow_penalty(f, PENALTY_NEVER);
	flow_space(f, 3 * f->lay->theme->grid);
	flow_keep(f, 0);
}

/* The topmost heading level used below the title. */
static uint8_t
top_level(const struct document *doc)
{
	uint8_t top = 6;

	NODE_EACH_CHILD (n, doc->root)
		if (n->kind == NODE_HEADING && !n->u.heading.is_title &&
		    n->u.heading.level < top)
			top = n->u.heading.level;
	return top;
}

void
document_lay(struct layout *lay, const struct document *doc)
{
	elem_id elem = elem_new(lay, ROLE_PART, 1, doc->title_at);
	struct flow f = flow_new(lay, elem);

	f.top_level = top_level(doc);
	title_block(&f, doc);
	block_children(&f, doc->root);
	page_build(
	    lay, f.list, doc->short_name.n ? doc->short_name : doc->title);
}
