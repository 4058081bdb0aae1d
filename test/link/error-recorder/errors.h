#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

#include <exception>
#include <string>

namespace shop {

void recordError(opentelemetry::trace::Span &span, const std::exception &error);
void failCurrent(const std::string &reason);

} // namespace shop
