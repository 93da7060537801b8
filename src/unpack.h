/*
 * The other way round: from a PDF to the files that ride along in it.
 */
#ifndef UNPACK_H
#define UNPACK_H

#include "job.h"

/*
 * Writes the files of the PDF `job->path` into the folder `job->output`, or
 * one of the PDF's name where that is NULL.  All is looked at first: whatever
 * the PDF holds, nothing is written when a message is an error, and nothing
 * outside the folder.
 */
void unpack(struct job *job);

#endif
