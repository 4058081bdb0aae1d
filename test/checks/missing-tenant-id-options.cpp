// RUN: %expectations %s

// Kinds and parents that another function, an object or a caller says.
// about: tracing-inactive-span, tracing-span-kind

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using SpanPointer = nostd::shared_ptr<trace::Span>;
using Carrier = context::propagation::TextMapCarrier;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}


struct Order {
  std::string tenant_id, id;
};

void tenantsAreKnownOk(const Order &order) {
  auto span = tracer()->StartSpan("order.list");
  span->SetAttribute("tenant_id", order.tenant_id);
}

static trace::StartSpanOptions asServer() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return options;
}
static trace::StartSpanOptions as(trace::SpanKind kind) { return {.kind = kind}; }
static trace::StartSpanOptions asEntry() { return asServer(); }
static trace::StartSpanOptions asServerPerhaps(bool server) {
  trace::StartSpanOptions options;
  if (server)
    options.kind = trace::SpanKind::kServer;
  return options;
}
static trace::StartSpanOptions asOneOfTwo(bool server) {
  if (server)
    return {.kind = trace::SpanKind::kServer};
  return {.kind = trace::SpanKind::kClient};
}
trace::StartSpanOptions asNobodyKnows();

void helperBad() {
  auto span = tracer()->StartSpan("GET /orders", asServer()); // finds: tracing-missing-tenant-id "'GET /orders'"
}
void helperOfHelperBad() {
  auto span = tracer()->StartSpan("GET /orders", asEntry()); // finds: tracing-missing-tenant-id
}
void inLocalBad() {
  auto options = asServer();
  auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-tenant-id
}
void kindInArgumentBad() {
  auto span = tracer()->StartSpan("GET /orders", as(trace::SpanKind::kConsumer)); // finds: tracing-missing-tenant-id
}
void kindInArgumentOk() {
  auto span = tracer()->StartSpan("order.list", as(trace::SpanKind::kInternal));
}
void replacedInLocalOk() {
  auto options = asServer();
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
}
void perhapsOk(bool server) {
  auto span = tracer()->StartSpan("GET /orders", asServerPerhaps(server));
}
void oneOfTwoOk(bool server) {
  auto span = tracer()->StartSpan("GET /orders", asOneOfTwo(server));
}
void unknownOk() {
  auto span = tracer()->StartSpan("GET /orders", asNobodyKnows());
}

class Desk {
public:
  void memberBad() {
    auto span = tracer()->StartSpan("GET /desk", options_); // finds: tracing-missing-tenant-id
  }

private:
  trace::StartSpanOptions options_{.kind = trace::SpanKind::kServer};
};

class Gate {
public:
  Gate() : options_{.kind = trace::SpanKind::kServer} {}
  void memberBad() {
    auto span = tracer()->StartSpan("GET /gate", options_); // finds: tracing-missing-tenant-id
  }

private:
  trace::StartSpanOptions options_;
};

class Door {
public:
  void serve() { options_.kind = trace::SpanKind::kServer; }
  void changedSomeTimeOk() {
    auto span = tracer()->StartSpan("GET /door", options_);
  }

private:
  trace::StartSpanOptions options_;
};

static SpanPointer begin(const char *name, const trace::StartSpanOptions &options = {}) {
  return tracer()->StartSpan(name, options);
}
void givenToWrapperBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = begin("GET /orders", options); // finds: tracing-missing-tenant-id
}
void givenByHelperBad() {
  auto span = begin("GET /orders", asServer()); // finds: tracing-missing-tenant-id
}
void givenNothingOk() {
  auto span = begin("order.list");
}
void recordsOfClientsBad() {
  auto span = tracer()->StartSpan("order.select", {{"db.system.name", "postgresql"}}, asServer()); // finds: tracing-span-kind, tracing-missing-tenant-id
}

// --- the parent ----------------------------------------------------------------------------------
class Builder {
public:
  explicit Builder(std::string name) : name_(std::move(name)) {}
  Builder &client() {
    options_.kind = trace::SpanKind::kClient;
    return *this;
  }
  SpanPointer begin() { return tracer()->StartSpan(name_, options_); }

private:
  std::string name_;
  trace::StartSpanOptions options_;
};

class Below {
public:
  explicit Below(const trace::SpanContext &parent) { options_.parent = parent; }
  void step() { auto span = tracer()->StartSpan("store.step", options_); }

private:
  trace::StartSpanOptions options_;
};

struct Store {
  trace::StartSpanOptions options;
  void member() { auto span = tracer()->StartSpan("store.member", options); }
  void given(const trace::StartSpanOptions &ours) { auto span = tracer()->StartSpan("store.given", ours); }
  void made() { auto span = tracer()->StartSpan("store.made", as(trace::SpanKind::kInternal)); }
  void built() { auto span = Builder("store.built").client().begin(); }
  void active() {
    trace::StartSpanOptions own;
    own.parent = context::RuntimeContext::GetCurrent();
    auto span = tracer()->StartSpan("store.active", own);
  }
};

static trace::StartSpanOptions below(const SpanPointer &span) {
  trace::StartSpanOptions options;
  options.parent = span->GetContext();
  return options;
}

void memberBad(Store &store) {
  auto span = tracer()->StartSpan("shop.open"); // finds: tracing-inactive-span
  store.member();
}
void givenNoneBad(Store &store) {
  auto span = tracer()->StartSpan("shop.open"); // finds: tracing-inactive-span
  store.given({});
}
void madeBad(Store &store) {
  auto span = tracer()->StartSpan("shop.open"); // finds: tracing-inactive-span
  store.made();
}
void builtBad(Store &store) {
  auto span = tracer()->StartSpan("shop.open"); // finds: tracing-inactive-span
  store.built();
}
void activeParentBad(Store &store) {
  auto span = tracer()->StartSpan("shop.open"); // finds: tracing-inactive-span
  store.active();
}
void givenParentOk(Store &store) {
  auto span = tracer()->StartSpan("shop.open");
  store.given(below(span));
}
void parentInMemberOk(Below &job) {
  auto span = tracer()->StartSpan("shop.open");
  job.step();
}
void givenUnknownOk(Store &store) {
  auto span = tracer()->StartSpan("shop.open");
  store.given(asNobodyKnows());
}
