/*
 * A recursive descent into a tree of conditions with any number of branches,
 * so that it is as deep as parentheses are nested, and no deeper.
 */
#include "derive/filter.h"

#include "derive/amount.h"
#include "derive/column.h"
#include "derive/compare.h"
#include "doc/words.h"

#define DEPTH_MAX 32

enum filter_kind { FILTER_COMPARE, FILTER_AND, FILTER_OR };

struct filter {
	enum filter_kind kind;
	VEC(const struct filter *) branches; /* of FILTER_AND, FILTER_OR */
	size_t column;
	struct comparison comparison;
};

enum token { TOKEN_WORD, TOKEN_OPERATOR, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_END };

struct parser {
	const struct filter_context *context;
	const struct attr *attr;
	size_t at; /* offset behind the token */
	enum token token;
	size_t start;    /* of the token */
	struct str word; /* of TOKEN_WORD */
	bool quoted;
	enum comparison_kind operator;
	unsigned depth;
	bool failed;
};

static void
fail(struct parser *p, const char *problem, size_t at, size_t length)
{
	if (!p->failed)
		diag1(p->context->d->diags, DIAG_DATA_FILTER,
		    words_place(p->attr, at, length), str_from_z(problem));
	p->failed = true;
	p->token = TOKEN_END;
}

/* At the token, or at the last character where there is none. */
static void
fail_here(struct parser *p, const char *problem)
{
	size_t n = p->attr->value.n;

	if (p->start < n)
		fail(p, problem, p->start, p->at - p->start);
	else
		fail(p, problem, n > 0 ? n - 1 : 0, n > 0 ? 1 : 0);
}

static bool
ends_word(char c)
{
	return char_is_space(c) || str_find(STR("()'=!<>~"), c, 0) < 8;
}

/* Two quotes in a row are one of the text. */
static void
take_quoted(struct parser *p)
{
	struct str value = p->attr->value;
	char *text = ARENA_ARRAY(p->context->d->arena, char, value.n);
	size_t n = 0, at = p->start + 1;

	while (at < value.n) {
		bool quote = value.s[at++] == '\'';

		if (quote && (at == value.n || value.s[at] != '\'')) {
			p->at = at;
			p->word = (struct str){text, n};
			p->token = TOKEN_WORD;
			return;
		}
		text[n++] = value.s[at - 1];
		at += quote;
	}
	fail(p, "a quote is not closed", p->start, 1);
}

/* The longest operator that the text begins with; its length, or 0. */
static size_t
operator_at(struct str text, enum comparison_kind *kind)
{
	static const struct {
		struct str text;
		enum comparison_kind kind;
	} operators[] = {{STR_INIT("!="), COMPARE_UNEQUAL},
	    {STR_INIT("<="), COMPARE_AT_MOST},
	    {STR_INIT(">="), COMPARE_AT_LEAST}, {STR_INIT("="), COMPARE_EQUAL},
	    {STR_INIT("<"), COMPARE_LESS}, {STR_INIT(">"), COMPARE_GREATER},
	    {STR_INIT("~"), COMPARE_CONTAINS}};

	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
		if (!str_starts(text, operators[i].text))
			continue;
		*kind = operators[i].kind;
		return operators[i].text.n;
	}
	return 0;
}

static void
take_bare(struct parser *p)
{
	struct str value = p->attr->value;

	while (p->at < value.n && !ends_word(value.s[p->at]))
		p->at++;
	p->word = str_sub(value, p->start, p->at);
	p->token = TOKEN_WORD;
	if (p->at > p->start)
		return;
	p->at++;
	fail_here(p, "this is no operator");
}

