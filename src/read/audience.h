/*
 * For whom something is shown, from attributes and from YAML: the keys
 * when-profile and unless-profile, whose values are names with spaces or
 * commas between them; and the classes content-visible and content-hidden.
 */
#ifndef READ_AUDIENCE_H
#define READ_AUDIENCE_H

#include "doc/doc.h"
#include "format/yaml.h"

/* NULL when the attributes, which may be NULL, leave it to everybody. */
const struct audience *audience_from_attrs(
    struct arena *a, struct diags *diags, const struct attrs *attrs);

/* The same from a mapping; in YAML a value may be a list, too. */
const struct audience *audience_from_yaml(struct arena *a, struct yaml_map map);

/*
 * What is said of the audience among attributes, alone; NULL when nothing
 * is.
 */
const struct attrs *audience_attrs(struct arena *a, const struct attrs *attrs);

#endif
