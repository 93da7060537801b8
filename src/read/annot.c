#include "read/annot.h"

#include "base/su.h"
#include "doc/chart.h"
#include "doc/language.h"
#include "doc/signer.h"
#include "read/audience.h"

#define KEYS_MAX 9 /* of a class */
#define ALLOWED_MAX (KEYS_MAX + 3)
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The kinds of element a class may stand on. */
enum {
	ON_DIV = 1,
	ON_SPAN = 2,
	ON_HEADING = 4,
	ON_TABLE = 8,
};

struct class_rule {
	struct str word;
	enum div_class class;
	unsigned on;
	struct str keys[KEYS_MAX]; /* up to the first empty one */
};

static const struct class_rule class_rules[] = {
    {STR_INIT("recommendation"), DIV_RECOMMENDATION, ON_DIV | ON_SPAN,
	{STR_INIT("to"), STR_INIT("when"), STR_INIT("priority"),
	    STR_INIT("theme"), STR_INIT("short"), STR_INIT("status"),
	    STR_INIT("supports"), STR_INIT("partly"), STR_INIT("opposes")}},
    {STR_INIT("signatories"), DIV_SIGNATORIES, ON_DIV,
	{STR_INIT("src"), STR_INIT("columns"), STR_INIT("filter"),
	    STR_INIT("sort"), STR_INIT("group"), STR_INIT("count"),
	    STR_INIT("layout")}},
    {STR_INIT("data-table"), DIV_DATA_TABLE, ON_DIV,
	{STR_INIT("src"), STR_INIT("columns"), STR_INIT("align"),
	    STR_INIT("filter"), STR_INIT("sort"), STR_INIT("group"),
	    STR_INIT("sum")}},
    {STR_INIT("key-points"), DIV_KEY_POINTS, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("callout-note"), DIV_NOTE, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("callout-tip"), DIV_TIP, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("callout-important"), DIV_IMPORTANT, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("callout-warning"), DIV_WARNING, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("callout-caution"), DIV_CAUTION, ON_DIV, {STR_INIT("title")}},
    {STR_INIT("keep"), DIV_KEEP, ON_DIV, {{0}}},
    {STR_INIT("sources"), DIV_SOURCES, ON_DIV, {{0}}},
    {STR_INIT("contact"), DIV_CONTACT, ON_DIV, {{0}}},
    {STR_INIT("pull-quote"), DIV_PULL_QUOTE, ON_DIV, {{0}}},
    {STR_INIT("columns"), DIV_COLUMNS, ON_DIV, {STR_INIT("count")}},
    {STR_INIT("include"), DIV_INCLUDE, ON_DIV,
	{STR_INIT("src"), STR_INIT("shift")}},
    {STR_INIT("timeline"), DIV_TIMELINE, ON_DIV, {{0}}},
    {STR_INIT("chart"), DIV_CHART, ON_DIV,
	{STR_INIT("src"), STR_INIT("type"), STR_INIT("x"), STR_INIT("y"),
	    STR_INIT("series"), STR_INIT("fig-alt"), STR_INIT("placement"),
	    STR_INIT("table")}},
    {STR_INIT("abbreviations"), DIV_ABBREVIATIONS, ON_DIV, {{0}}},
    {STR_INIT("index"), DIV_INDEX, ON_SPAN,
	{STR_INIT("entry"), STR_INIT("see")}},
    {STR_INIT("sideways"), DIV_PLAIN, ON_DIV | ON_TABLE, {{0}}},
    {STR_INIT("smallcaps"), DIV_PLAIN, ON_DIV | ON_SPAN, {{0}}},
    {STR_INIT("nowrap"), DIV_PLAIN, ON_DIV | ON_SPAN, {{0}}},
    {STR_INIT("kbd"), DIV_PLAIN, ON_SPAN, {{0}}},
    {STR_INIT("unnumbered"), DIV_PLAIN, ON_HEADING, {{0}}},
    {STR_INIT("content-visible"), DIV_PLAIN, ON_DIV | ON_SPAN, {{0}}},
    {STR_INIT("content-hidden"), DIV_PLAIN, ON_DIV | ON_SPAN, {{0}}},
};

static const struct str image_keys[] = {STR_INIT("width"), STR_INIT("fig-alt"),
    STR_INIT("decorative"), STR_INIT("placement")};

/* Every element may have these. */
static const struct str audience_keys[] = {
    STR_INIT("when-profile"), STR_INIT("unless-profile")};

static const struct str placements[] = {STR_INIT("float"), STR_INIT("here")};

static const struct str counts[] = {
    STR_INIT("2"), STR_INIT("3"), STR_INIT("4")};

static const struct str truths[] = {STR_INIT("true"), STR_INIT("false")};

struct annot {
	struct arena *arena;
	struct diags *diags;
};

static const struct class_rule *
rule_lookup(struct str word)
{
	for (size_t i = 0; i < COUNT(class_rules); i++)
		if (str_eq(class_rules[i].word, word))
			return &class_rules[i];
	return NULL;
}

