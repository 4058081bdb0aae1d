#pragma once

#include "opentelemetry/trace/span.h"

#include <string>

namespace shop {

void loadCartBad(const std::string &cart_id);
void loadShelf(const std::string &text);
void loginBad(opentelemetry::trace::Span &span, const std::string &password);

} // namespace shop
