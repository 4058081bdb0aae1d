#include "tag.h"

namespace shop {

void tag(opentelemetry::trace::Span &span, std::string_view key, const std::string &value) {
  span.SetAttribute(opentelemetry::nostd::string_view(key.data(), key.size()), value);
}

void tagUser(opentelemetry::trace::Span &span, const std::string &field,
             const std::string &value) {
  tag(span, "user." + field, value);
}

} // namespace shop
