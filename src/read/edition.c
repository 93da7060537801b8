/*
 * jansson's values in, structs out.  jansson holds its values until the arena
 * goes; its memory is bounded by the scan before.
 */
#include "read/edition.h"

#include <jansson.h>
#include <stddef.h>

#include "base/file.h"
#include "doc/signer.h"
#include "read/attachments.h"
#include "read/load.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct reader {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	struct edition *out;
	const char *array; /* what is being read, for messages */
	size_t index;
};

/* A text of an object and where in a struct it goes. */
struct text_key {
	const char *name;
	size_t offset;
};

/* The extract among the files of a PDF, or NULL. */
static const struct attachment *
find_extract(const struct attachments *files)
{
	for (size_t i = 0; i < files->n; i++)
		if (str_eq_z(files->v[i].media, ATTACHMENT_EXTRACT))
			return &files->v[i];
	return NULL;
}

/*
 * Puts the extract that a PDF carries in place of its path and bytes; false
 * after a report.
 */
static bool
take_extract(
    struct arena *a, struct diags *diags, struct str *path, struct str *bytes)
{
	struct attachments files = {NULL, 0, 0};
	const struct attachment *extract;

	if (!attachments_read(a, diags, *path, *bytes, &files))
		return false;
	extract = find_extract(&files);
	if (!extract) {
		diag1(diags, DIAG_SINCE_PDF, (struct loc){0}, *path);
		return false;
	}
	*path = arena_cat(a, arena_cat(a, *path, STR(":")), extract->name);
	*bytes = extract->bytes;
	return true;
}

const struct source *
edition_open(struct arena *a, struct diags *diags, struct sources *sources,
    struct str path, bool *attached)
{
	struct str bytes;

	*attached = false;
	if (!load_bytes(a, diags, path, SOURCE_LIMIT, &bytes))
		return NULL;
	*attached = attachments_are_in(bytes);
	if (*attached && !take_extract(a, diags, &path, &bytes))
		return NULL;
	if (bytes.n <= EDITION_LIMIT)
		return source_add(sources, path, bytes);
	diag2(diags, DIAG_FILE_READ, (struct loc){0}, path,
	    str_from_z(file_status_text(FILE_TOO_LARGE)));
	return NULL;
}

/* Where a key is first written, or the file's start. */
static struct loc
place_of_key(const struct reader *r, const char *key)
{
	struct str wanted = arena_printf(r->arena, "\"%s\"", key);
	struct str text = r->source->text;

	for (size_t at = str_find(text, '"', 0); at < text.n;
	     at = str_find(text, '"', at + 1))
		if (str_starts(str_sub(text, at, text.n), wanted))
			return source_loc(r->source, at, wanted.n);
	return source_loc(r->source, 0, 1);
}

/* "recommendations[3].text" */
static struct str
name_of(const struct reader *r, const char *key)
{
	if (!r->array)
		return arena_printf(r->arena, "%s", key);
	return arena_printf(
	    r->arena, "%s[%zu]%s%s", r->array, r->index, *key ? "." : "", key);
}

static void
report_type(struct reader *r, const char *key, const char *type)
{
	diag2(r->diags, DIAG_SINCE_TYPE,
	    place_of_key(r, r->array ? r->array : key), name_of(r, key),
	    str_from_z(type));
}

static struct str
text_of(struct reader *r, json_t *value, const char *key)
{
	struct str text;

	if (!value)
		return STR("");
	if (!json_is_string(value)) {
		report_type(r, key, "a text");
		return STR("");
	}
	text =
	    (struct str){json_string_value(value), json_string_length(value)};
	return arena_str(r->arena, text);
}

static void
read_texts(struct reader *r, json_t *object, void *to,
    const struct text_key *keys, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		void *at = (char *)to + keys[i].offset;
		struct str *text = at;

		*text = text_of(
		    r, json_object_get(object, keys[i].name), keys[i].name);
	}
}

/* An element that must be an object; NULL after reporting that it is none. */
static json_t *
object_at(struct reader *r, json_t *array, size_t i)
{
	json_t *object = json_array_get(array, i);

	r->index = i;
	if (json_is_object(object))
		return object;
	report_type(r, "", "an object");
	return NULL;
}

/* The array under a key, or NULL after reporting that there is none. */
static json_t *
array_of(struct reader *r, json_t *object, const char *key)
{
	json_t *array = json_object_get(object, key);

	if (json_is_array(array))
		return array;
	report_type(r, key, "an array");
	return NULL;
}

