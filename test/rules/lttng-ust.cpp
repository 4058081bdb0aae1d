// RUN: %expectations --modes one %s

#include "lttng/tracef.h"
#include "lttng/tracelog.h"

#include <string>

void formattedBad(const std::string &password) {
  lttng_ust_tracef("login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  tracef("login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  _lttng_ust_tracef("login with %s", password.c_str()); // finds: tracing-sensitive-attribute
}

void leveledBad(const std::string &password) {
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_EMERG, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_ALERT, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_CRIT, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_ERR, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_WARNING, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_NOTICE, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_INFO, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_SYSTEM, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROGRAM, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_PROCESS, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_MODULE, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_UNIT, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_FUNCTION, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG_LINE, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_DEBUG, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
}

void countOk(int count) {
  lttng_ust_tracef("loaded %d", count);
  lttng_ust_tracelog(LTTNG_UST_TRACEPOINT_LOGLEVEL_INFO, "loaded %d", count);
}
