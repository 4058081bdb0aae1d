// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <ctime>

#include "bthread/bthread.h"

typedef uint64_t bthread_timer_t;

extern "C" {
extern int bthread_timer_add(bthread_timer_t *id, struct timespec abstime, void (*on_timer)(void *),
                             void *arg);
}
