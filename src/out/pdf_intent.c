#include "out/pdf_intent.h"

#include "out/pdf_value.h"
#include "out/srgb.h"

#define CONDITION "sRGB IEC61966-2.1"

static struct pdf_object *
embed_profile(struct pdf *p, struct buf *b)
{
	struct pdf_object *profile = pdf_stream_new(p);
	struct str bytes = {(const char *)builtin_srgb.bytes, builtin_srgb.n};

	buf_z(b, "/N 3/Alternate/DeviceRGB/Filter/FlateDecode");
	pdf_stream_fill(p, profile, b, pdf_pack(p, bytes));
	return profile;
}

void
pdf_intent_write(struct pdf *p, struct buf *catalog)
{
	struct buf *b = buf_new(p->arena);
	struct pdf_object *profile = embed_profile(p, b);

	/* The registry of the ICC's has no name for sRGB: its own is given. */
	buf_z(catalog, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
		       "/OutputConditionIdentifier(" CONDITION ")"
		       "/Info(" CONDITION ")/DestOutputProfile ");
	pdf_put_ref(catalog, pdf_object_id(profile));
	buf_z(catalog, ">>]");
	buf_release(b);
}
