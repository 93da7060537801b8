/*
 * Links and labels in; links that lead somewhere and say so out.  What is
 * added keeps the place of the link.
 */
#include "derive/refs.h"

#include "base/file.h"
#include "derive/exhibit.h"
#include "derive/labels.h"

struct refs {
	struct derivation *d;
	struct map files; /* of the documents, by resolved path */
};

/* "table 3"; without a caption what stands for the image. */
static struct str
name_exhibit(struct arena *a, const struct node *node)
{
	const struct node *image = NULL;
	struct str name = exhibit_name(a, node);

	if (name.n)
		return name;
	NODE_EACH_CHILD (child, node) {
		if (child->kind == NODE_CAPTION)
			return str_trim(node_text(a, child));
		if (child->kind == NODE_IMAGE)
			image = child;
	}
	return image ? str_trim(node_text(a, image)) : STR("");
}

/* "section 2.1", with the document's name when that is another one. */
static struct str
name_section(const struct derivation *d, const struct node *link,
    const struct node *heading)
{
	struct str number = heading->u.heading.number;
	const struct document *doc = pack_document_of(d->pack, heading);
	struct str name;

	if (!doc || doc == pack_document_of(d->pack, link))
		return arena_cat(d->arena, STR("section "), number);
	name =
	    doc->short_name.n ? doc->short_name : derivation_document_name(doc);
	return arena_printf(d->arena, "section %.*s of %.*s", (int)number.n,
	    number.s, (int)name.n, name.s);
}

static struct str
name_target(const struct derivation *d, const struct node *link,
    const struct node *target)
{
	const struct recommendation *r;

	switch (target->kind) {
	case NODE_DOCUMENT:
		return derivation_document_name(
		    pack_document_of(d->pack, target));
	case NODE_HEADING:
		if (target->u.heading.number.n)
			return name_section(d, link, target);
		return str_trim(node_text(d->arena, target));
	case NODE_TABLE:
	case NODE_FIGURE:
		return name_exhibit(d->arena, target);
	case NODE_IMAGE:
	case NODE_CHART:
		if (target->parent->kind == NODE_FIGURE)
			return name_exhibit(d->arena, target->parent);
		break;
	case NODE_DIV:
	case NODE_SPAN:
		r = target->u.div.recommendation;
		if (r)
			return arena_printf(d->arena, "recommendation %u",
			    (unsigned)r->ask->number);
		break;
	default:
		break;
	}
	if (node_is_inline(target->kind))
		return str_trim(node_text(d->arena, target));
	return STR("");
}

/* Says that the target is there, but not for this profile. */
static bool
report_hidden(
    const struct derivation *d, struct diag *diag, const struct node *hidden)
{
	struct str profile = d->pack->profile;

	if (!hidden)
		return false;
	diag_relate(diag, hidden->at, STR("hidden here"));
	diag->hint = STR("it is hidden where there is no profile: hide the "
			 "reference as well");
	if (profile.n > 0)
		diag->hint = arena_printf(d->arena,
		    "it is hidden for the profile \"%.*s\": hide the "
		    "reference as well",
		    (int)profile.n, profile.s);
	return true;
}

static void
report_undefined(struct derivation *d, const struct node *link, struct str id)
{
	struct diag *diag = diag1(d->diags, DIAG_REF_UNDEFINED, link->at, id);
	const struct str *words;
	size_t n;

	if (report_hidden(d, diag, map_lookup(&d->pack->hidden, id)) ||
	    !diag_may_suggest(d->diags))
		return;
	n = labels_words(d, &words);
	diag_nearest(d->diags, diag, id, words, n);
}

static void
add_words(struct derivation *d, struct node *link, struct str words)
{
	struct node *text = node_new(d->arena, NODE_TEXT, link->at);

	text->u.text = words;
	node_append(link, text);
}

