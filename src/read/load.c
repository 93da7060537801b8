#include "read/load.h"

#include "base/file.h"
#include "base/map.h"
#include "read/address.h"
#include "read/bare.h"
#include "read/bytes.h"
#include "read/data_files.h"
#include "read/document.h"
#include "read/files.h"
#include "read/image.h"
#include "read/include.h"
#include "read/manifest.h"

#define MANIFEST_NAME "pack.yaml"

struct loader {
	struct arena *arena;
	struct diags *diags;
	struct sources *sources;
	struct pack *pack;
	bool single;         /* images that cannot be used are warnings */
	struct map images;   /* by path; a file is decoded once */
	struct map contents; /* images by what their files hold */
	struct map themes;   /* by path */
	struct map parts;    /* likewise, of what is included */
	struct data_files data;
	struct files files;              /* all that were read */
	const struct attachments *given; /* in place of a folder, or NULL */
	struct map given_by_path;
	struct includer includer;
	struct variables variables; /* of the manifest */
};

/* The nodes of one file that name others. */
struct visit {
	struct loader *l;
	struct str folder; /* the file's, within the pack's */
};

static enum file_status
read_file(struct loader *l, struct str path, size_t limit, struct str *out)
{
	struct str full = path_join(l->arena, l->pack->folder, path);
	const struct attachment *file;

	if (!l->given)
		return file_read(l->arena, arena_z(l->arena, full), limit, out);
	if (!path_resolve(l->arena, STR(""), path, &path))
		return FILE_MISSING;
	file = map_lookup(&l->given_by_path, path);
	if (file)
		*out = file->bytes;
	return file ? FILE_OK : FILE_MISSING;
}

/* Reads a file of the pack; false when that was reported. */
static bool
read_bytes(struct loader *l, struct str path, struct loc at, struct str *out)
{
	struct str full = path_join(l->arena, l->pack->folder, path);
	enum file_status status;

	if (!path_is_confined(path)) {
		diag1(l->diags, DIAG_FILE_OUTSIDE, at, path);
		return false;
	}
	status = read_file(l, path, SOURCE_LIMIT, out);
	if (status == FILE_OK)
		return true;
	diag2(l->diags, DIAG_FILE_READ, at, full,
	    str_from_z(file_status_text(status)));
	return false;
}

static const struct source *
read_source(
    struct loader *l, enum pack_file_kind kind, struct str path, struct loc at)
{
	struct pack_file *file;
	struct str bytes;

	if (!read_bytes(l, path, at, &bytes))
		return NULL;
	file = files_add(&l->files, kind, path, bytes);
	file->source = bytes_add_source(l->arena, l->diags, l->sources,
	    path_join(l->arena, l->pack->folder, path), bytes);
	return file->source;
}

/* Reports an image as a single file's reader does: a warning. */
static void
report_not_shown(
    struct loader *l, struct str path, struct loc at, const char *reason)
{
	diag2(l->diags, DIAG_IMAGE_NOT_SHOWN, at, path, str_from_z(reason));
}

/* False when the image's file is none of the pack's; that is reported. */
static bool
check_path(struct loader *l, struct str path, struct loc at)
{
	if (address_is_remote(path)) {
		if (l->single)
			report_not_shown(
			    l, path, at, "nothing is fetched from a network");
		else
			diag1(l->diags, DIAG_IMAGE_REMOTE, at, path);
		return false;
	}
	if (path_is_confined(path))
		return true;
	if (l->single)
		report_not_shown(
		    l, path, at, "it leads out of the document's folder");
	else
		diag1(l->diags, DIAG_FILE_OUTSIDE, at, path);
	return false;
}

/*
 * Files that are equal share their samples, each under its own name; so do
 * those that are but for what they tell beside their picture, which is left
 * out of the bytes.
 */
static const struct image *
decode(struct loader *l, struct str path, struct loc at, struct str *bytes)
{
	const struct image *known = map_lookup(&l->contents, *bytes), *same;
	struct image *image = ARENA_NEW(l->arena, struct image);
	struct str reason;

	if (!known)
		known = image_read(l->arena, *bytes, &reason);
	if (!known) {
		diag2(l->diags,
		    l->single ? DIAG_IMAGE_NOT_SHOWN : DIAG_IMAGE_BAD, at, path,
		    reason);
		return NULL;
	}
	if (known->profile_bad)
		diag1(l->diags, DIAG_IMAGE_PROFILE, at, path);
	map_put(l->arena, &l->contents, *bytes, (void *)known, true);
	*bytes = image_bare(l->arena, *bytes, known);
	same = map_put(l->arena, &l->contents, *bytes, (void *)known, true);
	*image = same ? *same : *known;
	image->name = path;
	return image;
}

/* Of a given file no more is asked than that it is an image. */
static const struct image *
undecoded(struct loader *l, struct str path)
{
	struct image *image = ARENA_NEW(l->arena, struct image);

	image->name = path;
	return image;
}

