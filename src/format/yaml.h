/*
 * YAML as data with places: what is written in manifests and front matter.
 *
 * libyaml's events become a small tree.  Only plain data is read: anchors,
 * aliases, tags and several documents are refused, so that a value is what
 * stands there.  Every node keeps its place in the file, also when the YAML
 * is the head of a Markdown file.
 */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "diag/diag.h"

#define YAML_DEPTH_MAX 16
#define YAML_LIMIT ((size_t)1 << 20)

enum yaml_kind { YAML_SCALAR, YAML_SEQUENCE, YAML_MAPPING };

struct yaml_node;

struct yaml_pair {
	struct str key;
	struct loc key_at;
	struct yaml_node *value;
};

struct yaml_node {
	enum yaml_kind kind;
	struct loc at;
	bool plain; /* a scalar without quotes: may be a number or null */
	struct str text;
	VEC(struct yaml_node *) items;
	VEC(struct yaml_pair) pairs; /* keys are distinct */
};

/*
 * The node that the range of a source holds, at most YAML_LIMIT bytes.  NULL
 * when it is empty or cannot be read; that is reported.
 */
struct yaml_node *yaml_read(struct arena *a, struct diags *diags,
    const struct source *source, size_t from, size_t to);

/* A mapping that is being taken apart; `diags` hears what is wrong. */
struct yaml_map {
	struct diags *diags;
	const struct yaml_node *node; /* NULL stands for an empty mapping */
};

/*
 * A node as a mapping; one that is none is reported, by the name it has
 * there, and taken for an empty one.
 */
struct yaml_map yaml_map_of(
    struct diags *diags, const struct yaml_node *node, const char *name);

/* Reports the keys that are not among the n words. */
void yaml_check_keys(struct yaml_map map, const struct str *words, size_t n);

/* Whether a value is as good as absent: empty, "~" or "null". */
bool yaml_is_null(const struct yaml_node *node);

/* The value of a key, or NULL; null values count as absent. */
const struct yaml_node *yaml_lookup(struct yaml_map map, const char *key);

/*
 * The text of a key; empty when it is absent or, which is reported, no
 * scalar.
 */
struct str yaml_text(struct yaml_map map, const char *key);

/* The same for a text that is shown: with smart punctuation. */
struct str yaml_prose(struct arena *a, struct yaml_map map, const char *key);

/* "true" or "false" as a truth; otherwise `otherwise`, a fault reported. */
bool yaml_truth(struct yaml_map map, const char *key, bool otherwise);

/* The sequence under a key, or NULL; anything else is reported. */
const struct yaml_node *yaml_sequence(struct yaml_map map, const char *key);

/* Reports that a node is not what it must be: "a list of names". */
void yaml_report_type(
    struct diags *diags, struct loc at, const char *name, const char *type);

/* Reports that a scalar is no value for what it is given for. */
struct diag *yaml_report_value(struct diags *diags,
    const struct yaml_node *node, struct str name, struct str hint);

#endif
