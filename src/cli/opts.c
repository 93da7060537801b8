#include "cli/opts.h"

#include <stddef.h>
#include <string.h>

const char opts_help[] =
    "briefpress typesets annotated Markdown as PDF briefing packs.\n"
    "\n"
    "  briefpress build [OPTION]... PACK     every output of a pack: a\n"
    "                                        folder with a pack.yaml, or a\n"
    "                                        manifest\n"
    "  briefpress render [OPTION]... FILE.md -o FILE.pdf\n"
    "                                        one Markdown file\n"
    "  briefpress check [OPTION]... PATH     all messages, nothing written\n"
    "  briefpress extract [OPTION]... PATH   what it holds, as data\n"
    "  briefpress unpack [OPTION]... FILE.pdf\n"
    "                                        writes back the sources that a\n"
    "                                        PDF carries\n"
    "  briefpress fmt [--check] FILE.md...   annotations in canonical form;\n"
    "                                        - is a filter\n"
    "  briefpress explain [CODE]             what a message means; all codes\n"
    "  briefpress --help | --version\n"
    "\n"
    "  --output-dir DIR   where build writes (this folder)\n"
    "  -o, --output FILE  where render or extract writes; the folder that\n"
    "                     unpack writes to (that of the PDF's name)\n"
    "  --force            unpack replaces files that are there\n"
    "  --format FORMAT    of extract: json, csv or md\n"
    "  --only NAME,...    only these outputs of a pack; of extract:\n"
    "                     recommendations, signatories, key_points, outline\n"
    "                     or links\n"
    "  --check            fmt changes nothing, lists what it would change\n"
    "  --dump=STAGE       print a stage as text instead: doc, facts, pages,\n"
    "                     sources\n"
    "  -j, --jobs NUMBER  outputs that build or check makes at once; 0, as\n"
    "                     without it, for as many as there are processors\n"
    "  --profile NAME     only the outputs of this profile; a single file as\n"
    "                     it sees it\n"
    "  --since FILE       what is other than in the edition that build or\n"
    "                     check compares with: a PDF of it, or its\n"
    "                     extract as JSON\n"
    "  --change-bars      bars beside what is new or reworded since then\n"
    "  --theme THEME      institute, letter, plain, large-print, handout,\n"
    "                     booklet or FILE.yaml, whatever the manifest says\n"
    "  --standard LIST    a-3a, a-2a, a-2u or a-2b, and ua-1; or none:\n"
    "                     what the PDF meets (a-3a,ua-1)\n"
    "  --classic-pdf      files for programs that know no PDF 1.5, of 2003;\n"
    "                     up to nine times as large\n"
    "  --linearize        the PDF can be shown while it is fetched\n"
    "  --open-password-file FILE, --owner-password-file FILE\n"
    "                     what protects the outputs that the manifest says\n"
    "                     are protected, or a single file: AES-256\n"
    "  --no-attachments   the PDF does not carry its sources (a-2a,ua-1)\n"
    "  --diagnostics=FORM messages as text, or as json: one object a line\n"
    "  --strict           warnings are errors\n"
    "  -q, --quiet        errors only\n"
    "\n"
    "SOURCE_DATE_EPOCH in the environment sets the date in the metadata.\n"
    "Exit status: 0 done, 1 the input is wrong, 2 usage, 3 the system,\n"
    "4 a fault of briefpress.\n";

enum option_kind {
	OPTION_FLAG,
	OPTION_TEXT,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_JOBS,
	OPTION_DUMP,
	OPTION_FORMAT,
	OPTION_ONLY,
	OPTION_DIAGNOSTICS
};

/* The commands that have an option, and what to say of it elsewhere. */
struct scope {
	unsigned commands; /* a bit each */
	const char *wrong;
};

#define FOR(command) (1u << COMMAND_##command)
#define FOR_PDF (FOR(BUILD) | FOR(RENDER) | FOR(CHECK))

