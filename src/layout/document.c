#include "layout/document.h"

#include "layout/block.h"
#include "layout/page.h"
#include "layout/words.h"
#include "text/date.h"

static struct par *
byline_par(struct flow *f, const struct document *doc)
{
	struct layout *lay = f->lay;

	return par_new(lay, style_of(lay, STYLE_BYLINE),
	    elem_new(lay, ROLE_P, f->elem, doc->title_at), doc->title_at);
}

static void
byline(struct flow *f, const struct document *doc)
{
	struct arena *a = f->lay->arena;
	struct str date = date_long(a, doc->date, f->lay->language);
	struct buf *b = buf_new(a);
	struct par *p;

	words_detail(b, "", words_title(a, doc->kind));
	words_detail(b, "", doc->author);
	words_detail(b, "", date.n ? date : doc->date);
	if (doc->addressee.n)
		words_detail(b, "", arena_cat(a, STR("To: "), doc->addressee));
	if (b->n == 0)
		return;
	p = byline_par(f, doc);
	par_text(p, buf_view(b));
	block_par(f, p, 0);
}

static void
origin(struct flow *f, const struct document *doc)
{
	struct par *p;

	if (doc->origin.n == 0 && doc->origin_url.n == 0)
		return;
	p = byline_par(f, doc);
	par_text(p, doc->origin);
	if (doc->origin_url.n) {
		par_text(p, STR(" "));
		par_link(p, doc->origin_url, doc->origin_url);
	}
	flow_space(f, f->lay->theme->grid);
	block_par(f, p, 0);
}

static bool
find_title(struct node *n, void *user)
{
	const struct node **heading = user;

	if (n->kind == NODE_HEADING && n->u.heading.is_title)
		*heading = n;
	return !*heading && !node_is_inline(n->kind);
}

/* The title as its heading has it, with emphasis, notes and images. */
static void
title(struct flow *f, const struct document *doc)
{
	const struct node *heading = NULL;

	node_walk(doc->root, find_title, &heading);
	if (heading)
		block_inlines(f, STYLE_TITLE, heading, ROLE_H1);
	else if (doc->title.n && !doc->title_below)
		block_text(f, STYLE_TITLE, doc->title, ROLE_H1, doc->title_at);
}

static void
title_block(struct flow *f, const struct document *doc)
{
	size_t start;

	flow_anchor(f, facts_document_anchor(f->lay->arena, doc));
	start = f->list->n;
	title(f, doc);
	if (doc->subtitle.n)
		block_text(
		    f, STYLE_SUBTITLE, doc->subtitle, ROLE_P, doc->title_at);
	byline(f, doc);
	origin(f, doc);
	if (f->list->n == start)
		return;
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
	struct str name = doc->short_name.n ? doc->short_name : doc->title;
	struct flow f = page_flow(lay, elem, name);
	struct str outer = lay->language;

	if (doc->language.n && !str_eq(doc->language, outer))
		lay->language = lay->pages->elems.v[elem].lang = doc->language;
	f.top_level = top_level(doc);
	f.top_role = doc->title_below ? ROLE_H1 : ROLE_H2;
	title_block(&f, doc);
	block_children(&f, doc->root);
	lay->language = outer;
	page_flow_end(&f, name);
}
