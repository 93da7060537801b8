/*
 * briefpress: annotated Markdown to typeset PDF briefing packs.
 *
 * This header is the whole public interface of libbriefpress.  The library
 * never exits, prints, or reads the environment or the clock, keeps no global
 * state, and opens no network connection.  A struct bp belongs to one thread
 * at a time; different ones may be used in different threads at once.
 *
 * All text is UTF-8.  Functions that return text lend it: it belongs to the
 * struct bp and is valid until the next call that runs a job on it, or
 * bp_free().
 */
#ifndef BRIEFPRESS_H
#define BRIEFPRESS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

/*
 * How a call ended, by who must act.  Every value but BP_OK comes with at
 * least one diagnostic, where there was memory for one.  Since 0.1.
 */
enum bp_status {
	BP_OK = 0,
	BP_EINPUT = 1, /* the author: the input has errors */
	BP_EARG = 2,   /* the caller: an argument is wrong */
	BP_EIO = 3,    /* the system: files, permissions, space, fonts */
	BP_ENOMEM = 4, /* the system: memory ran out, or the limit set */
	BP_EBUG = 5    /* briefpress or a library beneath: please report */
};

/* Weight of a diagnostic.  Since 0.1. */
enum bp_severity { BP_NOTE, BP_WARNING, BP_ERROR };

/* What bp_dump() prints.  Since 0.1. */
enum bp_stage {
	BP_STAGE_DOC,    /* the document trees, as the first output has them */
	BP_STAGE_FACTS,  /* what was derived from them */
	BP_STAGE_PAGES,  /* the display list of the first output */
	BP_STAGE_SOURCES /* the files that it is made of, as it shows them */
};

/* A job and its results.  Opaque; made by bp_new().  Since 0.1. */
struct bp;

/*
 * One message.  Texts are lent, NUL-terminated and never NULL.  Since 0.1.
 */
struct bp_diagnostic {
	enum bp_severity severity;
	const char *code; /* "ANNOT_UNKNOWN" */
	const char *text;
	const char *hint; /* empty when there is none */
	const char *file; /* empty when there is no place */
	uint32_t line;    /* from 1, 0 when there is no place */
	uint32_t column;  /* from 1, in code points */
	/* just behind the place: the same as above for one of no length */
	uint32_t end_line, end_column;
	/* another place that the message is about, such as the first of two */
	const char *related_text; /* empty when there is none */
	const char *related_file;
	uint32_t related_line, related_column;
};

/* One file that was built or unpacked.  Since 0.1. */
struct bp_output {
	const char *path; /* lent */
	uint32_t pages;   /* of a PDF; 0 for a file that was unpacked */
	uint64_t bytes;   /* of a file that was unpacked; 0 for a PDF */
};

/* The library's version, "0.1.0"; static.  Since 0.1. */
const char *bp_version(void);

/* The version of the libharu that is loaded, "2.3.0"; static.  Since 0.1. */
const char *bp_pdf_library_version(void);

/*
 * A new struct bp, to be freed with bp_free(); NULL when there is no memory.
 * Since 0.1.
 */
struct bp *bp_new(void);

/* Frees it with all that it lent.  NULL is fine.  Since 0.1. */
void bp_free(struct bp *bp);

/*
 * Warnings are reported as errors, with all that follows from it, when
 * `strict` is not 0; notes stay notes.  Off at first.  Since 0.1.
 */
void bp_set_strict(struct bp *bp, int strict);

/*
 * The date and time that goes into the metadata of PDF files, in seconds
 * since 1970 UTC; a negative value (as at first) takes the manifest's date.
 * Since 0.1.
 */
void bp_set_date(struct bp *bp, int64_t seconds);

/*
 * The folder that bp_build() writes to, made if missing; "." at first.  The
 * text is copied.  BP_EARG for NULL or empty, BP_ENOMEM.  Since 0.1.
 */
enum bp_status bp_set_output_dir(struct bp *bp, const char *folder);

