/*
 * A pack as data: the manifest, understood, and the documents it names.
 */
#ifndef DOC_PACK_H
#define DOC_PACK_H

#include "base/map.h"
#include "doc/doc.h"
#include "doc/paper.h"
#include "doc/standard.h"

/* The generated and written parts of a briefing, in any order. */
enum part_kind {
	PART_COVER,
	PART_AT_A_GLANCE,
	PART_CONTENTS,
	PART_TABLES,
	PART_FIGURES,
	PART_CHANGES, /* since a previous edition, when one is given */
	PART_KEY_POINTS,
	PART_RECOMMENDATIONS,
	PART_REGISTER,
	PART_AGREEMENT,
	PART_DOCUMENTS,
	PART_SIGNATORIES,
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

/* What was said of a theme: a built-in one's name, or a file's path. */
struct theme_choice {
	struct str name; /* empty when nothing was said */
	struct loc at;
	const struct source *source; /* the file's text; NULL for a name */
};

enum output_kind {
	OUTPUT_BRIEFING,
	OUTPUT_HANDOUT,
	OUTPUT_BOOKLET,
	OUTPUT_2UP,
	OUTPUT_4UP,
	OUTPUT_LARGE_PRINT,
	OUTPUT_SCREEN,
	OUTPUT_KIND_COUNT
};

/* The words for kinds in a manifest: "large-print". */
extern const struct str output_kind_names[OUTPUT_KIND_COUNT];

struct part_list {
	enum part_kind *v;
	size_t n, cap;
};

/* One file to write.  Its kind says what is not said: output_of_kind(). */
struct output {
	struct str name; /* the file's name without ".pdf" */
	struct loc at;
	uint8_t kind;              /* enum output_kind */
	uint8_t paper;             /* enum paper, of a page */
	uint8_t impose;            /* enum impose */
	struct theme_choice theme; /* else the pack's */
	struct standard standard;  /* {0} when nothing was said */
	struct profile profile;    /* its name is empty when it has none */
	bool change_bars;          /* beside what is new or reworded */
	struct part_list parts;    /* empty for the pack's */
	uint16_t sheets;  /* of two sides each, at most; 0 for no limit */
	bool duplex;      /* printed on both sides and bound */
	bool start_right; /* parts begin on right-hand pages */
	bool run_on;      /* parts follow one another on the page */
	bool crop_marks;  /* around the trimmed page */
	bool print_urls;  /* the addresses of links are for paper too */
	su gutter;        /* by which text moves away from the spine */
	su bleed;         /* beyond the trimmed page, on all sides */
	su creep;         /* of a booklet: thickness of its paper */
	struct loc gutter_at;
};

struct document_entry {
	struct str file, short_name;
	const struct audience *audience;
	struct loc at;
};

/* What the manifest calls a file of data. */
struct data_entry {
	struct str name, file;
	struct loc at, file_at;
	const struct data_table *table; /* NULL when it could not be read */
	bool used;                      /* by a div of some document */
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
	struct str signatories_note; /* below individuals' affiliations */
	uint8_t signatories_layout;  /* enum signatories_layout */
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

	struct part_list parts;
	VEC(struct document_entry) entries;
	VEC(struct output) outputs;
	struct map data; /* names to struct data_entry, in their order */
	VEC(struct document *) documents; /* loaded, in order of entries */

	VEC(struct pack_file) files; /* all that were read, by path */
	struct str digest;           /* of them all: read/digest.h */

	/* a pack as a profile sees it: derive/view.h */
	struct str profile;
	struct map hidden;       /* ids of what was left out, to their nodes */
	struct map hidden_files; /* of documents, resolved, to their roots */

	bool compared; /* with a previous edition: derive/changes.h */
};

/* A kind's output before anything more is said of it; it has no name. */
struct output output_of_kind(struct arena *a, enum output_kind kind);

/* The parts of an output: its own, or the pack's. */
const struct part_list *output_parts(
    const struct output *output, const struct pack *pack);

/* Whether a theme's name is the path of a file. */
bool theme_choice_is_file(struct str name);

/* A single file's pack has the title of its document, or else its name. */
void pack_take_title(struct pack *pack);

/* The document whose tree a node stands in, or NULL. */
const struct document *pack_document_of(
    const struct pack *pack, const struct node *node);

#endif
