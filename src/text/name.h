/*
 * A font's PostScript name, as a PDF's BaseFont and FontName have it.
 */
#ifndef TEXT_NAME_H
#define TEXT_NAME_H

#include "text/font.h"

/*
 * From the face's name table, else from its file's name.  At most 63 printable
 * ASCII characters, none of which is a delimiter in PostScript or PDF; never
 * empty.
 */
struct str name_postscript(struct arena *a, const struct face *face);

/* A guess for fonts that do not tell their class. */
bool name_suggests_serifs(struct str ps_name);

#endif
