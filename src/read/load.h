/*
 * From paths to a pack with everything it names: manifest, documents, data
 * files, images.  The only file of the room that opens files.
 */
#ifndef READ_LOAD_H
#define READ_LOAD_H

#include "diag/diag.h"
#include "doc/attachment.h"
#include "doc/pack.h"

/*
 * Loads the pack of a folder, or of a manifest file.  Failures are reported;
 * NULL only when there is no manifest to read at all.
 */
struct pack *load_pack(struct arena *a, struct diags *diags,
    struct sources *sources, const char *path);

/*
 * Wraps one Markdown file as a pack with the documents part alone.  Images
 * that cannot be used are warnings here (DIAG_IMAGE_NOT_SHOWN).  NULL when
 * the file cannot be read.
 */
struct pack *load_single(struct arena *a, struct diags *diags,
    struct sources *sources, const char *path);

/*
 * Loads files from memory as a pack or a single file was loaded whose output
 * carries them; NULL when there is no manifest or document.  Images are not
 * decoded, so that the pack can be compared and not laid out.
 */
struct pack *load_given(struct arena *a, struct diags *diags,
    struct sources *sources, const struct attachments *files,
    const struct pack *like);

/*
 * The bytes of a file of any folder, `limit` of them at most.  False when it
 * cannot be read, which is reported.
 */
bool load_bytes(struct arena *a, struct diags *diags, struct str path,
    size_t limit, struct str *out);

/*
 * A file that no manifest names, such as a theme's: of any folder.  NULL when
 * it cannot be read, which is reported.
 */
const struct source *load_file(struct arena *a, struct diags *diags,
    struct sources *sources, struct str path);

#endif
