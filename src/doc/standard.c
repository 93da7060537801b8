#include "doc/standard.h"

const struct str standard_words[STANDARD_WORDS] = {STR_INIT("a-3a"),
    STR_INIT("a-2a"), STR_INIT("a-2u"), STR_INIT("a-2b"), STR_INIT("ua-1"),
    STR_INIT("none")};

static const struct standard meanings[STANDARD_WORDS] = {
    {.part = 3, .level = 'A'},
    {.part = 2, .level = 'A'},
    {.part = 2, .level = 'U'},
    {.part = 2, .level = 'B'},
    {.ua = true},
    {.none = true},
};

static bool
says_something(const struct standard *s)
{
	return s->part || s->ua || s->none;
}

struct standard
standard_said(struct standard first, struct standard second)
{
	return says_something(&first) ? first : second;
}

struct standard
standard_choose(struct standard said, bool attached)
{
	if (says_something(&said))
		return said;
	return (struct standard){
	    .part = attached ? 3 : 2, .level = 'A', .ua = true};
}

bool
standard_may_attach(struct standard s)
{
	return s.part != 2;
}

struct str
standard_text(struct arena *a, struct standard s)
{
	static const struct str access = STR_INIT("PDF/UA-1");

	if (s.part == 0)
		return s.ua ? access : (struct str){NULL, 0};
	/* 'A' is "a" in print: PDF/A-3a */
	return arena_printf(a, "PDF/A-%d%c%s", s.part, s.level - 'A' + 'a',
	    s.ua ? " and PDF/UA-1" : "");
}

struct str
standard_word_of_tags(struct standard s)
{
	if (s.level == 'A')
		return s.part == 3 ? STR("a-3a") : STR("a-2a");
	return s.ua ? STR("ua-1") : STR("");
}

struct standard
standard_untagged(struct standard s)
{
	s.ua = false;
	if (s.level == 'A')
		s.level = 'B';
	return s;
}

static bool
clash(const struct standard *x, const struct standard *y)
{
	bool said = x->part || x->ua;

	return x->none || (y->none && said) || (x->part && y->part) ||
	       (x->ua && y->ua);
}

static enum standard_status
join(struct standard *s, const struct standard *more)
{
	if (clash(s, more))
		return STANDARD_CLASH;
	if (more->part) {
		s->part = more->part;
		s->level = more->level;
	}
	s->ua = s->ua || more->ua;
	s->none = more->none;
	return STANDARD_ADDED;
}

enum standard_status
standard_add(struct standard *s, struct str word)
{
	for (size_t i = 0; i < STANDARD_WORDS; i++)
		if (str_eq(word, standard_words[i]))
			return join(s, &meanings[i]);
	return STANDARD_UNKNOWN;
}

enum standard_status
standard_parse(struct str list, struct standard *out)
{
	struct standard s = {0};
	size_t at = 0;

	for (;;) {
		size_t comma = str_find(list, ',', at);
		enum standard_status status =
		    standard_add(&s, str_trim(str_sub(list, at, comma)));

		if (status != STANDARD_ADDED)
			return status;
		if (comma >= list.n)
			break;
		at = comma + 1;
	}
	*out = s;
	return STANDARD_ADDED;
}
