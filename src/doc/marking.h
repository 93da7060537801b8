/*
 * Who may read a pack, and from when: a distribution marking and an embargo.
 *
 * The labels of the Traffic Light Protocol are those of TLP 2.0 (FIRST,
 * 2022): capitals, no spaces, never translated.  Any other text is a marking
 * of the issuer's own.
 */
#ifndef DOC_MARKING_H
#define DOC_MARKING_H

#include "base/date.h"
#include "diag/source.h"

/* From the widest distribution to the narrowest. */
enum tlp {
	TLP_NONE,
	TLP_CLEAR,
	TLP_GREEN,
	TLP_AMBER,
	TLP_AMBER_STRICT,
	TLP_RED,
	TLP_COUNT
};

/* "TLP:AMBER+STRICT"; empty for TLP_NONE. */
struct str tlp_label(enum tlp tlp);

struct marking {
	struct str text; /* empty when there is none */
	enum tlp tlp;
	struct loc at;
};

struct embargo {
	struct date_time until; /* its date is empty when there is none */
	struct loc at;
};

#endif
