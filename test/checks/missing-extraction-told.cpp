// RUN: %expectations %s

// Spans that begin the work of a request by what they record, though no kind says so.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using Headers = std::map<std::string, std::string>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("ferry");
}

class HeaderCarrier : public context::propagation::TextMapCarrier {
public:
  explicit HeaderCarrier(const Headers &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = headers_.find(std::string(key));
    return it == headers_.end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const Headers &headers_;
};

static context::Context parentOf(const Headers &headers) {
  auto now = context::RuntimeContext::GetCurrent();
  HeaderCarrier carrier(headers);
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);
}

class Work {
public:
  explicit Work(const char *name, trace::SpanKind kind = trace::SpanKind::kInternal)
      : span_(tracer()->StartSpan(name, {.kind = kind})), scope_(span_) {}
  Work(const char *name, trace::SpanKind kind, const context::Context &parent)
      : span_(tracer()->StartSpan(name, optionsOf(kind, parent))), scope_(span_) {}
  void set(const char *key, const std::string &value) { span_->SetAttribute(key, value); }

private:
  static trace::StartSpanOptions optionsOf(trace::SpanKind kind, const context::Context &parent) {
    trace::StartSpanOptions options;
    options.kind = kind;
    options.parent = parent;
    return options;
  }
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

struct Visit {
  std::string method, path, body;
  Headers headers;
};

int book(const Visit &visit) {
  Work work("POST /crossings", trace::SpanKind::kServer, parentOf(visit.headers));
  work.set("http.route", "/crossings");
  return 201;
}

int listBad(const Visit &visit) {
  Work work("GET /crossings"); // finds: tracing-missing-extraction, tracing-span-kind
  work.set("http.request.method", visit.method);
  work.set("http.route", "/crossings");
  return 200;
}
int listByKindBad(const Visit &visit) {
  Work work("GET /crossings", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  work.set("http.request.method", visit.method);
  work.set("http.route", "/crossings");
  return 200;
}

// A step of the work, by all that is known.
int countOk(const Visit &visit) {
  Work work("crossings.count");
  work.set("crossings.deck", "car");
  return 200;
}
// What goes out is another's request.
int askOk(const Visit &visit) {
  Work work("GET weather", trace::SpanKind::kClient);
  work.set("server.address", "weather.example");
  return 200;
}
