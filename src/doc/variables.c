/*
 * Looking names up in a list of scopes.
 */
#include "doc/variables.h"

#include <assert.h>

struct variables
variables_within(const struct variables *outer, const struct scope *inner)
{
	struct variables v = {.n = 1};

	assert(outer->n < VARIABLES_SCOPES_MAX);
	v.scopes[0] = inner;
	for (size_t i = 0; i < outer->n; i++)
		v.scopes[v.n++] = outer->scopes[i];
	return v;
}

bool
variables_are_complete(const struct variables *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->scopes[i]->incomplete)
			return false;
	return true;
}

/* The name behind "pack." where it begins with the scope's own. */
static bool
is_of(const struct scope *scope, struct str name, struct str *rest)
{
	size_t n = scope->name.n;

	if (n == 0 || !str_starts(name, scope->name) || name.n <= n ||
	    name.s[n] != '.')
		return false;
	*rest = str_sub(name, n + 1, name.n);
	return true;
}

const struct variable *
variables_lookup(const struct variables *v, struct str name)
{
	const struct variable *found = NULL;
	struct str rest;

	for (size_t i = 0; i < v->n; i++)
		if (is_of(v->scopes[i], name, &rest))
			return map_lookup(&v->scopes[i]->variables, rest);
	for (size_t i = 0; i < v->n && !found; i++)
		found = map_lookup(&v->scopes[i]->variables, name);
	return found;
}
