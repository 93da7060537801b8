#include "doc/pack.h"

const char *
part_kind_name(enum part_kind kind)
{
	static const char *const names[PART_KIND_COUNT] = {
	    [PART_COVER] = "cover",
	    [PART_AT_A_GLANCE] = "at-a-glance",
	    [PART_CONTENTS] = "contents",
	    [PART_TABLES] = "tables",
	    [PART_FIGURES] = "figures",
	    [PART_CHANGES] = "changes",
	    [PART_KEY_POINTS] = "key-points",
	    [PART_RECOMMENDATIONS] = "recommendations",
	    [PART_REGISTER] = "register",
	    [PART_AGREEMENT] = "agreement",
	    [PART_DOCUMENTS] = "documents",
	    [PART_SIGNATORIES] = "signatories",
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
	case PART_AT_A_GLANCE:
	case PART_TABLES:
	case PART_FIGURES:
	case PART_REGISTER:
	case PART_SIGNATORIES:
	case PART_CHART_DATA:
	case PART_CONTACT:
	case PART_COLOPHON:
		return false;
	default:
		return true;
	}
}

const struct str output_kind_names[OUTPUT_KIND_COUNT] = {
    [OUTPUT_BRIEFING] = STR_INIT("briefing"),
    [OUTPUT_HANDOUT] = STR_INIT("handout"),
    [OUTPUT_BOOKLET] = STR_INIT("booklet"),
    [OUTPUT_2UP] = STR_INIT("2-up"),
    [OUTPUT_4UP] = STR_INIT("4-up"),
    [OUTPUT_LARGE_PRINT] = STR_INIT("large-print"),
    [OUTPUT_SCREEN] = STR_INIT("screen"),
};

/* What fits a sheet of a whole pack; those without content are passed over. */
static const enum part_kind handout_parts[] = {
    PART_KEY_POINTS, PART_RECOMMENDATIONS};

#define HANDOUT_PARTS (sizeof handout_parts / sizeof *handout_parts)

struct output
output_of_kind(struct arena *a, enum output_kind kind)
{
	static const struct output kinds[OUTPUT_KIND_COUNT] = {
	    [OUTPUT_BRIEFING] = {.paper = PAPER_A4},
	    [OUTPUT_HANDOUT] = {.theme = {.name = STR_INIT("handout")},
		.sheets = 1,
		.run_on = true},
	    [OUTPUT_BOOKLET] = {.theme = {.name = STR_INIT("booklet")},
		.paper = PAPER_A5,
		.impose = IMPOSE_BOOKLET,
		.start_right = true},
	    [OUTPUT_2UP] = {.impose = IMPOSE_2UP},
	    [OUTPUT_4UP] = {.impose = IMPOSE_4UP},
	    [OUTPUT_LARGE_PRINT] = {.theme = {.name = STR_INIT("large-print")}},
	};
	struct output output = kinds[kind];

	output.kind = (uint8_t)kind;
	output.print_urls = kind != OUTPUT_SCREEN;
	for (size_t i = 0; kind == OUTPUT_HANDOUT && i < HANDOUT_PARTS; i++)
		vec_push(a, &output.parts, handout_parts[i]);
	return output;
}

const struct part_list *
output_parts(const struct output *output, const struct pack *pack)
{
	return output->parts.n > 0 ? &output->parts : &pack->parts;
}

bool
output_attaches(
    const struct output *output, const struct pack *pack, struct standard said)
{
	if (!standard_may_attach(said))
		return false;
	if (output->attach != ATTACH_UNSAID)
		return output->attach == ATTACH_YES;
	return pack->attach != ATTACH_NO && output->impose == IMPOSE_NONE;
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

struct str
pack_address_key(const void *const *address)
{
	return (struct str){(const char *)address, sizeof *address};
}
