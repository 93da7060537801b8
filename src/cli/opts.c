#include "cli/opts.h"

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
    "  --theme THEME      institute, letter, plain, large-print, handout,\n"
    "                     booklet or FILE.yaml, whatever the manifest says\n"
    "  --standard LIST    a-3a, a-2a, a-2u or a-2b, and ua-1; or none:\n"
    "                     what the PDF meets (a-3a,ua-1)\n"
    "  --no-attachments   the PDF does not carry its sources (a-2a,ua-1)\n"
    "  --open-password-file FILE, --owner-password-file FILE\n"
    "                     what protects the outputs that the manifest says\n"
    "                     are protected, or a single file: AES-256\n"
    "  --linearize        the PDF can be shown while it is fetched\n"
    "  --profile NAME     only the outputs of this profile; a single file as\n"
    "                     it sees it\n"
    "  --since FILE       what is other than in the edition that build or\n"
    "                     check compares with: a PDF of it, or its\n"
    "                     extract as JSON\n"
    "  --change-bars      bars beside what is new or reworded since then\n"
    "  --classic-pdf      files for programs that know no PDF 1.5, of 2003;\n"
    "                     up to nine times as large\n"
    "  -j, --jobs NUMBER  outputs that build or check makes at once; 0, as\n"
    "                     without it, for as many as there are processors\n"
    "  --dump=STAGE       print a stage as text instead: doc, facts, pages,\n"
    "                     sources\n"
    "  --strict           warnings are errors\n"
    "  -q, --quiet        errors only\n"
    "  --diagnostics=FORM messages as text, or as json: one object a line\n"
    "\n"
    "SOURCE_DATE_EPOCH in the environment sets the date in the metadata.\n"
    "Exit status: 0 done, 1 the input is wrong, 2 usage, 3 the system,\n"
    "4 a fault of briefpress.\n";

enum option_kind {
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_OUTPUT,
	OPTION_OUTPUT_DIR,
	OPTION_THEME,
	OPTION_STANDARD,
	OPTION_NO_ATTACHMENTS,
	OPTION_PROFILE,
	OPTION_SINCE,
	OPTION_CHANGE_BARS,
	OPTION_CLASSIC_PDF,
	OPTION_JOBS,
	OPTION_LINEARIZE,
	OPTION_OPEN_PASSWORD,
	OPTION_OWNER_PASSWORD,
	OPTION_DUMP,
	OPTION_FORMAT,
	OPTION_ONLY,
	OPTION_CHECK,
	OPTION_FORCE,
	OPTION_STRICT,
	OPTION_QUIET,
	OPTION_DIAGNOSTICS
};

static const struct option {
	const char *name, *letter;
	enum option_kind kind;
	bool value;
} options[] = {
    {"--help", "-h", OPTION_HELP, false},
    {"--version", "-V", OPTION_VERSION, false},
    {"--output", "-o", OPTION_OUTPUT, true},
    {"--output-dir", "", OPTION_OUTPUT_DIR, true},
    {"--theme", "", OPTION_THEME, true},
    {"--standard", "", OPTION_STANDARD, true},
    {"--no-attachments", "", OPTION_NO_ATTACHMENTS, false},
    {"--profile", "", OPTION_PROFILE, true},
    {"--since", "", OPTION_SINCE, true},
    {"--change-bars", "", OPTION_CHANGE_BARS, false},
    {"--classic-pdf", "", OPTION_CLASSIC_PDF, false},
    {"--jobs", "-j", OPTION_JOBS, true},
    {"--linearize", "", OPTION_LINEARIZE, false},
    {"--open-password-file", "", OPTION_OPEN_PASSWORD, true},
    {"--owner-password-file", "", OPTION_OWNER_PASSWORD, true},
    {"--dump", "", OPTION_DUMP, true},
    {"--format", "", OPTION_FORMAT, true},
    {"--only", "", OPTION_ONLY, true},
    {"--check", "", OPTION_CHECK, false},
    {"--force", "", OPTION_FORCE, false},
    {"--strict", "", OPTION_STRICT, false},
    {"--quiet", "-q", OPTION_QUIET, false},
    {"--diagnostics", "", OPTION_DIAGNOSTICS, true},
};

#define FOR(command) (1u << COMMAND_##command)

