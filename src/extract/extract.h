/*
 * A pack as data for other programs: what it asks, who signed it, its key
 * points, sections and links, as JSON, CSV or Markdown.
 */
#ifndef EXTRACT_EXTRACT_H
#define EXTRACT_EXTRACT_H

#include "doc/facts.h"

/* The arrays of rows, in the order that they are written in. */
enum extract_array {
	EXTRACT_RECOMMENDATIONS,
	EXTRACT_SIGNATORIES,
	EXTRACT_KEY_POINTS,
	EXTRACT_OUTLINE,
	EXTRACT_LINKS,
	EXTRACT_ARRAY_COUNT
};

enum extract_format { EXTRACT_JSON, EXTRACT_CSV, EXTRACT_MARKDOWN };

struct extract_input {
	struct arena *arena;
	const struct sources *sources;
	const struct pack *pack;
	const struct facts *facts;
	struct str profile; /* for whom the pack is seen so; may be empty */
	bool placeless;     /* of a place the file is told, and no more */
};

/*
 * Appends one array, or all of them for EXTRACT_ARRAY_COUNT, which CSV cannot
 * hold.
 */
void extract_write(struct buf *out, const struct extract_input *in,
    enum extract_format format, enum extract_array only);

#endif