static const struct scope for_build = {
    FOR(BUILD), "%s is for build; render has -o"};
static const struct scope for_fmt = {FOR(FMT), "%s is for fmt"};
static const struct scope for_extract = {FOR(EXTRACT), "%s is for extract"};
static const struct scope for_unpack = {FOR(UNPACK), "%s is for unpack"};
static const struct scope for_files = {
    FOR(BUILD) | FOR(RENDER), "%s is for build and render"};
static const struct scope for_packs = {
    FOR(BUILD) | FOR(CHECK), "%s is for build and check"};
static const struct scope for_outputs = {FOR(BUILD) | FOR(CHECK) | FOR(EXTRACT),
    "%s is for build, check and extract"};
static const struct scope for_pdf = {
    FOR_PDF, "%s is for build, render and check"};
static const struct scope for_views = {
    FOR_PDF | FOR(EXTRACT), "%s is for build, render, check and extract"};
static const struct scope for_one = {FOR(RENDER) | FOR(EXTRACT) | FOR(UNPACK),
    "%s is for render, extract and unpack; build has --output-dir"};

/* Where in struct opts a flag or a text goes. */
#define TO(member) offsetof(struct opts, member)
#define TO_PASSWORD(which) (TO(password_files) + (which) * sizeof(const char *))

static const struct option {
	const char *name, *letter;
	enum option_kind kind;
	const struct scope *scope; /* NULL for all commands */
	size_t to;
} options[] = {
    {"--help", "-h", OPTION_HELP, NULL, 0},
    {"--version", "-V", OPTION_VERSION, NULL, 0},
    {"--output-dir", "", OPTION_TEXT, &for_build, TO(output_dir)},
    {"--output", "-o", OPTION_TEXT, &for_one, TO(output)},
    {"--force", "", OPTION_FLAG, &for_unpack, TO(force)},
    {"--format", "", OPTION_FORMAT, &for_extract, 0},
    {"--only", "", OPTION_ONLY, &for_outputs, 0},
    {"--check", "", OPTION_FLAG, &for_fmt, TO(check)},
    {"--dump", "", OPTION_DUMP, &for_pdf, 0},
    {"--jobs", "-j", OPTION_JOBS, &for_packs, 0},
    {"--profile", "", OPTION_TEXT, &for_views, TO(profile)},
    {"--since", "", OPTION_TEXT, &for_packs, TO(since)},
    {"--change-bars", "", OPTION_FLAG, &for_packs, TO(change_bars)},
    {"--theme", "", OPTION_TEXT, &for_pdf, TO(theme)},
    {"--standard", "", OPTION_TEXT, &for_pdf, TO(standard)},
    {"--classic-pdf", "", OPTION_FLAG, &for_files, TO(classic_pdf)},
    {"--linearize", "", OPTION_FLAG, &for_pdf, TO(linearize)},
    {"--open-password-file", "", OPTION_TEXT, &for_pdf,
	TO_PASSWORD(BP_PASSWORD_OPEN)},
    {"--owner-password-file", "", OPTION_TEXT, &for_pdf,
	TO_PASSWORD(BP_PASSWORD_OWNER)},
    {"--no-attachments", "", OPTION_FLAG, &for_pdf, TO(no_attachments)},
    {"--diagnostics", "", OPTION_DIAGNOSTICS, NULL, 0},
    {"--strict", "", OPTION_FLAG, NULL, TO(strict)},
    {"--quiet", "-q", OPTION_FLAG, NULL, TO(quiet)},
};

#define OPTION_COUNT (sizeof options / sizeof *options)

/* What has been read of the command line. */
struct reader {
	int argc, at;
	char **argv;
	struct opts *out;
	bool has_command;
	const char *seen[OPTION_COUNT]; /* name or letter, or NULL */
	const char **culprit;
};

