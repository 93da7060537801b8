/*
 * Holds line breaking and bidirectional text against Unicode's own tests.
 */
#include <stdio.h>
#include <stdlib.h>

#include "conformance/conformance.h"

static const struct {
	const char *name;
	bool (*run)(struct arena *a, struct data *out);
} tests[] = {
    {"LineBreakTest", conformance_line_break},
    {"BidiTest", conformance_bidi},
    {"BidiCharacterTest", conformance_bidi_character},
};

int
main(void)
{
	size_t passed = 0, failed = 0;

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		struct arena *a = arena_new(0);
		struct data data = {0};

		if (!a || !tests[i].run(a, &data))
			data.failed = 1;
		printf("%s: %zu lines passed, %zu failed, %zu deviate as "
		       "listed\n",
		    tests[i].name, data.passed, data.failed, data.known);
		passed += data.passed;
		failed += data.failed;
		arena_free(a);
	}
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
