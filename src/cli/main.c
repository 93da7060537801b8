/*
 * The program: arguments in, messages and exit status out.  The library's
 * first customer: nothing is used but briefpress.h.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "briefpress.h"
#include "cli/fmt.h"
#include "cli/messages.h"
#include "cli/opts.h"
#include "cli/status.h"

/* Whether all that was printed reached its file. */
static int
closed(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fprintf(stderr, "briefpress: error: cannot write standard output\n");
	return EXIT_SYSTEM;
}

static int
usage(const char *wrong, const char *culprit)
{
	fputs("briefpress: error: ", stderr);
	for (const char *p = wrong; *p; p++) {
		if (p[0] == '%' && p[1] == 's') {
			fputs(culprit, stderr);
			p++;
		} else {
			fputc(*p, stderr);
		}
	}
	fputs("\nhint: briefpress --help lists what there is\n", stderr);
	return EXIT_USAGE;
}

/*
 * The date for the metadata from SOURCE_DATE_EPOCH, as reproducible builds
 * have it: seconds since 1970.  False when it is set to something else.
 */
static int
set_date(struct bp *bp)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	long long seconds;

	if (!epoch || !*epoch)
		return 1;
	errno = 0;
	seconds = strtoll(epoch, &end, 10);
	/* Up to the year 9999, the last that a PDF date can say. */
	if (errno || *end || seconds < 0 || seconds > 253402300799)
		return 0;
	bp_set_date(bp, seconds);
	return 1;
}

static int
run_dump(struct bp *bp, const struct opts *o)
{
	const char *text = NULL;
	size_t n = 0;
	enum bp_status status = bp_dump(bp, o->path, o->stage, &text, &n);

	if (text)
		fwrite(text, 1, n, stdout);
	messages_print(bp, o);
	return closed(exit_status(status));
}

/* Messages, files that were written, status. */
static int
finish(struct bp *bp, const struct opts *o, enum bp_status status)
{
	messages_print(bp, o);
	for (size_t i = 0; !o->quiet && i < bp_output_count(bp); i++) {
		struct bp_output out = bp_output_at(bp, i);

		if (out.pages > 0)
			printf("%s: %u page%s\n", out.path, out.pages,
			    out.pages == 1 ? "" : "s");
		else
			printf("%s: %llu byte%s\n", out.path,
			    (unsigned long long)out.bytes,
			    out.bytes == 1 ? "" : "s");
	}
	return closed(exit_status(status));
}

/*
 * The outputs that are asked for; *culprit is the option that is wrong.  Of
 * extract, what --only names are rows.
 */
static enum bp_status
choose(struct bp *bp, const struct opts *o, const char **culprit)
{
	enum bp_status status = bp_set_profile(bp, o->profile);
	int n = o->command == COMMAND_EXTRACT ? 0 : o->only_count;

	*culprit = o->profile;
	for (int i = 0; status == BP_OK && i < n; i++) {
		*culprit = o->only[i];
		status = bp_add_only(bp, o->only[i]);
	}
	return status;
}

static int
refuse_names(const char *culprit)
{
	return usage("\"%s\": names of outputs and profiles are lower "
		     "case letters, digits and hyphens",
	    culprit);
}

/* What goes for all outputs. */
static enum bp_status
configure(struct bp *bp, const struct opts *o)
{
	enum bp_status status = BP_OK;

	if (o->output_dir)
		status = bp_set_output_dir(bp, o->output_dir);
	if (status == BP_OK)
		status = bp_set_theme(bp, o->theme);
	if (status == BP_OK)
		status = bp_set_since(bp, o->since);
	for (int i = 0; status == BP_OK && i <= BP_PASSWORD_OWNER; i++)
		status = bp_set_password_file(
		    bp, (enum bp_password)i, o->password_files[i]);
	bp_set_change_bars(bp, o->change_bars);
	bp_set_classic_pdf(bp, o->classic_pdf);
	bp_set_jobs(bp, o->jobs);
	bp_set_linearize(bp, o->linearize);
	bp_set_attachments(bp, !o->no_attachments);
	return status;
}

static int
run_pdf(struct bp *bp, const struct opts *o)
{
	const char *culprit = "";
	enum bp_status status = configure(bp, o);

	if (status == BP_OK)
		status = choose(bp, o, &culprit);
	if (status == BP_EARG)
		return refuse_names(culprit);
	if (status != BP_OK)
		return exit_status(status);
	if (bp_set_standard(bp, o->standard) != BP_OK)
		return usage(
		    "\"%s\" names no standards, or two of PDF/A", o->standard);
	if (o->dump)
		return run_dump(bp, o);
	if (o->command == COMMAND_BUILD)
		status = bp_build(bp, o->path);
	else if (o->command == COMMAND_RENDER)
		status = bp_render(bp, o->path, o->output);
	else
		status = bp_check(bp, o->path);
	return finish(bp, o, status);
}

