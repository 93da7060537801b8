/*
 * What rides along in an output, and the standard that the file can meet.
 */
#ifndef ATTACH_H
#define ATTACH_H

#include "doc/attachment.h"
#include "doc/facts.h"
#include "job.h"

/* Whether what an output is made of is attached to it. */
bool attach_is_wanted(const struct job *job, const struct output *output);

/* What an output's file is to meet. */
struct standard attach_standard(
    const struct job *job, const struct output *output);

/* The sources of an output that shows this pack and these facts. */
const struct attachments *attach_gather(const struct job *job,
    const struct output *output, const struct pack *pack,
    const struct facts *facts);

#endif
