/*
 * libharu's HPDF_AttachFile() is not used: it reads from a path, tells no
 * relationship, and its file specifications lack what PDF/A-3 asks for.
 */
#include "out/pdf_attach.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>

#include "out/pdf_date.h"
#include "out/pdf_value.h"

static void
put_checksum(struct buf *out, struct str bytes)
{
	HPDF_BYTE sum[16];
	HPDF_MD5_CTX digest;

	HPDF_MD5Init(&digest);
	HPDF_MD5Update(
	    &digest, (const HPDF_BYTE *)bytes.s, (HPDF_UINT32)bytes.n);
	HPDF_MD5Final(sum, &digest);
	buf_z(out, "/CheckSum<");
	buf_hex(out, sum, sizeof sum);
	buf_char(out, '>');
}

/* /Params must have a date: without one it is that of no file, 1970. */
static void
put_params(struct pdf *p, struct buf *out, struct str bytes)
{
	struct metadata meta = p->pages->meta;

	if (!meta.has_date) {
		meta.has_date = true;
		meta.date = 0;
	}
	buf_printf(out, "/Params<</Size %zu/ModDate", bytes.n);
	pdf_put_bytes(out, pdf_date_text(p->arena, &meta));
	put_checksum(out, bytes);
	buf_z(out, ">>");
}

static struct pdf_object *
embed(struct pdf *p, struct buf *b, const struct attachment *file)
{
	struct pdf_object *stream = pdf_stream_new(p);
	struct str bytes = file->bytes, packed = pdf_pack(p, bytes);

	buf_z(b, "/Type/EmbeddedFile/Subtype");
	pdf_put_name(b, file->media);
	put_params(p, b, bytes);
	if (packed.n < bytes.n) {
		buf_z(b, "/Filter/FlateDecode");
		bytes = packed;
	}
	pdf_stream_fill(p, stream, b, bytes);
	return stream;
}

static struct pdf_object *
specify(struct pdf *p, struct buf *b, const struct attachment *file)
{
	struct pdf_object *stream = embed(p, b, file);
	struct pdf_object *specification = pdf_dict_new(p);

	buf_z(b, "/Type/Filespec/F");
	pdf_put_bytes(b, file->name);
	buf_z(b, "/UF");
	pdf_put_text(b, file->name);
	pdf_put_text_entry(b, "Desc", file->description);
	buf_z(b, file->relationship == ATTACHMENT_DATA
		     ? "/AFRelationship/Data/EF<</F "
		     : "/AFRelationship/Source/EF<</F ");
	pdf_put_ref(b, pdf_object_id(stream));
	buf_z(b, "/UF ");
	pdf_put_ref(b, pdf_object_id(stream));
	buf_z(b, ">>");
	pdf_object_fill(p, specification, b);
	return specification;
}

void
pdf_attach_write(struct pdf *p, struct buf *catalog)
{
	struct buf *b;
	size_t n = p->attachments ? p->attachments->n : 0;

	if (n == 0)
		return;
	b = buf_new(p->arena);
	p->specifications = ARENA_ARRAY(p->arena, struct pdf_object *, n);
	buf_z(catalog, "/AF[");
	for (size_t i = 0; i < n; i++) {
		p->specifications[i] = specify(p, b, &p->attachments->v[i]);
		if (i > 0)
			buf_char(catalog, ' ');
		pdf_put_ref(catalog, pdf_object_id(p->specifications[i]));
	}
	buf_char(catalog, ']');
	buf_release(b);
}
