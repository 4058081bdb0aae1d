#pragma once

#include "opentelemetry/trace/span.h"

namespace shop {

using SpanPointer = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPointer below(opentelemetry::nostd::string_view name);

} // namespace shop
