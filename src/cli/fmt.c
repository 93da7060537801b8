#include "cli/fmt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/messages.h"
#include "cli/status.h"

/* Notes and warnings are what check is for. */
static void
print_errors(struct bp *bp, const struct opts *o, enum bp_status status)
{
	if (status != BP_OK)
		messages_print(bp, o);
}

/* All of standard input on the heap, NULL when there is no memory. */
static char *
read_input(size_t *n)
{
	size_t room = 1 << 16, got;
	char *text = malloc(room), *more;

	*n = 0;
	while (text && (got = fread(text + *n, 1, room - *n, stdin)) > 0) {
		*n += got;
		if (*n < room)
			continue;
		more = room <= SIZE_MAX / 2 ? realloc(text, room * 2) : NULL;
		if (!more)
			free(text);
		text = more;
		room *= 2;
	}
	return text;
}

static int
no_input(const char *reason)
{
	fprintf(stderr, "briefpress: error: standard input: %s\n", reason);
	return EXIT_SYSTEM;
}

/* Prints standard input in canonical form, or tells whether it is. */
static int
filter(struct bp *bp, const struct opts *o)
{
	size_t n, length = 0;
	char *input = read_input(&n);
	const char *text = "";
	enum bp_status status;
	int changed;

	if (!input)
		return no_input("memory ran out");
	if (ferror(stdin)) {
		free(input);
		return no_input("cannot be read");
	}
	status = bp_format_text(bp, input, n, &text, &length);
	print_errors(bp, o, status);
	changed = length != n || (n && memcmp(text, input, n) != 0);
	if (!o->check)
		fwrite(text, 1, length, stdout);
	else if (changed && !o->quiet)
		puts("-");
	free(input);
	return status == BP_OK && o->check && changed ? EXIT_INPUT
						      : exit_status(status);
}

static int
rewrite(struct bp *bp, const struct opts *o, const char *path)
{
	int changed = 0;
	enum bp_status status = bp_format_file(bp, path, !o->check, &changed);

	print_errors(bp, o, status);
	if (status != BP_OK)
		return exit_status(status);
	if (changed && !o->quiet)
		puts(path);
	return changed && o->check ? EXIT_INPUT : EXIT_DONE;
}

int
fmt_run(struct bp *bp, const struct opts *o)
{
	int worst = EXIT_DONE;

	for (int i = 0; i < o->path_count; i++) {
		int status = strcmp(o->paths[i], "-") == 0
				 ? filter(bp, o)
				 : rewrite(bp, o, o->paths[i]);

		if (status > worst)
			worst = status;
	}
	return worst;
}
