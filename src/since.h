/*
 * The previous edition that a job compares with.
 */
#ifndef SINCE_H
#define SINCE_H

#include "doc/facts.h"
#include "job.h"

/* Reads it, where one is given and of use; faults are reported. */
void since_read(struct job *job);

/*
 * Whether there is one for the readers of an output.  What was dropped is
 * shown with its words, so one for other readers is not; that is reported.
 */
bool since_fits(struct job *job, const struct output *output);

/*
 * Sets the changes in the facts of an output's view, unless there were errors:
 * half a pack is not compared.  Both editions are read from extracts, so that
 * they are alike in all else.
 */
void since_compare(struct job *job, const struct output *output,
    struct pack *pack, struct facts *facts);

#endif
