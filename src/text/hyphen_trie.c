/*
 * While it is built, a node has its first child and its next sibling, all in
 * one flat array.  Dictionaries are sorted, more or less: a pattern goes on
 * where it parts from the one before, and what is new of it lies in one
 * piece.  Packing then lays siblings side by side, level by level, so that
 * matching finds a child with one scan over a few bytes.
 *
 * Matching walks from each place of the text.  An automaton with fallback
 * links would be at the longest suffix that some pattern begins with; the
 * walks see the same by the order of their starts: the first to reach a place
 * is the longest there.  So no link is needed, and none has to be made.
 */
#include "text/hyphen_trie.h"

#include <string.h>

struct node {
	uint32_t child, sibling; /* indices, 0 for none */
	uint32_t values;         /* as in struct hyphen_node */
	unsigned char label;
};

static struct node *
nodes_of(const struct hyphen_builder *b)
{
	return (struct node *)(void *)b->nodes->p;
}

static uint32_t
node_count(const struct hyphen_builder *b)
{
	return (uint32_t)(b->nodes->n / sizeof(struct node));
}

struct hyphen_builder *
hyphen_builder_new(struct arena *a)
{
	struct hyphen_builder *b = ARENA_ARRAY(a, struct hyphen_builder, 1);
	struct node root = {0};

	b->nodes = buf_new(a);
	b->values = buf_new(a);
	buf_add(b->nodes, &root, sizeof root);
	/* No values stand at offset 0, which means none. */
	buf_char(b->values, 0);
	return b;
}

/* How many letters of the pattern the one before it had too. */
static size_t
shared(const struct hyphen_builder *b, const struct hyphen_pattern *p)
{
	size_t i = 0;

	while (i < p->n && i < b->last_n && p->letters[i] == b->last[i])
		i++;
	return i;
}

/* The child under a label, or 0. */
static uint32_t
child_of(const struct node *nodes, uint32_t parent, unsigned char label)
{
	uint32_t i = nodes[parent].child;

	while (i && nodes[i].label != label)
		i = nodes[i].sibling;
	return i;
}

/* Notes the letters of the pattern as the last, those up to `from` being so. */
static void
remember(struct hyphen_builder *b, const struct hyphen_pattern *p, size_t from)
{
	memcpy(b->last + from, p->letters + from, p->n - from);
	b->last_n = p->n;
}

/* Adds nodes in a row for the letters behind `from`, which are new. */
static void
add_tail(struct hyphen_builder *b, const struct hyphen_pattern *p, size_t from)
{
	struct node tail[HYPHEN_LONGEST];
	uint32_t parent = b->path[from], next = node_count(b);
	size_t n = p->n - from;

	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++) {
		b->path[from + i + 1] = next++;
		tail[i] = (struct node){.child = i + 1 < n ? next : 0,
		    .label = (unsigned char)p->letters[from + i]};
	}
	tail[0].sibling = nodes_of(b)[parent].child;
	nodes_of(b)[parent].child = b->path[from + 1];
	buf_add(b->nodes, tail, n * sizeof *tail);
}

/* The offset of the values without the zeros around them; 0 for zeros. */
static uint32_t
add_values(struct hyphen_builder *b, const struct hyphen_pattern *p)
{
	unsigned char entry[2 + HYPHEN_LONGEST + 1];
	size_t from = 0, to = p->n + 1, at = b->values->n;

	while (to > 0 && !p->values[to - 1])
		to--;
	if (to == 0)
		return 0;
	while (!p->values[from])
		from++;
	entry[0] = (unsigned char)(p->n - from);
	entry[1] = (unsigned char)(to - from);
	memcpy(entry + 2, p->values + from, to - from);
	buf_add(b->values, entry, 2 + to - from);
	return (uint32_t)at;
}

void
hyphen_builder_add(struct hyphen_builder *b, const struct hyphen_pattern *p)
{
	size_t same = shared(b, p), i = same;

	for (; i < p->n; i++) {
		uint32_t next = child_of(
		    nodes_of(b), b->path[i], (unsigned char)p->letters[i]);

		if (!next)
			break;
		b->path[i + 1] = next;
	}
	add_tail(b, p, i);
	remember(b, p, same);
	nodes_of(b)[b->path[p->n]].values = add_values(b, p);
}

void
hyphen_builder_pack(
    struct hyphen_builder *b, struct arena *a, struct hyphen_trie *out)
{
	const struct node *loose = nodes_of(b);
	uint32_t n = node_count(b), end = 1;
	struct hyphen_node *nodes =
	    ARENA_ARRAY(a, struct hyphen_node, (size_t)n + 1);
	unsigned char *labels = ARENA_ARRAY(a, unsigned char, n);

	/* Until its turn comes, a node's `first` says which one it was. */
	for (uint32_t i = 0; i < n; i++) {
		const struct node *node = loose + nodes[i].first;

		nodes[i] = (struct hyphen_node){end, node->values};
		for (uint32_t c = node->child; c; c = loose[c].sibling) {
			labels[end] = loose[c].label;
			nodes[end++].first = c;
		}
	}
	nodes[n].first = end;
	for (uint32_t i = nodes[0].first; i < nodes[1].first; i++)
		out->roots[labels[i]] = i;
	out->nodes = nodes;
	out->labels = labels;
	out->values = arena_str(a, buf_view(b->values)).s;
	out->is_empty = n == 1;
	buf_release(b->nodes);
	buf_release(b->values);
}

/* The child under a label, or 0. */
static uint32_t
step(const struct hyphen_trie *t, uint32_t at, char label)
{
	uint32_t first = t->nodes[at].first;
	const unsigned char *hit = memchr(t->labels + first,
	    (unsigned char)label, t->nodes[at + 1].first - first);

	return hit ? (uint32_t)(hit - t->labels) : 0;
}

/* Applies the values of a node whose pattern ends at the byte `end`. */
static void
raise_values(
    const struct hyphen_trie *t, uint32_t at, size_t end, unsigned char *values)
{
	const unsigned char *p =
	    (const unsigned char *)t->values + t->nodes[at].values;
	size_t back = p[0], count = p[1];

	values += end - back;
	p += 2;
	for (size_t i = 0; i < count; i++) {
		if ((p[i] & HYPHEN_DIGIT) > (values[i] & HYPHEN_DIGIT))
			values[i] = p[i];
	}
}

void
hyphen_trie_match(
    const struct hyphen_trie *t, struct str text, unsigned char *values)
{
	size_t reached = 0;

	for (size_t from = 0; from < text.n; from++) {
		uint32_t at = t->roots[(unsigned char)text.s[from]];

		for (size_t end = from + 1; at; end++) {
			if (end > reached) {
				reached = end;
				if (t->nodes[at].values)
					raise_values(t, at, end, values);
			}
			if (end == text.n)
				break;
			at = step(t, at, text.s[end]);
		}
	}
}
