/*
 * The document tree: what was written, with its annotations understood and
 * nothing derived or laid out yet.
 *
 * All nodes live in the pack's arena.  Every node keeps the place it was
 * written at; a generated node keeps the place it was derived from.  Texts
 * are UTF-8, entities and escapes resolved, smart punctuation applied.
 */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "diag/source.h"
#include "doc/audience.h"
#include "doc/marking.h"
#include "doc/variables.h"
#include "doc/written.h"

/* Blocks first, then inlines: node_is_inline() relies on it. */
enum node_kind {
	NODE_DOCUMENT,    /* blocks */
	NODE_HEADING,     /* inlines; .heading */
	NODE_PARAGRAPH,   /* inlines */
	NODE_QUOTE,       /* blocks */
	NODE_LIST,        /* items; .list */
	NODE_ITEM,        /* blocks; .item */
	NODE_CODE_BLOCK,  /* leaf; .code */
	NODE_RULE,        /* leaf: a thematic break */
	NODE_TABLE,       /* rows; .table; a NODE_CAPTION may come last */
	NODE_ROW,         /* cells; .row */
	NODE_CELL,        /* inlines; .cell */
	NODE_CAPTION,     /* inlines */
	NODE_FIGURE,      /* one NODE_IMAGE or NODE_CHART, then perhaps a
			   NODE_CAPTION */
	NODE_CHART,       /* leaf; .chart */
	NODE_DIV,         /* blocks; .div */
	NODE_DEFINITIONS, /* terms, each with its definitions behind it;
			     .definitions */
	NODE_TERM,        /* inlines */
	NODE_DEFINITION,  /* blocks */
	NODE_PAGE_BREAK,  /* leaf */
	NODE_NOTES,       /* bodies of notes: the last block of a document that
			   has any, and not part of its flow */
	NODE_NOTE_BODY,   /* blocks; .note_body */

	NODE_TEXT,         /* leaf; .text */
	NODE_SOFT_BREAK,   /* leaf: a line end in the source, set as a space */
	NODE_LINE_BREAK,   /* leaf: a forced line end */
	NODE_EMPH,         /* inlines */
	NODE_STRONG,       /* inlines */
	NODE_STRIKE,       /* inlines */
	NODE_SUPERSCRIPT,  /* inlines */
	NODE_SUBSCRIPT,    /* inlines */
	NODE_CODE,         /* leaf; .text */
	NODE_LINK,         /* inlines; .link */
	NODE_IMAGE,        /* inlines (the alternative text); .image */
	NODE_SPAN,         /* inlines; .div (its class) */
	NODE_NOTE,         /* leaf; .note */
	NODE_ABBREVIATION, /* inlines; .abbreviation: derived */

	NODE_KIND_COUNT
};

/* What a div or a span means; the word in {.word} or, for none, plain. */
enum div_class {
	DIV_PLAIN,
	DIV_RECOMMENDATION,
	DIV_SIGNATORIES,
	DIV_KEY_POINTS,
	DIV_NOTE, /* the callouts; an alert "> [!NOTE]" is one of them */
	DIV_TIP,
	DIV_IMPORTANT,
	DIV_WARNING,
	DIV_CAUTION,
	DIV_KEEP,
	DIV_SOURCES,
	DIV_CONTACT,
	DIV_PULL_QUOTE,
	DIV_COLUMNS,
	DIV_DATA_TABLE, /* a NODE_TABLE once its file was read */
	DIV_INCLUDE,    /* gone once its file was read */
	DIV_TIMELINE,
	DIV_CHART, /* until it becomes a NODE_FIGURE */
	DIV_ABBREVIATIONS,
	DIV_INDEX, /* a span */
	DIV_CLASS_COUNT
};

