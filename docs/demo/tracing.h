// The service's tracer, and what every file needs around it.
#pragma once

#include "request.h"

#include <opentelemetry/context/propagation/global_propagator.h>
#include <opentelemetry/context/propagation/text_map_propagator.h>
#include <opentelemetry/context/runtime_context.h>
#include <opentelemetry/trace/context.h>
#include <opentelemetry/trace/provider.h>
#include <opentelemetry/trace/scope.h>
#include <opentelemetry/trace/span.h>
#include <opentelemetry/trace/span_startoptions.h>
#include <opentelemetry/trace/tracer.h>

#include <string>
#include <utility>

namespace orders {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

inline nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("orders", "1.4.0");
}

// A span of the service layer. Every one of them knows its tenant.
inline nostd::shared_ptr<trace::Span> startSpan(const char *name, const std::string &tenant_id) {
  return tracer()->StartSpan(name, {{"tenant_id", tenant_id}});
}

// The task in the context of whoever hands it to another thread.
template <typename Task> auto inCurrentContext(Task task) {
  return [parent = context::RuntimeContext::GetCurrent(), task = std::move(task)] {
    auto token = context::RuntimeContext::Attach(parent);
    task();
  };
}

// Trace context in the headers of a request or an event.
class HeaderCarrier : public context::propagation::TextMapCarrier {
public:
  explicit HeaderCarrier(Headers &headers) : headers_(headers) {}

  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto found = headers_.find(std::string(key.data(), key.size()));
    if (found == headers_.end())
      return "";
    return found->second;
  }

  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    headers_[std::string(key.data(), key.size())] = std::string(value.data(), value.size());
  }

private:
  Headers &headers_;
};

} // namespace orders
