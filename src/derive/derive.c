/*
 * The passes, in order.  Each takes what the ones before left in the trees
 * and the facts:
 *
 *     markings ─► data tables, charts, timelines ─► written ids ─►
 *     section numbers ─► heading ids ─► captions ─► notes ─►
 *     recommendations ─► asks ─► references ─► texts ─► the register ─►
 *     signatories ─► divs ─► tables and figures ─► contents ─►
 *     references to parts
 *
 * Texts come after references because a reference without words of its own
 * takes them from its target, and may stand in a recommendation.
 */
#include "derive/derive.h"

#include "derive/agreement.h"
#include "derive/chart.h"
#include "derive/data_table.h"
#include "derive/exhibit.h"
#include "derive/gather.h"
#include "derive/labels.h"
#include "derive/lint.h"
#include "derive/marking.h"
#include "derive/note.h"
#include "derive/number.h"
#include "derive/recommendation.h"
#include "derive/refs.h"
#include "derive/register.h"
#include "derive/signatories.h"
#include "derive/signers.h"
#include "derive/timeline.h"
#include "derive/toc.h"

struct str
derivation_document_name(const struct document *doc)
{
	if (doc->title.n)
		return doc->title;
	return doc->short_name.n ? doc->short_name : doc->file;
}

struct facts *
derive_all(struct arena *a, struct diags *diags, struct pack *pack)
{
	struct derivation d = {.arena = a,
	    .diags = diags,
	    .pack = pack,
	    .facts = ARENA_NEW(a, struct facts)};

	marking_check(&d);
	data_tables_expand(&d);
	charts_make(&d);
	timelines_make(&d);
	labels_collect(&d);
	number_headings(&d);
	labels_name_headings(&d);
	exhibits_number(&d);
	note_number(&d);
	recommendation_collect(&d);
	agreement_join(&d);
	refs_resolve(&d);
	recommendation_fill(&d);
	agreement_fill(&d);
	register_arrange(&d);
	signatories_collect(&d);
	signers_gather(&d);
	gather_divs(&d);
	exhibits_list(&d);
	toc_collect(&d);
	refs_check(&d);
	return d.facts;
}

void
derive_lint(struct arena *a, struct diags *diags, struct pack *pack,
    struct facts *facts)
{
	struct derivation d = {
	    .arena = a, .diags = diags, .pack = pack, .facts = facts};

	lint_documents(&d);
	lint_signatories(&d);
}
