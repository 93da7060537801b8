/*
 * Notes, definitions and tasks.
 */
#ifndef LAYOUT_EXTRA_H
#define LAYOUT_EXTRA_H

#include "layout/flow.h"
#include "layout/par.h"

/* A reference to a note: its number in raised figures. */
void extra_note(
    struct par *p, const struct node *n, const struct inline_style *in);

/* The bodies of notes, as a list by their numbers. */
void extra_notes(struct flow *f, const struct node *n);

/* Terms as paragraphs, definitions indented. */
void extra_definitions(struct flow *f, const struct node *n);

/* The box of a task; the empty string when there is none. */
struct str extra_task(const struct node *item);

#endif
