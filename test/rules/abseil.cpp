// RUN: %expectations --modes one %s -- -pthread

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/substitute.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void catBad(const std::string &user_id) {
  trace::Scope scope(tracer()->StartSpan(absl::StrCat("user.load ", user_id))); // finds: tracing-high-cardinality-span-name
}

void catNumberBad(int number) {
  trace::Scope scope(tracer()->StartSpan(absl::StrCat("order.load ", number, "/", 3))); // finds: tracing-high-cardinality-span-name
}

void appendBad(const std::string &user_id) {
  std::string name = "user.load";
  absl::StrAppend(&name, " ", user_id); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(tracer()->StartSpan(name));
}

void formatBad(int number) {
  trace::Scope scope(tracer()->StartSpan(absl::StrFormat("order.load %d", number))); // finds: tracing-high-cardinality-span-name
}

void joinBad(const std::vector<std::string> &order_ids) {
  trace::Scope scope(tracer()->StartSpan(absl::StrJoin(order_ids, ","))); // finds: tracing-high-cardinality-span-name
}

void substituteBad(const std::string &user_id) {
  trace::Scope scope(tracer()->StartSpan(absl::Substitute("user.load $0", user_id))); // finds: tracing-high-cardinality-span-name
}

void constantOk(bool cached) {
  trace::Scope scope(tracer()->StartSpan(absl::StrCat("order.load ", cached ? "hot" : "cold")));
}
