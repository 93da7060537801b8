/*
 * The register: the asks of a pack in groups.
 */
#ifndef DERIVE_REGISTER_H
#define DERIVE_REGISTER_H

#include "derive/derivation.h"

/*
 * Fills facts.registers.  Addressees, several of which a key gives with ";"
 * between them, come as the pack's language collates; timeframes from near to
 * far where their first words say which, then, as themes do, in the order of
 * the asks.
 */
void register_arrange(struct derivation *d);

#endif
