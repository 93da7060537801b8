/*
 * Variables where they are used:
 *
 *	variable = "{{" , blanks , name , blanks , "}}" ;
 *	name     = ident , { "." , ident } ;
 *	ident    = letter , { [ "-" ] , ( letter | digit | "_" ) } ;
 *
 * A value is plain text: it is not Markdown, and braces in it are braces.
 * "\{{" stands for two braces.
 */
#ifndef READ_EXPAND_H
#define READ_EXPAND_H

#include "diag/diag.h"
#include "doc/variables.h"

/*
 * The offset behind the variable that begins at `at`, whose name is set; 0
 * when none begins there.
 */
size_t expand_find(struct str text, size_t at, struct str *name);

/* Whether a key is a name that can be used: one ident, but not "pack". */
bool expand_is_key(struct str key);

/* What values are taken from, and who hears of those that are missing. */
struct expander {
	struct arena *arena;
	struct diags *diags;
	const struct variables *variables;
};

/* The value of a name that was used at a place; false when reported. */
bool expand_name(
    const struct expander *e, struct str name, struct loc at, struct str *out);

/*
 * A text that is no Markdown with its variables' values in their places; the
 * same bytes when it has none.  It was written at the place in the source,
 * where escapes may make it longer.
 */
struct str expand_text(const struct expander *e, struct str text,
    const struct source *source, struct loc at);

#endif
