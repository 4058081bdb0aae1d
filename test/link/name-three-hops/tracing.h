#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace tracing {
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> start(const std::string &name);
}
