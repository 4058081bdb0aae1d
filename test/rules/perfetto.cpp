// RUN: %expectations --modes one %s

// A slice is no span: nothing asks for its tenant or its status.

#include "perfetto/tracing/track_event.h"

#include <string>
#include <thread>

void sliceOk(const std::string &tenant_id) {
  TRACE_EVENT("shop", "order.load");
  std::thread([] { TRACE_EVENT("shop", "order.check"); }).detach();
}

void nameBad(const std::string &user_id) {
  std::string name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  TRACE_EVENT("shop", perfetto::DynamicString(name));
}

void beginBad(const std::string &user_id) {
  std::string name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  TRACE_EVENT_BEGIN("shop", perfetto::DynamicString(name));
  TRACE_EVENT_END("shop");
}

void argumentBad(const std::string &password) {
  TRACE_EVENT("shop", "user.login", "input", password); // finds: tracing-sensitive-attribute
}

void instantBad(const std::string &password) {
  TRACE_EVENT_INSTANT("shop", "user.login", "count", 3, "input", password); // finds: tracing-sensitive-attribute
}

void typedNameBad(const std::string &user_id) {
  std::string name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  TRACE_EVENT_INSTANT("shop", nullptr, [&](perfetto::EventContext event) { event.event()->set_name(name); });
}

void annotationBad(const std::string &password) {
  TRACE_EVENT("shop", "user.login", [&](perfetto::EventContext event) {
    event.AddDebugAnnotation("input", password); // finds: tracing-sensitive-attribute
  });
}

void constantOk(bool hot, int count) {
  TRACE_EVENT("shop", "cache.load", "count", count);
  TRACE_EVENT_INSTANT("shop", perfetto::DynamicString(hot ? "cache.hot" : "cache.cold"));
}
