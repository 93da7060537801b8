/*
 * The command line as data.
 */
#ifndef CLI_OPTS_H
#define CLI_OPTS_H

#include <stdbool.h>
#include <stdint.h>

#include "briefpress.h"

enum command {
	COMMAND_HELP,
	COMMAND_VERSION,
	COMMAND_BUILD,
	COMMAND_RENDER,
	COMMAND_CHECK,
	COMMAND_EXTRACT,
	COMMAND_UNPACK,
	COMMAND_FMT,
	COMMAND_EXPLAIN
};

/* So many times --only. */
#define OPTS_ONLY_MAX 32

struct opts {
	enum command command;
	const char *path; /* the first one; of explain a code, or NULL */
	char **paths;     /* all: fmt takes several */
	int path_count;
	const char *output;     /* -o */
	const char *output_dir; /* --output-dir */
	const char *theme;      /* --theme */
	const char *standard;   /* --standard */
	const char *profile;    /* --profile */
	const char *since;      /* --since */
	bool change_bars;       /* --change-bars */
	bool classic_pdf;       /* --classic-pdf */
	size_t jobs;            /* --jobs; 0 for as many as processors */
	bool linearize;         /* --linearize */
	/* --open-password-file, --owner-password-file: by enum bp_password */
	const char *password_files[2];
	bool no_attachments; /* --no-attachments */
	bool strict, quiet, dump;
	bool json;                       /* --diagnostics=json */
	enum bp_stage stage;             /* with dump */
	struct bp_extraction extraction; /* --format, --only of extract */
	/* --only: names of outputs, each with commas or alone */
	const char *only[OPTS_ONLY_MAX];
	int only_count;
	bool check; /* --check */
	bool force; /* --force */
};

/*
 * Fills in *out from the arguments, which are reordered.  NULL, or what is wrong with them: a
 * sentence without its final point, with "%s" for `*culprit`.
 */
const char *opts_parse(
    int argc, char **argv, struct opts *out, const char **culprit);

/* The text of --help. */
extern const char opts_help[];

#endif