static const char *
read_command(struct reader *r, const char *word)
{
	static const struct {
		const char *name;
		enum command command;
	} commands[] = {{"build", COMMAND_BUILD}, {"render", COMMAND_RENDER},
	    {"check", COMMAND_CHECK}, {"extract", COMMAND_EXTRACT},
	    {"unpack", COMMAND_UNPACK}, {"fmt", COMMAND_FMT},
	    {"explain", COMMAND_EXPLAIN}, {"help", COMMAND_HELP}};

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (strcmp(word, commands[i].name) != 0)
			continue;
		r->out->command = commands[i].command;
		r->has_command = true;
		return NULL;
	}
	*r->culprit = word;
	return "unknown command \"%s\"";
}

static const char *
read_word(struct reader *r, const char *word)
{
	if (!r->has_command)
		return read_command(r, word);
	*r->culprit = word;
	if (r->out->path && r->out->command != COMMAND_FMT)
		return "one path only: \"%s\" is too many";
	if (!r->out->path)
		r->out->path = word;
	/* Paths are gathered where arguments were that have been read. */
	r->argv[r->out->path_count++] = (char *)word;
	r->out->paths = r->argv;
	return NULL;
}

/* The index of a word among n of them, or n. */
static int
index_of(const char *word, const char *const *words, int n)
{
	int i = 0;

	while (i < n && strcmp(word, words[i]) != 0)
		i++;
	return i;
}

static const char *
read_jobs(struct reader *r, const char *value)
{
	size_t n = strspn(value, "0123456789");

	*r->culprit = value;
	/* Four digits are more than there are outputs, and no overflow. */
	if (value[n] || n > 4)
		return "\"%s\" is no number of outputs at once: 0 to 9999";
	r->out->jobs = 0;
	for (size_t i = 0; i < n; i++)
		r->out->jobs = r->out->jobs * 10 + (size_t)(value[i] - '0');
	return NULL;
}

static const char *
read_stage(struct reader *r, const char *value)
{
	static const char *const stages[] = {
	    "doc", "facts", "pages", "sources"};
	int i = index_of(value, stages, 4);

	*r->culprit = value;
	r->out->dump = true;
	r->out->stage = (enum bp_stage)i;
	return i < 4 ? NULL
		     : "unknown stage \"%s\": doc, facts, pages and sources "
		       "are known";
}

static const char *
read_format(struct reader *r, const char *value)
{
	static const char *const formats[] = {"json", "csv", "md"};
	int i = index_of(value, formats, 3);

	*r->culprit = value;
	r->out->extraction.format = (enum bp_text_format)i;
	return i < 3 ? NULL
		     : "unknown format \"%s\": json, csv and md are known";
}

static const char *
read_rows(struct reader *r, const char *value)
{
	static const char *const rows[] = {
	    "recommendations", "signatories", "key_points", "outline", "links"};
	int i = index_of(value, rows, 5);

	*r->culprit = value;
	r->out->extraction.rows = (enum bp_rows)(BP_ROWS_ALL + 1 + i);
	return i < 5 ? NULL
		     : "unknown rows \"%s\": recommendations, signatories, "
		       "key_points, outline and links are known";
}

/* What it names depends on the command, which may stand behind it. */
static const char *
add_only(struct reader *r, const char *value)
{
	struct opts *o = r->out;

	*r->culprit = value;
	if (o->only_count == OPTS_ONLY_MAX)
		return "\"%s\": too many times --only; put commas between "
		       "names";
	o->only[o->only_count++] = value;
	return NULL;
}

static const char *
read_form(struct reader *r, const char *value)
{
	*r->culprit = value;
	r->out->json = strcmp(value, "json") == 0;
	if (r->out->json || strcmp(value, "text") == 0)
		return NULL;
	return "unknown form \"%s\": text and json are known";
}

