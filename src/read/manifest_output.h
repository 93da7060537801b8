/*
 * The outputs of a manifest: what kind of product each is, and what it says
 * instead of what its kind has.
 */
#ifndef READ_MANIFEST_OUTPUT_H
#define READ_MANIFEST_OUTPUT_H

#include "doc/pack.h"
#include "format/yaml.h"

/* By how much text moves away from the spine where a manifest says duplex. */
#define MANIFEST_GUTTER PT_100(1701) /* 6 mm */

/*
 * Adds an output to the pack.  What is wrong is reported, and keys that
 * contradict one another; one without a name of its own is left out.
 */
void manifest_output_read(struct arena *a, struct diags *diags,
    struct pack *pack, const struct yaml_node *node);

/* The key "theme" of a pack or an output. */
struct theme_choice manifest_theme_read(struct yaml_map map);

#endif
