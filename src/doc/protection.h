/*
 * How an output is protected: what its readers may do, and the files that
 * hold its passwords.  A password itself is never part of a pack.
 */
#ifndef DOC_PROTECTION_H
#define DOC_PROTECTION_H

#include "diag/source.h"

/*
 * What may be done with a file by whoever did not open it as its owner (ISO
 * 32000-2, table 22).  Text for screen readers is always given.
 */
enum permission {
	PERMISSION_PRINT,
	PERMISSION_PRINT_HIGH, /* and so that it can be printed again */
	PERMISSION_MODIFY,
	PERMISSION_COPY,
	PERMISSION_ANNOTATE,
	PERMISSION_FILL_FORMS,
	PERMISSION_ASSEMBLE,
	PERMISSION_COUNT
};

/* The words for them in a manifest: "print-high". */
extern const struct str permission_names[PERMISSION_COUNT];

/* A set of permissions has a bit for each. */
#define PERMISSION_BIT(permission) (1u << (permission))
#define PERMISSIONS_ALL (PERMISSION_BIT(PERMISSION_COUNT) - 1)

enum password_kind {
	PASSWORD_OPEN,  /* to read */
	PASSWORD_OWNER, /* to do what is not allowed */
	PASSWORD_KIND_COUNT
};

/* "open" and "owner". */
extern const struct str password_kind_names[PASSWORD_KIND_COUNT];

struct password_file {
	struct str path; /* from the pack's folder; empty for none */
	struct loc at;
};

struct protection {
	bool asked;
	uint8_t allowed; /* permissions */
	struct password_file files[PASSWORD_KIND_COUNT];
	struct loc at;
};

#endif
