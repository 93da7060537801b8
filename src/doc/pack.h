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

/* What a manifest says of files that ride along in an output. */
enum attach { ATTACH_UNSAID, ATTACH_NO, ATTACH_YES };

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
	enum attach attach;        /* what it was made of */
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
	uint16_t number; /* rises from entry to entry; 0 in a single file */
	const struct audience *audience;
	struct loc at;
};

/* What a pack's file is read as. */
enum pack_file_kind {
	PACK_FILE_MANIFEST,
	PACK_FILE_MARKDOWN, /* a document, or a part that one includes */
	PACK_FILE_DATA,
	PACK_FILE_IMAGE,
	PACK_FILE_THEME
};

/* A file that a pack was read from. */
struct pack_file {
	struct str path; /* from the pack's folder */
	enum pack_file_kind kind;
	/* As they were read, but of an image its picture alone. */
	struct str bytes;
	const struct source *source; /* of these bytes; NULL for an image */
};

/* What was taken out of a view, by the bytes that it was written with. */
struct cut {
	struct loc at;
	enum node_kind kind;
	struct loc block; /* of an inline: what it stood in */
};

struct cuts {
	struct cut *v;
	size_t n, cap;
};

struct attrs_list {
	const struct attrs **v;
	size_t n, cap;
};

struct pack {
	bool plain; /* a single file: its sections are not numbered */
	const struct source *source; /* the manifest; NULL for a single file */
	struct str folder;           /* what paths are relative to */

	struct str title, subtitle, issuer, date, version, status, number;
	struct str language; /* BCP 47, "en-US" when the manifest is silent */
	struct str contact;
	struct str signatories_note; /* below individuals' affiliations */
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
	enum attach attach; /* to outputs that do not say it */
	VEC(struct document_entry) entries;
	VEC(struct output) outputs;
	VEC(struct document *) documents; /* loaded, in order of entries */

	VEC(struct pack_file) files; /* all that were read, by path */

	/* a pack as a profile sees it: derive/view.h */
	struct str profile;
	struct map hidden;       /* ids of what was left out, to their nodes */
	struct map hidden_files; /* of documents, resolved, to their roots */
	struct cuts cuts;        /* from files of which some is left */
	struct map inclusions;   /* by address, those with something shown */
	struct attrs_list named; /* of what is shown: they name profiles or
				    what may not be shown */

	bool compared; /* with a previous edition: derive/changes.h */
};

/* A kind's output before anything more is said of it; it has no name. */
struct output output_of_kind(struct arena *a, enum output_kind kind);

/* The parts of an output: its own, or the pack's. */
const struct part_list *output_parts(
    const struct output *output, const struct pack *pack);

/*
 * Whether what an output was made of is attached to it, where that is what
 * was said of standards: so unless somebody says otherwise, but to sheets,
 * which are for a printer.
 */
bool output_attaches(const struct output *output, const struct pack *pack,
    struct standard said);

/* Whether a theme's name is the path of a file. */
bool theme_choice_is_file(struct str name);

/* A single file's pack has the title of its document, or else its name. */
void pack_take_title(struct pack *pack);

/* An address as a map's key; the bytes are the caller's. */
struct str pack_address_key(const void *const *address);

/* The document whose tree a node stands in, or NULL. */
const struct document *pack_document_of(
    const struct pack *pack, const struct node *node);

#endif
