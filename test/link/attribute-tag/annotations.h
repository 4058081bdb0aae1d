#pragma once

#include "opentelemetry/trace/span.h"

#include <string>

namespace shop {

void noteLogin(opentelemetry::trace::Span &span, const std::string &text);
void noteMessage(const std::string &topic, const std::string &text);
void noteCustomer(opentelemetry::trace::Span *span, const std::string &name, bool known);

} // namespace shop
