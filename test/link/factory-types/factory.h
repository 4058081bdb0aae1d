#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <optional>
#include <string>

namespace shop {

class Guard {
public:
  explicit Guard(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  opentelemetry::trace::Scope scope_;
};

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> makeSpan(const std::string &name);
std::unique_ptr<Guard> makeGuard(const std::string &name);
std::unique_ptr<opentelemetry::trace::Scope> activate(const std::string &name, bool traced);

} // namespace shop
