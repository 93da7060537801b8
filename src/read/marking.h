/*
 * The keys `marking` and `embargo` of a manifest and of front matter.
 */
#ifndef READ_MARKING_H
#define READ_MARKING_H

#include "doc/marking.h"
#include "format/yaml.h"

/* What looks like a TLP label and is none is reported, and is no marking. */
struct marking marking_read(struct yaml_map map);

struct embargo embargo_read(struct yaml_map map);

#endif
