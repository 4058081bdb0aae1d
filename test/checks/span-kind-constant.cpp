// RUN: %expectations %s

// Kinds that a template is given, or that a constant has.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

template <trace::SpanKind Kind> class Leg {
public:
  explicit Leg(nostd::string_view name) : span_(started(name)), scope_(span_) {}
  ~Leg() { span_->End(); }
  void set(nostd::string_view key, nostd::string_view value) { span_->SetAttribute(key, value); }

private:
  static SpanPointer started(nostd::string_view name) {
    trace::StartSpanOptions options;
    options.kind = Kind;
    return tracer()->StartSpan(name, options);
  }
  SpanPointer span_;
  trace::Scope scope_;
};

template <trace::SpanKind Kind> class ShortLeg {
public:
  explicit ShortLeg(nostd::string_view name) : span_(tracer()->StartSpan(name, {.kind = Kind})), scope_(span_) {}
  ~ShortLeg() { span_->End(); }
  void set(nostd::string_view key, nostd::string_view value) { span_->SetAttribute(key, value); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void writtenBad() {
  Leg<trace::SpanKind::kServer> leg("stock.read"); // finds: tracing-span-kind "of kind 'server'"
  leg.set("db.system.name", "mysql");
}

void listedBad() {
  ShortLeg<trace::SpanKind::kInternal> leg("stock.read"); // finds: tracing-span-kind
  leg.set("db.system.name", "mysql");
}

void writtenOk() {
  Leg<trace::SpanKind::kClient> leg("stock.read");
  leg.set("db.system.name", "mysql");
}

void listedOk() {
  ShortLeg<trace::SpanKind::kClient> leg("stock.read");
  leg.set("db.system.name", "mysql");
}
