/*
 * The outputs of a job: their pages, then their files.
 */
#ifndef OUTPUTS_H
#define OUTPUTS_H

#include "job.h"
#include "layout/pages.h"

/*
 * Lays out the outputs that are asked for and, unless the job is a check or
 * errors were reported by then, writes them.
 */
void outputs_make(struct job *job);

/* The pages of the first of them; NULL when there is no font or theme. */
const struct pages *outputs_first(struct job *job);

#endif