static void
read_document(struct reader *r, json_t *object)
{
	static const struct text_key keys[] = {
	    {"file", offsetof(struct edition_document, file)},
	    {"short", offsetof(struct edition_document, short_name)},
	    {"title", offsetof(struct edition_document, title)},
	    {"subtitle", offsetof(struct edition_document, subtitle)},
	    {"author", offsetof(struct edition_document, author)},
	    {"date", offsetof(struct edition_document, date)},
	    {"status", offsetof(struct edition_document, status)},
	    {"version", offsetof(struct edition_document, version)},
	    {"digest", offsetof(struct edition_document, digest)}};
	struct edition_document *d = vec_add(r->arena, &r->out->documents);
	json_t *blocks = json_object_get(object, "blocks");

	read_texts(r, object, d, keys, COUNT(keys));
	if (blocks && !json_is_array(blocks))
		report_type(r, "blocks", "an array");
	for (size_t i = 0; i < json_array_size(blocks); i++)
		vec_push(r->arena, &d->blocks,
		    text_of(r, json_array_get(blocks, i), "blocks"));
}

static void
read_places(struct reader *r, json_t *object, struct edition_recommendation *to)
{
	static const struct text_key keys[] = {
	    {"id", offsetof(struct edition_place, id)},
	    {"document", offsetof(struct edition_place, document)},
	    {"text", offsetof(struct edition_place, text)}};
	json_t *array = array_of(r, object, "places");

	for (size_t i = 0; i < json_array_size(array); i++) {
		struct edition_place *place = vec_add(r->arena, &to->places);

		read_texts(
		    r, json_array_get(array, i), place, keys, COUNT(keys));
	}
}

static void
read_stances(
    struct reader *r, json_t *object, struct edition_recommendation *to)
{
	static const struct text_key keys[] = {
	    {"document", offsetof(struct edition_stance, document)},
	    {"stance", offsetof(struct edition_stance, stance)}};
	json_t *array = array_of(r, object, "stances");

	for (size_t i = 0; i < json_array_size(array); i++) {
		struct edition_stance *s = vec_add(r->arena, &to->stances);

		read_texts(r, json_array_get(array, i), s, keys, COUNT(keys));
	}
}

static void
read_recommendation(struct reader *r, json_t *object)
{
	static const struct text_key keys[] = {
	    {"id", offsetof(struct edition_recommendation, id)},
	    {"text", offsetof(struct edition_recommendation, text)},
	    {"short", offsetof(struct edition_recommendation, brief)},
	    {"to", offsetof(struct edition_recommendation, to)},
	    {"when", offsetof(struct edition_recommendation, when)},
	    {"priority", offsetof(struct edition_recommendation, priority)},
	    {"theme", offsetof(struct edition_recommendation, theme)},
	    {"status", offsetof(struct edition_recommendation, status)},
	    {"document", offsetof(struct edition_recommendation, document)}};
	struct edition_recommendation *to =
	    vec_add(r->arena, &r->out->recommendations);
	json_t *number = json_object_get(object, "number");
	json_int_t value = json_integer_value(number);

	if (!json_is_integer(number) || value < 1 || value > INT32_MAX)
		report_type(r, "number", "a number from 1");
	else
		to->number = (uint32_t)value;
	read_texts(r, object, to, keys, COUNT(keys));
	read_places(r, object, to);
	read_stances(r, object, to);
}

static void
read_values(struct reader *r, json_t *values, struct edition_signatory *to)
{
	struct data_table row = {.column_count = json_object_size(values)};
	const char *key;
	json_t *value;
	size_t i = 0;

	row.columns = ARENA_ARRAY(r->arena, struct str, row.column_count);
	to->cells = ARENA_ARRAY(r->arena, struct str, row.column_count);
	json_object_foreach(values, key, value)
	{
		row.columns[i] = arena_str(r->arena, str_from_z(key));
		to->cells[i++] = text_of(r, value, "values");
	}
	to->columns = row.columns;
	to->column_count = row.column_count;
	i = signer_name_column(&row);
	if (row.column_count > 0)
		to->name = to->cells[i < row.column_count ? i : 0];
}

static void
read_signatory(struct reader *r, json_t *object)
{
	static const struct text_key keys[] = {
	    {"id", offsetof(struct edition_signatory, id)},
	    {"list", offsetof(struct edition_signatory, list)},
	    {"document", offsetof(struct edition_signatory, document)}};
	struct edition_signatory *to = vec_add(r->arena, &r->out->signatories);
	json_t *values = json_object_get(object, "values");

	read_texts(r, object, to, keys, COUNT(keys));
	if (json_is_object(values))
		read_values(r, values, to);
	else
		report_type(r, "values", "an object");
}

static void
read_point(struct reader *r, json_t *object)
{
	static const struct text_key keys[] = {
	    {"id", offsetof(struct edition_point, id)},
	    {"text", offsetof(struct edition_point, text)},
	    {"document", offsetof(struct edition_point, document)}};

	read_texts(
	    r, object, vec_add(r->arena, &r->out->points), keys, COUNT(keys));
}

