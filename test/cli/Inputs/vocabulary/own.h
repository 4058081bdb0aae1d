#pragma once

#include "opentelemetry/trace/provider.h"

#include <functional>
#include <string>

namespace own {
using SpanPointer = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;
SpanPointer begin(const std::string &name);
void tag(opentelemetry::trace::Span &span, const std::string &key, const std::string &value);
void defer(int seconds, std::function<void()> task);
} // namespace own
