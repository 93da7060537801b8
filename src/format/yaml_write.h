/*
 * YAML of the data that yaml.h reads, by libyaml: keys in their order, texts
 * without quotes where they had none, no comments.  What was written so is
 * written the same again.
 */
#ifndef FORMAT_YAML_WRITE_H
#define FORMAT_YAML_WRITE_H

#include "format/yaml.h"

/* Ends in a line end. */
struct str yaml_write(struct arena *a, const struct yaml_node *root);

#endif
