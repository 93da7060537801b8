/*
 * The parts of a pack, each on pages of its own or one behind the other.
 */
#ifndef LAYOUT_PARTS_H
#define LAYOUT_PARTS_H

#include "layout/context.h"
#include "layout/flow.h"

/*
 * Every part the pack asks for that has something to show, in order; the last
 * sheet is filled up where sheets are counted.
 */
void parts_lay(struct layout *lay);

/*
 * A flow for a generated part: its element, anchor and heading are set.  The
 * caller fills it and hands it to part_close().
 */
struct flow part_open(struct layout *lay, enum part_kind kind);
void part_close(struct flow *f, enum part_kind kind);

/* The anchor and heading alone, in a flow of another's. */
void part_head(struct flow *f, enum part_kind kind);

/* An introductory line under a part's heading. */
void part_lead(struct flow *f, struct str text);

/* The same flow over the margin column and the measure. */
struct flow part_wide(const struct flow *f);

/* What a cover says, as the head of parts that run on without one. */
void part_title(struct layout *lay);

void part_cover(struct layout *lay);

void part_changes(struct layout *lay);
void part_at_a_glance(struct layout *lay);
void part_signatories(struct layout *lay);
void part_chart_data(struct layout *lay);
void part_index(struct layout *lay);
void part_contact(struct layout *lay);
void part_colophon(struct layout *lay);

/*
 * What stands below the heads of parts that are lists, to be set by
 * part_list() (layout/tighten.h): the contents, or the tables or figures; the
 * recommendations in the order of the pack, sorted, and by document.
 */
void part_contents(struct flow *f, enum part_kind kind);
void part_recommendations(struct flow *f);
void part_register(struct flow *f);
void part_agreement(struct flow *f);

/* The same divs again, under the names of their documents. */
void part_gather(struct flow *f, struct node *const *divs, size_t count);

#endif