/*
 * The theme of everything that is set, whatever a manifest says: the name of
 * a built-in one, or a file, by its name's ending in ".yaml".  NULL, as at
 * first, leaves it to the manifest.  The text is copied.  A theme that there
 * is not is a diagnostic of the next job.  BP_ENOMEM.  Since 0.1.
 */
enum bp_status bp_set_theme(struct bp *bp, const char *theme);

/*
 * The standards that every PDF is to meet and to name, whatever a manifest
 * says: words between commas, "a-2a,ua-1", of a-3a, a-2a, a-2u, a-2b, ua-1
 * and none.  NULL, as at first, leaves it to the manifest, and without one
 * it is ua-1 and a-3a, or a-2a where no files are attached.  What a document
 * lacks for them is a diagnostic of the next job.  BP_EARG for other words,
 * and for two of PDF/A.  Since 0.1.
 */
enum bp_status bp_set_standard(struct bp *bp, const char *standards);

/*
 * Files without object streams, up to nine times as large, in every output,
 * when `classic` is not 0; else, as at first, where a manifest asks for them.
 * They are for programs that know no PDF 1.5, of 2003.  Since 0.1.
 */
void bp_set_classic_pdf(struct bp *bp, int classic);

/*
 * Whether every PDF is linearised, to be shown while it is fetched, when
 * `linearize` is not 0; else, as at first, those whose manifest asks for it.
 * Since 0.1.
 */
void bp_set_linearize(struct bp *bp, int linearize);

/* The passwords of protected files.  Since 0.1. */
enum bp_password {
	BP_PASSWORD_OPEN, /* to read them */
	BP_PASSWORD_OWNER /* to do with them what is not allowed */
};

/*
 * A password of all outputs that are protected, in place of the one whose
 * file a manifest names; a single file is protected by having one.  NULL, as
 * at first, takes it back.  The text is copied; the copy is overwritten when
 * it is replaced or freed.  One that cannot be used, and one that no output
 * needs, is a diagnostic of the next job, which never shows it.  BP_EARG for
 * another `which`, BP_ENOMEM.  Since 0.1.
 */
enum bp_status bp_set_password(
    struct bp *bp, enum bp_password which, const char *password);

/*
 * The same by the path of a file that holds it, of any folder, read by each
 * job; bp_set_password() goes before it.  The path is copied.  BP_EARG when
 * it is empty, BP_ENOMEM.  Since 0.1.
 */
enum bp_status bp_set_password_file(
    struct bp *bp, enum bp_password which, const char *path);

/*
 * Nothing is attached to any PDF when `attachments` is 0.  Else, as at first,
 * each has what it was made of, as its profile sees it, and what
 * bp_extract() gives of that, but where a manifest says otherwise, where the
 * standard is a-2a, a-2u or a-2b and, unless its own entry there asks for it,
 * where it is made of sheets for a printer or is protected.  bp_unpack()
 * writes the files back.  Since 0.1.
 */
void bp_set_attachments(struct bp *bp, int attachments);

/*
 * For whom: of a pack, only the outputs of this profile are checked, built,
 * dumped or extracted from; a single file is shown as this profile sees it.
 * NULL, as at first, is all outputs, and no profile.  The text is copied.
 * BP_EARG when it is not made of lower case letters, digits and hyphens,
 * BP_ENOMEM.  A profile that no output has is a diagnostic of the next job.
 * Since 0.1.
 */
enum bp_status bp_set_profile(struct bp *bp, const char *profile);

/*
 * The previous edition that bp_build(), bp_check() and bp_dump() compare a
 * pack with: the JSON that bp_extract() gave of it, or a PDF of it that has
 * this attached.  What is other is told in the part "changes" of each output
 * of the same profile.  NULL, as at first, is none.  The text is copied.  A
 * file that cannot be read is a diagnostic of the next job.  BP_EARG when it
 * is empty, BP_ENOMEM.  Since 0.1.
 */
