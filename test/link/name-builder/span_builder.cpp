#include "span_builder.h"

#include "opentelemetry/common/key_value_iterable_view.h"

#include <utility>

namespace shop {

namespace trace = opentelemetry::trace;

SpanBuilder::SpanBuilder(std::string name) : name_(std::move(name)) {}

SpanBuilder &SpanBuilder::named(const std::string &name) {
  name_ = name;
  return *this;
}

SpanBuilder &SpanBuilder::with(const std::string &key, const std::string &value) {
  attributes_[key] = value;
  return *this;
}

opentelemetry::nostd::shared_ptr<trace::Span> SpanBuilder::start() {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  return tracer->StartSpan(name_, attributes_);
}

} // namespace shop
