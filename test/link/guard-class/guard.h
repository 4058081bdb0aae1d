#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

class Guard {
public:
  explicit Guard(const std::string &name);
  ~Guard();
  Guard(const Guard &) = delete;
  Guard &operator=(const Guard &) = delete;
  void record(const std::string &key, const std::string &value);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  opentelemetry::trace::Scope scope_;
};

} // namespace shop
