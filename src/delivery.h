/*
 * How the outputs of a job are handed over: linearised, protected.
 */
#ifndef DELIVERY_H
#define DELIVERY_H

#include "job.h"
#include "out/pdf_deliver.h"

/*
 * Fills in job->deliveries where files are written, or checked.  Passwords
 * are read here, and nowhere else; what is wrong with them is reported, that
 * one is missing or would protect nothing, and that PDF/A, which forbids
 * encryption (ISO 19005-2, 6.1.3), is to be met as well.
 */
void delivery_prepare(struct job *job);

/*
 * Whether an output is protected: the manifest says so or, of a single file,
 * which has none, a password that is given.
 */
bool delivery_protects(const struct job *job, const struct output *output);

/* An output's, or NULL where the file stays as it is written. */
const struct pdf_delivery *delivery_lookup(
    const struct job *job, const struct output *output);

#endif
