// RUN: %expectations %s

// What is done under a span, or is its parent, tells of its kind.

#include "opentelemetry/context/propagation/environment_carrier.h"
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

static auto propagator() { return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator(); }

struct Headers : Carrier {
  std::map<std::string, std::string> all;
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override { all[std::string(key)] = std::string(value); }
};

int radio(const char *mast, const std::map<std::string, std::string> &headers);

static void fill(Headers &headers) {
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(headers, now);
}

static int call(const char *mast) {
  Headers headers;
  fill(headers);
  return radio(mast, headers.all);
}

static context::Context remote(const Carrier &carrier) {
  auto now = context::RuntimeContext::GetCurrent();
  return propagator()->Extract(carrier, now);
}

int clientOk() {
  auto span = tracer()->StartSpan("mast.read", {.kind = trace::SpanKind::kClient});
  trace::Scope scope(span);
  return call("north");
}

int internalSendsBad() {
  auto span = tracer()->StartSpan("mast.write"); // finds: tracing-span-kind (likely) "span 'mast.write' is of kind 'internal', but sends its context on, as client or producer spans do"
  trace::Scope scope(span);
  Headers headers;
  fill(headers);
  return radio("north", headers.all);
}

int internalByHelperBad() {
  auto span = tracer()->StartSpan("mast.reset"); // finds: tracing-span-kind
  trace::Scope scope(span);
  return call("south");
}

static SpanPointer begin(const char *name) { return tracer()->StartSpan(name); }
int wrapperBad() {
  auto span = begin("mast.reset"); // finds: tracing-span-kind
  trace::Scope scope(span);
  return call("south");
}

int aroundClientOk() {
  auto span = tracer()->StartSpan("mast.poll");
  trace::Scope scope(span);
  return clientOk() + 1;
}

int aroundClientHereOk() {
  auto span = tracer()->StartSpan("mast.poll");
  trace::Scope scope(span);
  auto inner = tracer()->StartSpan("mast.read", {.kind = trace::SpanKind::kClient});
  trace::Scope innerScope(inner);
  return call("west");
}

int endedBeforeOk() {
  {
    auto span = tracer()->StartSpan("mast.plan");
    trace::Scope scope(span);
  }
  return call("west");
}

// Nothing says that what is injected is its own context.
int neverActiveOk() {
  auto span = tracer()->StartSpan("mast.plan");
  int result = call("west");
  span->End();
  return result;
}

// The context of the span itself, which is not active.
static void fillFrom(const SpanPointer &span, Headers &headers) {
  auto now = context::RuntimeContext::GetCurrent();
  auto with = trace::SetSpan(now, span);
  propagator()->Inject(headers, with);
}
int internalGivesItsOwnBad() {
  auto span = tracer()->StartSpan("mast.write"); // finds: tracing-span-kind
  Headers headers;
  fillFrom(span, headers);
  return radio("north", headers.all);
}
int internalGivesAnothersOk(const SpanPointer &outer) {
  auto span = tracer()->StartSpan("mast.write");
  Headers headers;
  fillFrom(outer, headers);
  return radio("north", headers.all);
}
int clientGivesItsOwnOk() {
  auto span = tracer()->StartSpan("mast.write", {.kind = trace::SpanKind::kClient});
  Headers headers;
  fillFrom(span, headers);
  return radio("north", headers.all);
}

// Somebody says so.
int internalOnPurposeOk() {
  auto span = tracer()->StartSpan("mast.forward", {.kind = trace::SpanKind::kInternal});
  trace::Scope scope(span);
  return call("west");
}

int relayOk(const Carrier &carrier) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = remote(carrier);
  auto span = tracer()->StartSpan("mast.relay", options);
  trace::Scope scope(span);
  return call("west");
}

void extractedByHelperBad(const Carrier &carrier) {
  trace::StartSpanOptions options;
  options.parent = remote(carrier);
  auto span = tracer()->StartSpan("GET /dome", options); // finds: tracing-span-kind (proof) "continues a remote trace"
  trace::Scope scope(span);
}

void extractedToLocalBad(const Carrier &carrier) {
  auto parent = remote(carrier);
  trace::StartSpanOptions options;
  options.parent = trace::GetSpan(parent)->GetContext();
  auto span = tracer()->StartSpan("GET /dome/door", options); // finds: tracing-span-kind
  trace::Scope scope(span);
}

context::Context elsewhere();
void unknownParentOk() {
  trace::StartSpanOptions options;
  options.parent = elsewhere();
  auto span = tracer()->StartSpan("dome.open", options);
}

static context::Context active() { return context::RuntimeContext::GetCurrent(); }
void activeParentOk() {
  trace::StartSpanOptions options;
  options.parent = active();
  auto span = tracer()->StartSpan("dome.open", options);
}

void serverBelowLocalBad() {
  auto outer = tracer()->StartSpan("night.run");
  trace::Scope around(outer);
  auto span = tracer()->StartSpan("night.step", {.kind = trace::SpanKind::kServer}); // finds: tracing-span-kind (likely) "span 'night.step' is of kind 'server', but its parent is a span of this function"
}

void consumerBelowLocalBad() {
  auto outer = tracer()->StartSpan("night.run");
  trace::Scope around(outer);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("night.step", options); // finds: tracing-span-kind "'consumer'"
}

void serverBelowLocalOnAWayOk(bool traced) {
  if (traced) {
    auto outer = tracer()->StartSpan("night.run");
    trace::Scope around(outer);
  }
  auto span = tracer()->StartSpan("night.step", {.kind = trace::SpanKind::kServer});
}

void serverExtractsOk(const Carrier &carrier) {
  auto outer = tracer()->StartSpan("night.run");
  trace::Scope around(outer);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = remote(carrier);
  auto span = tracer()->StartSpan("night.step", options);
}

// A server that is tried out.
void clientAndServerOk() {
  auto outer = tracer()->StartSpan("GET /night", {.kind = trace::SpanKind::kClient});
  trace::Scope around(outer);
  auto span = tracer()->StartSpan("GET /night", {.kind = trace::SpanKind::kServer});
}

// A process that is started under the span goes on with its work.
void startsProcessOk() {
  auto span = tracer()->StartSpan("night.fork");
  trace::Scope scope(span);
  context::propagation::EnvironmentCarrier carrier;
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(carrier, now);
}

// The context may be attached by whoever calls, and nobody is known to.
void entryOk() {
  auto span = tracer()->StartSpan("GET /mast", {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
  call("north");
}
void consumerPublishesOk() {
  auto span = tracer()->StartSpan("mast.publish", {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
  call("east");
}
void consumerRelaysOk(const Carrier &carrier) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = remote(carrier);
  auto span = tracer()->StartSpan("mast.relay", options);
  trace::Scope scope(span);
  call("west");
}
