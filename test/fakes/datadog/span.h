// Spans are handed around: none is active. The destructor ends one.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "dict_reader.h"
#include "span_config.h"

namespace datadog {
namespace tracing {

struct InjectionOptions {};

class SpanContext {};

using SpanLinkAttributes = std::unordered_map<std::string, std::string>;

class Span {
public:
  Span(Span &&) = default;
  Span(const Span &) = delete;
  Span &operator=(const Span &) = delete;
  ~Span();
  Span create_child(const SpanConfig &config) const;
  Span create_child() const;
  std::uint64_t id() const;
  bool error() const;
  void set_tag(StringView name, StringView value);
  void set_metric(StringView name, double value);
  void remove_tag(StringView name);
  void set_service_name(StringView);
  void set_name(StringView);
  void set_resource_name(StringView);
  void set_error(bool);
  void set_error_message(StringView);
  void set_error_type(StringView);
  void set_error_stack(StringView);
  void set_end_time(std::chrono::steady_clock::time_point);
  SpanContext context() const;
  void add_link(const SpanContext &context, const SpanLinkAttributes &attributes = {});
  void inject(DictWriter &writer) const;
  void inject(DictWriter &writer, const InjectionOptions &options) const;
};

} // namespace tracing
} // namespace datadog
