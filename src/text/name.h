/*
 * A font's PostScript name, as a PDF's BaseFont and FontName have it.
 */
#ifndef TEXT_NAME_H
#define TEXT_NAME_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

/*
 * From the name that the font tells, else from its file's name.  At most 63
 * printable ASCII characters, none of which is a delimiter in PostScript or
 * PDF; never empty.
 */
struct str name_postscript(struct arena *a, struct str told, struct str path);

/* A guess for fonts that do not tell their class. */
bool name_suggests_serifs(struct str ps_name);

#endif
