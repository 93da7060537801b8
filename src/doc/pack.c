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
	    [PART_CHART_DATA] = "chart-data",
	    [PART_ABBREVIATIONS] = "abbreviations",
	    [PART_INDEX] = "index",
	    [PART_CONTACT] = "contact",
	    [PART_COLOPHON] = "colophon",
	};

	return names[kind];
}

/* Those that show again what others show are for who asks for them. */
bool
part_kind_is_usual(enum part_kind kind)
{
	switch (kind) {
	case PART_CHART_DATA:
	case PART_CONTACT:
	case PART_COLOPHON:
		return false;
	default:
		return true;
	}
}

bool
theme_choice_is_file(struct str name)
{
	return str_ends(name, STR(".yaml")) || str_ends(name, STR(".yml"));
}

void
pack_take_title(struct pack *pack)
{
	struct document *document = pack->documents.v[0];

	if (document->title.n == 0)
		document->title = pack->outputs.v[0].name;
	pack->title = document->title;
}

const struct document *
pack_document_of(const struct pack *pack, const struct node *node)
{
	while (node->parent)
		node = node->parent;
	for (size_t i = 0; i < pack->documents.n; i++)
		if (pack->documents.v[i]->root == node)
			return pack->documents.v[i];
	return NULL;
}
