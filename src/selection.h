/*
 * Which of a pack's outputs a job is about.
 */
#ifndef SELECTION_H
#define SELECTION_H

#include "job.h"

/*
 * Fills in job->outputs, in the manifest's order: those of the names and of
 * the profile that are asked for, or all.  A name that there is not is
 * reported, and that none is left.  A single file is shown to any profile.
 */
void selection_make(struct job *job);

#endif
