// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <sys/time.h>

extern "C" {
struct event_base;
struct event;
typedef int evutil_socket_t;
typedef void (*event_callback_fn)(evutil_socket_t, short, void *);
#define EV_TIMEOUT 0x01
#define EV_PERSIST 0x10
struct event *event_new(struct event_base *, evutil_socket_t, short, event_callback_fn, void *);
int event_base_once(struct event_base *, evutil_socket_t, short, event_callback_fn, void *,
                    const struct timeval *);
}
