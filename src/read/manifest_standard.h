/*
 * The keys "standard", a word or a list of words, and "attach", a truth.
 */
#ifndef READ_MANIFEST_STANDARD_H
#define READ_MANIFEST_STANDARD_H

#include "doc/pack.h"
#include "format/yaml.h"

/* What is said, {0} for nothing; what is wrong is reported. */
struct standard manifest_standard_read(struct yaml_map map);

/* What is said of files that ride along. */
enum attach manifest_attach_read(struct yaml_map map);

/*
 * Both of an output.  That files be attached under a standard that has no
 * room for them is reported.
 */
void manifest_standards_read(struct yaml_map map, struct output *out);

#endif
