/*
 * Mappings into structures.  A table says what the keys of a mapping are, of
 * what kind their values, and where each goes.
 */
#ifndef FORMAT_YAML_FIELD_H
#define FORMAT_YAML_FIELD_H

#include "base/su.h"
#include "format/yaml.h"

enum field_kind {
	FIELD_LENGTH,  /* su; "10.5pt", within the field's range */
	FIELD_FLAG,    /* bool; "true" or "false" */
	FIELD_WORD,    /* uint8_t; the place of one of the field's words */
	FIELD_PERCENT, /* uint8_t; "86%", from 50 to 100 */
	FIELD_COUNT,   /* uint16_t; a number within the field's range */
	FIELD_OTHER    /* known, and read by the caller */
};

struct yaml_field {
	struct str key;
	enum field_kind kind;
	size_t at;               /* bytes from the start of what is filled in */
	int32_t least, most;     /* of a length [pt], of a count */
	const struct str *words; /* word_count of them */
	size_t word_count;
};

/* Rows of a table; `at` comes from offsetof(). */
#define LENGTH_FIELD(key, at, least, most)                                     \
	{                                                                      \
		STR_INIT(key), FIELD_LENGTH, (at), (least), (most), NULL, 0    \
	}
#define FLAG_FIELD(key, at)                                                    \
	{                                                                      \
		STR_INIT(key), FIELD_FLAG, (at), 0, 0, NULL, 0                 \
	}
#define WORD_FIELD(key, at, words)                                             \
	{                                                                      \
		STR_INIT(key), FIELD_WORD, (at), 0, 0, (words),                \
		    sizeof(words) / sizeof *(words)                            \
	}
#define PERCENT_FIELD(key, at)                                                 \
	{                                                                      \
		STR_INIT(key), FIELD_PERCENT, (at), 0, 0, NULL, 0              \
	}
#define COUNT_FIELD(key, at, least, most)                                      \
	{                                                                      \
		STR_INIT(key), FIELD_COUNT, (at), (least), (most), NULL, 0     \
	}
#define OTHER_FIELD(key)                                                       \
	{                                                                      \
		STR_INIT(key), FIELD_OTHER, 0, 0, 0, NULL, 0                   \
	}

/*
 * Sets in *out what the mapping has a value for and leaves the rest.  Keys
 * that no field has are reported, and so are values that cannot be read;
 * what they would set stays as it was.
 */
void yaml_fields_read(
    struct yaml_map map, const struct yaml_field *fields, size_t n, void *out);

/* Reads one field, which is not FIELD_OTHER, of those a mapping may have. */
void yaml_field_read(
    struct yaml_map map, const struct yaml_field *field, void *out);

/*
 * The place of a scalar among n words, or n, which is reported with the
 * words or the nearest one.  `name` is the key that it stands under.
 */
size_t yaml_word_read(struct diags *diags, const struct yaml_node *node,
    struct str name, const struct str *words, size_t n);

#endif
