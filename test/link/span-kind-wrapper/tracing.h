#pragma once

#include "opentelemetry/trace/span_startoptions.h"
#include "opentelemetry/trace/tracer.h"

#include <string>

namespace shop {

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

SpanPointer start(const char *name);
SpanPointer startClient(const char *name);
SpanPointer startAs(trace::SpanKind kind, const char *name);
SpanPointer startQuery(const char *system);
SpanPointer startRedisBad();
trace::StartSpanOptions clientOptions();
void describe(trace::Span &span, const char *system);
void setKind(trace::StartSpanOptions &options);

} // namespace shop
