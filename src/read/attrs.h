/*
 * Attribute lists, read from the bytes of the source so that every part has
 * its true place:
 *
 *	attrs = "{" , attr , { " " , attr } , "}" ;
 *	attr  = "#" ident | "." ident | key "=" value ;
 *	ident = letter , { letter | digit | "-" } ;
 *	key   = lower , { lower | digit | "-" } ;
 *	value = bare | '"' , { char | '\"' } , '"' ;
 */
#ifndef READ_ATTRS_H
#define READ_ATTRS_H

#include "diag/source.h"
#include "doc/doc.h"

struct attrs_reading {
	struct attrs *attrs; /* what stands before the fault; never NULL */
	size_t end;          /* the offset behind the "}" */
	const char *fault;   /* what is wrong, or NULL */
	size_t fault_at, fault_length;
};

/*
 * Reads the list whose "{" stands at the offset `from`; it must end before
 * `to`, which lies on the same line.  `smart` curls quotes in what is shown.
 */
struct attrs_reading attrs_read(struct arena *a, const struct source *s,
    size_t from, size_t to, bool smart);

/* The identifier that begins at `from` and ends before `to`; may be empty. */
struct str attrs_ident(const struct source *s, size_t from, size_t to);

/* Whether the text behind a "{" begins as an attribute does. */
bool attrs_look(struct str text);

#endif
