#include "unpack.h"

#include "base/file.h"
#include "base/utf8.h"
#include "read/attachments.h"
#include "read/load.h"

#define NAME_MAX_BYTES 1000

/* What is to be written, and where. */
struct unpacking {
	struct arena *arena;
	struct diags *diags;
	struct str pdf, folder;
	struct attachments files;
	struct map names; /* of the files, to themselves */
};

/* "pack" of "out/pack.pdf" */
static struct str
stem_of(struct str path)
{
	struct str extension =
	    path.n > 4 ? str_sub(path, path.n - 4, path.n) : STR("");

	return str_eq_fold(extension, STR(".pdf")) ? path_stem(path)
						   : path_base(path);
}

static bool
has_control(struct str name)
{
	for (size_t at = 0; at < name.n;)
		if (utf8_is_control(utf8_next(name, &at)))
			return true;
	return false;
}

/* Whether a folder that a file stands in has the name of another file. */
static bool
is_below_a_file(const struct unpacking *u, struct str name)
{
	for (size_t at = str_find(name, '/', 0); at < name.n;
	     at = str_find(name, '/', at + 1))
		if (map_lookup(&u->names, str_sub(name, 0, at)))
			return true;
	return false;
}

/* What keeps a name from being a path below the folder, or NULL. */
static const char *
fault_of(struct unpacking *u, struct str name)
{
	struct str plain;

	if (name.n == 0 || name.n > NAME_MAX_BYTES)
		return "its name is empty, or too long";
	if (utf8_invalid_at(name) < name.n || has_control(name))
		return "its name is not made of letters and signs";
	if (!path_is_confined(name))
		return "its name leads out of the folder";
	if (!path_resolve(u->arena, STR(""), name, &plain) ||
	    !str_eq(plain, name))
		return "its name is no plain path";
	return is_below_a_file(u, name) ? "its folder is a file, too" : NULL;
}

static void
check_names(struct unpacking *u)
{
	for (size_t i = 0; i < u->files.n; i++) {
		struct attachment *file = &u->files.v[i];

		if (map_put(u->arena, &u->names, file->name, file, true))
			diag3(u->diags, DIAG_ATTACHMENT_NAME, (struct loc){0},
			    file->name, u->pdf,
			    STR("another one has this name"));
	}
	for (size_t i = 0; i < u->files.n; i++) {
		struct str name = u->files.v[i].name;
		const char *fault = fault_of(u, name);

		if (fault)
			diag3(u->diags, DIAG_ATTACHMENT_NAME, (struct loc){0},
			    name, u->pdf, str_from_z(fault));
	}
}

static void
refuse(struct unpacking *u, struct str path, const char *reason)
{
	diag2(u->diags, DIAG_FILE_WRITE, (struct loc){0}, path,
	    str_from_z(reason));
}

/* No folder below the one that is named may be a link to another place. */
static bool
stays_inside(struct unpacking *u, struct str name)
{
	for (size_t at = str_find(name, '/', 0); at < name.n;
	     at = str_find(name, '/', at + 1)) {
		struct str path =
		    path_join(u->arena, u->folder, str_sub(name, 0, at));

		if (file_is_link(path.s)) {
			refuse(u, path, "a link stands where a folder should");
			return false;
		}
	}
	return true;
}

static void
check_place(struct unpacking *u, struct str name, bool force)
{
	struct str path = path_join(u->arena, u->folder, name);

	if (!stays_inside(u, name))
		return;
	if (!force && file_exists(path.s))
		diag1(u->diags, DIAG_ATTACHMENT_EXISTS, (struct loc){0}, path);
	else if (file_is_folder(path.s) && !file_is_link(path.s))
		refuse(u, path, file_status_text(FILE_NOT_PLAIN));
}

static void
check_places(struct unpacking *u, bool force)
{
	for (size_t i = 0; i < u->files.n; i++)
		check_place(u, u->files.v[i].name, force);
}

static enum file_status
write_file(struct unpacking *u, const char *path, struct str bytes)
{
	struct str folder = path_dir(str_from_z(path));
	enum file_status status =
	    file_make_folders(u->arena, arena_z(u->arena, folder));
	struct file_writer *w;

	if (status == FILE_OK)
		status = file_create(u->arena, path, &w);
	if (status != FILE_OK)
		return status;
	file_write(w, bytes.s, bytes.n);
	return file_commit(w);
}

static void
write_files(struct unpacking *u, struct bp *bp)
{
	for (size_t i = 0; i < u->files.n && bp->diags->errors == 0; i++) {
		const struct attachment *file = &u->files.v[i];
		struct str path = path_join(u->arena, u->folder, file->name);
		enum file_status status = write_file(u, path.s, file->bytes);

		if (status == FILE_OK)
			vec_push(u->arena, &bp->outputs,
			    (struct bp_output){
				.path = path.s, .bytes = file->bytes.n});
		else
			refuse(u, path, file_status_text(status));
	}
}

void
unpack(struct job *job)
{
	struct bp *bp = job->bp;
	struct unpacking u = {.arena = bp->arena,
	    .diags = bp->diags,
	    .pdf = str_from_z(job->path),
	    .folder = str_from_z(job->output)};
	struct str bytes;

	if (u.folder.n == 0)
		u.folder = stem_of(u.pdf);
	if (!load_bytes(u.arena, u.diags, u.pdf, SOURCE_LIMIT, &bytes) ||
	    !attachments_read(u.arena, u.diags, u.pdf, bytes, &u.files))
		return;
	if (u.files.n == 0)
		diag1(u.diags, DIAG_ATTACHMENT_NONE, (struct loc){0}, u.pdf);
	check_names(&u);
	if (u.diags->errors == 0)
		check_places(&u, job->force);
	if (u.diags->errors == 0)
		write_files(&u, bp);
}
