/*
 * The words of the manifest for the parts of a pack.
 */
#include "doc/pack.h"

const char *
part_kind_name(enum part_kind kind)
{
	static const char *const names[PART_KIND_COUNT] = {
	    [PART_COVER] = "cover",
	    [PART_CONTENTS] = "contents",
	    [PART_KEY_POINTS] = "key-points",
	    [PART_RECOMMENDATIONS] = "recommendations",
	    [PART_AGREEMENT] = "agreement",
	    [PART_DOCUMENTS] = "documents",
	    [PART_SOURCES] = "sources",
	};

	return names[kind];
}
