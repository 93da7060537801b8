/*
 * The sources of a pack as one output shows them: files from which that
 * output is built again, byte for byte, and in which nothing stands that its
 * profile does not see.
 */
#ifndef EXTRACT_SOURCES_H
#define EXTRACT_SOURCES_H

#include "diag/diag.h"
#include "doc/attachment.h"
#include "doc/facts.h"

struct sources_input {
	struct arena *arena;
	struct diags *diags;
	struct sources *sources;
	const struct pack *loaded;
	const struct pack *view; /* the same as the output has it */
	const struct facts *facts;
	const struct output *output;
	struct str profile; /* may be empty */
};

/*
 * The files by name, none twice.  Their bytes live in the arena; those of the
 * loaded pack are lent.
 */
void sources_gather(struct attachments *out, const struct sources_input *in);

/*
 * The files as text: name, media type, relationship, size; then what is in
 * them, of an image its SHA-256.
 */
void sources_dump(struct buf *out, const struct attachments *files);

#endif
