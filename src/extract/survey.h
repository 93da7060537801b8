/*
 * What an output shows of each file of its pack, and what was cut from it.
 */
#ifndef EXTRACT_SURVEY_H
#define EXTRACT_SURVEY_H

#include "base/map.h"
#include "extract/edits.h"
#include "extract/sources.h"

struct ranges {
	struct range *v;
	size_t n, cap;
};

/* What is known of one source, by its id. */
struct seen {
	bool shown, document;
	bool again;                    /* it is included more than once */
	const struct written *written; /* NULL for what is no Markdown */
	const struct data_use *data;   /* NULL for what shows no data */
	struct cuts cuts;
	struct ranges seams;  /* between blocks that must not become one */
	struct ranges notes;  /* bodies that are shown, wherever they stand */
	struct ranges places; /* of what is shown of a file that is there
				 again */
	VEC(const struct node *) lists;
	VEC(const struct attrs *) named; /* attributes that may have to go */
};

struct survey {
	const struct sources_input *in;
	struct seen *seen; /* one a source, from id 1 on */
	size_t n;
	struct map images;    /* paths of those that are shown */
	struct map names;     /* variables that are used */
	struct map addresses; /* of links and images that are shown */
	bool emblem;          /* the pack's is among them */
};

/* Ranges of a source are in the order of their starts. */
struct survey survey_make(const struct sources_input *in);

/* NULL for a place that was generated. */
struct seen *survey_of(const struct survey *s, uint16_t source);

#endif
