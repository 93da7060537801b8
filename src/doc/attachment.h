/*
 * Files that ride along in a PDF (embedded files, ISO 32000-1, 7.11.4, and
 * ISO 19005-3, 6.8): what it was made of, and its contents as data.
 */
#ifndef DOC_ATTACHMENT_H
#define DOC_ATTACHMENT_H

#include "base/str.h"

/* What a file is to the pages (AFRelationship). */
enum attachment_relationship {
	ATTACHMENT_SOURCE, /* the pages were made of it */
	ATTACHMENT_DATA    /* it holds what tables and charts show */
};

/* The media type of what bp_extract() gives of the pages, and of no other. */
#define ATTACHMENT_EXTRACT "application/json"

struct attachment {
	struct str name;        /* its path from the pack's folder */
	struct str media;       /* its media type, "text/markdown" */
	struct str description; /* for people: "Recommendations as JSON" */
	enum attachment_relationship relationship;
	struct str bytes;
};

/* In the order of their names' bytes; no name is there twice. */
struct attachments {
	struct attachment *v;
	size_t n, cap;
};

#endif
