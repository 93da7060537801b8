/*
 * The only doors to the file system: one opener, one writer.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/str.h"

enum file_status {
	FILE_OK,
	FILE_MISSING,   /* no such file or folder */
	FILE_DENIED,    /* permissions */
	FILE_NOT_PLAIN, /* a folder, a device, a pipe */
	FILE_TOO_LARGE, /* over the caller's limit */
	FILE_FAILED     /* anything else the system said */
};

/* A short English reason, such as "no such file". */
const char *file_status_text(enum file_status s);

/*
 * Reads a whole regular file of at most `limit` bytes into the arena and sets
 * a NUL behind it.
 */
enum file_status file_read(
    struct arena *a, const char *path, size_t limit, struct str *out);

bool file_is_folder(const char *path);

/* A regular file, or a link to one. */
bool file_is_plain(const char *path);

/* Anything, be it a link to nothing. */
bool file_exists(const char *path);

/* A symbolic link, whatever it leads to. */
bool file_is_link(const char *path);

/*
 * A file that replaces `path` whole or not at all: bytes go to a temporary
 * file beside it, which file_commit() syncs and renames.
 */
struct file_writer;

/* On success *out is set; the arena abandons what was not committed. */
enum file_status file_create(
    struct arena *a, const char *path, struct file_writer **out);

/*
 * The same for a file that is there: links are followed, so that they stay,
 * and the new file has the permissions of the old one.
 */
enum file_status file_rewrite(
    struct arena *a, const char *path, struct file_writer **out);

/* Buffered.  False when the system refused; the writer then stays failed. */
bool file_write(struct file_writer *w, const void *bytes, size_t n);

/* Flushes, syncs, renames.  On failure the old file is untouched. */
enum file_status file_commit(struct file_writer *w);

/* Removes the temporary file; nothing after a commit. */
void file_abandon(struct file_writer *w);

/* Creates a folder and its missing parents. */
enum file_status file_make_folders(struct arena *a, const char *path);

/*
 * dir + "/" + name; name alone when dir is empty or name is absolute.
 * NUL-terminated.
 */
struct str path_join(struct arena *a, struct str dir, struct str name);

/* The part before the last slash: "." when there is none, "/" of "/x". */
struct str path_dir(struct str path);

/* The same, but empty when there is no slash. */
struct str path_folder(struct str path);

/* The part after the last slash. */
struct str path_base(struct str path);

/* The same without its last extension; ".profile" has none. */
struct str path_stem(struct str path);

/*
 * True for a relative path that stays inside its folder: not empty, not
 * absolute, no ".." component, no NUL.
 */
bool path_is_confined(struct str path);

/*
 * The path of `name` as seen from the folder `dir`, without ".", ".." and
 * empty parts.  False for what is absolute, holds NUL or leads out of the
 * place that dir itself is relative to.  *out is empty for that place.
 */
bool path_resolve(
    struct arena *a, struct str dir, struct str name, struct str *out);

#endif
