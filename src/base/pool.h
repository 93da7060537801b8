/*
 * A loop whose steps are run by several threads at once.
 *
 * Steps are begun in rising order of their index.  What each of them leaves
 * must be in a place of its own, by index, so that the caller finds the same
 * in the same order for any number of threads.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stdbool.h>
#include <stddef.h>

/* Threads that a loop can have, the caller's among them. */
#define POOL_WIDEST 64

/*
 * One step.  No two that run at once have the same worker, which is less than
 * the loop's width: what is by worker needs no lock.  After a false no further
 * step is begun.  A step is not left by longjmp(), and lasts until it returns.
 */
typedef bool pool_step(void *user, size_t worker, size_t index);

/*
 * How many threads are best for `count` steps: `jobs`, or as many as there
 * are processors when it is 0; no more than steps or POOL_WIDEST, and 1 at
 * least.
 */
size_t pool_width(size_t jobs, size_t count);

/*
 * Runs step(user, worker, index) for every index below `count`, on `width`
 * threads (1 to POOL_WIDEST), and returns when all that were begun have
 * ended; false when one said so.  One of the threads is the caller's, and the
 * only one when the width is 1; where the system refuses others, fewer do the
 * work.  Signals are left to the threads that were there before.
 */
bool pool_run(size_t width, size_t count, pool_step *step, void *user);

#endif
