#include "layout/headings.h"

#define LEVELS (ROLE_H6 - ROLE_H1 + 1)

/* The headings that the next one may stand beneath, as they were written. */
struct path {
	enum elem_role roles[LEVELS]; /* ascending */
	size_t n;
};

static enum elem_role
step(struct path *path, enum elem_role role)
{
	while (path->n > 0 && path->roles[path->n - 1] >= role)
		path->n--;
	path->roles[path->n++] = role;
	return (enum elem_role)(ROLE_H1 + path->n - 1);
}

void
headings_level(struct pages *pages)
{
	struct path path = {.n = 0};

	for (size_t e = 1; e < pages->elems.n; e++) {
		struct elem *elem = &pages->elems.v[e];

		if (elem->role >= ROLE_H1 && elem->role <= ROLE_H6)
			elem->role = step(&path, elem->role);
	}
}
