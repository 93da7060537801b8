#include "derive/word_diff.h"

#include "derive/myers.h"
#include "derive/word_split.h"

/* One of the two texts. */
struct side {
	struct split_words words;
	uint32_t *ids;
	bool *kept;
	size_t at; /* words that are in runs already */
};

static struct side
side_of(struct arena *a, struct word_numbers *numbers, struct str text)
{
	struct side s = {.words = word_split(a, numbers, text)};

	s.ids = ARENA_ARRAY(a, uint32_t, s.words.list.n);
	s.kept = ARENA_ARRAY(a, bool, s.words.list.n);
	for (size_t i = 0; i < s.words.list.n; i++)
		s.ids[i] = s.words.list.v[i].id;
	return s;
}

/* The words from s->at on that are kept, or that are not, as a run. */
static void
take(struct arena *a, struct side *s, bool kept, enum word_change change,
    struct word_runs *out)
{
	const struct split_word *words = s->words.list.v;
	size_t start = s->at;

	while (s->at < s->words.list.n && s->kept[s->at] == kept)
		s->at++;
	if (s->at == start)
		return;
	vec_push(a, out,
	    (struct word_run){change, words[start].spaced,
		str_sub(
		    s->words.text, words[start].start, words[s->at - 1].end)});
}

struct word_runs
word_diff(struct arena *a, struct str before, struct str after)
{
	struct word_numbers numbers = {.last = 0};
	struct side old = side_of(a, &numbers, before);
	struct side new = side_of(a, &numbers, after);
	struct myers_input in = {
	    old.ids, new.ids, old.words.list.n, new.words.list.n};
	struct word_runs out = {NULL, 0, 0};

	myers_match(a, &in, old.kept, new.kept);
	while (old.at < in.before_count || new.at < in.after_count) {
		size_t kept;

		take(a, &old, false, WORDS_DELETED, &out);
		take(a, &new, false, WORDS_INSERTED, &out);
		/* As many are kept in both, but they need not end alike. */
		for (kept = 0;
		     old.at + kept < in.before_count &&
		     new.at + kept < in.after_count &&old.kept[old.at + kept] &&
		     new.kept[new.at + kept];)
			kept++;
		if (kept == 0)
			continue;
		vec_push(a, &out,
		    (struct word_run){WORDS_KEPT,
			new.words.list.v[new.at].spaced,
			str_sub(new.words.text, new.words.list.v[new.at].start,
			    new.words.list.v[new.at + kept - 1].end)});
		old.at += kept;
		new.at += kept;
	}
	return out;
}

bool
word_diff_alike(struct arena *a, struct str before, struct str after)
{
	struct arena_mark mark = arena_mark(a);
	struct word_numbers numbers = {.last = 0};
	struct split_words old = word_split(a, &numbers, before);
	struct split_words new = word_split(a, &numbers, after);
	size_t *left = ARENA_ARRAY(a, size_t, numbers.last + 1);
	size_t all = 0, common = 0;

	for (size_t i = 0; i < old.list.n; i++) {
		left[old.list.v[i].id] += !old.list.v[i].sign;
		all += !old.list.v[i].sign;
	}
	for (size_t i = 0; i < new.list.n; i++) {
		size_t *here = &left[new.list.v[i].id];

		all += !new.list.v[i].sign;
		common += !new.list.v[i].sign &&*here > 0;
		*here -= *here > 0;
	}
	arena_reset(a, mark);
	return 4 * common > all;
}
