// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "lttng/tracef.h"

extern "C" {
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_EMERG;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_EMERG(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_ALERT;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_ALERT(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_CRIT;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_CRIT(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_ERR;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_ERR(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_WARNING;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_WARNING(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_NOTICE;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_NOTICE(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_INFO;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_INFO(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_SYSTEM;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_SYSTEM(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROGRAM;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROGRAM(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROCESS;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROCESS(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_MODULE;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_MODULE(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_UNIT;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_UNIT(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_FUNCTION;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_FUNCTION(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_LINE;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_LINE(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
extern struct lttng_ust_tracepoint lttng_ust_tracepoint_lttng_ust_tracelog___LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG;
extern void lttng_ust__tracelog_LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG(const char *file, int line, const char *func, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
}

#define lttng_ust_tracelog(level, fmt, ...)                                                        \
  do {                                                                                             \
    if (__builtin_expect(!!(lttng_ust_tracepoint_lttng_ust_tracelog___##level.state), 0))          \
      lttng_ust__tracelog_##level(__FILE__, __LINE__, __func__, fmt, ##__VA_ARGS__);               \
  } while (0)
#define tracelog lttng_ust_tracelog
