#pragma once

#include "span.h"

namespace datadog {
namespace tracing {

class Baggage {
public:
  bool set(std::string key, std::string value);
};

class Tracer {
public:
  Span create_span();
  Span create_span(const SpanConfig &config);
  Expected<Span> extract_span(const DictReader &reader);
  Expected<Span> extract_span(const DictReader &reader, const SpanConfig &config);
  Span extract_or_create_span(const DictReader &reader);
  Span extract_or_create_span(const DictReader &reader, const SpanConfig &config);
  Baggage create_baggage();
  Expected<void> inject(const Baggage &baggage, DictWriter &writer);
};

} // namespace tracing
} // namespace datadog
