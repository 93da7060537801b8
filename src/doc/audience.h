/*
 * Audiences: for which profiles something is shown.  An output of a pack has
 * one profile, or none, which is the empty name and is named by nobody.
 */
#ifndef DOC_AUDIENCE_H
#define DOC_AUDIENCE_H

#include <stdbool.h>

#include "base/vec.h"
#include "diag/source.h"

struct profile {
	struct str name;
	struct loc at;
};

/*
 * It holds for a profile that is among `when`, unless that is empty, and not
 * among `unless`.  Shown is what it holds for or, `inverted`, all else.
 */
struct audience {
	VEC(struct profile) when, unless;
	bool inverted;
};

/* Whether a profile sees it; NULL is for everybody. */
bool audience_admits(const struct audience *audience, struct str profile);

/* The attribute's and YAML's words for the two lists. */
#define AUDIENCE_WHEN "when-profile"
#define AUDIENCE_UNLESS "unless-profile"

/* The profile that no output has: what is for all but it is for all. */
#define AUDIENCE_NOBODY "-"

/* The classes that say no more than that the lists count. */
#define AUDIENCE_VISIBLE "content-visible"
#define AUDIENCE_HIDDEN "content-hidden"

#endif
