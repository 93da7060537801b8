/*
 * What the last job has to say, on standard error.
 */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include "cli/opts.h"

/* All messages in the form that is asked for; quietly, only beside errors. */
void messages_print(struct bp *bp, const struct opts *o);

#endif
