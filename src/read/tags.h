/*
 * Tags of HTML among words: the few elements whose meaning is certain become
 * nodes.  In: tags in order of the text; out: what stands between a tag and
 * its end tag, children of one node, moved into a node of theirs.  A tag
 * without its like among its siblings leaves nothing.
 *
 *     em i, strong b, s del, sub, sup, kbd, code, a href, br, img
 */
#ifndef READ_TAGS_H
#define READ_TAGS_H

#include "base/vec.h"
#include "doc/doc.h"

enum tag_kind {
	TAG_EMPH,
	TAG_STRONG,
	TAG_STRIKE,
	TAG_SUBSCRIPT,
	TAG_SUPERSCRIPT,
	TAG_KEY,
	TAG_CODE,
	TAG_LINK,
	TAG_KIND_COUNT
};

struct open_tag {
	struct node *node; /* empty, where the element will stand */
	enum tag_kind kind;
	size_t before; /* the one of its kind below, and 1, or 0 */
};

struct tags {
	struct arena *arena;
	VEC(struct open_tag) open;
	size_t last[TAG_KIND_COUNT]; /* the topmost of a kind, and 1, or 0 */
	struct node *closed;         /* what the last tag completed, or NULL */
	bool dropped;                /* a tag was none, */
	struct loc dropped_at;       /* the first of them here */
};

/* "b" of "<b>", "</b>" and "<b class=x>"; empty for what is no tag. */
struct str tag_name(struct str tag);

bool tag_closes(struct str tag);

/* The value of an attribute, references resolved; empty without one. */
struct str tag_attribute(struct arena *a, struct str tag, const char *name);

/* A tag at the end of `into`: false when it means nothing here. */
bool tags_add(
    struct tags *tags, struct node *into, struct str tag, struct loc at);

/* All children of `into` have come: what is still open in it was no tag. */
void tags_end(struct tags *tags, const struct node *into);

#endif
