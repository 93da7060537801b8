/*
 * qpdf's objects in, names and bytes out.  Nothing is allocated from the
 * arena while qpdf runs, and qpdf goes with it.
 *
 * Streams are inflated here rather than by qpdf, which sets no limit.
 */
#include "read/attachments.h"

#include <nettle/md5.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

#include "read/inflate.h"

/* Levels of a tree of names: more than any writer makes. */
#define TREE_DEPTH 16

struct carrier {
	struct arena *arena;
	struct diags *diags;
	struct str path;
	qpdf_data pdf;
	struct attachments *out;
	size_t nodes; /* of the tree, met so far */
	size_t left;  /* bytes that may still be taken out */
	bool failed;
};

struct held {
	unsigned char *bytes; /* from malloc() */
};

static void
release_pdf(void *object)
{
	qpdf_data *pdf = object;

	if (!*pdf)
		return;
	/* An error that nobody took is printed. */
	if (qpdf_has_error(*pdf))
		qpdf_get_error(*pdf);
	qpdf_cleanup(pdf);
}

static void
release_held(void *object)
{
	struct held *held = object;

	free(held->bytes);
	held->bytes = NULL;
}

static void
refuse_pdf(struct carrier *c, qpdf_error error)
{
	const char *reason = qpdf_get_error_message_detail(c->pdf, error);

	c->failed = true;
	if (qpdf_get_error_code(c->pdf, error) == qpdf_e_password)
		diag1(c->diags, DIAG_PDF_LOCKED, (struct loc){0}, c->path);
	else
		diag2(c->diags, DIAG_PDF_BAD, (struct loc){0}, c->path,
		    arena_str(c->arena, str_from_z(reason)));
}

static void
refuse_file(struct carrier *c, struct str name, const char *reason)
{
	c->failed = true;
	diag3(c->diags, DIAG_ATTACHMENT_BAD, (struct loc){0}, name, c->path,
	    str_from_z(reason));
}

