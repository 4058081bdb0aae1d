#include "headers.h"

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"

namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace propagation = opentelemetry::context::propagation;

namespace {
class HeaderCarrier : public propagation::TextMapCarrier {
public:
  explicit HeaderCarrier(httplib::Headers &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    headers_.emplace(std::string(key.data(), key.size()), std::string(value.data(), value.size()));
  }

private:
  httplib::Headers &headers_;
};
} // namespace

SpanPointer startClient(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void inject(httplib::Headers &headers) {
  HeaderCarrier carrier(headers);
  auto current = context::RuntimeContext::GetCurrent();
  propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
}

void addLanguage(httplib::Headers &headers) { headers.emplace("Accept-Language", "de"); }

void addAll(httplib::Headers &headers) {
  addLanguage(headers);
  inject(headers);
}

void addByHand(httplib::Headers &headers, const std::string &parent) {
  headers.emplace("traceparent", parent);
}

httplib::Headers tracedHeaders() {
  httplib::Headers headers;
  inject(headers);
  return headers;
}

void Plain::fill(httplib::Headers &headers) { headers.emplace("Accept", "text/plain"); }
void Traced::fill(httplib::Headers &headers) { inject(headers); }
