#pragma once

#include "opentelemetry/trace/span.h"

#include <string>
#include <string_view>

namespace shop {

void tag(opentelemetry::trace::Span &span, std::string_view key, const std::string &value);
void tagUser(opentelemetry::trace::Span &span, const std::string &field, const std::string &value);

} // namespace shop
