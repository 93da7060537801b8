/*
 * The key `data` of a manifest: names for files of data.
 */
#ifndef READ_MANIFEST_DATA_H
#define READ_MANIFEST_DATA_H

#include "doc/pack.h"
#include "format/yaml.h"

/* Adds to *out, by name; what cannot be read is reported and left out. */
void manifest_data_read(struct arena *a, struct yaml_map map, struct map *out);

#endif
