#include "doc/signer.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct str names[] = {
    STR_INIT("name"), STR_INIT("signatory"), STR_INIT("person")};

static const struct str organisations[] = {STR_INIT("organisation"),
    STR_INIT("organization"), STR_INIT("affiliation"), STR_INIT("institution")};

static const struct str kinds[] = {STR_INIT("kind"), STR_INIT("type")};

static const struct str sort_keys[] = {STR_INIT("sort-key"), STR_INIT("sort")};

/* What organisations do not have. */
static const struct str personal[] = {STR_INIT("surname"),
    STR_INIT("first name"), STR_INIT("last name"), STR_INIT("title"),
    STR_INIT("role"), STR_INIT("occupation"), STR_INIT("profession")};

const struct str signatories_layout_names[] = {
    [SIGNATORIES_FITTING] = STR_INIT("auto"),
    [SIGNATORIES_TABLE] = STR_INIT("table"),
    [SIGNATORIES_COLUMNS] = STR_INIT("columns"),
    [SIGNATORIES_RUN_IN] = STR_INIT("run-in"),
};

enum signatories_layout
signatories_layout_of(struct str word)
{
	int i = SIGNATORIES_LAYOUT_COUNT - 1;

	while (i > 0 && !str_eq(word, signatories_layout_names[i]))
		i--;
	return (enum signatories_layout)i;
}

/* The first column that has one of n names, or the count. */
static size_t
column_among(const struct data_table *t, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t column = data_column(t, words[i]);

		if (column < t->column_count)
			return column;
	}
	return t->column_count;
}

size_t
signer_name_column(const struct data_table *t)
{
	return column_among(t, names, COUNT(names));
}

size_t
signer_organisation_column(const struct data_table *t)
{
	return column_among(t, organisations, COUNT(organisations));
}

size_t
signer_kind_column(const struct data_table *t)
{
	return column_among(t, kinds, COUNT(kinds));
}

size_t
signer_sort_column(const struct data_table *t)
{
	return column_among(t, sort_keys, COUNT(sort_keys));
}

static bool
starts_with(struct str text, struct str word)
{
	return str_eq_fold(str_sub(text, 0, word.n), word);
}

static enum signer_kind
kind_by_word(struct str word)
{
	if (starts_with(word, STR("organi")))
		return SIGNER_ORGANISATION;
	if (starts_with(word, STR("individual")) ||
	    starts_with(word, STR("person")) ||
	    str_eq_fold(word, STR("people")))
		return SIGNER_INDIVIDUAL;
	return SIGNER_OTHER;
}

static bool
has_cell(const struct data_table *t, const struct str *cells, size_t column)
{
	return column < t->column_count && cells[column].n > 0;
}

enum signer_kind
signer_kind(
    const struct data_table *t, const struct str *cells, size_t kind_column)
{
	size_t organisation = signer_organisation_column(t);
	enum signer_kind kind = SIGNER_OTHER;

	if (has_cell(t, cells, kind_column))
		kind = kind_by_word(str_trim(cells[kind_column]));
	if (kind != SIGNER_OTHER)
		return kind;
	if (!has_cell(t, cells, signer_name_column(t)))
		return has_cell(t, cells, organisation) ? SIGNER_ORGANISATION
							: SIGNER_OTHER;
	if (organisation < t->column_count ||
	    column_among(t, personal, COUNT(personal)) < t->column_count)
		return SIGNER_INDIVIDUAL;
	return SIGNER_OTHER;
}