/* Options that some commands have. */
static const struct restriction {
	enum option_kind kind;
	unsigned commands;
	const char *wrong; /* what to say of them elsewhere */
} restrictions[] = {
    {OPTION_OUTPUT, FOR(RENDER) | FOR(EXTRACT) | FOR(UNPACK),
	"-o is for render, extract and unpack; build has --output-dir"},
    {OPTION_OUTPUT_DIR, FOR(BUILD), "--output-dir is for build; render has -o"},
    {OPTION_THEME, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--theme is for build, render and check"},
    {OPTION_NO_ATTACHMENTS, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--no-attachments is for build, render and check"},
    {OPTION_SINCE, FOR(BUILD) | FOR(CHECK), "--since is for build and check"},
    {OPTION_CHANGE_BARS, FOR(BUILD) | FOR(CHECK),
	"--change-bars is for build and check"},
    {OPTION_CLASSIC_PDF, FOR(BUILD) | FOR(RENDER),
	"--classic-pdf is for build and render"},
    {OPTION_JOBS, FOR(BUILD) | FOR(CHECK), "--jobs is for build and check"},
    {OPTION_LINEARIZE, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--linearize is for build, render and check"},
    {OPTION_OPEN_PASSWORD, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--open-password-file is for build, render and check"},
    {OPTION_OWNER_PASSWORD, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--owner-password-file is for build, render and check"},
    {OPTION_DUMP, FOR(BUILD) | FOR(RENDER) | FOR(CHECK),
	"--dump is for build, render and check"},
    {OPTION_FORMAT, FOR(EXTRACT), "--format is for extract"},
    {OPTION_ONLY, FOR(BUILD) | FOR(CHECK) | FOR(EXTRACT),
	"--only is for build, check and extract"},
    {OPTION_CHECK, FOR(FMT), "--check is for fmt"},
    {OPTION_FORCE, FOR(UNPACK), "--force is for unpack"},
};

/* What has been read of the command line. */
struct reader {
	int argc, at;
	char **argv;
	struct opts *out;
	bool has_command;
	unsigned seen; /* the kinds of options, a bit each */
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
apply(struct reader *r, enum option_kind kind, const char *value)
{
	r->seen |= 1u << kind;
	switch (kind) {
	case OPTION_HELP:
	case OPTION_VERSION:
		r->out->command =
		    kind == OPTION_HELP ? COMMAND_HELP : COMMAND_VERSION;
		r->has_command = true;
		r->at = r->argc;
		break;
	case OPTION_OUTPUT:
		r->out->output = value;
		break;
	case OPTION_OUTPUT_DIR:
		r->out->output_dir = value;
		break;
	case OPTION_THEME:
		r->out->theme = value;
		break;
	case OPTION_STANDARD:
		r->out->standard = value;
		break;
	case OPTION_NO_ATTACHMENTS:
		r->out->no_attachments = true;
		break;
	case OPTION_PROFILE:
		r->out->profile = value;
		break;
	case OPTION_SINCE:
		r->out->since = value;
		break;
	case OPTION_CHANGE_BARS:
		r->out->change_bars = true;
		break;
	case OPTION_CLASSIC_PDF:
		r->out->classic_pdf = true;
		break;
	case OPTION_JOBS:
		return read_jobs(r, value);
	case OPTION_LINEARIZE:
		r->out->linearize = true;
		break;
	case OPTION_OPEN_PASSWORD:
		r->out->password_files[BP_PASSWORD_OPEN] = value;
		break;
	case OPTION_OWNER_PASSWORD:
		r->out->password_files[BP_PASSWORD_OWNER] = value;
		break;
	case OPTION_DUMP:
		return read_stage(r, value);
	case OPTION_FORMAT:
		return read_format(r, value);
	case OPTION_ONLY:
		return add_only(r, value);
	case OPTION_CHECK:
		r->out->check = true;
		break;
	case OPTION_FORCE:
		r->out->force = true;
		break;
	case OPTION_STRICT:
		r->out->strict = true;
		break;
	case OPTION_QUIET:
		r->out->quiet = true;
		break;
	case OPTION_DIAGNOSTICS:
		return read_form(r, value);
	}
	return NULL;
}

/* Whether a word is this option; *value is what follows an "=" in it. */
static bool
is_option(const struct option *o, const char *word, const char **value)
{
	size_t n = strlen(o->name);

	*value = NULL;
	if (*o->letter && strcmp(word, o->letter) == 0)
		return true;
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
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		if (!is_option(&options[i], word, &value))
			continue;
		if (!options[i].value && value)
			return "\"%s\": this option takes no value";
		if (options[i].value && !value && r->at < r->argc)
			value = r->argv[r->at++];
		if (options[i].value && (!value || !*value))
			return "\"%s\" needs a value";
		return apply(r, options[i].kind, value ? value : "");
	}
	return "unknown option \"%s\"";
}

/* What is wrong with options of other commands. */
static const char *
check_options(const struct reader *r)
{
	for (size_t i = 0; i < sizeof restrictions / sizeof *restrictions; i++)
		if ((r->seen & 1u << restrictions[i].kind) &&
		    !(restrictions[i].commands & 1u << r->out->command))
			return restrictions[i].wrong;
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
