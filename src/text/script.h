/*
 * Scripts by name, from Unicode's data.
 */
#ifndef TEXT_SCRIPT_H
#define TEXT_SCRIPT_H

#include <stdint.h>

#include "base/str.h"

/*
 * The script of a character, "Cuneiform"; empty for what several scripts
 * share or none has: signs, emoji, marks.  Static.
 */
struct str script_name(uint32_t c);

#endif
