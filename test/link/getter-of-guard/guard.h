#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

// What is done to a span that a getter gives is done to the guard's.
class Guard {
public:
  explicit Guard(const char *name);
  ~Guard();
  Guard(const Guard &) = delete;
  Guard &operator=(const Guard &) = delete;

  trace::Span &raw();
  const nostd::shared_ptr<trace::Span> &handle() const;
  trace::Span *pointer();
  Guard &named(const char *name);

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

// Two steps from it.
class Step {
public:
  explicit Step(const char *name) : guard_(name) {}
  trace::Span &span() { return guard_.raw(); }

private:
  Guard guard_;
};

trace::Span &spanOf(Guard &guard);

} // namespace shop
