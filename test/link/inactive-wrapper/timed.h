#pragma once

#include "opentelemetry/trace/scope.h"

namespace shop {

// Its constructor stands in another unit than its uses.
class Timed {
public:
  explicit Timed(opentelemetry::nostd::string_view name);
  ~Timed();
  void record(int n);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
};

// The same, and its users may make it active.
class Offered {
public:
  explicit Offered(opentelemetry::nostd::string_view name);
  opentelemetry::trace::Scope enter();
  void record(int n);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
};

} // namespace shop
