/*
 * Running heads and feet, added when all pages are known.  Artifacts.
 */
#ifndef LAYOUT_FURNITURE_H
#define LAYOUT_FURNITURE_H

#include "layout/context.h"

void furniture_add(struct layout *lay);

#endif
