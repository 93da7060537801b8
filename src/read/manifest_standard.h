/*
 * The key "standard" of an output: a word, or a list of words.
 */
#ifndef READ_MANIFEST_STANDARD_H
#define READ_MANIFEST_STANDARD_H

#include "doc/standard.h"
#include "format/yaml.h"

/* What is said, {0} for nothing; what is wrong is reported. */
struct standard manifest_standard_read(struct yaml_map map);

#endif
