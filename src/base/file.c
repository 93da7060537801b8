/*
 * Files through POSIX.  Whatever is open is noted in the arena before it is
 * opened, so that giving up in between closes it.
 */
#include "base/file.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

#define BUFFER_SIZE ((size_t)64 << 10) /* bytes */

/* Names to try for a temporary file: those in use are left-overs. */
#define TEMP_TRIES 1000

/* Links to follow, as many as Linux does, and the length of one [bytes]. */
#define LINKS_MAX 40
#define LINK_SIZE 4096

struct file_writer {
	int fd; /* -1 when nothing is open */
	enum file_status status;
	const char *path, *folder;
	const char *temp;
	char *buffer; /* BUFFER_SIZE */
	size_t n;     /* bytes in it */
};

const char *
file_status_text(enum file_status s)
{
	static const char *const texts[] = {
	    [FILE_OK] = "no error",
	    [FILE_MISSING] = "no such file or folder",
	    [FILE_DENIED] = "permission denied",
	    [FILE_NOT_PLAIN] = "not a regular file",
	    [FILE_TOO_LARGE] = "too large",
	    [FILE_FAILED] = "the system reports a failure",
	};

	return texts[s];
}

static enum file_status
status_of(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return FILE_MISSING;
	case EACCES:
	case EPERM:
	case EROFS:
		return FILE_DENIED;
	case EISDIR:
	case ENXIO: /* a socket */
		return FILE_NOT_PLAIN;
	case EFBIG:
		return FILE_TOO_LARGE;
	default:
		return FILE_FAILED;
	}
}

