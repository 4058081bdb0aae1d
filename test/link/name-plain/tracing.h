#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPtr startSpan(opentelemetry::nostd::string_view name);

} // namespace shop
