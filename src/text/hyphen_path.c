/*
 * Dictionaries are named hyph_LANGUAGE[_SCRIPT][_REGION].dic.  Only letters
 * and digits of a tag become part of a path.
 */
#include "text/hyphen.h"

#include "base/buf.h"
#include "base/file.h"

static const struct str system_folder = STR_INIT("/usr/share/hyphen");

/* Those whose main region is not called as they are. */
static const struct {
	struct str language, name;
} mains[] = {
    {STR_INIT("af"), STR_INIT("af_ZA")},
    {STR_INIT("be"), STR_INIT("be_BY")},
    {STR_INIT("cs"), STR_INIT("cs_CZ")},
    {STR_INIT("da"), STR_INIT("da_DK")},
    {STR_INIT("el"), STR_INIT("el_GR")},
    {STR_INIT("en"), STR_INIT("en_US")},
    {STR_INIT("et"), STR_INIT("et_EE")},
    {STR_INIT("nb"), STR_INIT("nb_NO")},
    {STR_INIT("nn"), STR_INIT("nn_NO")},
    {STR_INIT("no"), STR_INIT("nb_NO")},
    {STR_INIT("sl"), STR_INIT("sl_SI")},
    {STR_INIT("sq"), STR_INIT("sq_AL")},
    {STR_INIT("sv"), STR_INIT("sv_SE")},
    {STR_INIT("uk"), STR_INIT("uk_UA")},
    {STR_INIT("zu"), STR_INIT("zu_ZA")},
};

/* What of a language tag names a dictionary; absent parts are empty. */
struct tag {
	struct str language, script, region;
};

static bool
has_digit(struct str s)
{
	return s.n > 0 && char_is_digit(s.s[0]);
}

static bool
is_alnum(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!char_is_alnum(s.s[i]))
			return false;
	}
	return true;
}

/* s with `capitals` upper-case letters in front of lower-case ones. */
static struct str
cased(struct arena *a, struct str s, size_t capitals)
{
	char *p = arena_z(a, s);

	for (size_t i = 0; i < s.n; i++)
		p[i] = i < capitals ? char_upper(p[i]) : char_lower(p[i]);
	return (struct str){p, s.n};
}

/* Takes BCP 47's language, script and region; what follows is left. */
static struct tag
parse_tag(struct arena *a, struct str s)
{
	struct tag tag = {0};
	struct str piece;

	if (!str_next(&s, '-', &piece) || !is_alnum(piece))
		return tag;
	tag.language = cased(a, piece, 0);
	while (str_next(&s, '-', &piece) && is_alnum(piece)) {
		if (piece.n == 4 && !has_digit(piece) && !tag.script.n)
			tag.script = cased(a, piece, 1);
		else if (piece.n == 2 || (piece.n == 3 && has_digit(piece)))
			tag.region = cased(a, piece, piece.n);
		else if (piece.n != 3)
			break;
	}
	return tag;
}

static struct str
main_name(struct arena *a, struct str language)
{
	for (size_t i = 0; i < sizeof mains / sizeof *mains; i++) {
		if (str_eq(mains[i].language, language))
			return mains[i].name;
	}
	return arena_printf(
	    a, "%s_%s", language.s, cased(a, language, language.n).s);
}

static bool
find_named(struct arena *a, struct str folder, struct str name,
    struct str subtag, struct str *out)
{
	struct buf *file = buf_new(a);
	struct str path;

	buf_z(file, "hyph_");
	buf_str(file, name);
	buf_z(file, subtag.n ? "_" : "");
	buf_str(file, subtag);
	buf_z(file, ".dic");
	path = path_join(a, folder, buf_view(file));
	if (!file_is_plain(path.s))
		return false;
	*out = path;
	return true;
}

/* A dictionary for a language as one script has it. */
static bool
find_script(
    struct arena *a, struct str folder, const struct tag *tag, struct str *out)
{
	struct str name =
	    arena_printf(a, "%s_%s", tag->language.s, tag->script.s);

	return find_named(a, folder, name, tag->region, out) ||
	       find_named(a, folder, name, (struct str){0}, out);
}

struct str
hyphen_dictionary_in(struct arena *a, struct str folder, struct str language)
{
	struct tag tag = parse_tag(a, language);
	struct str none = {0}, path = {0};

	if (tag.language.n < 2 || tag.language.n > 3)
		return path;
	if (tag.script.n && find_script(a, folder, &tag, &path))
		return path;
	if (find_named(a, folder, tag.language, tag.region, &path))
		return path;
	if (!find_named(a, folder, main_name(a, tag.language), none, &path))
		find_named(a, folder, tag.language, none, &path);
	return path;
}

struct str
hyphen_dictionary(struct arena *a, struct str language)
{
	return hyphen_dictionary_in(a, system_folder, language);
}