static const char *
apply(struct reader *r, const struct option *option, const char *value)
{
	void *to = (char *)r->out + option->to;

	switch (option->kind) {
	case OPTION_FLAG:
		*(bool *)to = true;
		return NULL;
	case OPTION_TEXT:
		*(const char **)to = value;
		return NULL;
	case OPTION_HELP:
	case OPTION_VERSION:
		r->out->command = option->kind == OPTION_HELP ? COMMAND_HELP
							      : COMMAND_VERSION;
		r->has_command = true;
		r->at = r->argc;
		return NULL;
	case OPTION_JOBS:
		return read_jobs(r, value);
	case OPTION_DUMP:
		return read_stage(r, value);
	case OPTION_FORMAT:
		return read_format(r, value);
	case OPTION_ONLY:
		return add_only(r, value);
	case OPTION_DIAGNOSTICS:
		return read_form(r, value);
	}
	return NULL;
}

static bool
takes_value(const struct option *o)
{
	return o->kind != OPTION_FLAG && o->kind != OPTION_HELP &&
	       o->kind != OPTION_VERSION;
}

/*
 * Whether a word is this option; *value is what is joined to it: behind a
 * letter that takes one, "-j4", or an "=".
 */
static bool
is_option(const struct option *o, const char *word, const char **value)
{
	size_t n = strlen(o->name);

	*value = NULL;
	if (*o->letter && strncmp(word, o->letter, 2) == 0) {
		if (word[2])
			*value = word + 2;
		return !*value || takes_value(o);
	}
	if (strncmp(word, o->name, n) != 0)
		return false;
	if (word[n] == '=')
		*value = word + n + 1;
	return word[n] == '=' || word[n] == '\0';
}

static const char *
read_option(struct reader *r, const char *word)
{
	const char *value;

	*r->culprit = word;
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		bool takes = takes_value(&options[i]);

		if (!is_option(&options[i], word, &value))
			continue;
		if (!takes && value)
			return "\"%s\": this option takes no value";
		if (takes && !value && r->at < r->argc)
			value = r->argv[r->at++];
		if (takes && (!value || !*value))
			return "\"%s\" needs a value";
		r->seen[i] =
		    word[1] == '-' ? options[i].name : options[i].letter;
		return apply(r, &options[i], takes ? value : "");
	}
	return "unknown option \"%s\"";
}

/* What is wrong with options of other commands. */
static const char *
check_options(struct reader *r)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option *o = &options[i];

		if (!r->seen[i] || !o->scope ||
		    (o->scope->commands & 1u << r->out->command))
			continue;
		*r->culprit = r->seen[i];
		return o->scope->wrong;
	}
	return NULL;
}

static const char *
check(struct reader *r)
{
	const struct opts *o = r->out;
	const char *wrong = NULL;

	if (o->command == COMMAND_HELP || o->command == COMMAND_VERSION)
		return NULL;
	if (o->command == COMMAND_EXTRACT && o->only_count > 0)
		wrong = read_rows(r, o->only[o->only_count - 1]);
	if (wrong)
		return wrong;
	if (!o->path && o->command != COMMAND_EXPLAIN)
		return "no path: name a pack or a file";
	if (o->command == COMMAND_RENDER && !o->output && !o->dump)
		return "render needs -o FILE.pdf";
	if (o->extraction.format == BP_CSV && o->extraction.rows == BP_ROWS_ALL)
		return "CSV holds one table: choose it by --only";
	return check_options(r);
}

const char *
opts_parse(int argc, char **argv, struct opts *out, const char **culprit)
{
	struct reader r = {.argc = argc, .at = 1, .argv = argv, .out = out};
	const char *wrong = NULL;
	bool words_only = false;

	*out = (struct opts){0};
	*culprit = "";
	r.culprit = culprit;
	while (!wrong && r.at < argc) {
		const char *word = argv[r.at++];

		if (!words_only && strcmp(word, "--") == 0)
			words_only = true;
		else if (!words_only && word[0] == '-' && word[1])
			wrong = read_option(&r, word);
		else
			wrong = read_word(&r, word);
	}
	if (!wrong && !r.has_command)
		return "no command: build, render, check, extract, unpack or "
		       "fmt";
	return wrong ? wrong : check(&r);
}
