/*
 * UAX #9: levels and visual order.  Text that runs one way has in ICU the
 * level of its paragraph, or the one above: then only that way is compared,
 * and the order, as ICU's own test does.  Characters that rule X9 removes have no
 * level in the files ("x"), so ours is not looked at; they have no place in
 * the order either.
 */
#include "text/bidi.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "conformance/conformance.h"

/* A line's text, its wanted levels and the order of those that have one. */
struct wanted {
	struct buf *text;
	struct numbers levels, order;
	int32_t base;   /* the paragraph's level, or -1 */
	size_t one_way; /* answers compared without their levels */
};

/* A character of each class, as in UAX #9, table 4. */
static const struct {
	const char *class;
	uint32_t c;
} classes[] = {
    {"L", 'a'},
    {"R", 0x05D0},
    {"AL", 0x0627},
    {"EN", '1'},
    {"ES", '+'},
    {"ET", '$'},
    {"AN", 0x0661},
    {"CS", ','},
    {"NSM", 0x0300},
    {"BN", 0x00AD},
    {"B", 0x2029},
    {"S", '\t'},
    {"WS", ' '},
    {"ON", '!'},
    {"LRE", 0x202A},
    {"LRO", 0x202D},
    {"RLE", 0x202B},
    {"RLO", 0x202E},
    {"PDF", 0x202C},
    {"LRI", 0x2066},
    {"RLI", 0x2067},
    {"FSI", 0x2068},
    {"PDI", 0x2069},
};

static void
add_char(struct buf *b, uint32_t c)
{
	char bytes[4];

	buf_add(b, bytes, utf8_encode(c, bytes));
}

static bool
add_class(struct buf *b, struct str class)
{
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (!str_eq_z(class, classes[i].class))
			continue;
		add_char(b, classes[i].c);
		return true;
	}
	return false;
}

#define FOUR(s) s s s s
#define SIXTY_FOUR(s) FOUR(FOUR(FOUR(s)))

/*
 * Where ICU has not followed a later version of UAX #9: the line's text and
 * paragraph direction, and the levels that we have.
 */
static const struct deviation {
	const char *line, *levels;
} deviations[] = {
    /* isolates inside an override, which does not reach them (X5a, X6a) */
    {"202E 0061 202A 0062 202C 2066 0063 2069 202A 0064 202C 0065 202C;2",
	"1 1 2 2 2 2 2 2 2 2 1 1 0"},
    {"202E 0061 202A 0062 202C 2066 0063 2069 202A 0064 202C 0065 202C;1",
	"3 3 4 4 4 4 4 4 4 4 3 3 1"},
    {"202D 05D0 202B 05D1 202C 2068 05D2 2069 202B 05D3 202C 05D4 202C;2",
	"2 2 3 3 3 3 3 3 3 3 2 2 1"},
    {"202D 0661 202B 0662 202C 2068 0663 2069 202B 0664 202C 0665 202C;0",
	"2 2 4 4 3 3 6 3 4 4 2 2 0"},
    /* brackets inside an override are still paired (N0) */
    {"202A 05D0 0028 05D1 202C 202D 0029;2", "3 3 3 3 3 3 3"},
    {"202A 05D0 0028 05D1 202C 202D 0029 202C;2", "3 3 3 3 3 3 3 1"},
    {"202B 0061 0028 0062 202C 202E 0029;2", "2 2 2 2 2 2 2"},
    {"202B 0061 0028 0062 202C 202E 0029 202C;2", "2 2 2 2 2 2 2 0"},
    {"202A 202E 0061 202C 0028 05D0 202C 202D 0029 202C;2",
	"3 3 3 3 3 3 3 3 3 0"},
    {"202B 202D 05D0 202C 0028 0061 202C 202E 0029 202C;2",
	"4 4 4 4 4 4 4 4 4 1"},
    {"202A 202E 0061 202C 0028 005B 05D0 202C 202D 005D 0029 202C;2",
	"3 3 3 2 2 2 3 2 2 2 2 0"},
    {"202B 202D 05D0 202C 0028 005B 0061 202C 202E 005D 0029 202C;2",
	"4 4 4 3 3 3 4 3 3 3 3 1"},
    {"202D 0028 202C 202A 05D0 0029 05D1;2", "2 2 3 3 3 2 3"},
    {"202D 0028 202C 202A 05D0 0029 05D1 202C;2", "2 2 3 3 3 2 3 1"},
    {"202E 0028 202C 202B 0061 0029 0062;2", "1 1 2 2 2 1 2"},
    {"202E 0028 202C 202B 0061 0029 0062 202C;2", "1 1 2 2 2 1 2 0"},
    {"202D 202E 0061 202C 0028 202C 202A 05D0 0029 05D1;2",
	"3 3 3 3 3 3 3 3 3 3"},
    {"202E 202D 05D0 202C 0028 202C 202B 0061 0029 0062;2",
	"4 4 4 4 4 4 4 4 4 4"},
    {"202D 202E 0061 202C 0028 005B 202C 202A 05D0 005D 0029 05D1;2",
	"3 3 3 2 2 2 3 3 3 2 2 3"},
    {"202E 202D 05D0 202C 0028 005B 202C 202B 0061 005D 0029 0062;2",
	"4 4 4 3 3 3 4 4 4 3 3 4"},
    /* marks behind a bracket do not follow it (N0) */
    {"0061 0028 0062 0029 0331;1", "2 2 2 2 1"},
    {"0061 0028 0332 0062 0029 0333;1", "2 2 2 2 2 1"},
    {"05D0 0028 05D1 0029 0331;0", "1 1 1 1 0"},
    {"05D0 0028 0332 05D1 0029 0333;0", "1 1 1 1 1 0"},
    {"0661 0028 0662 0029 0331;0", "2 1 2 1 0"},
    {"0661 0028 0332 0662 0029 0333;0", "2 1 1 2 1 0"},
    {"0041 200F 005B 05D0 005D 200D 20D6;0", "0 1 1 1 1 0 0"},
    {"0041 200F 005B 200D 20D6 05D0 005D 200D 20D6;0", "0 1 1 1 1 1 1 0 0"},
    {"0041 200F 005B 200D 200B 20D6 05D0 005D 200B 200D 20D6;0",
	"0 1 1 1 1 1 1 1 0 0 0"},
    /* brackets nested more than 63 deep are still paired (BD16) */
    {"0061" SIXTY_FOUR(" 0028") " 0062" SIXTY_FOUR(" 0029") ";1",
	"2" SIXTY_FOUR(" 2") " 2" SIXTY_FOUR(" 2")},
};

