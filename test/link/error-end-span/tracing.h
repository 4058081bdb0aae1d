#pragma once

#include "absl/status/status.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

namespace shop {

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> makeSpan(const char *name);
absl::Status endSpan(opentelemetry::trace::Span &span, absl::Status status);

} // namespace shop
