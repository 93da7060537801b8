#include "read/document.h"

#include "base/utf8.h"
#include "read/markdown.h"
#include "read/prepare.h"

static void
check_encoding(struct diags *diags, const struct source *source)
{
	size_t bad = utf8_invalid_at(source->text);

	if (bad < source->text.n)
		diag0(diags, DIAG_FILE_NOT_UTF8, source_loc(source, bad, 1));
}

static size_t
behind_bom(struct str text)
{
	return str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

struct document *
document_read(struct arena *a, struct diags *diags, const struct source *source)
{
	struct document *document = ARENA_NEW(a, struct document);
	size_t from = behind_bom(source->text);

	document->source = source;
	document->file = source->name;
	check_encoding(diags, source);
	document->root = markdown_read(prepare(a, diags, source, from));
	return document;
}
