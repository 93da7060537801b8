/*
 * The texts of a manifest or of front matter: each of them is a variable, and
 * variables may stand in it.  A value is taken as it was written, so that
 * nothing is replaced twice and no text can hold itself.
 */
#ifndef READ_TEXTS_H
#define READ_TEXTS_H

#include "diag/diag.h"
#include "doc/variables.h"
#include "format/yaml.h"

struct text_field {
	struct str *to; /* what was read; replaced by what is shown */
	struct str name;
	struct loc at;
};

struct texts {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	struct scope *scope; /* where the variables go */
	VEC(struct text_field) fields;
};

/* Gives a text of the file a name, and the file's scope that variable. */
void texts_add(struct texts *t, struct str *to, const char *name,
    const struct yaml_node *node);

/* The mapping under the key "variables": texts, and mappings of them. */
void texts_add_variables(struct texts *t, struct yaml_map map);

/* Puts values into all texts; then the variables are what is shown. */
void texts_expand(struct texts *t, const struct variables *variables);

#endif
