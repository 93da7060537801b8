/*
 * A pack as data: the manifest, understood, and the documents it names.
 */
#ifndef DOC_PACK_H
#define DOC_PACK_H

#include "base/map.h"
#include "doc/doc.h"

/* The generated and written parts of a briefing, in any order. */
enum part_kind {
	PART_COVER,
	PART_CONTENTS,
	PART_KEY_POINTS,
	PART_RECOMMENDATIONS,
	PART_AGREEMENT,
	PART_DOCUMENTS,
	PART_SOURCES,
	PART_CHART_DATA,
	PART_ABBREVIATIONS,
	PART_INDEX,
	PART_CONTACT,
	PART_COLOPHON,
	PART_KIND_COUNT
};

/* The word for a part in a manifest: "key-points". */
const char *part_kind_name(enum part_kind kind);

/* Whether it is among the parts of a manifest that names none. */
bool part_kind_is_usual(enum part_kind kind);

enum paper { PAPER_A4, PAPER_LETTER };

/* What was said of a theme: a built-in one's name, or a file's path. */
struct theme_choice {
	struct str name; /* empty when nothing was said */
	struct loc at;
	const struct source *source; /* the file's text; NULL for a name */
};

struct output {
	struct str name; /* the file's name without ".pdf" */
	enum paper paper;
	struct theme_choice theme; /* else the pack's */
	struct profile profile;    /* its name is empty when it has none */
	bool print_urls; /* the addresses of links are for paper too */
	struct loc at;
};

struct document_entry {
	struct str file, short_name;
	const struct audience *audience;
	struct loc at;
};

/* A file that a pack was read from. */
struct pack_file {
	struct str path;   /* from the pack's folder */
	struct str digest; /* SHA-256, in small hexadecimal digits */
};

struct pack {
	bool plain; /* a single file: its sections are not numbered */
	const struct source *source; /* the manifest; NULL for a single file */
	struct str folder;           /* what paths are relative to */

	struct str title, subtitle, issuer, date, version, status, number;
	struct str language; /* BCP 47, "en-US" when the manifest is silent */
	struct str contact;
	struct str url, cite; /* where it is published, how it is cited */
	/* abbreviations are not written out where they first stand */
	bool keeps_abbreviations;
	struct str emblem_path, emblem_alt;
	struct loc emblem_at;
	const struct image *emblem; /* NULL when there is none */

	struct marking marking;
	struct embargo embargo;
	struct str watermark; /* behind the text of every page; may be empty */

	struct theme_choice theme;

	struct scope scope; /* what the manifest gives to variables */

	VEC(enum part_kind) parts;
	VEC(struct document_entry) entries;
	VEC(struct output) outputs;
	VEC(struct document *) documents; /* loaded, in order of entries */

	VEC(struct pack_file) files; /* all that were read, by path */
	struct str digest;           /* of them all: read/digest.h */

	/* a pack as a profile sees it: derive/view.h */
	struct str profile;
	struct map hidden;       /* ids of what was left out, to their nodes */
	struct map hidden_files; /* of documents, resolved, to their roots */
};

/* Whether a theme's name is the path of a file. */
bool theme_choice_is_file(struct str name);

/* A single file's pack has the title of its document, or else its name. */
void pack_take_title(struct pack *pack);

/* The document whose tree a node stands in, or NULL. */
const struct document *pack_document_of(
    const struct pack *pack, const struct node *node);

#endif
