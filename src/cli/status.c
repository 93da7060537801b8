#include "cli/status.h"

int
exit_status(enum bp_status status)
{
	switch (status) {
	case BP_OK:
		return EXIT_DONE;
	case BP_EINPUT:
		return EXIT_INPUT;
	case BP_EARG:
		return EXIT_USAGE;
	case BP_EIO:
	case BP_ENOMEM:
		return EXIT_SYSTEM;
	default:
		return EXIT_BUG;
	}
}
