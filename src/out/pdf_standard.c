#include "out/pdf_standard.h"

#define ACCESS STR("PDF/UA-1")

static void
check_metadata(
    struct diags *diags, const struct metadata *meta, struct loc whole)
{
	if (str_trim(meta->title).n == 0)
		diag2(
		    diags, DIAG_STANDARD_NEEDS, whole, ACCESS, STR("a title"));
	if (meta->language.n == 0)
		diag2(diags, DIAG_STANDARD_NEEDS, whole, ACCESS,
		    STR("a language"));
}

void
pdf_standard_check(
    struct diags *diags, const struct pages *pages, struct loc whole)
{
	if (!pages->meta.standard.ua)
		return;
	/* A manifest that could not be read may have had them. */
	if (diags->errors == 0)
		check_metadata(diags, &pages->meta, whole);
	for (size_t e = 1; e < pages->elems.n; e++) {
		const struct elem *elem = &pages->elems.v[e];

		if (elem->role == ROLE_FIGURE && str_trim(elem->alt).n == 0)
			diag_require(diags, DIAG_ALT_MISSING, elem->at);
	}
}
