#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Tracer> tracer();

// One fix that nobody needs to look at, and one that somebody does.
void load(const std::string &order_id) {
  auto span = tracer()->StartSpan("order.load " + order_id);
  trace::Scope{span};
  span->SetAttribute("http.status_code", 200);
}

void far();
void between();
void them();
void lies();
void so();
void much();
void code();

void store() {
  auto span = tracer()->StartSpan("order.store");
  trace::Scope{span};
}