static void
resolve(struct derivation *d, struct node *link)
{
	struct str id = str_sub(link->u.link.url, 1, link->u.link.url.n);
	const struct node *target = map_lookup(&d->facts->labels, id);
	struct str words;

	words = target ? name_target(d, link, target) : facts_anchor_title(id);
	link->u.link.dead = !target && !words.n;
	if (link->u.link.dead)
		report_undefined(d, link, id);
	if (!link->first)
		add_words(d, link, words.n ? words : id);
	/* The title page stands for the title heading, which is not set. */
	if (target &&
	    (target->kind == NODE_DOCUMENT ||
		(target->kind == NODE_HEADING && target->u.heading.is_title)))
		link->u.link.url = arena_cat(d->arena, STR("#"),
		    facts_document_anchor(
			d->arena, pack_document_of(d->pack, target)));
}

/*
 * The id that `written` has in a document.  Where several documents have such
 * a heading, all but the first have a number behind it.
 */
static struct str
id_in(
    const struct derivation *d, const struct document *doc, struct str written)
{
	const struct node *node;
	struct str id = written;

	for (unsigned n = 2; (node = map_lookup(&d->facts->labels, id)); n++) {
		if (pack_document_of(d->pack, node) == doc)
			return id;
		id = arena_printf(
		    d->arena, "%.*s-%u", (int)written.n, written.s, n);
	}
	return written;
}

/* Makes a link to a document's file one into the pack. */
static void
turn_inward(struct refs *r, struct node *link, const struct document *doc)
{
	struct derivation *d = r->d;
	struct str url = link->u.link.url;
	size_t hash = str_find(url, '#', 0);
	struct str written = str_sub(url, hash + 1, url.n);

	link->u.link.url = arena_cat(d->arena, STR("#"),
	    written.n ? id_in(d, doc, written)
		      : facts_document_label(d->arena, doc));
	resolve(d, link);
}

static void
report_broken(struct refs *r, const struct node *link)
{
	struct derivation *d = r->d;
	struct diag *diag =
	    diag1(d->diags, DIAG_LINK_BROKEN, link->at, link->u.link.file);
	struct str *words;

	if (!diag_may_suggest(d->diags))
		return;
	words = ARENA_ARRAY(d->arena, struct str, r->files.n);
	for (size_t i = 0; i < r->files.n; i++)
		words[i] = r->files.entries[i].key;
	diag_nearest(d->diags, diag, link->u.link.file, words, r->files.n);
}

/* The name of a hidden document must not go into an output either. */
static void
report_hidden_file(struct derivation *d, const struct node *link)
{
	struct str file = link->u.link.file;

	report_hidden(d, diag1(d->diags, DIAG_REF_UNDEFINED, link->at, file),
	    map_lookup(&d->pack->hidden_files, file));
}

static void
follow(struct refs *r, struct node *link)
{
	struct derivation *d = r->d;
	const struct document *doc = map_lookup(&r->files, link->u.link.file);

	if (str_starts(link->u.link.url, STR("#")))
		resolve(d, link);
	else if (doc)
		turn_inward(r, link, doc);
	else if (map_lookup(&d->pack->hidden_files, link->u.link.file))
		report_hidden_file(d, link);
	else if (link->u.link.missing)
		report_broken(r, link);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_LINK)
		follow(user, node);
	return true;
}

void
refs_resolve(struct derivation *d)
{
	struct refs r = {.d = d};

	for (size_t i = 0; i < d->pack->documents.n; i++) {
		struct document *doc = d->pack->documents.v[i];
		struct str path;

		if (path_resolve(d->arena, STR(""), doc->file, &path))
			map_put(d->arena, &r.files, path, doc, true);
	}
	derivation_walk(d, visit, &r);
}

/* Links to what is no node: a part, or a section of one. */
static bool
check(struct node *node, void *user)
{
	struct derivation *d = user;
	struct str url, id;

	if (node->kind != NODE_LINK)
		return true;
	url = node->u.link.url;
	id = str_sub(url, 1, url.n);
	if (!str_starts(url, STR("#")) || map_lookup(&d->facts->labels, id) ||
	    facts_anchor_title(id).n == 0)
		return true;
	node->u.link.dead = !facts_has_anchor(d->facts, d->pack, id);
	if (node->u.link.dead)
		report_undefined(d, node, id);
	return true;
}

void
refs_check(struct derivation *d)
{
	derivation_walk(d, check, d);
}
