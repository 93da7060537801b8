#include "layout/headings.h"

#define LEVELS (ROLE_H6 - ROLE_H1 + 1)

/* The headings that the next one may stand beneath, as they were written. */
struct trail {
	enum elem_role roles[LEVELS]; /* ascending */
	size_t n;
};

static enum elem_role
step(struct trail *trail, enum elem_role role)
{
	while (trail->n > 0 && trail->roles[trail->n - 1] >= role)
		trail->n--;
	trail->roles[trail->n++] = role;
	return (enum elem_role)(ROLE_H1 + trail->n - 1);
}

void
headings_level(struct pages *pages)
{
	struct trail trail = {.n = 0};

	for (size_t e = 1; e < pages->elems.n; e++) {
		struct elem *elem = &pages->elems.v[e];

		if (elem->role >= ROLE_H1 && elem->role <= ROLE_H6)
			elem->role = step(&trail, elem->role);
	}
}
