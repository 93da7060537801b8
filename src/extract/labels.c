/*
 * Labels are compared by their ASCII letters, digits and marks: those that
 * differ in other letters alone are taken for one, and both stay.
 */
#include "extract/labels.h"

/* A label is no longer (CommonMark 4.7) [bytes]. */
#define LABEL_MAX 999

static struct str
fold(struct arena *a, struct str label)
{
	char *folded = arena_alloc(a, label.n + 1);
	size_t n = 0;

	label = str_trim(label);
	for (size_t at = 0; at < label.n; at++) {
		char c = label.s[at];

		if (char_is_space(c))
			c = ' ';
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((unsigned char)c < 0x80 &&
		    (c != ' ' || (n > 0 && folded[n - 1] != ' ')))
			folded[n++] = c;
	}
	return (struct str){folded, n};
}

static void
add(struct arena *a, struct map *labels, struct str label)
{
	if (label.n > 0 && label.n <= LABEL_MAX)
		map_put(a, labels, fold(a, label), labels, true);
}

void
labels_find(struct arena *a, struct map *labels, struct str text)
{
	size_t open = text.n;

	for (size_t at = 0; at < text.n; at++) {
		if (text.s[at] == '\\') {
			at++;
		} else if (text.s[at] == '[') {
			open = at + 1;
		} else if (text.s[at] == ']' && open < at) {
			add(a, labels, str_sub(text, open, at));
			open = text.n;
		}
	}
}

bool
labels_take(struct arena *a, struct map *used, const struct link_definition *d)
{
	struct str label = fold(a, d->label);
	bool counts = map_lookup(used, label) != NULL;

	if (counts)
		map_put(a, used, label, NULL, false);
	return counts;
}

/* One with a scheme that is written as it is read, else empty. */
static struct str
address_of(struct str text, const struct link_definition *d)
{
	size_t at = (size_t)(d->label.s - text.s) + d->label.n + 2, end;
	struct str address;

	while (at < text.n && char_is_space(text.s[at]))
		at++;
	if (at < text.n && text.s[at] == '<')
		at++;
	end = at;
	while (
	    end < text.n && !char_is_space(text.s[end]) && text.s[end] != '>')
		end++;
	address = str_sub(text, at, end);
	for (size_t i = 0; i < address.n; i++)
		if (address.s[i] == '\\' || address.s[i] == '&' ||
		    address.s[i] == '{')
			return STR("");
	return str_find(address, ':', 0) < address.n ? address : STR("");
}

bool
labels_may_lead(
    const struct map *shown, struct str text, const struct link_definition *d)
{
	struct str address = address_of(text, d);

	return address.n == 0 || map_lookup(shown, address);
}
