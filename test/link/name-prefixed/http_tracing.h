#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace web {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPtr startServerSpan(const std::string &method, const std::string &what);
SpanPtr startJobSpan(const char *job, int shard);

} // namespace web
