/*
 * What a Markdown file holds beside the tree that was read from it: places
 * that give nothing, and what only links lead to.
 */
#ifndef DOC_WRITTEN_H
#define DOC_WRITTEN_H

#include "base/vec.h"
#include "diag/source.h"

/* "[label]: address", with the lines that its title goes on over. */
struct link_definition {
	struct str label; /* as it is written */
	struct loc at;    /* whole lines, without the last line's end */
};

struct written {
	const struct source *source;
	struct loc head; /* the YAML between its lines; length 0 for none */
	VEC(struct loc) comments;
	VEC(struct loc) unused; /* blocks that nothing is made of */
	VEC(struct link_definition) definitions;
};

/*
 * A file that is included, each time that it is: the blocks of its tree lead
 * here, those of files that it includes to theirs.
 */
struct inclusion {
	const struct inclusion *outer; /* NULL in a document */
	struct loc at;                 /* the div that includes it */
	const struct source *source;
};

#endif