static int
run_extract(struct bp *bp, const struct opts *o)
{
	const char *text = NULL, *culprit = "";
	size_t n = 0;
	enum bp_status status = choose(bp, o, &culprit);

	if (status == BP_EARG)
		return refuse_names(culprit);
	if (status != BP_OK)
		return exit_status(status);
	if (o->output)
		status = bp_extract_to(bp, o->path, o->extraction, o->output);
	else
		status = bp_extract(bp, o->path, o->extraction, &text, &n);
	if (text)
		fwrite(text, 1, n, stdout);
	return finish(bp, o, status);
}

static int
run_unpack(struct bp *bp, const struct opts *o)
{
	return finish(bp, o, bp_unpack(bp, o->path, o->output, o->force));
}

static int
run(struct bp *bp, const struct opts *o)
{
	bp_set_strict(bp, o->strict);
	switch (o->command) {
	case COMMAND_UNPACK:
		return run_unpack(bp, o);
	case COMMAND_EXTRACT:
		return run_extract(bp, o);
	case COMMAND_FMT:
		return closed(fmt_run(bp, o));
	default:
		return run_pdf(bp, o);
	}
}

static const char *
severity_name(enum bp_severity severity)
{
	static const char *const names[] = {"note", "warning", "error"};

	return names[severity];
}

/* A message's text with x, y and z for what it names. */
static void
print_format(const char *format)
{
	for (const char *p = format; *p; p++) {
		if (p[0] == '%' && p[1] >= '1' && p[1] <= '3')
			putchar("xyz"[*++p - '1']);
		else
			putchar(*p);
	}
}

static void
list_codes(void)
{
	for (size_t i = 0; i < bp_code_count(); i++) {
		struct bp_code code = bp_code_at(i);

		printf("%-20s %-8s ", code.name, severity_name(code.severity));
		print_format(code.message);
		putchar('\n');
	}
}

/* Words in lines of at most so many bytes; the texts are ASCII. */
#define LINE_WIDTH 72

static void
print_filled(const char *text)
{
	size_t column = 0;

	while (*text) {
		size_t n = strcspn(text, " ");

		if (column > 0 && column + 1 + n > LINE_WIDTH) {
			putchar('\n');
			column = 0;
		}
		column += (size_t)printf(
		    "%s%.*s", column > 0 ? " " : "", (int)n, text);
		text += n;
		while (*text == ' ')
			text++;
	}
	putchar('\n');
}

/* One code, or all of them. */
static int
explain(const char *name)
{
	if (!name) {
		list_codes();
		return closed(EXIT_DONE);
	}
	for (size_t i = 0; i < bp_code_count(); i++) {
		struct bp_code code = bp_code_at(i);

		if (strcmp(code.name, name) != 0)
			continue;
		printf("%s: ", severity_name(code.severity));
		print_format(code.message);
		printf(" [%s]\n", code.name);
		if (*code.hint) {
			fputs("hint: ", stdout);
			print_format(code.hint);
			putchar('\n');
		}
		putchar('\n');
		print_filled(code.explanation);
		return closed(EXIT_DONE);
	}
	return usage("no message has the code \"%s\"", name);
}

int
main(int argc, char **argv)
{
	struct opts o;
	const char *culprit, *wrong = opts_parse(argc, argv, &o, &culprit);
	struct bp *bp;
	int status;

	if (wrong)
		return usage(wrong, culprit);
	if (o.command == COMMAND_HELP) {
		fputs(opts_help, stdout);
		return closed(EXIT_DONE);
	}
	if (o.command == COMMAND_VERSION) {
		printf("briefpress %s (libharu %s)\n", bp_version(),
		    bp_pdf_library_version());
		return closed(EXIT_DONE);
	}
	if (o.command == COMMAND_EXPLAIN)
		return explain(o.path);
	bp = bp_new();
	if (!bp || !set_date(bp)) {
		bp_free(bp);
		return bp ? usage(
				"SOURCE_DATE_EPOCH is no number of seconds", "")
			  : EXIT_SYSTEM;
	}
	status = run(bp, &o);
	bp_free(bp);
	return status;
}
