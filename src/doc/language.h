/*
 * Language tags (BCP 47): "en", "en-GB", "zh-Hant-TW".
 */
#ifndef DOC_LANGUAGE_H
#define DOC_LANGUAGE_H

#include <stdbool.h>

#include "base/str.h"

/*
 * Whether a text has the form of a tag, as PDF/A and PDF/UA want it: letters,
 * then letters and digits, up to eight each, between hyphens.
 */
bool language_is_tag(struct str tag);

/* What to say of a text that has not. */
#define LANGUAGE_HINT STR("write a language tag such as en, en-GB or ko")

#endif
