#include "conformance/data.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/file.h"

#define FOLDER "/usr/share/unicode/"
#define FILE_LIMIT ((size_t)64 << 20)
/* More failures of one file are counted but not shown. */
#define SHOWN 20

bool
data_open(struct arena *a, const char *path, struct data *out)
{
	struct str whole = path_join(a, STR(FOLDER), str_from_z(path)), bytes;
	enum file_status s = file_read(a, whole.s, FILE_LIMIT, &bytes);

	if (s != FILE_OK) {
		printf("%s: %s\n", whole.s, file_status_text(s));
		return false;
	}
	*out = (struct data){.path = whole.s, .rest = bytes};
	return true;
}

bool
data_next(struct data *d)
{
	struct str line;

	while (str_next(&d->rest, '\n', &line)) {
		d->number++;
		line = str_sub(line, 0, str_find(line, '#', 0));
		d->line = str_trim(line);
		if (d->line.n > 0)
			return true;
	}
	return false;
}

void
data_count(struct data *d, bool passed, struct str have)
{
	if (passed) {
		d->passed++;
		return;
	}
	if (++d->failed <= SHOWN)
		printf("%s:%zu: %.*s\n\twe have %.*s\n", d->path, d->number,
		    (int)d->line.n, d->line.s, (int)have.n, have.s);
}

bool
data_word(struct str *rest, struct str *word)
{
	size_t from = 0, to;

	while (from < rest->n && char_is_space(rest->s[from]))
		from++;
	for (to = from; to < rest->n && !char_is_space(rest->s[to]);)
		to++;
	*word = str_sub(*rest, from, to);
	*rest = str_sub(*rest, to, rest->n);
	return word->n > 0;
}

static int32_t
digit(char c)
{
	if (char_is_digit(c))
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : INT32_MAX;
}

bool
data_number(struct str word, int32_t base, int32_t *out)
{
	int32_t value = 0;

	for (size_t i = 0; i < word.n; i++) {
		if (digit(word.s[i]) >= base || value > INT32_MAX / base - 1)
			return false;
		value = value * base + digit(word.s[i]);
	}
	*out = value;
	return word.n > 0;
}

void
data_numbers(struct arena *a, struct str words, struct numbers *out)
{
	struct str word;
	int32_t value;

	out->n = 0;
	while (data_word(&words, &word)) {
		value = -1;
		(void)data_number(word, 10, &value);
		vec_push(a, out, value);
	}
}
