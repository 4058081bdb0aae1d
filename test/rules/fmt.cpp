// RUN: %expectations --modes one %s -- -pthread

#include "fmt/format.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void formatBad(const std::string &user_id) {
  trace::Scope scope(tracer()->StartSpan(fmt::format("user.load {}", user_id))); // finds: tracing-high-cardinality-span-name
}

void runtimeBad(const std::string &user_id) {
  std::string text = "user.load {}";
  trace::Scope scope(tracer()->StartSpan(fmt::format(fmt::runtime(text), user_id))); // finds: tracing-high-cardinality-span-name
}

void sprintfBad(int number) {
  trace::Scope scope(tracer()->StartSpan(fmt::sprintf("order.load %d", number))); // finds: tracing-high-cardinality-span-name
}

void toStringBad(int number) {
  trace::Scope scope(tracer()->StartSpan("order.load " + fmt::to_string(number))); // finds: tracing-high-cardinality-span-name
}

void joinBad(const std::vector<std::string> &order_ids) {
  trace::Scope scope(tracer()->StartSpan(fmt::format("orders {}", fmt::join(order_ids, ",")))); // finds: tracing-high-cardinality-span-name
}

void constantOk(bool cached) {
  trace::Scope scope(tracer()->StartSpan(fmt::format("order.load {}", cached ? "hot" : "cold")));
}
