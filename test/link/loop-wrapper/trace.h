#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPtr step(const char *name);
SpanPtr current();

} // namespace shop
