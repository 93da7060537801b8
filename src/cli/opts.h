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
	const char *output_dir;          /* --output-dir */
	const char *output;              /* -o */
	bool force;                      /* --force */
	struct bp_extraction extraction; /* --format, --only of extract */
	/* --only: names of outputs, each with commas or alone */
	const char *only[OPTS_ONLY_MAX];
	int only_count;
	bool check;           /* --check */
	bool dump;            /* --dump */
	enum bp_stage stage;  /* with dump */
	size_t jobs;          /* --jobs; 0 for as many as processors */
	const char *profile;  /* --profile */
	const char *since;    /* --since */
	bool change_bars;     /* --change-bars */
	const char *theme;    /* --theme */
	const char *standard; /* --standard */
	bool classic_pdf;     /* --classic-pdf */
	bool linearize;       /* --linearize */
	/* --open-password-file, --owner-password-file: by enum bp_password */
	const char *password_files[2];
	bool no_attachments; /* --no-attachments */
	bool json;           /* --diagnostics=json */
	bool strict, quiet;  /* --strict, --quiet */
};

/*
 * Fills in *out from the arguments, which are reordered.  NULL, or what is
 * wrong with them: a sentence without its final point, with "%s" for
 * `*culprit`.
 */
const char *opts_parse(
    int argc, char **argv, struct opts *out, const char **culprit);

/* The text of --help. */
extern const char opts_help[];

#endif