enum bp_status bp_set_since(struct bp *bp, const char *path);

/*
 * Bars beside what is new or reworded since the previous edition, in every
 * output, when `change_bars` is not 0; else, as at first, in those whose
 * manifest asks for them.  Since 0.1.
 */
void bp_set_change_bars(struct bp *bp, int change_bars);

/*
 * Adds the name of an output, or several with commas between them, to those
 * that are checked, built, dumped or extracted from; NULL takes all back,
 * which is every output, as at first.  With a profile, both must hold.  The
 * text is copied.  BP_EARG when it is not made of names, BP_ENOMEM.  A name
 * that no output has is a diagnostic of the next job.  Since 0.1.
 */
enum bp_status bp_add_only(struct bp *bp, const char *names);

/*
 * A limit on the memory of one job in bytes, all its threads together; 0, as
 * at first, is none.  A job over it ends with BP_ENOMEM.  Since each thread
 * has fonts of its own, a limit that is enough for one thread may not be so
 * for several.  What libraries take for themselves does not count, nor does a
 * file while it is protected or linearised.  Since 0.1.
 */
void bp_set_memory_limit(struct bp *bp, size_t bytes);

/*
 * How many outputs are laid out and written at once, each by a thread: `jobs`,
 * the calling one among them, but no more than there are outputs, or than 64;
 * 0, as at first, is as many as there are processors.  With 1 no thread is
 * started, and where the system refuses one, fewer do the work.  Files,
 * diagnostics and status are the same for any number, as long as memory
 * lasts.  A call that runs a job returns when its threads have ended; they
 * block all signals, so that handlers run in the caller's own.  Since 0.1.
 */
void bp_set_jobs(struct bp *bp, size_t jobs);

/*
 * Builds every output of a pack: `path` is a folder with a pack.yaml, or a
 * manifest.  Each file is replaced whole, or not at all; none is written
 * when the input has errors, and one that cannot be written keeps no other
 * from it.  BP_EINPUT, BP_EARG, BP_EIO, BP_ENOMEM, BP_EBUG.  Since 0.1.
 */
enum bp_status bp_build(struct bp *bp, const char *path);

/*
 * Renders one Markdown file, without a manifest, into the file `output`.
 * Errors as bp_build().  Since 0.1.
 */
enum bp_status bp_render(
    struct bp *bp, const char *markdown, const char *output);

/*
 * Reads a pack, or one Markdown file (by its name's ending in ".md"), and
 * lays it out, in spite of errors, but writes nothing.  More is looked for
 * than in a build: what is said only by a check is never worse than a
 * warning.  Errors as bp_build().  Since 0.1.
 */
enum bp_status bp_check(struct bp *bp, const char *path);

/*
 * One stage of a pack or of one Markdown file as text, lent through *text
 * and *length [bytes], which are untouched on failure.  A dump is given in
 * spite of errors in the input, where the stage was reached; the status is
 * then BP_EINPUT.  Since 0.1.
 */
enum bp_status bp_dump(struct bp *bp, const char *path, enum bp_stage stage,
    const char **text, size_t *length);

/* What bp_extract() writes.  Since 0.1. */
enum bp_text_format { BP_JSON, BP_CSV, BP_MARKDOWN };

/* The rows that bp_extract() gives: one array of them, or all.  Since 0.1. */
enum bp_rows {
	BP_ROWS_ALL,
	BP_ROWS_RECOMMENDATIONS,
	BP_ROWS_SIGNATORIES,
	BP_ROWS_KEY_POINTS,
	BP_ROWS_OUTLINE,
	BP_ROWS_LINKS
};

/* What is asked of bp_extract().  Since 0.1. */
struct bp_extraction {
	enum bp_text_format format;
	enum bp_rows rows; /* CSV holds one array: not BP_ROWS_ALL */
};