static void
advance(struct parser *p)
{
	struct str value = p->attr->value;
	size_t length;

	while (p->at < value.n && char_is_space(value.s[p->at]))
		p->at++;
	p->start = p->at;
	p->token = TOKEN_END;
	if (p->failed || p->at == value.n)
		return;
	length = operator_at(str_sub(value, p->at, value.n), &p->operator);
	p->quoted = value.s[p->at] == '\'';
	p->at += length;
	if (length > 0) {
		p->token = TOKEN_OPERATOR;
	} else if (p->quoted) {
		take_quoted(p);
	} else if (value.s[p->at] == '(' || value.s[p->at] == ')') {
		p->token = value.s[p->at++] == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
	} else {
		take_bare(p);
	}
}

static bool
is_keyword(const struct parser *p, const char *word)
{
	return p->token == TOKEN_WORD && !p->quoted &&
	       str_eq_fold(p->word, str_from_z(word));
}

static struct filter *
filter_new(struct parser *p, enum filter_kind kind)
{
	struct filter *f = ARENA_NEW(p->context->d->arena, struct filter);

	f->kind = kind;
	return f;
}

static const struct filter *
read_comparison(struct parser *p)
{
	const struct filter_context *c = p->context;
	struct filter *f = filter_new(p, FILTER_COMPARE);
	enum comparison_kind kind;

	if (p->token != TOKEN_WORD)
		fail_here(p, "a column's name is missing here");
	if (p->failed)
		return f;
	f->column = column_find(c->d, c->table, p->word,
	    words_place(p->attr, p->start, p->at - p->start));
	p->failed = f->column == c->table->column_count;
	if (!p->failed)
		data_use_of(c->d->arena, &c->d->facts->data_uses, c->table)
		    ->compared[f->column] = true;
	advance(p);
	if (p->token != TOKEN_OPERATOR)
		fail_here(p, "a comparison such as = is missing here");
	kind = p->operator;
	advance(p);
	if (p->token != TOKEN_WORD)
		fail_here(p, "a value is missing here");
	if (p->failed)
		return f;
	f->comparison = comparison_of(c->d->arena, c->collation, kind, p->word);
	advance(p);
	return f;
}

static const struct filter *read_filter(struct parser *p);

static const struct filter *
read_factor(struct parser *p)
{
	const struct filter *f;

	if (p->token != TOKEN_OPEN)
		return read_comparison(p);
	if (p->depth == DEPTH_MAX)
		fail_here(p, "parentheses are nested too deep");
	p->depth++;
	advance(p);
	f = read_filter(p);
	p->depth--;
	if (p->token != TOKEN_CLOSE)
		fail_here(p, "a parenthesis is not closed");
	advance(p);
	return f;
}

static const struct filter *
read_term(struct parser *p)
{
	struct filter *f = filter_new(p, FILTER_AND);

	vec_push(p->context->d->arena, &f->branches, read_factor(p));
	while (is_keyword(p, "and")) {
		advance(p);
		vec_push(p->context->d->arena, &f->branches, read_factor(p));
	}
	return f;
}

static const struct filter *
read_filter(struct parser *p)
{
	struct filter *f = filter_new(p, FILTER_OR);

	vec_push(p->context->d->arena, &f->branches, read_term(p));
	while (is_keyword(p, "or")) {
		advance(p);
		vec_push(p->context->d->arena, &f->branches, read_term(p));
	}
	return f;
}

const struct filter *
filter_read(const struct filter_context *context, const struct attr *attr)
{
	struct parser p = {.context = context, .attr = attr};
	const struct filter *f;

	advance(&p);
	f = read_filter(&p);
	if (p.token != TOKEN_END)
		fail_here(&p, "\"and\" or \"or\" is missing here");
	return p.failed ? NULL : f;
}

bool
filter_passes(const struct filter *f, const struct data_row *row)
{
	if (f->kind == FILTER_COMPARE)
		return comparison_holds(&f->comparison, row->cells[f->column]);
	for (size_t i = 0; i < f->branches.n; i++)
		if (filter_passes(f->branches.v[i], row) ==
		    (f->kind == FILTER_OR))
			return f->kind == FILTER_OR;
	return f->kind == FILTER_AND;
}