static bool
open_pdf(struct carrier *c, struct str bytes)
{
	qpdf_data *slot = ARENA_NEW(c->arena, qpdf_data);
	const char *path = arena_z(c->arena, c->path);

	arena_defer(c->arena, release_pdf, slot);
	c->pdf = *slot = qpdf_init();
	qpdf_silence_errors(c->pdf);
	qpdf_set_suppress_warnings(c->pdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(c->pdf, QPDF_FALSE);
	if (qpdf_read_memory(c->pdf, path, bytes.s, bytes.n, NULL) &
	    QPDF_ERRORS)
		refuse_pdf(c, qpdf_get_error(c->pdf));
	return !c->failed;
}

/* The value of a key; null, too, where there is no dictionary. */
static qpdf_oh
child(struct carrier *c, qpdf_oh dict, const char *key)
{
	if (!qpdf_oh_is_dictionary(c->pdf, dict))
		return qpdf_oh_new_null(c->pdf);
	return qpdf_oh_get_key(c->pdf, dict, key);
}

/* The first of two keys that has a text, as UTF-8; empty for neither. */
static struct str
text_of(struct carrier *c, qpdf_oh dict, const char *first, const char *second)
{
	const char *text = "";
	size_t n = 0;

	if (!qpdf_oh_get_value_as_utf8(
		c->pdf, child(c, dict, first), &text, &n))
		qpdf_oh_get_value_as_utf8(
		    c->pdf, child(c, dict, second), &text, &n);
	return arena_str(c->arena, (struct str){text, n});
}

/* The media type of a stream; empty when it has none. */
static struct str
media_of(struct carrier *c, qpdf_oh dict)
{
	const char *name = "";
	size_t n = 0;

	qpdf_oh_get_value_as_name(
	    c->pdf, child(c, dict, "/Subtype"), &name, &n);
	/* It comes with its slash. */
	return arena_str(c->arena, str_sub((struct str){name, n}, 1, n));
}

/* Whether what was taken out is what the stream says of it. */
static bool
is_as_said(struct carrier *c, qpdf_oh dict, struct str bytes)
{
	qpdf_oh params = child(c, dict, "/Params");
	unsigned long long size = bytes.n;
	const char *sum = NULL;
	uint8_t found[MD5_DIGEST_SIZE];
	struct md5_ctx digest;
	size_t n = 0;

	qpdf_oh_get_value_as_ulonglong(
	    c->pdf, child(c, params, "/Size"), &size);
	qpdf_oh_get_value_as_string(
	    c->pdf, child(c, params, "/CheckSum"), &sum, &n);
	if (size != bytes.n || n != sizeof found)
		return size == bytes.n;
	md5_init(&digest);
	md5_update(&digest, bytes.n, (const uint8_t *)bytes.s);
	md5_digest(&digest, sizeof found, found);
	return str_eq((struct str){sum, n},
	    (struct str){(const char *)found, sizeof found});
}

/* Whether a stream is as it is, deflated, or NULL for anything else. */
static const char *
coding_of(struct carrier *c, qpdf_oh dict)
{
	qpdf_oh filter = child(c, dict, "/Filter");
	qpdf_oh parameters = child(c, dict, "/DecodeParms");

	if (qpdf_oh_is_array(c->pdf, filter)) {
		if (qpdf_oh_get_array_n_items(c->pdf, filter) != 1)
			return NULL;
		filter = qpdf_oh_get_array_item(c->pdf, filter, 0);
	}
	if (qpdf_oh_is_null(c->pdf, filter))
		return "";
	if (!qpdf_oh_is_null(c->pdf, parameters) ||
	    !qpdf_oh_is_name_and_equals(c->pdf, filter, "/FlateDecode"))
		return NULL;
	return "deflated";
}

/* The bytes of a stream as they stand in the file, decrypted. */
static bool
take_stream(struct carrier *c, qpdf_oh stream, struct str *out)
{
	struct held *held = ARENA_NEW(c->arena, struct held);
	size_t n = 0;

	arena_defer(c->arena, release_held, held);
	if (qpdf_oh_get_stream_data(
		c->pdf, stream, qpdf_dl_none, NULL, &held->bytes, &n) &
	    QPDF_ERRORS)
		return false;
	*out = arena_str(c->arena, (struct str){(const char *)held->bytes, n});
	release_held(held);
	return true;
}

static const char *
take_bytes(struct carrier *c, qpdf_oh stream, struct str *out)
{
	qpdf_oh dict = qpdf_oh_get_dict(c->pdf, stream);
	const char *coding = coding_of(c, dict);
	struct str packed;

	if (!coding)
		return "it is stored in a way that is not read here";
	if (!take_stream(c, stream, &packed))
		return "it is damaged";
	*out = packed;
	if (*coding)
		switch (inflate_read(c->arena, packed, c->left, out)) {
		case INFLATE_OK:
			break;
		case INFLATE_BAD:
			return "it is damaged";
		case INFLATE_TOO_LARGE:
			return "it is too large";
		}
	if (out->n > c->left)
		return "it is too large";
	return is_as_said(c, dict, *out) ? NULL
					 : "it is not what the PDF says of it";
}

static void
read_file(struct carrier *c, qpdf_oh specification)
{
	struct attachment file = {
	    .name = text_of(c, specification, "/UF", "/F")};
	qpdf_oh files = child(c, specification, "/EF");
	qpdf_oh stream = child(c, files, "/UF");
	const char *reason;

	if (!qpdf_oh_is_stream(c->pdf, stream))
		stream = child(c, files, "/F");
	if (!qpdf_oh_is_stream(c->pdf, stream))
		reason = "it is not there";
	else if (c->out->n == ATTACHMENTS_MAX)
		reason = "there are too many of them";
	else
		reason = take_bytes(c, stream, &file.bytes);
	if (reason) {
		refuse_file(c, file.name, reason);
		return;
	}
	file.media = media_of(c, qpdf_oh_get_dict(c->pdf, stream));
	c->left -= file.bytes.n;
	vec_push(c->arena, c->out, file);
}

/* A leaf's keys and values in turn, or a branch's children. */
static void
read_tree(struct carrier *c, qpdf_oh node, int depth)
{
	qpdf_oh names = child(c, node, "/Names"),
		kids = child(c, node, "/Kids");
	int n;

	if (depth == TREE_DEPTH || ++c->nodes > ATTACHMENTS_MAX) {
		c->failed = true;
		diag2(c->diags, DIAG_PDF_BAD, (struct loc){0}, c->path,
		    STR("its tree of files has no end"));
		return;
	}
	n = qpdf_oh_is_array(c->pdf, names)
		? qpdf_oh_get_array_n_items(c->pdf, names)
		: 0;
	for (int i = 1; i < n && !c->failed; i += 2)
		read_file(c, qpdf_oh_get_array_item(c->pdf, names, i));
	n = qpdf_oh_is_array(c->pdf, kids)
		? qpdf_oh_get_array_n_items(c->pdf, kids)
		: 0;
	for (int i = 0; i < n && !c->failed; i++)
		read_tree(
		    c, qpdf_oh_get_array_item(c->pdf, kids, i), depth + 1);
}

bool
attachments_are_in(struct str bytes)
{
	return str_starts(bytes, STR("%PDF-"));
}

bool
attachments_read(struct arena *a, struct diags *diags, struct str path,
    struct str pdf, struct attachments *out)
{
	struct carrier c = {.arena = a,
	    .diags = diags,
	    .path = path,
	    .out = out,
	    .left = ATTACHMENTS_LIMIT};
	qpdf_oh names;

	if (!open_pdf(&c, pdf))
		return false;
	names = child(&c, qpdf_get_root(c.pdf), "/Names");
	read_tree(&c, child(&c, names, "/EmbeddedFiles"), 0);
	/* What was lost cannot be told from what there never was. */
	if (!c.failed && qpdf_has_error(c.pdf))
		refuse_pdf(&c, qpdf_get_error(c.pdf));
	if (!c.failed && qpdf_more_warnings(c.pdf))
		refuse_pdf(&c, qpdf_next_warning(c.pdf));
	return !c.failed;
}
