// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

struct Holder {
  SpanPointer span_;
  void keep() { span_ = tracer()->StartSpan("kept"); }
};

void use(SpanPointer span);

void plain() {
  auto span = tracer()->StartSpan("plain");
  trace::Scope scope(span);
}

void kind() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("kind", options);
  auto scope = tracer()->WithActiveSpan(span);
}

void parent(const trace::SpanContext &context) {
  trace::StartSpanOptions options;
  options.parent = context;
  auto span = tracer()->StartSpan("parent", options);
}

SpanPointer returned() { return tracer()->StartSpan("returned"); }

void passed() { use(tracer()->StartSpan("passed")); }

void nobody() { tracer()->StartSpan("nobody"); }

SpanPointer startNamed(const std::string &name) { return tracer()->StartSpan(name); }

void wrapped() {
  auto span = startNamed("by a wrapper");
  span->UpdateName("renamed");
  span->AddEvent("happened");
}

void tenants(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("tenants");
  trace::Scope scope(span);
}

//= keep: span "kept" parent=ambient heldBy=object
//= plain: span "plain" parent=ambient
//= kind: span "kind" spanKind=server parent=ambient
//= parent: span "parent" parent=explicit
//= returned: span "returned" parent=ambient heldBy=returned
//= passed: span "passed" parent=ambient heldBy=passed
//= nobody: span "nobody" parent=ambient heldBy=nobody
//= startNamed: span #0 parent=ambient heldBy=returned callersDecide=True
//= wrapped: span "by a wrapper" parent=ambient wrapper=startNamed
//= tenants: span "tenants" parent=ambient tenants=tenant_id
//= wrapped: span named "renamed"
//= wrapped: event named "happened"
//= wrapped: event of span 8: ? = "happened"
//= plain: scope of span 1
//= kind: scope of span 2
//= tenants: scope of span 9
//= nobody: discards span of StartSpan
