// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>
#include <vector>

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/span.h"

namespace google {
namespace cloud {
inline namespace v2 {
namespace internal {

using OTelContext = std::vector<opentelemetry::context::Context>;

OTelContext CurrentOTelContext();
void AttachOTelContext(const opentelemetry::context::Context &context);
void DetachOTelContext(const opentelemetry::context::Context &context);

class OTelScope {
public:
  explicit OTelScope(const opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> &span);
  ~OTelScope();
};

class ScopedOTelContext {
public:
  explicit ScopedOTelContext(OTelContext contexts);
  ~ScopedOTelContext();
};

} // namespace internal
} // namespace v2
} // namespace cloud
} // namespace google
