/*
 * A document from its text, as one profile sees it.
 */
#ifndef TESTS_UNIT_EXTRACT_GATHERED_H
#define TESTS_UNIT_EXTRACT_GATHERED_H

#include "derive/derive.h"
#include "derive/view.h"
#include "extract/survey.h"
#include "read/document.h"
#include "unit/diag/fixture.h"

static struct sources_input gathered_input;

/* What the profile "mine" is shown of a text. */
static inline struct survey
gathered(const char *markdown)
{
	struct pack *pack = ARENA_NEW(arena, struct pack), *view;
	struct output *output = ARENA_NEW(arena, struct output);
	const struct source *source =
	    source_add(&sources, STR("a.md"), str_from_z(markdown));
	struct document *document = document_read(arena, &diags, source, NULL);

	document_complete(arena, document);
	document->number = 1;
	pack->plain = true;
	pack->language = STR("en-US");
	vec_push(arena, &pack->documents, document);
	vec_push(arena, &pack->parts, PART_DOCUMENTS);
	vec_push(arena, &pack->files,
	    (struct pack_file){
		STR("a.md"), PACK_FILE_MARKDOWN, source->text, source});
	output->name = STR("out");
	output->profile.name = STR("mine");
	vec_push(arena, &pack->outputs, *output);
	view = view_new(arena, &diags, pack, output);
	gathered_input = (struct sources_input){.arena = arena,
	    .diags = &diags,
	    .sources = &sources,
	    .loaded = pack,
	    .view = view,
	    .facts = derive_all(arena, &diags, view),
	    .output = output,
	    .profile = output->profile.name};
	return survey_make(&gathered_input);
}

#endif
