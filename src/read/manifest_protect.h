/*
 * The key "protect" of an output: what its readers may do, and where its
 * passwords are.
 */
#ifndef READ_MANIFEST_PROTECT_H
#define READ_MANIFEST_PROTECT_H

#include "doc/protection.h"
#include "format/yaml.h"

/*
 * What is said, {0} for nothing; without "allow" all is allowed.  What is
 * wrong is reported.  The files are named and not read: what a pack is read
 * from is digested, quoted and handed on, and none of that may be done to a
 * password.
 */
struct protection manifest_protect_read(struct yaml_map map);

#endif
