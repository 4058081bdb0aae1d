// RUN: %expectations %s

// A parent that was extracted here makes the span an entry point.

#include "opentelemetry/context/propagation/environment_carrier.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using Carrier = context::propagation::TextMapCarrier;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static nostd::shared_ptr<context::propagation::TextMapPropagator> propagator() {
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
}

context::Context incoming(const Carrier &carrier);

void contextBad(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options;
  options.parent = remote;
  auto span = tracer()->StartSpan("order.get", options); // finds: tracing-span-kind "span 'order.get' is of kind 'internal', but continues a remote trace, as server or consumer spans do"
  trace::Scope scope(span);
}

void spanContextBad(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options;
  options.parent = trace::GetSpan(remote)->GetContext();
  auto span = tracer()->StartSpan("order.get", options); // finds: tracing-span-kind
  trace::Scope scope(span);
}

void guardedBad(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  auto parent = trace::GetSpan(remote)->GetContext();
  trace::StartSpanOptions options;
  if (parent.IsValid())
    options.parent = parent;
  auto span = tracer()->StartSpan("order.get", {{"order.count", 1}}, options); // finds: tracing-span-kind
  trace::Scope scope(span);
}

void designatedBad(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto span = tracer()->StartSpan("order.get", {.parent = propagator()->Extract(carrier, current)}); // finds: tracing-span-kind
  trace::Scope scope(span);
}

static SpanPointer enter(const char *name, const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options;
  options.parent = remote;
  return tracer()->StartSpan(name, options); // finds: tracing-span-kind
}

void wrapperOk(const Carrier &carrier) { // reported there
  auto span = enter("order.get", carrier);
  trace::Scope scope(span);
}

void serverOk(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options;
  options.parent = remote;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("order.get", options);
}

void consumerOk(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = propagator()->Extract(carrier, current);
  auto span = tracer()->StartSpan("order.created process", options);
}

void relayOk(const Carrier &carrier) { // what was stored is sent on
  auto current = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  options.parent = propagator()->Extract(carrier, current);
  auto span = tracer()->StartSpan("outbox.relay", options);
}

void saidSoOk(const Carrier &carrier) { // handed over inside the process
  auto current = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal;
  options.parent = propagator()->Extract(carrier, current);
  auto span = tracer()->StartSpan("job.run", options);
}

void localParentOk(const Carrier &carrier) {
  auto outer = tracer()->StartSpan("batch.run");
  trace::StartSpanOptions options;
  options.parent = outer->GetContext();
  auto span = tracer()->StartSpan("job.run", options);
}

void otherSpanOk(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options{.parent = remote, .kind = trace::SpanKind::kServer};
  auto span = tracer()->StartSpan("order.get", options);
  trace::Scope scope(span);
  auto inner = tracer()->StartSpan("order.load");
}

void startedProcessOk() { // a process that another one starts is no server
  context::propagation::EnvironmentCarrier carrier;
  context::Context current;
  auto remote = propagator()->Extract(carrier, current);
  trace::StartSpanOptions options;
  options.parent = remote;
  auto span = tracer()->StartSpan("report.build", options);
  trace::Scope scope(span);
}

void givenParentOk(const context::Context &parent) {
  trace::StartSpanOptions options;
  options.parent = parent;
  auto span = tracer()->StartSpan("order.get", options);
}

void chosenOk(const Carrier &carrier, bool nested) {
  auto current = context::RuntimeContext::GetCurrent();
  auto parent = propagator()->Extract(carrier, current);
  if (nested)
    parent = current;
  trace::StartSpanOptions options;
  options.parent = parent;
  auto span = tracer()->StartSpan("order.get", options);
}

void kindByHelperOk(const Carrier &carrier, void (*prepare)(trace::StartSpanOptions &)) {
  auto current = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.parent = propagator()->Extract(carrier, current);
  prepare(options);
  auto span = tracer()->StartSpan("order.get", options);
}

// The context is attached instead of given.
void FN_attached(const Carrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  auto token = context::RuntimeContext::Attach(propagator()->Extract(carrier, current));
  auto span = tracer()->StartSpan("order.get");
}

// A helper extracts it.
void FN_helper(const Carrier &carrier) {
  trace::StartSpanOptions options;
  options.parent = incoming(carrier);
  auto span = tracer()->StartSpan("order.get", options);
}