/* The image of a path, or NULL; the failure is reported. */
static const struct image *
load_image(struct loader *l, struct str path, struct loc at)
{
	struct image *known = map_lookup(&l->images, path);
	struct str full = path_join(l->arena, l->pack->folder, path), bytes;
	enum file_status status;
	const struct image *image;

	if (known || !check_path(l, path, at))
		return known;
	status = read_file(l, path, IMAGE_FILE_MAX, &bytes);
	if (status != FILE_OK) {
		diag2(l->diags,
		    l->single ? DIAG_IMAGE_NOT_SHOWN : DIAG_FILE_READ, at, full,
		    str_from_z(file_status_text(status)));
		return NULL;
	}
	image = l->given ? undecoded(l, full) : decode(l, full, at, &bytes);
	files_add(&l->files, PACK_FILE_IMAGE, path, bytes);
	if (image)
		map_put(l->arena, &l->images, path, (void *)image, true);
	return image;
}

/* Looks for what a relative address leads to; outside nothing is looked at. */
static void
find_file(struct visit *v, struct node *link)
{
	struct arena *a = v->l->arena;
	struct str path = address_path(a, link->u.link.url), full;
	const char *z;

	/* A variable without a value has been reported. */
	if (path.n == 0 || address_is_remote(path) ||
	    str_starts(path, STR("{{")) ||
	    !path_resolve(a, v->folder, path, &path) || path.n == 0)
		return;
	full = path_join(a, v->l->pack->folder, path);
	z = arena_z(a, full);
	link->u.link.file = path;
	link->u.link.missing = !file_is_plain(z) && !file_is_folder(z);
}

static bool
visit(struct node *node, void *user)
{
	struct visit *v = user;
	struct arena *a = v->l->arena;

	if (node->kind == NODE_LINK)
		find_file(v, node);

	if (node->kind == NODE_IMAGE && address_is_remote(node->u.image.path))
		check_path(v->l, node->u.image.path, node->at);
	else if (node->kind == NODE_IMAGE)
		node->u.image.image = load_image(v->l,
		    path_join(
			a, v->folder, address_unescape(a, node->u.image.path)),
		    node->at);
	if (node->kind == NODE_DIV && (node->u.div.class == DIV_SIGNATORIES ||
					  node->u.div.class == DIV_DATA_TABLE ||
					  node->u.div.class == DIV_CHART))
		node->u.div.data =
		    data_files_of_div(&v->l->data, v->folder, node);
	return true;
}

static const struct source *
open_data(void *user, struct str path, struct loc at)
{
	return read_source(user, PACK_FILE_DATA, path, at);
}

static const struct source *
open_part(void *user, struct str path, struct loc at)
{
	struct loader *l = user;
	const struct source *source = map_lookup(&l->parts, path);

	if (source)
		return source;
	source = read_source(l, PACK_FILE_MARKDOWN, path, at);
	if (source)
		map_put(l->arena, &l->parts, path, (void *)source, true);
	return source;
}

static void
load_named(void *user, struct node *root, struct str folder)
{
	struct visit v = {user, folder};

	node_walk(root, visit, &v);
}

static void
add_document(struct loader *l, const struct document_entry *entry)
{
	const struct source *source =
	    read_source(l, PACK_FILE_MARKDOWN, entry->file, entry->at);
	struct document *document;

	if (!source)
		return;
	document = document_read(l->arena, l->diags, source, &l->variables);
	document->file = entry->file;
	if (entry->short_name.n > 0)
		document->short_name = entry->short_name;
	document->entry_audience = entry->audience;
	document->index = (uint16_t)l->pack->documents.n;
	document->number = entry->number ? entry->number : 1;
	vec_push(l->arena, &l->pack->documents, document);
	include_all(&l->includer, document);
	document_complete(l->arena, document);
}

/* The file of a theme, once for all that name it. */
static void
load_theme(struct loader *l, struct theme_choice *choice)
{
	struct map *known = &l->themes;

	if (!theme_choice_is_file(choice->name))
		return;
	choice->source = map_lookup(known, choice->name);
	if (choice->source)
		return;
	choice->source =
	    read_source(l, PACK_FILE_THEME, choice->name, choice->at);
	if (choice->source)
		map_put(l->arena, known, choice->name, (void *)choice->source,
		    true);
}

static void
load_themes(struct loader *l)
{
	load_theme(l, &l->pack->theme);
	for (size_t i = 0; i < l->pack->outputs.n; i++)
		load_theme(l, &l->pack->outputs.v[i].theme);
}

/* The manifest as a source, or NULL; the failure is reported. */
static const struct source *
open_manifest(struct arena *a, struct diags *diags, struct sources *sources,
    struct str path)
{
	struct str text;
	enum file_status status =
	    file_read(a, arena_z(a, path), SOURCE_LIMIT, &text);
	struct str folder = path_folder(path);

	if (status == FILE_OK)
		return bytes_add_source(a, diags, sources, path, text);
	if (status == FILE_MISSING && str_ends(path, STR("/" MANIFEST_NAME)))
		diag1(diags, DIAG_PACK_NO_MANIFEST, (struct loc){0},
		    folder.n > 0 ? folder : STR("."));
	else
		diag2(diags, DIAG_FILE_READ, (struct loc){0}, path,
		    str_from_z(file_status_text(status)));
	return NULL;
}

