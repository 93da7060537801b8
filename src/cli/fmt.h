/*
 * The command fmt: files in place, or standard input to standard output.
 */
#ifndef CLI_FMT_H
#define CLI_FMT_H

#include "cli/opts.h"

/* The exit status, the gravest of all files. */
int fmt_run(struct bp *bp, const struct opts *o);

#endif
