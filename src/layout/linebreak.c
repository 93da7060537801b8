/*
 * In: items and a measure.  Out: the breaks with the least total demerits.
 *
 * The active nodes are the feasible ends of lines seen so far.  Each legal
 * breakpoint is tried against every active node; of the feasible ones the
 * best in each fitness class becomes a new active node.  Nodes that a line
 * can no longer reach are dropped, so the list stays as short as a line.
 *
 * Passes, each looser: without hyphens and TeX's \pretolerance 100; with
 * hyphens and \tolerance 200; any badness short of infinite; infinite too,
 * with emergency stretch added; then overfull lines where nothing else is
 * left.
 * Of ways with equal demerits the one with the later break wins, as in TeX
 * (tex.web §855), so that answers can be compared.
 */
#include "layout/linebreak.h"

#define LINE_PENALTY 10
#define DOUBLE_HYPHEN_DEMERITS 10000
#define FINAL_HYPHEN_DEMERITS 5000 /* in the last line but one */
#define FITNESS_DEMERITS 10000
#define INFINITELY_BAD 10000
/*
 * A last line shorter than this share of the measure is a runt: as bad as a
 * visibly loose line, so that it is avoided where that is cheap.
 */
#define RUNT_PERCENT 12
#define RUNT_BADNESS 100

enum fitness { TIGHT, DECENT, LOOSE, VERY_LOOSE, FITNESS_COUNT };

/* Sums over the items before a position. */
struct sums {
	int64_t width, stretch, shrink;
	uint32_t fil;
};

struct active {
	size_t at;         /* the item broken at */
	struct sums after; /* sums where the next line starts */
	size_t next_start;
	uint32_t line; /* lines before it */
	enum fitness fitness;
	bool flagged;
	int64_t demerits;
	int64_t excess; /* [su] the line that ends here is too wide by */
	struct active *from;
	struct active *next; /* in the active list */
};

struct pass {
	int32_t tolerance;
	bool hyphens;   /* words may be divided */
	bool emergency; /* a tenth of the measure is added to the stretch */
	bool overfull;
};

/*
 * Emergency stretch blurs what sets a loose line apart from a good one, and
 * not in one line alone but in the whole paragraph: it comes late.
 */
static const struct pass passes[] = {
    {.tolerance = 100},
    {.tolerance = 200, .hyphens = true},
    {.tolerance = INFINITELY_BAD - 1, .hyphens = true},
    {.tolerance = INFINITELY_BAD, .hyphens = true, .emergency = true},
    {INFINITELY_BAD, true, true, true},
};

/* Before all others where words are divided seldom: anything that fits. */
static const struct pass undivided = {
    .tolerance = INFINITELY_BAD, .emergency = true};

struct breaker {
	struct arena *arena;
	const struct item *items;
	size_t n;
	const struct linebreak_options *options;
	struct active *actives;
	struct sums here; /* sums before the item being looked at */
	const struct pass *pass;
	int64_t emergency; /* [su] */
};

/* The best candidate so far in one fitness class. */
struct candidate {
	struct active *from;
	int64_t demerits, excess;
};

/* TeX's badness (The TeXbook, p. 97; tex.web §108): 100 (t/s)^3. */
static int64_t
badness(int64_t t, int64_t s)
{
	int64_t r;

	if (t == 0)
		return 0;
	if (s <= 0)
		return INFINITELY_BAD;
	r = t * 297 / s;
	if (r > 1290)
		return INFINITELY_BAD;
	return (r * r * r + (1 << 17)) >> 18;
}

/* Marks do not count: they have no width and may stand anywhere. */
static bool
follows_box(const struct breaker *b, size_t i)
{
	while (i > 0 && b->items[i - 1].kind == ITEM_MARK)
		i--;
	return i > 0 && b->items[i - 1].kind == ITEM_BOX;
}

static bool
breakable_at(const struct breaker *b, size_t i)
{
	const struct item *item = &b->items[i];

	if (item->kind == ITEM_PENALTY)
		return item->penalty < PENALTY_NEVER &&
		       (b->pass->hyphens || !item->hyphen);
	return item->kind == ITEM_GLUE && follows_box(b, i);
}

static void
sums_add(struct sums *s, const struct item *item)
{
	if (item->kind == ITEM_PENALTY)
		return;
	s->width += item->width;
	if (item->kind != ITEM_GLUE)
		return;
	s->stretch += item->stretch;
	s->shrink += item->shrink;
	s->fil += item->fil;
}

