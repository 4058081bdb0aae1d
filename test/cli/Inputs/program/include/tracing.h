#pragma once
#include <opentelemetry/trace/provider.h>

#include <string>

namespace shop {
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
startSpan(const std::string &name);
}
