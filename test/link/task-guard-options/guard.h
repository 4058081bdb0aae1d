#pragma once

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

namespace shop {

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

inline trace::StartSpanOptions ofKind(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return options;
}

inline trace::StartSpanOptions below(const context::Context &parent) {
  trace::StartSpanOptions options;
  options.parent = parent;
  return options;
}

class Guard {
public:
  Guard(opentelemetry::nostd::string_view name, const trace::StartSpanOptions &options)
      : span_(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options)),
        scope_(span_) {}
  Guard(opentelemetry::nostd::string_view name, trace::SpanKind kind) : Guard(name, ofKind(kind)) {}
  ~Guard() { span_->End(); }

private:
  opentelemetry::nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

class Parcels {
public:
  void pack(int grams);
  void send(int grams);
  void sendBelow(const context::Context &parent, int grams);
};

} // namespace shop
