/*
 * A manifest's lists of parts: the pack's, and those that outputs have of
 * their own.
 */
#ifndef READ_MANIFEST_PARTS_H
#define READ_MANIFEST_PARTS_H

#include "doc/pack.h"
#include "format/yaml.h"

/*
 * Adds what stands under the key "parts"; what names no part, or one that is
 * in the list already, is reported and left out.
 */
void manifest_parts_read(
    struct arena *a, struct yaml_map map, struct part_list *out);

#endif