/*
 * Sums at the start of the line after a break at i: glue and penalties that
 * follow a break vanish, up to the next box, mark or forced break.
 */
static size_t
skip_discardable(const struct breaker *b, size_t i, struct sums *s)
{
	size_t k = i;

	while (k < b->n) {
		const struct item *item = &b->items[k];

		if (item->kind == ITEM_BOX || item->kind == ITEM_MARK)
			break;
		if (item->kind == ITEM_GLUE && item->fil)
			break;
		if (k > i && item->kind == ITEM_PENALTY &&
		    item->penalty <= PENALTY_FORCED)
			break;
		sums_add(s, item);
		k++;
	}
	return k;
}

struct fit {
	int64_t badness;
	enum fitness fitness;
	int64_t excess;
	bool too_long; /* even when shrunk */
};

static bool
is_runt(const struct breaker *b, int64_t slack)
{
	return slack * 100 >
	       b->options->measure * (int64_t)(100 - RUNT_PERCENT);
}

static struct fit
fit_stretched(const struct breaker *b, const struct active *from, int64_t slack,
    int64_t stretch, bool fil)
{
	struct fit f = {0, DECENT, 0, false};

	if (fil) {
		if (from->line > 0 && is_runt(b, slack))
			f.badness = RUNT_BADNESS;
		return f;
	}
	f.badness = badness(slack, stretch + b->emergency + b->options->ragged);
	if (f.badness > 99)
		f.fitness = VERY_LOOSE;
	else if (f.badness > 12)
		f.fitness = LOOSE;
	return f;
}

static struct fit
fit_shrunk(const struct breaker *b, int64_t excess, int64_t shrink)
{
	struct fit f = {0, DECENT, 0, false};

	if (b->options->ragged)
		shrink = 0;
	if (excess > shrink) {
		f.too_long = true;
		f.badness = INFINITELY_BAD;
		f.fitness = TIGHT;
		f.excess = excess - shrink;
		return f;
	}
	f.badness = badness(excess, shrink);
	if (f.badness > 12)
		f.fitness = TIGHT;
	return f;
}

/* How far the characters at both ends of a line hang out of the measure. */
static su
hanging(const struct breaker *b, size_t start, size_t end)
{
	const struct item *items = b->items;
	su hang = start < end ? items[start].hang_start : 0;

	if (items[end].kind == ITEM_PENALTY && items[end].width > 0)
		return hang + items[end].hang_end;
	while (end > start && items[end - 1].kind == ITEM_MARK)
		end--;
	return end > start ? hang + items[end - 1].hang_end : hang;
}

/* How the line from an active node to item i fits its measure. */
static struct fit
fit_line(const struct breaker *b, const struct active *from, size_t i)
{
	const struct item *item = &b->items[i];
	int64_t width = b->here.width - from->after.width;
	int64_t measure = b->options->measure + hanging(b, from->next_start, i);
	int64_t slack;

	if (from->line == 0)
		measure -= b->options->first_indent;
	if (item->kind == ITEM_PENALTY)
		width += item->width;
	slack = measure - width;
	if (slack < 0)
		return fit_shrunk(
		    b, -slack, b->here.shrink - from->after.shrink);
	return fit_stretched(b, from, slack,
	    b->here.stretch - from->after.stretch,
	    b->here.fil > from->after.fil);
}

static int64_t
line_demerits(const struct breaker *b, const struct active *from,
    const struct fit *f, size_t i)
{
	const struct item *item = &b->items[i];
	int64_t d = LINE_PENALTY + f->badness;
	int64_t p = item->kind == ITEM_PENALTY ? item->penalty : 0;

	d *= d;
	if (p > 0)
		d += p * p;
	else if (p > PENALTY_FORCED)
		d -= p * p;
	if (item->kind == ITEM_PENALTY && item->flagged && from->flagged)
		d += DOUBLE_HYPHEN_DEMERITS;
	if (p <= PENALTY_FORCED && from->flagged)
		d += FINAL_HYPHEN_DEMERITS;
	if (f->fitness > from->fitness + 1 || from->fitness > f->fitness + 1)
		d += FITNESS_DEMERITS;
	return from->demerits + d + f->excess / 64;
}

static void
activate(struct breaker *b, size_t i, const struct candidate *best,
    enum fitness fitness, struct active ***tail)
{
	const struct item *item = &b->items[i];
	struct active *node = ARENA_NEW(b->arena, struct active);

