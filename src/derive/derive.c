/*
 * The passes, in order.  Each takes what the ones before left in the trees
 * and the facts:
 *
 *     markings ─► data tables, charts, timelines ─► written ids ─►
 *     section numbers ─► heading ids ─► captions ─► notes ─►
 *     recommendations ─► asks ─► references ─► texts ─► the register ─►
 *     signatories ─► divs ─► the index ─► addresses ─► abbreviations ─►
 *     tables of charts ─► tables and figures ─► contents ─►
 *     references to parts
 *
 * Texts come after references because a reference without words of its own
 * takes them from its target, and may stand in a recommendation.  Abbreviations
 * are written out after all texts are known: where a text is shown again, as
 * in a summary, it has them as they were written.
 */
#include "derive/derive.h"

#include "derive/abbreviations.h"
#include "derive/addresses.h"
#include "derive/agreement.h"
#include "derive/chart.h"
#include "derive/chart_table.h"
#include "derive/data_table.h"
#include "derive/exhibit.h"
#include "derive/expansion.h"
#include "derive/gather.h"
#include "derive/index.h"
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
	index_collect(&d);
	addresses_collect(&d);
	abbreviations_collect(&d);
	expansion_apply(&d);
	chart_tables_make(&d);
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
