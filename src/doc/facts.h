/*
 * What is derived from a pack's documents before anything is laid out:
 * recommendations, agreement between documents, signatories, contents,
 * labels.  Page numbers are not here: they come from layout, by anchor id.
 */
#ifndef DOC_FACTS_H
#define DOC_FACTS_H

#include "base/map.h"
#include "doc/back_matter.h"
#include "doc/changes.h"
#include "doc/data_use.h"
#include "doc/pack.h"
#include "doc/signer.h"

/* What one document says of one ask, weakest to strongest. */
enum stance { STANCE_SILENT, STANCE_OPPOSES, STANCE_PARTLY, STANCE_ASKS };

struct ask;

/* One annotated recommendation, where it stands. */
struct recommendation {
	struct str id; /* its anchor: written, or derived from its text */
	struct node *node;
	const struct document *document;
	struct str text; /* its first paragraph or heading, plain */
	struct str to, when, theme, priority, status; /* may be empty */
	struct str brief; /* key `short`: the line for tables, else the text */
	struct str section; /* number of the section it stands in, or empty */
	VEC(const struct recommendation *) supports, partly, opposes;
	struct ask *ask;
};

/*
 * One thing asked, by one or several documents.  Recommendations joined by
 * `supports` are one ask; it takes its number from its first place and its
 * addressee, timeframe and so on from the first place that gives them.
 */
struct ask {
	uint32_t number; /* from 1, in order of first appearance */
	VEC(const struct recommendation *) places;
	struct str brief, to, when, theme, priority, status;
	enum stance *stances; /* one a document */
	const struct recommendation *
	    *sources; /* the place behind each stance */
};

/* The asks that name the same addressee, timeframe or theme. */
struct ask_group {
	struct str name;              /* empty for those that name none */
	VEC(const struct ask *) asks; /* by number */
};

/* What the register arranges the asks by. */
enum register_kind {
	REGISTER_ADDRESSEE, /* of an ask there may be several */
	REGISTER_TIMEFRAME,
	REGISTER_THEME,
	REGISTER_COUNT
};

/* All asks in groups, the one without a name last; no groups when no ask
 * names any. */
struct ask_groups {
	VEC(struct ask_group *) groups;
};

/* The rows behind one {.signatories} div: its file's, or its list's. */
struct signatories {
	const struct node *node;
	const struct document *document;
	const struct data_table *table; /* all of it, in its own order */
	struct str *columns;            /* those to show, by name */
	struct str *headings;           /* written for them; empty for none */
	size_t column_count;
	/* cells in the order of `columns`, sorted, and a group's together */
	VEC(struct data_row) rows;
	const struct data_row *whole;  /* the same, with all cells */
	VEC(struct data_group) groups; /* of rows; none when not grouped */
	/* Of each row, the letter under which it stands; NULL where rows do
	 * not stand by letters. */
	const struct str *letters;
	bool counted; /* shown with the number of all and of each group */
	enum signatories_layout layout; /* as written */
};

struct toc_entry {
	uint8_t level;     /* 0 part or document, 1.. headings */
	struct str number; /* may be empty */
	struct str title;
	struct str anchor; /* id whose page is shown */
	/* The heading, caption or document that the title is from, or NULL. */
	const struct node *from;
};

struct facts {
	VEC(struct recommendation *) recommendations; /* in reading order */
	VEC(struct ask *) asks;
	struct ask_groups registers[REGISTER_COUNT];
	VEC(struct signatories *) signatories;
	/* Those of all lists by kind, or NULL: rows and columns alone; the
	 * other members are of the first list. */
	struct signatories *signers[SIGNER_KIND_COUNT];
	bool affiliated; /* individuals are shown with organisations */
	VEC(struct node *) key_points; /* the divs, in reading order */
	VEC(struct node *) sources;    /* the {.sources} divs */
	struct back_matter back;
	VEC(struct toc_entry) toc;
	VEC(struct toc_entry) tables;  /* with captions, in reading order */
	VEC(struct toc_entry) figures; /* likewise; none that decorate */
	struct map labels;             /* id to struct node */
	struct data_uses data_uses;
	const struct changes *changes; /* NULL without a previous edition */
};

/* The signatories behind a div, or NULL. */
const struct signatories *facts_signatories(
    const struct facts *facts, const struct node *div);

/* Whether the pack asks for the part, empty or not. */
bool facts_asks_for(const struct pack *pack, enum part_kind kind);

/* True when the pack asks for the part and there is something to show in it. */
bool facts_has_part(
    const struct facts *facts, const struct pack *pack, enum part_kind kind);

/*
 * The caption of a table or a figure, or NULL; the place of either, which is
 * for a figure that of what it shows when it has none of its own.
 */
const struct node *facts_caption(const struct node *exhibit);
struct str facts_exhibit_anchor(const struct node *exhibit);

/* The heading of a generated part and the id of its place, or empty strs. */
struct str facts_part_title(enum part_kind kind);
struct str facts_part_anchor(enum part_kind kind);

/* Likewise of a section of the register. */
struct str facts_register_title(enum register_kind kind);
struct str facts_register_anchor(enum register_kind kind);

/* Which of both an id leads to: its title, empty for any other; whether it is
 * shown. */
struct str facts_anchor_title(struct str id);
bool facts_has_anchor(
    const struct facts *facts, const struct pack *pack, struct str id);

/* The id of a document's first page: "doc-1". */
struct str facts_document_anchor(
    struct arena *a, const struct document *document);

/* The document that has this id, or NULL. */
const struct document *facts_document_lookup(
    const struct pack *pack, struct str anchor);

/*
 * The id that leads to a document: its number in the manifest, whatever
 * else is shown.
 */
struct str facts_document_label(
    struct arena *a, const struct document *document);

/* The facts as text, for tests and for the curious. */
void facts_dump(
    struct buf *out, const struct pack *pack, const struct facts *facts);

#endif