	node->at = i;
	node->after = b->here;
	node->next_start = skip_discardable(b, i, &node->after);
	node->line = best->from->line + 1;
	node->fitness = fitness;
	node->flagged = item->kind == ITEM_PENALTY && item->flagged;
	node->demerits = best->demerits;
	node->excess = best->excess;
	node->from = best->from;
	**tail = node;
	*tail = &node->next;
}

static void
candidate_offer(struct candidate *best, struct active *from, int64_t demerits,
    int64_t excess)
{
	if (best->from && best->demerits < demerits)
		return;
	best->from = from;
	best->demerits = demerits;
	best->excess = excess;
}

/* Of the lines that are too long, the one that sticks out least. */
static void
rescue_offer(struct candidate *rescue, struct active *from, int64_t demerits,
    int64_t excess)
{
	if (rescue->from && rescue->excess < excess)
		return;
	if (rescue->excess > excess)
		rescue->from = NULL;
	candidate_offer(rescue, from, demerits, excess);
}

/* Tries a legal break at item i against every active node. */
static void
try_break(struct breaker *b, size_t i)
{
	struct candidate best[FITNESS_COUNT] = {{NULL, 0, 0}};
	struct candidate rescue = {NULL, 0, 0};
	struct active **link = &b->actives, *node;
	bool forced = b->items[i].kind == ITEM_PENALTY &&
		      b->items[i].penalty <= PENALTY_FORCED;
	bool any = false;

	while ((node = *link)) {
		struct fit f = fit_line(b, node, i);
		int64_t demerits = line_demerits(b, node, &f, i);

		if (f.too_long)
			rescue_offer(&rescue, node, demerits, f.excess);
		else if (f.badness <= b->pass->tolerance)
			candidate_offer(&best[f.fitness], node, demerits, 0);
		any = any || (!f.too_long && f.badness <= b->pass->tolerance);
		if (f.too_long || forced)
			*link = node->next;
		else
			link = &node->next;
	}
	if (b->pass->overfull && !any && !b->actives)
		best[TIGHT] = rescue;
	for (int c = FITNESS_COUNT - 1; c >= 0; c--)
		if (best[c].from)
			activate(b, i, &best[c], (enum fitness)c, &link);
}

/* The cheapest way to the end, or NULL when this pass found none. */
static struct active *
run_pass(struct breaker *b)
{
	struct active *start = ARENA_NEW(b->arena, struct active), *best;

	b->here = (struct sums){0};
	start->fitness = DECENT;
	start->next_start = skip_discardable(b, 0, &start->after);
	b->actives = start;
	for (size_t i = 0; i < b->n && b->actives; i++) {
		if (i >= start->next_start && breakable_at(b, i))
			try_break(b, i);
		sums_add(&b->here, &b->items[i]);
	}
	best = b->actives;
	for (struct active *node = best; node; node = node->next)
		if (node->demerits < best->demerits)
			best = node;
	return best;
}

static void
collect(struct arena *a, const struct active *last, struct breaks *out)
{
	const struct active *node = last;

	out->count = last->line;
	out->lines = ARENA_ARRAY(a, struct line_span, last->line);
	out->overfull = 0;
	for (size_t i = last->line; i-- > 0; node = node->from) {
		out->lines[i].start = node->from->next_start;
		out->lines[i].end = node->at;
		if (node->excess > out->overfull)
			out->overfull =
			    (su)(node->excess < SU_MAX ? node->excess : SU_MAX);
	}
}

static bool
has_hyphens(const struct item *items, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (items[i].hyphen)
			return true;
	return false;
}

static struct active *
try_pass(struct breaker *b, const struct pass *pass)
{
	b->pass = pass;
	b->emergency = pass->emergency ? b->options->measure / 10 : 0;
	return run_pass(b);
}

/* The passes in turn, until one finds a way to the end. */
static struct active *
run_passes(struct breaker *b)
{
	bool hyphens = has_hyphens(b->items, b->n);
	struct active *last = NULL;

	if (hyphens && b->options->seldom)
		last = try_pass(b, &undivided);
	for (size_t i = hyphens ? 0 : 1;
	     !last && i < sizeof passes / sizeof *passes; i++)
		last = try_pass(b, &passes[i]);
	return last;
}

void
linebreak(struct arena *a, const struct item *items, size_t n,
    const struct linebreak_options *options, struct breaks *out)
{
	struct breaker b = {
	    .arena = a, .items = items, .n = n, .options = options};
	struct active *last;

	*out = (struct breaks){NULL, 0, 0};
	if (n == 0)
		return;
	last = run_passes(&b);
	if (last)
		collect(a, last, out);
}
