#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace shop {

class SpanBuilder {
public:
  SpanBuilder() = default;
  explicit SpanBuilder(std::string name);

  SpanBuilder &named(const std::string &name);
  SpanBuilder &with(const std::string &key, const std::string &value);
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> start();

private:
  std::string name_;
  std::map<std::string, std::string> attributes_;
};

} // namespace shop