/* The level of each character; false when the runs leave a gap. */
static bool
spread(struct arena *a, struct str text, const struct bidi_runs *runs,
    struct numbers *out)
{
	size_t at = 0;

	for (size_t i = 0; i < runs->n; i++) {
		if (runs->v[i].start != at || runs->v[i].end <= at)
			return false;
		while (at < runs->v[i].end) {
			utf8_next(text, &at);
			vec_push(a, out, runs->v[i].level);
		}
		if (at != runs->v[i].end)
			return false;
	}
	return at == text.n;
}

static bool
equal(const struct numbers *want, const struct numbers *have)
{
	if (want->n != have->n)
		return false;
	for (size_t i = 0; i < want->n; i++)
		if (want->v[i] >= 0 && want->v[i] != have->v[i])
			return false;
	return true;
}

/* Whether all that is shown runs as the first of ours. */
static bool
one_way(const struct numbers *want, const struct numbers *have)
{
	if (want->n != have->n)
		return false;
	for (size_t i = 0; i < want->n; i++)
		if (have->v[i] != have->v[0] ||
		    (want->v[i] >= 0 && (want->v[i] ^ have->v[0]) & 1))
			return false;
	return true;
}

static bool
levels_agree(struct wanted *want, const struct numbers *have)
{
	if (equal(&want->levels, have))
		return true;
	if (!one_way(&want->levels, have))
		return false;
	want->one_way++;
	return true;
}

/* The visual order of those characters that have a level. */
static void
find_order(struct arena *a, const struct numbers *levels, struct numbers *out)
{
	uint8_t *kept = ARENA_ARRAY(a, uint8_t, levels->n);
	int32_t *place = ARENA_ARRAY(a, int32_t, levels->n);
	int32_t *order = ARENA_ARRAY(a, int32_t, levels->n);
	size_t n = 0;

	for (size_t i = 0; i < levels->n; i++) {
		if (levels->v[i] < 0)
			continue;
		place[n] = (int32_t)i;
		kept[n++] = (uint8_t)levels->v[i];
	}
	bidi_order(kept, n, order);
	for (size_t i = 0; i < n; i++)
		vec_push(a, out, place[order[i]]);
}

static bool
order_agrees(
    struct arena *a, const struct wanted *want, const struct numbers *levels)
{
	struct numbers have = {NULL, 0, 0}, seen = {NULL, 0, 0};

