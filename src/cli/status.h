/*
 * The program's exit status.
 */
#ifndef CLI_STATUS_H
#define CLI_STATUS_H

#include "briefpress.h"

enum { EXIT_DONE, EXIT_INPUT, EXIT_USAGE, EXIT_SYSTEM, EXIT_BUG };

int exit_status(enum bp_status status);

#endif
