#include "extract/extract.h"

#include "extract/csv.h"
#include "extract/json.h"
#include "extract/markdown.h"
#include "extract/rows.h"

static struct extract_table *
build(const struct extract_input *in, enum extract_array array)
{
	switch (array) {
	case EXTRACT_RECOMMENDATIONS:
		return extract_recommendations(in);
	case EXTRACT_SIGNATORIES:
		return extract_signatories(in);
	case EXTRACT_KEY_POINTS:
		return extract_key_points(in);
	case EXTRACT_OUTLINE:
		return extract_outline(in);
	default:
		return extract_links(in);
	}
}

void
extract_write(struct buf *out, const struct extract_input *in,
    enum extract_format format, enum extract_array only)
{
	struct extract_table *tables[EXTRACT_ARRAY_COUNT];
	size_t n = 0;

	for (int i = 0; i < EXTRACT_ARRAY_COUNT; i++) {
		enum extract_array array = (enum extract_array)i;

		if (only == EXTRACT_ARRAY_COUNT || only == array)
			tables[n++] = build(in, array);
	}
	if (format == EXTRACT_JSON)
		extract_json(out, extract_head(in), tables, n);
	else if (format == EXTRACT_CSV)
		extract_csv(out, tables[0]);
	else
		extract_markdown(out, extract_head(in), tables, n);
}