static void
close_reader(void *object)
{
	int *fd = object;

	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Fills p with n bytes, or fewer when the file ends before. */
static bool
read_up_to(int fd, char *p, size_t *n)
{
	size_t filled = 0;

	while (filled < *n) {
		ssize_t got = read(fd, p + filled, *n - filled);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		filled += (size_t)got;
	}
	*n = filled;
	return true;
}

static enum file_status
read_open(struct arena *a, int fd, size_t limit, struct str *out)
{
	struct stat st;
	size_t n;
	char *p;

	if (fstat(fd, &st) != 0)
		return status_of(errno);
	if (!S_ISREG(st.st_mode))
		return FILE_NOT_PLAIN;
	if ((uintmax_t)st.st_size > limit)
		return FILE_TOO_LARGE;
	n = (size_t)st.st_size;
	p = ARENA_ARRAY(a, char, n + 1);
	if (!read_up_to(fd, p, &n))
		return status_of(errno);
	*out = (struct str){p, n};
	return FILE_OK;
}

enum file_status
file_read(struct arena *a, const char *path, size_t limit, struct str *out)
{
	int *fd = ARENA_ARRAY(a, int, 1);
	enum file_status status;

	*fd = -1;
	arena_defer(a, close_reader, fd);
	/* Without O_NONBLOCK a pipe would wait for its writer. */
	*fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (*fd < 0)
		return status_of(errno);
	status = read_open(a, *fd, limit, out);
	close_reader(fd);
	return status;
}

bool
file_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
file_is_plain(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool
file_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

bool
file_is_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

static void
abandon(void *object)
{
	file_abandon(object);
}

/*
 * Opens a new file beside the path.  Not mkstemp(), whose files are private:
 * here the process's umask sets the mode, as for any file.
 */
static enum file_status
open_temp(struct arena *a, struct file_writer *w)
{
	int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;

	for (int i = 0; i < TEMP_TRIES; i++) {
		struct str temp = arena_printf(
		    a, "%s.%ld-%d.tmp", w->path, (long)getpid(), i);

		w->temp = temp.s;
		w->fd = open(w->temp, flags, 0666);
		if (w->fd >= 0)
			return FILE_OK;
		if (errno != EEXIST)
			break;
	}
	return status_of(errno);
}

enum file_status
file_create(struct arena *a, const char *path, struct file_writer **out)
{
	struct file_writer *w = ARENA_ARRAY(a, struct file_writer, 1);
	enum file_status status;
	struct stat st;

	/* A rename would replace a device, such as /dev/null, by a file. */
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return FILE_NOT_PLAIN;
	w->fd = -1;
	w->path = arena_z(a, str_from_z(path));
	w->folder = arena_z(a, path_dir(str_from_z(path)));
	w->buffer = ARENA_ARRAY(a, char, BUFFER_SIZE);
	arena_defer(a, abandon, w);
	status = open_temp(a, w);
	if (status == FILE_OK)
		*out = w;
	return status;
}

/* Where a path leads to at last; what is no link leads to itself. */
static const char *
follow_links(struct arena *a, const char *path)
{
	char *target = ARENA_ARRAY(a, char, LINK_SIZE);

	for (int i = 0; i < LINKS_MAX; i++) {
		ssize_t n = readlink(path, target, LINK_SIZE);

		if (n <= 0 || n == LINK_SIZE)
			break;
		path = path_join(a, path_dir(str_from_z(path)),
		    (struct str){target, (size_t)n})
			   .s;
	}
	return path;
}

enum file_status
file_rewrite(struct arena *a, const char *path, struct file_writer **out)
{
	const char *plain = follow_links(a, path);
	enum file_status status;
	struct stat st;

	if (stat(plain, &st) != 0)
		return status_of(errno);
	status = file_create(a, plain, out);
	if (status == FILE_OK && fchmod((*out)->fd, st.st_mode & 07777) != 0) {
		status = status_of(errno);
		file_abandon(*out);
	}
	return status;
}

/* Writes past the buffer; notes a failure in the writer. */
static bool
write_out(struct file_writer *w, const char *p, size_t n)
{
	while (n && w->status == FILE_OK) {
		ssize_t written = write(w->fd, p, n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0) {
			w->status = status_of(errno);
			break;
		}
		p += written;
		n -= (size_t)written;
	}
	return w->status == FILE_OK;
}

static bool
flush(struct file_writer *w)
{
	size_t n = w->n;

	w->n = 0;
	return write_out(w, w->buffer, n);
}

bool
file_write(struct file_writer *w, const void *bytes, size_t n)
{
	assert(w->fd >= 0);
	if (w->status != FILE_OK)
		return false;
	if (n > BUFFER_SIZE - w->n && !flush(w))
		return false;
	if (n >= BUFFER_SIZE)
		return write_out(w, bytes, n);
	if (n)
		memcpy(w->buffer + w->n, bytes, n);
	w->n += n;
	return true;
}

/*
 * Makes the rename itself durable.  Not every file system can; the new file
 * is in place by then, so there is nothing to report.
 */
static void
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		return;
	(void)fsync(fd);
	close(fd);
}

enum file_status
file_commit(struct file_writer *w)
{
	assert(w->fd >= 0);
	if (flush(w) && fsync(w->fd) != 0)
		w->status = status_of(errno);
	if (close(w->fd) != 0 && w->status == FILE_OK)
		w->status = status_of(errno);
	w->fd = -1;
	if (w->status == FILE_OK && rename(w->temp, w->path) != 0)
		w->status = status_of(errno);
	if (w->status == FILE_OK)
		sync_folder(w->folder);
	else
		(void)unlink(w->temp);
	return w->status;
}

void
file_abandon(struct file_writer *w)
{
	if (w->fd < 0)
		return;
	close(w->fd);
	w->fd = -1;
	(void)unlink(w->temp);
}

enum file_status
file_make_folders(struct arena *a, const char *path)
{
	char *z = arena_z(a, str_from_z(path));
	size_t n = strlen(z);

	for (size_t i = 1; i <= n; i++) {
		int error;

		if (path[i] != '/' && path[i] != '\0')
			continue;
		z[i] = '\0';
		error = mkdir(z, 0777) == 0 ? 0 : errno;
		/* Asking what is there covers every way to say "exists". */
		if (error && !file_is_folder(z))
			return error == EEXIST ? FILE_NOT_PLAIN
					       : status_of(error);
		z[i] = path[i];
	}
	return FILE_OK;
}

struct str
path_join(struct arena *a, struct str dir, struct str name)
{
	if (dir.n == 0 || str_starts(name, STR("/")))
		return arena_str(a, name);
	if (str_ends(dir, STR("/")))
		return arena_cat(a, dir, name);
	return arena_cat(a, arena_cat(a, dir, STR("/")), name);
}

/* Offset behind the last slash, 0 when there is none. */
static size_t
base_at(struct str path)
{
	size_t at = path.n;

	while (at && path.s[at - 1] != '/')
		at--;
	return at;
}

struct str
path_dir(struct str path)
{
	size_t at = base_at(path);

	if (at == 0)
		return STR(".");
	return str_sub(path, 0, at == 1 ? 1 : at - 1);
}

struct str
path_folder(struct str path)
{
	return base_at(path) == 0 ? (struct str){0} : path_dir(path);
}

struct str
path_base(struct str path)
{
	return str_sub(path, base_at(path), path.n);
}

struct str
path_stem(struct str path)
{
	struct str base = path_base(path);
	size_t at = base.n;

	while (at > 0 && base.s[at - 1] != '.')
		at--;
	return at > 1 ? str_sub(base, 0, at - 1) : base;
}

bool
path_is_confined(struct str path)
{
	struct str rest = path, part;

	if (path.n == 0 || path.s[0] == '/' || str_find(path, '\0', 0) < path.n)
		return false;
	while (str_next(&rest, '/', &part)) {
		if (str_eq_z(part, ".."))
			return false;
	}
	return true;
}

/* Drops the last part; false when there is none. */
static bool
climb(struct str *path)
{
	if (path->n == 0)
		return false;
	while (path->n > 0 && path->s[path->n - 1] != '/')
		path->n--;
	if (path->n > 0)
		path->n--;
	return true;
}

bool
path_resolve(struct arena *a, struct str dir, struct str name, struct str *out)
{
	struct str rest = path_join(a, dir, name), part;
	char *bytes = arena_alloc(a, rest.n + 1);
	struct str path = {bytes, 0};

	if (str_starts(rest, STR("/")) || str_find(rest, '\0', 0) < rest.n)
		return false;
	while (str_next(&rest, '/', &part)) {
		if (part.n == 0 || str_eq_z(part, "."))
			continue;
		if (str_eq_z(part, "..")) {
			if (!climb(&path))
				return false;
			continue;
		}
		if (path.n > 0)
			bytes[path.n++] = '/';
		for (size_t i = 0; i < part.n; i++)
			bytes[path.n++] = part.s[i];
	}
	bytes[path.n] = '\0';
	*out = path;
	return true;
}
