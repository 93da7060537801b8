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
 * The files by name, none twice, and with them the extract of what is shown:
 * extract.json, or extract-2.json and so on where the pack has such a file; it
 * is the only one of the type application/json.
 *  Their bytes live in the arena; those of the
 * loaded pack are lent.
 */
void sources_gather(struct attachments *out, const struct sources_input *in);

/*
 * The list that sha256sum prints of the files in the order of their names,
 * the extract left out; and the SHA-256 of that list.  So the digest is that
 * of
 *
 *     LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum
 *
 * in a folder that they were unpacked into, given their names a line each.
 */
struct str sources_list(struct arena *a, const struct attachments *files);
struct str sources_digest(struct arena *a, const struct attachments *files);

/*
 * The files as text: name, media type, relationship, size; then what is in
 * them, of an image its SHA-256.
 */
void sources_dump(struct buf *out, const struct attachments *files);

#endif