static const char *
kind_phrase(enum node_kind kind)
{
	switch (kind) {
	case NODE_DIV:
		return "a div without a class";
	case NODE_SPAN:
		return "a span without a class";
	case NODE_HEADING:
		return "a heading";
	case NODE_LINK:
		return "a link";
	case NODE_IMAGE:
		return "an image";
	default:
		return "a table";
	}
}

static unsigned
kind_bit(enum node_kind kind)
{
	switch (kind) {
	case NODE_DIV:
		return ON_DIV;
	case NODE_SPAN:
		return ON_SPAN;
	case NODE_HEADING:
		return ON_HEADING;
	case NODE_TABLE:
		return ON_TABLE;
	default:
		return 0;
	}
}

static void
report_class(struct annot *t, const struct node *node, const struct attr *class)
{
	struct str words[COUNT(class_rules)];
	size_t n = 0;
	struct diag *diag =
	    diag1(t->diags, DIAG_ANNOT_UNKNOWN, class->key_at, class->key);

	for (size_t i = 0; i < COUNT(class_rules); i++)
		if (class_rules[i].on & kind_bit(node->kind))
			words[n++] = class_rules[i].word;
	diag_nearest(t->diags, diag, class->key, words, n);
}

/* "a div" where the class is what is wrong. */
static struct str
element_name(enum node_kind kind)
{
	if (kind == NODE_DIV)
		return STR("a div");
	return kind == NODE_SPAN ? STR("a span")
				 : str_from_z(kind_phrase(kind));
}

/* What a class stands on, as a hint: "it stands on a div or a span". */
static struct str
places_hint(struct annot *t, const struct class_rule *rule)
{
	static const struct {
		unsigned bit;
		const char *phrase;
	} kinds[] = {{ON_DIV, "a div"}, {ON_SPAN, "a span"},
	    {ON_HEADING, "a heading"}, {ON_TABLE, "a table"}};
	const char *found[COUNT(kinds)] = {NULL};
	size_t n = 0;

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (rule->on & kinds[i].bit)
			found[n++] = kinds[i].phrase;
	return arena_printf(t->arena, "it stands on %s%s%s", found[0],
	    n > 1 ? " or " : "", n > 1 ? found[1] : "");
}

static void
report_place(struct annot *t, const struct node *node, const struct attr *class,
    const struct class_rule *rule)
{
	struct diag *diag = diag2(t->diags, DIAG_ANNOT_PLACE, class->key_at,
	    class->key, element_name(node->kind));

	diag->hint = places_hint(t, rule);
}

/*
 * Sets the node's class from its first known one and returns that rule, or
 * NULL.  *known is false when a class means nothing here: then no key can be
 * called wrong.
 */
static const struct class_rule *
apply_classes(struct annot *t, struct node *node, bool *known)
{
	const struct class_rule *first = NULL, *rule;

	for (size_t i = 0; i < node->attrs->classes.n; i++) {
		const struct attr *class = &node->attrs->classes.v[i];

		rule = rule_lookup(class->key);
		if (rule && (rule->on & kind_bit(node->kind)) != 0) {
			if (node->attrs->short_form)
				diag1(t->diags, DIAG_ANNOT_WORD, class->key_at,
				    class->key);
			if (!first || first->class == DIV_PLAIN)
				first = rule;
			continue;
		}
		*known = false;
		if (rule)
			report_place(t, node, class, rule);
		else
			report_class(t, node, class);
	}
	if (first && (node->kind == NODE_DIV || node->kind == NODE_SPAN))
		node->u.div.class = first->class;
	return first;
}

static bool
is_among(struct str word, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, words[i]))
			return true;
	return false;
}

/* The keys that the node may have, also without a class; their number. */
static size_t
allowed_keys(const struct node *node, const struct class_rule *rule,
    struct str out[ALLOWED_MAX])
{
	size_t n = 0;

	if (node->kind == NODE_DIV || node->kind == NODE_SPAN)
		out[n++] = STR("lang");
	if (node->kind == NODE_IMAGE)
		for (size_t i = 0; i < COUNT(image_keys); i++)
			out[n++] = image_keys[i];
	for (size_t i = 0; rule && i < KEYS_MAX && rule->keys[i].n > 0; i++)
		out[n++] = rule->keys[i];
	for (size_t i = 0; i < COUNT(audience_keys); i++)
		out[n++] = audience_keys[i];
	return n;
}

static void
check_twice(struct annot *t, const struct attrs *attrs, size_t i)
{
	const struct attr *pair = &attrs->pairs.v[i];

	for (size_t k = 0; k < i; k++) {
		struct diag *diag;

		if (!str_eq(attrs->pairs.v[k].key, pair->key))
			continue;
		diag = diag1(
		    t->diags, DIAG_ANNOT_KEY_TWICE, pair->key_at, pair->key);
		diag_relate(
		    diag, attrs->pairs.v[k].key_at, STR("first written here"));
		return;
	}
}

static void
check_keys(
    struct annot *t, const struct node *node, const struct class_rule *rule)
{
	struct str keys[ALLOWED_MAX];
	size_t n = allowed_keys(node, rule, keys);
	struct str owner = str_from_z(kind_phrase(node->kind));
	struct diag *diag;

