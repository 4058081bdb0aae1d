#pragma once

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
using Carrier = context::propagation::TextMapCarrier;

inline auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("mast"); }
inline auto propagator() { return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator(); }

struct Headers : Carrier {
  std::map<std::string, std::string> all;
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override { all[std::string(key)] = std::string(value); }
};

inline void fill(Headers &headers) {
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(headers, now);
}

int radio(const std::map<std::string, std::string> &headers);

int probe();
int quiet();
int shared();
int served();
int entry();