	for (size_t i = 0; i < levels->n; i++)
		vec_push(a, &seen, want->levels.v[i] < 0 ? -1 : levels->v[i]);
	find_order(a, &seen, &have);
	return equal(&want->order, &have);
}

static struct str
shown(struct arena *a, const struct numbers *levels)
{
	struct buf *b = buf_new(a);

	for (size_t i = 0; i < levels->n; i++)
		buf_printf(b, "%s%d", i ? " " : "", (int)levels->v[i]);
	return buf_view(b);
}

static bool
agrees(
    struct arena *a, struct wanted *want, enum bidi_base base, struct str *have)
{
	struct bidi_runs runs = {NULL, 0, 0, 0};
	struct numbers levels = {NULL, 0, 0};
	struct str text = buf_view(want->text);

	bidi_find(a, text, base, &runs);
	if (!spread(a, text, &runs, &levels)) {
		*have = STR("runs with gaps");
		return false;
	}
	*have = shown(a, &levels);
	return (want->base < 0 || want->base == runs.base) &&
	       levels_agree(want, &levels) && order_agrees(a, want, &levels);
}

/* "L R AL; 7": bit 0 asks for auto, 1 for left to right, 2 the other. */
static bool
classes_agree(struct arena *a, const struct data *data, struct wanted *want,
    struct str *have)
{
	static const enum bidi_base bases[] = {BIDI_AUTO, BIDI_LTR, BIDI_RTL};
	struct str rest = data->line, names, name, bits;
	int32_t asked;
	bool good = str_next(&rest, ';', &names);

	data_word(&rest, &bits);
	good = good && data_number(bits, 16, &asked) && asked > 0 && asked < 8;
	want->text = buf_new(a);
	while (good && data_word(&names, &name))
		good = add_class(want->text, name);
	for (int i = 0; good && i < 3; i++)
		if (asked & 1 << i)
			good = agrees(a, want, bases[i], have);
	return good;
}

static void
check_classes(struct arena *a, struct data *d, struct wanted *want)
{
	struct arena_mark mark = arena_mark(a);
	struct str have = {NULL, 0};
	bool good = classes_agree(a, d, want, &have);

	data_count(d, good, have);
	arena_reset(a, mark);
}

bool
conformance_bidi(struct arena *a, struct data *out)
{
	struct wanted want = {.base = -1};

	if (!data_open(a, "BidiTest.txt", out))
		return false;
	while (data_next(out)) {
		struct str line = out->line;

		if (str_starts(line, STR("@Levels:")))
			data_numbers(a, str_sub(line, 8, line.n), &want.levels);
		else if (str_starts(line, STR("@Reorder:")))
			data_numbers(a, str_sub(line, 9, line.n), &want.order);
		else
			check_classes(a, out, &want);
	}
	printf("BidiTest: %zu answers compared without levels: they run one "
	       "way\n",
	    want.one_way);
	return true;
}

/* "05D0 0028;1;1;1 1;1 0": text, asked and found base, levels, order. */
static bool
characters_agree(struct arena *a, struct str line, struct str *have)
{
	static const enum bidi_base bases[] = {BIDI_LTR, BIDI_RTL, BIDI_AUTO};
	struct wanted want = {.text = buf_new(a)};
	struct str fields[5] = {{NULL, 0}}, word;
	int32_t base, c;

	for (size_t i = 0; i < 5 && str_next(&line, ';', &fields[i]);)
		i++;
	while (data_word(&fields[0], &word)) {
		if (!data_number(word, 16, &c))
			return false;
		add_char(want.text, (uint32_t)c);
	}
	data_numbers(a, fields[3], &want.levels);
	data_numbers(a, fields[4], &want.order);
	return data_number(fields[1], 10, &base) && base < 3 &&
	       data_number(fields[2], 10, &want.base) &&
	       agrees(a, &want, bases[base], have);
}

static bool
deviates(struct str line, struct str levels)
{
	for (size_t i = 0; i < sizeof deviations / sizeof *deviations; i++)
		if (str_starts(line, str_from_z(deviations[i].line)))
			return str_eq_z(levels, deviations[i].levels);
	return false;
}

bool
conformance_bidi_character(struct arena *a, struct data *out)
{
	if (!data_open(a, "BidiCharacterTest.txt", out))
		return false;
	while (data_next(out)) {
		struct arena_mark mark = arena_mark(a);
		struct str have = {NULL, 0};
		bool good = characters_agree(a, out->line, &have);

		if (!good && deviates(out->line, have))
			out->known++;
		else
			data_count(out, good, have);
		arena_reset(a, mark);
	}
	return true;
}
