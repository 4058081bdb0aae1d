#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPtr startSpan(const char *name);
opentelemetry::trace::Scope enter(const char *name);
std::unique_ptr<opentelemetry::trace::Scope> activate(const char *name);
int countSpans();

class Session {
public:
  SpanPtr open();
  SpanPtr span() const;

private:
  SpanPtr span_;
};

} // namespace shop
