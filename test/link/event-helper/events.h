#pragma once

#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/tracer.h"

#include <string>

namespace shop {

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

struct Event {
  std::string id, type, traceparent;
};

SpanPointer startProcessing(const char *name);
SpanPointer startProcessingOf(const Event &event);
void tag(trace::Span &span, const Event &event);
void tagType(trace::Span &span, const Event &event);
void tagCurrent(const Event &event);
void linkTo(trace::Span &span, const Event &event);

} // namespace shop
