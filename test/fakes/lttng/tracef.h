// Part of the fakes; see test/fakes/README.md.
#pragma once

extern "C" {
struct lttng_ust_tracepoint {
  const char *name;
  int state;
};
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracef___event;
extern void lttng_ust__tracef(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
extern void _lttng_ust_tracef(const char *fmt, ...); // until 2.12
}

#define lttng_ust_tracef(fmt, ...)                                                                 \
  do {                                                                                             \
    if (__builtin_expect(!!(lttng_ust_tracepoint_lttng_ust_tracef___event.state), 0))              \
      lttng_ust__tracef(fmt, ##__VA_ARGS__);                                                       \
  } while (0)
#define tracef lttng_ust_tracef
