// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <cstdint>

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/span.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/default_span.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
namespace propagation {
static const nostd::string_view kTraceParent = "traceparent";
static const nostd::string_view kTraceState = "tracestate";
static const size_t kVersionSize = 2;
static const size_t kTraceIdSize = 32;
static const size_t kSpanIdSize = 16;
static const size_t kTraceFlagsSize = 2;
static const size_t kTraceParentSize = 55;

class HttpTraceContext : public context::propagation::TextMapPropagator {
public:
  void Inject(context::propagation::TextMapCarrier &carrier,
              const context::Context &context) noexcept override {
    if (trace::GetSpan(context)->GetContext().IsValid())
      carrier.Set(kTraceParent, "");
  }

  context::Context Extract(const context::propagation::TextMapCarrier &carrier,
                           context::Context &context) noexcept override {
    if (carrier.Get(kTraceParent).empty())
      return context;
    nostd::shared_ptr<Span> remote{new DefaultSpan(SpanContext(false, true))};
    return trace::SetSpan(context, remote);
  }

  static TraceId TraceIdFromHex(nostd::string_view) { return TraceId(); }

  static SpanId SpanIdFromHex(nostd::string_view) { return SpanId(); }

  static TraceFlags TraceFlagsFromHex(nostd::string_view) {
    return TraceFlags();
  }

  bool Fields(nostd::function_ref<bool(nostd::string_view)> callback)
      const noexcept override {
    return callback(kTraceParent) && callback(kTraceState);
  }
};
} // namespace propagation
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
