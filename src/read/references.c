#include "read/references.h"

/* CommonMark 4.7: the most bytes of a label. */
#define LABEL_MAX 999

/* The label folded as CommonMark compares them, but for ASCII letters alone. */
static struct str
fold(struct arena *a, struct str label)
{
	char *folded = arena_alloc(a, label.n + 1);
	size_t n = 0;

	label = str_trim(label);
	for (size_t at = 0; at < label.n; at++) {
		char c = label.s[at];

		if (char_is_space(c) && n > 0 && folded[n - 1] == ' ')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		folded[n++] = char_is_space(c) ? ' ' : c;
	}
	return (struct str){folded, n};
}

static bool
takes_marks(struct str label)
{
	return str_find(label, '^', 0) < label.n ||
	       str_find(label, '~', 0) < label.n;
}

/* The label that a line defines, or empty; "[^" begins a note's. */
static struct str
defined_label(const struct lines *lines, size_t i)
{
	size_t at = lines_behind_markers(lines, i), end = lines->v[i].end;
	struct str text = str_sub(lines->source->text, at, end);
	size_t close = 1;

	if (lines->v[i].kind != LINE_OTHER || !str_starts(text, STR("[")) ||
	    str_starts(text, STR("[^")))
		return (struct str){0};
	while (close < text.n && text.s[close] != ']')
		close += text.s[close] == '\\' ? 2 : 1;
	if (close + 1 >= text.n || text.s[close + 1] != ':')
		return (struct str){0};
	return str_sub(text, 1, close);
}

void
references_find(struct prepared *p, const struct lines *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct str label = defined_label(lines, i);

		if (label.n > 0 && label.n <= LABEL_MAX && takes_marks(label))
			map_put(p->arena, &p->references, fold(p->arena, label),
			    p, true);
	}
}

bool
references_has(const struct prepared *p, size_t from, size_t to)
{
	struct str label = str_sub(p->source->text, from, to);

	if (p->references.n == 0 || label.n > LABEL_MAX || !takes_marks(label))
		return false;
	return map_lookup(&p->references, fold(p->arena, label)) != NULL;
}

/* Whether line i goes on with the definition that line `first` begins. */
static bool
goes_on(const struct lines *lines, size_t first, size_t i)
{
	struct str text = lines_content(lines, i);
	char rule = text.n > 0 ? text.s[0] : '\0';

	return i > first && lines->v[i].kind == LINE_OTHER && text.n > 0 &&
	       rule != '-' && rule != '*' && rule != '_' && rule != '[' &&
	       rule != ':';
}

static size_t
add_definition(
    struct prepared *p, const struct lines *lines, size_t i, struct str label)
{
	size_t start = lines_behind_markers(lines, i), end = i + 1;

	while (end < lines->n && goes_on(lines, i, end))
		end++;
	vec_push(p->arena, &p->beside->definitions,
	    (struct link_definition){
		label, source_loc(lines->source, start,
			   lines->v[end - 1].end - start)});
	return end;
}

void
references_note(struct prepared *p, const struct lines *lines)
{
	for (size_t i = 0; i < lines->n;) {
		struct str label = defined_label(lines, i);

		i = label.n > 0 ? add_definition(p, lines, i, label) : i + 1;
	}
}