enum align { ALIGN_DEFAULT, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

/* The box before an item's text: none, empty or ticked. */
enum task { TASK_NONE, TASK_OPEN, TASK_DONE };

/* key="value" of an attribute list, each with its place. */
struct attr {
	struct str key, value;
	struct loc key_at, value_at;
};

/* {#id .class key="value"}; absent parts are empty. */
struct attrs {
	struct str id;
	struct loc id_at;
	VEC(struct attr) classes; /* key is the class, value is empty */
	VEC(struct attr) pairs;
	bool short_form; /* "::: word", without braces */
};

/* Derived, of a block: how it differs from the last edition; flags. */
enum node_change {
	NODE_CHANGED = 1,        /* new, or its words are others */
	NODE_DROPPED_BEFORE = 2, /* something stood above it, or below it, */
	NODE_DROPPED_AFTER = 4   /* that is no more */
};

struct recommendation; /* doc/facts.h */
struct data_table;     /* doc/data.h */
struct chart;          /* doc/chart.h */

struct node {
	enum node_kind kind;
	uint8_t change; /* enum node_change */
	struct loc at;
	/* All that it was written with, from its marker or fence to the end
	 * of its last line; length 0 where that is its children's. */
	struct loc extent;
	const struct inclusion *inclusion; /* of an outermost block */
	struct node *parent, *first, *last, *prev, *next;
	const struct attrs *attrs;       /* NULL when none were written */
	const struct audience *audience; /* a heading's is its section's; NULL
					    for everybody */
	struct str id; /* explicit, or derived for headings; may be empty */
	union {
		struct {
			struct str text;
			struct str variable; /* whose value it is, or empty */
		};
		struct {
			uint8_t level;     /* 1..6 */
			struct str number; /* derived: "2.1"; may be empty */
			bool is_title; /* derived: shown by the title page */
			uint8_t depth; /* derived: of the section it heads,
					  from 1; 0 when it heads none */
		} heading;
		struct {
			bool ordered, tight;
			uint32_t start; /* of an ordered list */
			char delimiter; /* '.' or ')' */
		} list;
		struct {
			uint32_t number; /* of an ordered list, else 0 */
			enum task task;
		} item;
		struct {
			struct str info, text;
		} code;
		struct {
			uint16_t columns;
			enum align *aligns; /* columns of them */
		} table;
		struct {
			bool header;
			bool total; /* sums of rows above: stays with them */
		} row;
		struct {
			uint32_t number; /* derived: of its kind in the pack;
					    0 for none */
		} caption;
		struct {
			/* Columns it stands over; 0 and 1 are one.  A cell
			 * over all columns heads the rows below. */
			uint16_t span;
		} cell;
		struct {
			struct str url; /* "#id" for a cross-reference */
			struct str title;
			bool dead; /* derived: nothing has that id */
			/* what a relative address leads to in the pack's
			   folder, without "#id"; empty for other addresses */
			struct str file;
			bool missing; /* there is no such file */
			/* derived: shown behind it on paper */
			bool printed;
		} link;
		struct {
			struct str path, title;
			const struct image *image; /* set when it was loaded */
		} image;
		const struct chart *chart;
		struct {
			bool tight;  /* no blank lines before definitions */
			bool beside; /* derived: terms in a column */
		} definitions;
		struct {
			struct str expansion;
		} abbreviation;
		struct {
			uint32_t number; /* derived: its body's */
			bool first; /* derived: its body's first reference */
			struct node *body; /* a NODE_NOTE_BODY */
		} note;
		struct {
			struct str label; /* empty for "^[text]" */
			uint32_t number;  /* derived: from 1 */
		} note_body;
		struct {
			enum div_class class;
			const struct recommendation *recommendation;
			const struct data_table *data; /* from `src`, or NULL */
		} div;
	} u;
};

#define NODE_EACH_CHILD(child, parent)                                         \
	for (struct node *child = (parent)->first; child; child = child->next)

bool node_is_inline(enum node_kind kind);

/* "heading", "list", ... as the dump has it. */
const char *node_kind_name(enum node_kind kind);

/* "recommendation", ... ; the empty string for DIV_PLAIN. */
const char *div_class_name(enum div_class class);

/* A detached node; never NULL. */
struct node *node_new(struct arena *a, enum node_kind kind, struct loc at);

/* A detached copy of the node alone. */
struct node *node_copy(struct arena *a, const struct node *from);

/*
 * A detached copy of the node and all below it; notes lead to the bodies
 * that were copied along with them.
 */
struct node *node_clone(struct arena *a, const struct node *node);

void node_append(struct node *parent, struct node *child);
void node_insert_before(struct node *sibling, struct node *node);

/* Takes the node, with all below it, out of its parent. */
void node_detach(struct node *node);

/* Moves the siblings from `first` to `last` to the end of `parent`. */
void node_move_range(
    struct node *parent, struct node *first, struct node *last);

/*
 * Visits node and all below it, parents before children.  The callback
 * answers false to pass over a node's children; it may change what is below
 * the node, but not take the node itself out.
 */
void node_walk(
    struct node *node, bool (*visit)(struct node *n, void *user), void *user);

/*
 * The plain text below a node: breaks become spaces, images their text, notes
 * nothing, and blocks are a space apart.
 */
struct str node_text(struct arena *a, const struct node *node);

/* The value of a key, or NULL when it was not written. */
const struct attr *attrs_lookup(const struct attrs *attrs, const char *key);

/* Whether a class was written: "sideways". */
bool attrs_has_class(const struct attrs *attrs, const char *class);

/* The same as text, empty when absent. */
struct str attrs_text(const struct attrs *attrs, const char *key);

/* One written document of the pack. */
struct document {
	const struct source *source;
	struct str file;                       /* the name in the manifest */
	struct str short_name;                 /* for tables and heads */
	struct node *root;                     /* NODE_DOCUMENT */
	const struct audience *audience;       /* the front matter's */
	const struct audience *entry_audience; /* the manifest's */
	uint16_t index;  /* from 0, among those that are shown */
	uint16_t number; /* from 1, among those of the manifest */

	/* front matter */
	struct loc head; /* its YAML, between the lines; length 0: none */
	struct str title, subtitle, author, date, language, status, version;
	struct str kind, addressee, publisher, origin;
	struct str origin_url; /* an address, may be empty */
	struct loc title_at;
	bool title_below; /* a heading that is set where it stands, as other
			     text precedes it */
	bool has_title;   /* written; else its first heading gives it */
	struct marking marking;
	struct embargo embargo;
	bool smart; /* punctuation; true unless it says otherwise */
	bool keeps_abbreviations; /* as struct pack has it */

	VEC(struct written *) written; /* its file, and those included */
	VEC(const struct inclusion *) inclusions;

	struct scope scope;         /* what it gives to its variables */
	struct variables variables; /* all that it may use */
};

/*
 * Takes the title from the first heading of level 1, if there is one; not
 * when the front matter gives it.  Sets title_below likewise.
 */
void doc_take_title(struct arena *a, struct document *doc);

/* The tree as indented text, one node a line: "kind @line:col details". */
void doc_dump(
    struct buf *out, const struct sources *sources, const struct document *doc);

#endif
