#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <map>
#include <string>

namespace shop {

namespace trace = opentelemetry::trace;
using SpanPtr = opentelemetry::nostd::shared_ptr<trace::Span>;

// What a span is to be, before it is started.
struct Opening {
  std::string title;
  trace::SpanKind role = trace::SpanKind::kInternal;
  std::map<std::string, std::string> facts;
};

struct Remark {
  std::string about;
  std::map<std::string, std::string> facts;
};

SpanPtr begin(const Opening &opening);
void within(const Opening &opening, const std::function<void(trace::Span &)> &work);
void annotate(trace::Span &span, const Remark &remark);
std::string headline(const Remark &remark);

} // namespace shop