static void
add_documents(struct loader *l)
{
	l->includer = (struct includer){.arena = l->arena,
	    .diags = l->diags,
	    .sources = l->sources,
	    .user = l,
	    .open = open_part,
	    .load = load_named};
	l->data = (struct data_files){.arena = l->arena,
	    .diags = l->diags,
	    .pack = l->pack,
	    .user = l,
	    .open = open_data};
	data_files_open_named(&l->data);
	for (size_t i = 0; i < l->pack->entries.n; i++)
		add_document(l, &l->pack->entries.v[i]);
	/* A file that is included twice is read twice. */
	if (l->includer.files > 0)
		diag_drop_repeats(l->diags);
}

static struct loader
loader_of(struct arena *a, struct diags *diags, struct sources *sources)
{
	return (struct loader){.arena = a,
	    .diags = diags,
	    .sources = sources,
	    .files = {.arena = a}};
}

/* The pack of a manifest, `name` being the path of its file. */
static struct pack *
load_manifest(struct loader *l, const struct source *source, struct str name)
{
	files_add(&l->files, PACK_FILE_MANIFEST, path_base(name), source->text)
	    ->source = source;
	l->pack = manifest_read(l->arena, l->diags, source);
	l->pack->folder = path_folder(name);
	l->variables = (struct variables){{&l->pack->scope}, 1};
	add_documents(l);
	load_themes(l);
	if (l->pack->emblem_path.n > 0)
		l->pack->emblem =
		    load_image(l, l->pack->emblem_path, l->pack->emblem_at);
	files_finish(&l->files, l->pack);
	return l->pack;
}

struct pack *
load_pack(struct arena *a, struct diags *diags, struct sources *sources,
    const char *path)
{
	struct loader l = loader_of(a, diags, sources);
	struct str name = arena_str(a, str_from_z(path));
	const struct source *source;

	if (file_is_folder(path))
		name = path_join(a, name, STR(MANIFEST_NAME));
	source = open_manifest(a, diags, sources, name);
	return source ? load_manifest(&l, source, name) : NULL;
}

bool
load_bytes(struct arena *a, struct diags *diags, struct str path, size_t limit,
    struct str *out)
{
	enum file_status status = file_read(a, arena_z(a, path), limit, out);

	if (status != FILE_OK)
		diag2(diags, DIAG_FILE_READ, (struct loc){0}, path,
		    str_from_z(file_status_text(status)));
	return status == FILE_OK;
}

const struct source *
load_file(struct arena *a, struct diags *diags, struct sources *sources,
    struct str path)
{
	struct str text;

	if (!load_bytes(a, diags, path, SOURCE_LIMIT, &text))
		return NULL;
	return source_add(sources, path, text);
}

static void
describe_single(
    struct arena *a, struct pack *pack, const struct document *document)
{
	struct output output = output_of_kind(a, OUTPUT_BRIEFING);

	output.name = path_stem(document->file);
	pack->language = document->language.n > 0 ? document->language
						  : STR(MANIFEST_LANGUAGE);
	pack->marking = document->marking;
	pack->embargo = document->embargo;
	vec_push(a, &pack->parts, PART_DOCUMENTS);
	vec_push(a, &pack->outputs, output);
	pack_take_title(pack);
}

/* The pack of one document, of that name in a folder. */
static struct pack *
load_document(struct loader *l, struct str folder, struct str name)
{
	struct document_entry entry = {.file = name};

	l->single = true;
	l->pack = ARENA_NEW(l->arena, struct pack);
	l->pack->plain = true;
	l->pack->folder = folder;
	vec_push(l->arena, &l->pack->entries, entry);
	add_documents(l);
	if (l->pack->documents.n == 0)
		return NULL;
	describe_single(l->arena, l->pack, l->pack->documents.v[0]);
	files_finish(&l->files, l->pack);
	return l->pack;
}

struct pack *
load_single(struct arena *a, struct diags *diags, struct sources *sources,
    const char *path)
{
	struct loader l = loader_of(a, diags, sources);
	struct str name = arena_str(a, str_from_z(path));

	return load_document(&l, path_folder(name), path_base(name));
}

static struct str
manifest_name(const struct pack *pack)
{
	for (size_t i = 0; i < pack->files.n; i++)
		if (pack->files.v[i].kind == PACK_FILE_MANIFEST)
			return pack->files.v[i].path;
	return STR("");
}

struct pack *
load_given(struct arena *a, struct diags *diags, struct sources *sources,
    const struct attachments *files, const struct pack *like)
{
	struct loader l = loader_of(a, diags, sources);
	struct str name = manifest_name(like);
	const struct attachment *manifest;

	l.given = files;
	for (size_t i = 0; i < files->n; i++)
		map_put(
		    a, &l.given_by_path, files->v[i].name, &files->v[i], true);
	if (like->plain)
		return load_document(&l, like->folder, like->entries.v[0].file);
	manifest = map_lookup(&l.given_by_path, name);
	if (!manifest)
		return NULL;
	name = path_join(a, like->folder, name);
	return load_manifest(&l,
	    bytes_add_source(a, diags, sources, name, manifest->bytes), name);
}