static void
read_section(struct reader *r, json_t *object)
{
	static const struct text_key keys[] = {
	    {"id", offsetof(struct edition_section, id)},
	    {"title", offsetof(struct edition_section, title)},
	    {"document", offsetof(struct edition_section, document)}};

	read_texts(
	    r, object, vec_add(r->arena, &r->out->sections), keys, COUNT(keys));
}

/* One mistake of an array is told: a file made otherwise has many. */
static void
read_array(struct reader *r, json_t *array, const char *key,
    void (*read)(struct reader *r, json_t *object))
{
	size_t errors = r->diags->errors;

	r->array = key;
	for (size_t i = 0; i < json_array_size(array); i++) {
		json_t *object = object_at(r, array, i);

		if (object)
			read(r, object);
		if (r->diags->errors > errors)
			break;
	}
	r->array = NULL;
}

static void
read_arrays(struct reader *r, json_t *root)
{
	static const struct {
		const char *key;
		void (*read)(struct reader *r, json_t *object);
	} arrays[] = {{"documents", read_document},
	    {"recommendations", read_recommendation},
	    {"signatories", read_signatory}, {"key_points", read_point},
	    {"outline", read_section}};

	for (size_t k = 0; k < COUNT(arrays); k++) {
		const char *key = arrays[k].key;

		if (json_object_get(root, key))
			read_array(
			    r, array_of(r, root, key), key, arrays[k].read);
		else
			diag1(r->diags, DIAG_SINCE_MISSING,
			    place_of_key(r, "schema"), str_from_z(key));
	}
}

/* Whether the file says that it is an extract of a version known here. */
static bool
check_schema(struct reader *r, json_t *root)
{
	json_t *version = json_object_get(root, "schema_version");
	const char *schema = json_string_value(json_object_get(root, "schema"));
	json_int_t number = json_integer_value(version);

	if (!schema || !str_eq_z(STR("briefpress-extract"), schema) ||
	    !json_is_integer(version) || number < 1) {
		diag0(r->diags, DIAG_SINCE_OTHER,
		    place_of_key(r, schema ? "schema" : "schema_version"));
		return false;
	}
	if (number <= EDITION_SCHEMA)
		return true;
	diag2(r->diags, DIAG_SINCE_NEWER, place_of_key(r, "schema_version"),
	    arena_printf(r->arena, "%lld", (long long)number),
	    arena_printf(r->arena, "%d", EDITION_SCHEMA));
	return false;
}

/* The offset where a file goes beyond the bounds, or its length. */
static size_t
scan_bounds(struct str text, const char **reason)
{
	size_t depth = 0, values = 0;
	bool quoted = false;

	*reason = NULL;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];

		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '[' || c == '{'))
			depth++;
		else if (!quoted && (c == ']' || c == '}'))
			depth -= depth > 0;
		values += !quoted && (c == ',' || c == '[' || c == '{');
		*reason = depth > EDITION_DEPTH_MAX ? "it is nested too deeply"
			  : values > EDITION_VALUES_MAX
			      ? "it has too many values"
			      : NULL;
		if (*reason)
			return i;
	}
	return text.n;
}

static void
release(void *root)
{
	json_decref(root);
}

/* The root object, owned by the arena, or NULL after a report. */
static json_t *
parse(struct reader *r)
{
	struct str text = r->source->text;
	const char *reason;
	size_t at = scan_bounds(text, &reason);
	json_error_t error = {.position = 0};
	json_t *root = NULL;

	if (!reason) {
		root = json_loadb(text.s ? text.s : "", text.n,
		    JSON_REJECT_DUPLICATES, &error);
		if (root)
			arena_defer(r->arena, release, root);
		else if (json_error_code(&error) == json_error_out_of_memory)
			arena_give_up(r->arena);
		at = error.position > 0 ? (size_t)error.position - 1 : 0;
		reason = error.text;
	}
	if (!root)
		diag1(r->diags, DIAG_SINCE_SYNTAX, source_loc(r->source, at, 1),
		    arena_printf(r->arena, "%s", reason));
	return root;
}

struct edition *
edition_read(struct arena *a, struct diags *diags, const struct source *source)
{
	static const struct text_key keys[] = {
	    {"title", offsetof(struct edition, title)},
	    {"version", offsetof(struct edition, version)},
	    {"date", offsetof(struct edition, date)},
	    {"profile", offsetof(struct edition, profile)}};
	struct reader r = {.arena = a,
	    .diags = diags,
	    .source = source,
	    .out = ARENA_NEW(a, struct edition)};
	size_t errors = diags->errors;
	json_t *root = parse(&r);

	if (!root || !check_schema(&r, root))
		return NULL;
	read_texts(&r, root, r.out, keys, COUNT(keys));
	read_arrays(&r, root);
	return diags->errors > errors ? NULL : r.out;
}
