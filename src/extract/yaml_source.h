/*
 * YAML as a profile sees it: the manifest, heads of documents, themes.
 */
#ifndef EXTRACT_YAML_SOURCE_H
#define EXTRACT_YAML_SOURCE_H

#include "base/map.h"
#include "extract/survey.h"

/* The names in double braces in a text: those that may be variables. */
void yaml_source_find_names(
    struct arena *a, struct map *names, struct str text);

/*
 * The manifest with one output, the documents that it shows, and the
 * variables among the names.
 */
struct str yaml_source_manifest(
    const struct survey *survey, const struct map *names);

/*
 * A head's YAML without for whom it is, and without what is not shown or
 * among the names; empty when nothing is left.  That of a part says how it is
 * read, and no more.
 */
struct str yaml_source_head(const struct survey *survey,
    const struct written *written, const struct map *names, bool part);

/* A theme without its comments. */
struct str yaml_source_theme(
    const struct sources_input *in, const struct source *source);

#endif
