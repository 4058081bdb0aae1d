#pragma once

#include "opentelemetry/trace/span.h"

#include <exception>
#include <string>

namespace shop {

void record(opentelemetry::trace::Span &span, const std::exception &error);
void tellActive(const std::string &why);
void say(const std::string &why); // does nothing about tracing

} // namespace shop