	if (rule)
		owner = arena_cat(t->arena, STR("."), rule->word);
	for (size_t i = 0; i < node->attrs->pairs.n; i++) {
		const struct attr *pair = &node->attrs->pairs.v[i];

		if (is_among(pair->key, keys, n))
			continue;
		diag = diag2(t->diags, DIAG_ANNOT_KEY_UNKNOWN, pair->key_at,
		    pair->key, owner);
		diag_nearest(t->diags, diag, pair->key, keys, n);
	}
}

/* "table, columns, run-in" */
static struct str
word_list(struct arena *a, const struct str *words, size_t n)
{
	struct str list = words[0];

	for (size_t i = 1; i < n; i++)
		list = arena_cat(a, arena_cat(a, list, STR(", ")), words[i]);
	return list;
}

static void
check_word(struct annot *t, const struct attrs *attrs, const char *key,
    const struct str *words, size_t n)
{
	const struct attr *pair = attrs_lookup(attrs, key);
	struct diag *diag;

	if (!pair || is_among(pair->value, words, n))
		return;
	diag = diag2(t->diags, DIAG_ANNOT_VALUE, pair->value_at, pair->value,
	    str_from_z(key));
	diag->hint = arena_cat(
	    t->arena, STR("it may be "), word_list(t->arena, words, n));
	diag_nearest(t->diags, diag, pair->value, words, n);
}

/* "60%", or a length. */
static bool
is_width(struct str s)
{
	unsigned percent = 0;
	size_t at = 0;
	su length;

	while (at < s.n && at < 3 && char_is_digit(s.s[at]))
		percent = percent * 10 + (unsigned)(s.s[at++] - '0');
	if (at > 0 && at + 1 == s.n && s.s[at] == '%')
		return percent >= 1 && percent <= 100;
	return su_parse(s, &length) && length > 0;
}

static void
check_width(struct annot *t, const struct attrs *attrs)
{
	const struct attr *pair = attrs_lookup(attrs, "width");
	struct diag *diag;

	if (!pair || is_width(pair->value))
		return;
	diag = diag2(t->diags, DIAG_ANNOT_VALUE, pair->value_at, pair->value,
	    STR("width"));
	diag->hint = STR("write a part of the line such as 60%, or a length "
			 "such as 8cm");
}

/* -5 to 5. */
static bool
is_shift(struct str s)
{
	if (str_starts(s, STR("-")))
		s = str_sub(s, 1, s.n);
	return s.n == 1 && s.s[0] >= '0' && s.s[0] <= '5';
}

static void
check_shift(struct annot *t, const struct attrs *attrs)
{
	const struct attr *pair = attrs_lookup(attrs, "shift");

	if (!pair || is_shift(pair->value))
		return;
	diag2(t->diags, DIAG_ANNOT_VALUE, pair->value_at, pair->value,
	    STR("shift"))
	    ->hint = STR("write a number of levels from -5 to 5");
}

static void
check_language(struct annot *t, const struct attrs *attrs)
{
	const struct attr *pair = attrs_lookup(attrs, "lang");
	struct diag *diag;

	if (!pair || language_is_tag(pair->value))
		return;
	diag = diag2(t->diags, DIAG_ANNOT_VALUE, pair->value_at, pair->value,
	    STR("lang"));
	diag->hint = LANGUAGE_HINT;
}

static void
check_values(struct annot *t, const struct node *node)
{
	check_language(t, node->attrs);
	if (node->kind == NODE_IMAGE) {
		check_width(t, node->attrs);
		check_word(t, node->attrs, "decorative", truths, COUNT(truths));
		check_word(
		    t, node->attrs, "placement", placements, COUNT(placements));
	} else if (node->kind == NODE_DIV) {
		check_word(t, node->attrs, "layout", signatories_layout_names,
		    COUNT(signatories_layout_names));
		if (node->u.div.class == DIV_INCLUDE)
			check_shift(t, node->attrs);
		if (node->u.div.class == DIV_CHART) {
			check_word(t, node->attrs, "type", chart_type_words,
			    CHART_TYPE_COUNT);
			check_word(
			    t, node->attrs, "table", truths, COUNT(truths));
			check_word(t, node->attrs, "placement", placements,
			    COUNT(placements));
		}
		if (node->u.div.class == DIV_COLUMNS)
			check_word(
			    t, node->attrs, "count", counts, COUNT(counts));
		if (node->u.div.class == DIV_SIGNATORIES)
			check_word(
			    t, node->attrs, "count", truths, COUNT(truths));
	}
}

static bool
visit(struct node *node, void *user)
{
	struct annot *t = user;
	const struct class_rule *rule;
	bool known = true;

	if (!node->attrs)
		return true;
	rule = apply_classes(t, node, &known);
	for (size_t i = 0; i < node->attrs->pairs.n; i++)
		check_twice(t, node->attrs, i);
	if (known)
		check_keys(t, node, rule);
	check_values(t, node);
	node->audience = audience_from_attrs(t->arena, t->diags, node->attrs);
	return true;
}

void
annot_apply(struct arena *a, struct diags *diags, struct node *root)
{
	struct annot t = {a, diags};

	node_walk(root, visit, &t);
}
