/*
 * Diagnostics: what to tell the author.  Stages report and go on, so that one
 * run shows everything; the pipeline stops before drawing when an error was
 * reported.  Every message is a row of codes.def.
 */
#ifndef DIAG_DIAG_H
#define DIAG_DIAG_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "diag/source.h"

enum severity {
	SEVERITY_NOTE,
	SEVERITY_WARNING,
	SEVERITY_ERROR,
	SEVERITY_PACK_ERROR /* in codes.def alone: see diags.single */
};

enum diag_code {
#define DIAG(name, severity, format, hint) DIAG_##name,
#include "diag/codes.def"
#undef DIAG
	DIAG_CODE_COUNT
};

struct diag {
	enum diag_code code;
	enum severity severity;
	struct loc at;
	struct str text, hint;   /* hint may be empty */
	struct loc related;      /* source 0 when there is none */
	struct str related_text; /* of that place: "first defined here" */
};

struct diags {
	struct arena *arena;
	const struct sources *sources;
	VEC(struct diag *) list; /* in order of report */
	struct map known;        /* code, place and text of each */
	size_t errors, warnings;
	bool strict; /* warnings are reported as errors */
	bool single; /* one file, not a pack: a pack's error is a warning */
};

/*
 * Reports a message: "%1", "%2" and "%3" in its format and its hint stand for
 * the arguments.  The diagnostic is returned, for a caller that has a better
 * hint or a related place to set.  What was said of the same place already is
 * not said again: the views of a pack have most of their faults in common.
 */
struct diag *diag0(struct diags *d, enum diag_code code, struct loc at);
struct diag *diag1(
    struct diags *d, enum diag_code code, struct loc at, struct str a);
struct diag *diag2(struct diags *d, enum diag_code code, struct loc at,
    struct str a, struct str b);
struct diag *diag3(struct diags *d, enum diag_code code, struct loc at,
    struct str a, struct str b, struct str c);

/*
 * Reports as an error what may be a warning elsewhere; one that says so of
 * the place already becomes an error.
 */
void diag_require(struct diags *d, enum diag_code code, struct loc at);

/* Keeps one of messages that have code, place and text in common. */
void diag_drop_repeats(struct diags *d);

/*
 * Names another place that the message is about; a place of no source is
 * none.  The text is borrowed.
 */
void diag_relate(struct diag *which, struct loc at, struct str text);

/*
 * A collection of its own, for what may have to be said again: empty, with
 * the same sources and strictness.
 */
struct diags diag_aside(const struct diags *d);

/* Adds what was collected aside, but for what was said already. */
void diag_take(struct diags *d, const struct diags *aside);

/*
 * Sets the hint "did you mean ...?" when one of the n words is within two
 * edits of the written one, and fewer than its letters, or has it among its
 * hyphenated parts; the earlier one of two.  Leaves the hint alone otherwise.
 */
void diag_nearest(struct diags *d, struct diag *which, struct str written,
    const struct str *words, size_t n);

/*
 * Whether a suggestion is still looked for.  The names of a pack are as many
 * as its messages may be, so only the first DIAG_SUGGEST_LIMIT get one.
 */
bool diag_may_suggest(const struct diags *d);
#define DIAG_SUGGEST_LIMIT 100

/* A row of codes.def with what explain.def says of it; all static. */
struct diag_row {
	const char *name;
	enum severity severity;
	const char *format, *hint; /* with "%1", "%2", "%3" */
	const char *explanation;
};

struct diag_row diag_row_of(enum diag_code code);

/* The code's name as it stands in codes.def, such as "ANNOT_UNKNOWN". */
const char *diag_code_name(enum diag_code code);

/* "note", "warning" or "error". */
const char *diag_severity_name(enum severity severity);

/* The list sorted by source, offset and order of report; in the arena. */
struct diag **diag_sorted(const struct diags *d);

/*
 * Appends every message, sorted, in a compiler's manner: place, text and
 * code, the line with a caret under the place, the hint, the related place
 * with its line.  After DIAG_PRINT_LIMIT messages only their count follows.
 */
void diag_render(const struct diags *d, struct buf *out);
#define DIAG_PRINT_LIMIT 100

/*
 * Appends every message, sorted, as one JSON object a line, without a limit.
 * Each object has all the members, null where there is nothing to say.
 */
void diag_render_json(const struct diags *d, struct buf *out);

#endif
