/*
 * Texts in an order, with ids: the sections of a document, or its key points.
 */
#ifndef DERIVE_CHANGES_TEXTS_H
#define DERIVE_CHANGES_TEXTS_H

#include "derive/editions.h"

struct listed_text {
	struct str id, text;
};

struct listed_texts {
	struct listed_text *v;
	size_t n, cap;
};

struct change_list {
	struct change *v;
	size_t n, cap;
};

/*
 * Appends what was added, reworded (the field `name`) or dropped.  Texts are
 * paired when they are the same, when their ids are, and when they are alike
 * and stand behind the same text.
 */
void changes_in_texts(struct editions *c, const struct listed_texts *before,
    const struct listed_texts *now, struct str name, struct change_list *out);

#endif
