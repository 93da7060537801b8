/*
 * Changes as text: "[-deleted-]" and "{+inserted+}" words in their places.
 */
#include "doc/changes.h"

const char *
change_kind_name(enum change_kind kind)
{
	static const char *const names[CHANGE_KIND_COUNT] = {
	    [CHANGE_ADDED] = "added",
	    [CHANGE_DROPPED] = "dropped",
	    [CHANGE_ALTERED] = "altered",
	    [CHANGE_JOINED] = "joined",
	    [CHANGE_PARTED] = "parted",
	};

	return names[kind];
}

bool
changes_none(const struct changes *changes)
{
	return changes->recommendations.n == 0 && changes->signatories.n == 0 &&
	       changes->documents.n == 0;
}

static void
put_runs(struct buf *out, const struct word_runs *runs)
{
	static const char *const open[] = {"", "[-", "{+"};
	static const char *const close[] = {"", "-]", "+}"};

	for (size_t i = 0; i < runs->n; i++) {
		const struct word_run *run = &runs->v[i];

		if (run->spaced)
			buf_char(out, ' ');
		buf_z(out, open[run->change]);
		buf_escaped(out, run->text);
		buf_z(out, close[run->change]);
	}
}

static void
put_change(struct buf *out, const char *indent, const char *what,
    const struct change *change)
{
	buf_printf(out, "%s%s%s%s", indent, what, *what ? " " : "",
	    change_kind_name(change->kind));
	if (change->number)
		buf_printf(out, " %u", (unsigned)change->number);
	if (change->other)
		buf_printf(out, " other=%u", (unsigned)change->other);
	if (change->anchor.n)
		buf_printf(
		    out, " #%.*s", (int)change->anchor.n, change->anchor.s);
	buf_char(out, ' ');
	buf_quoted(out, change->text);
	buf_char(out, '\n');
	for (size_t i = 0; i < change->fields.n; i++) {
		buf_printf(out, "%s  ", indent);
		buf_str(out, change->fields.v[i].name);
		buf_z(out, ": ");
		put_runs(out, &change->fields.v[i].runs);
		buf_char(out, '\n');
	}
}

static void
put_document(struct buf *out, const struct document_changes *d)
{
	put_change(out, "  ", "document", &d->change);
	for (size_t i = 0; i < d->sections.n; i++)
		put_change(out, "    ", "section", &d->sections.v[i]);
	for (size_t i = 0; i < d->points.n; i++)
		put_change(out, "    ", "key-point", &d->points.v[i]);
	if (d->blocks_new || d->blocks_dropped)
		buf_printf(out, "    blocks new=%u dropped=%u\n",
		    (unsigned)d->blocks_new, (unsigned)d->blocks_dropped);
}

void
changes_dump(struct buf *out, const struct changes *changes)
{
	buf_z(out, "changes");
	buf_field(out, "since", changes->before->version);
	buf_field(out, "of", changes->before->date);
	buf_char(out, '\n');
	for (size_t i = 0; i < changes->recommendations.n; i++)
		put_change(out, "  ", "recommendation",
		    &changes->recommendations.v[i]);
	for (size_t i = 0; i < changes->signatories.n; i++)
		put_change(out, "  ", "signatory", &changes->signatories.v[i]);
	for (size_t i = 0; i < changes->documents.n; i++)
		put_document(out, &changes->documents.v[i]);
}
