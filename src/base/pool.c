/*
 * Each thread takes the next index from a shared counter until there are no
 * more: whoever ends early does what is left, whatever the steps cost.
 */
#include "base/pool.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* What a main thread has by custom; input is nested within limits for it. */
#define STACK_SIZE ((size_t)8 << 20) /* [bytes] */

struct loop {
	pool_step *step;
	void *user;
	size_t count;
	atomic_size_t next;
	atomic_bool stopped;
};

struct worker {
	struct loop *loop;
	size_t number;
	pthread_t thread;
};

size_t
pool_width(size_t jobs, size_t count)
{
	size_t most = count < POOL_WIDEST ? count : POOL_WIDEST;
	long processors;

	if (jobs == 0) {
		processors = sysconf(_SC_NPROCESSORS_ONLN);
		jobs = processors > 0 ? (size_t)processors : 1;
	}
	if (jobs > most)
		jobs = most;
	return jobs > 0 ? jobs : 1;
}

static void *
work(void *user)
{
	const struct worker *self = user;
	struct loop *loop = self->loop;

	while (!atomic_load(&loop->stopped)) {
		size_t index = atomic_fetch_add(&loop->next, 1);

		if (index >= loop->count)
			break;
		if (!loop->step(loop->user, self->number, index))
			atomic_store(&loop->stopped, true);
	}
	return NULL;
}

/* Starts up to n workers; gives how many there are. */
static size_t
start(struct worker *workers, size_t n)
{
	pthread_attr_t attributes;
	size_t started = 0;

	if (pthread_attr_init(&attributes) != 0)
		return 0;
	(void)pthread_attr_setstacksize(&attributes, STACK_SIZE);
	while (started < n && pthread_create(&workers[started].thread,
				  &attributes, work, &workers[started]) == 0)
		started++;
	pthread_attr_destroy(&attributes);
	return started;
}

/* The same, all signals blocked in the workers. */
static size_t
start_quietly(struct worker *workers, size_t n)
{
	sigset_t all, before;
	size_t started;

	sigfillset(&all);
	if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0)
		return 0;
	started = start(workers, n);
	(void)pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

bool
pool_run(size_t width, size_t count, pool_step *step, void *user)
{
	struct loop loop = {.step = step, .user = user, .count = count};
	struct worker workers[POOL_WIDEST] = {{.loop = &loop}};
	size_t started = 0;

	for (size_t i = 1; i < width; i++)
		workers[i] = (struct worker){.loop = &loop, .number = i};
	if (width > 1)
		started = start_quietly(workers + 1, width - 1);
	work(&workers[0]);
	for (size_t i = 0; i < started; i++)
		(void)pthread_join(workers[i + 1].thread, NULL);
	return !loop.stopped;
}
