/*
 * Sources that an output is to carry are read once more, and compared.
 */
#ifndef AGAIN_H
#define AGAIN_H

#include "doc/attachment.h"
#include "job.h"

/*
 * Whether the files say what the view says that they were made of, and are
 * what these files would give again.  When not, that is reported at the place
 * where the first document differs.
 */
bool again_the_same(const struct job *job, const struct output *output,
    const struct view *view, const struct attachments *files);

#endif
