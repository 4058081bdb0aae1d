#pragma once
#include <opentelemetry/trace/provider.h>

#include <string>

namespace shop {
using Span = opentelemetry::trace::Span;

opentelemetry::nostd::shared_ptr<Span> startSpan(const std::string &name);
void tag(Span &span, const std::string &text);
}