/*
 * What a pack, or one Markdown file, holds as data, lent through *text and
 * *length [bytes], which are untouched on failure: nothing is given when the
 * input has errors.  Of a pack it is what the first output shows, of those
 * that are asked for.  The manual and extract-1.json describe it.  Errors as
 * bp_build().  Since 0.1.
 */
enum bp_status bp_extract(struct bp *bp, const char *path,
    struct bp_extraction what, const char **text, size_t *length);

/*
 * The same into the file `output`, replaced whole, or not at all.  Since 0.1.
 */
enum bp_status bp_extract_to(struct bp *bp, const char *path,
    struct bp_extraction what, const char *output);

/*
 * Writes the files that a PDF carries into a folder, made if missing; NULL is
 * one in "." that has the PDF's name without ".pdf".  Of a PDF of bp_build()
 * or bp_render() these are what it was made of, in which the same job makes
 * the same PDF again.  Nothing is written outside the folder, and files that
 * are there are replaced only when `force` is not 0, and nothing is written
 * at all when the PDF is damaged, asks for a password, carries no files, or
 * has names for them that are no paths in the folder: each is a diagnostic
 * and BP_EINPUT, as is a file that is there.  A failure of the system while
 * they are written, BP_EIO, leaves those that were written before.  They are
 * told by bp_output_at().  BP_EARG when `pdf` is NULL or `folder` is empty;
 * else errors as bp_build().  Since 0.1.
 */
enum bp_status bp_unpack(
    struct bp *bp, const char *pdf, const char *folder, int force);

/*
 * Markdown with its annotations in canonical form, lent through *out and
 * *out_length [bytes]; a text with errors is BP_EINPUT and given as it is.
 * Errors as bp_build().  Since 0.1.
 */
enum bp_status bp_format_text(struct bp *bp, const char *text, size_t length,
    const char **out, size_t *out_length);

/*
 * The same for a file.  *changed tells whether the canonical form is another
 * than what it holds; then, if `write` is not 0, the file is replaced, whole
 * or not at all, and keeps its permissions.  A file with errors is BP_EINPUT
 * and left alone.  Since 0.1.
 */
enum bp_status bp_format_file(
    struct bp *bp, const char *path, int write, int *changed);

/* Number of diagnostics of the last job, sorted by place.  Since 0.1. */
size_t bp_diagnostic_count(const struct bp *bp);

/* The diagnostic at `index`, below the count.  Since 0.1. */
struct bp_diagnostic bp_diagnostic_at(const struct bp *bp, size_t index);

/*
 * All diagnostics of the last job as a person reads them, with the lines
 * they speak of; lent, NUL-terminated, empty when there are none.  Since 0.1.
 */
const char *bp_diagnostics_text(const struct bp *bp);

/*
 * The same as JSON, one object a line, for other programs; without the limit
 * on their number that the text has.  Each object has the members severity
 * ("note", "warning", "error"), code, message, hint, file, line, column,
 * end_line, end_column and related, itself an object of file, line, column
 * and message; what there is not is null.  Later versions may add members.
 * Lent, NUL-terminated, empty when there are no diagnostics.  Since 0.1.
 */
const char *bp_diagnostics_json(struct bp *bp);

/* One of the kinds of messages that there are; all static.  Since 0.1. */
struct bp_code {
	enum bp_severity severity; /* in a pack; a file may be treated milder */
	const char *name;          /* "ANNOT_UNKNOWN" */
	const char *message;       /* %1, %2 and %3 stand for what it names */
	const char *hint;          /* likewise; may be empty */
	const char *explanation;   /* a sentence or two beyond the hint */
};

/* Number of kinds of messages, by subject.  Since 0.1. */
size_t bp_code_count(void);

/* The kind at `index`, below the count.  Since 0.1. */
struct bp_code bp_code_at(size_t index);

/* Number of files that the last job built or unpacked.  Since 0.1. */
size_t bp_output_count(const struct bp *bp);

/* The file at `index`, below the count.  Since 0.1. */
struct bp_output bp_output_at(const struct bp *bp, size_t index);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
