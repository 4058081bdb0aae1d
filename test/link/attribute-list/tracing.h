#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <initializer_list>
#include <map>
#include <string>
#include <utility>

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;
using Attributes = std::map<std::string, std::string>;

SpanPtr startSpan(const char *name, const Attributes &attributes = {});
SpanPtr startPlain(const char *name);
void record(opentelemetry::trace::Span &span,
            std::initializer_list<std::pair<std::string, std::string>> attributes);

} // namespace shop
