/*
 * A job: what a call of the public interface asks for, and what the pipeline
 * makes of it on the way.
 */
#ifndef JOB_H
#define JOB_H

#include "bp.h"
#include "doc/facts.h"
#include "doc/pack.h"
#include "style/themes.h"

enum job_kind {
	JOB_BUILD,
	JOB_RENDER,
	JOB_CHECK,
	JOB_DUMP,
	JOB_EXTRACT,
	JOB_FORMAT,
	JOB_UNPACK
};

/* A pack as some outputs show it, and what follows from it. */
struct view {
	struct pack *pack;
	struct facts *facts;
};

struct job {
	struct bp *bp;
	enum job_kind kind;
	const char *path;   /* of what is read; NULL for a text to format */
	const char *output; /* the file or folder; NULL where there is a rule */
	enum bp_stage stage;
	struct bp_extraction extraction;
	struct str dump;
	struct str text; /* to format; formatted, or extracted */
	bool in_place, changed;
	bool force; /* files that are there may be replaced */
	/* filled in on the way */
	struct sources *sources;
	struct pack *pack;                  /* as it was loaded */
	VEC(const struct output *) outputs; /* those that are asked for */
	bool divided;                       /* something is not for everybody */
	bool shared; /* all outputs show the loaded pack as it is */
	VEC(const struct view *) shown; /* what each of them shows */
	struct map deliveries; /* struct pdf_delivery by output's name */
	struct themes themes;
	const struct edition *previous; /* NULL for none */
	bool previous_attached;         /* it was carried by a PDF */
};

/*
 * Runs the pipeline as far as the job's kind goes, in an arena of its own;
 * what the job before left is gone.
 */
enum bp_status job_start(struct job *job);

#endif
