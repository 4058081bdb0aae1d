// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <memory>

#include "google/cloud/internal/opentelemetry.h"
#include "google/cloud/internal/opentelemetry_context.h"
#include "grpcpp/grpcpp.h"

namespace google {
namespace cloud {
inline namespace v2 {
namespace internal {

template <typename T>
T EndSpan(grpc::ClientContext &context, opentelemetry::trace::Span &span, T value) {
  return EndSpan(span, std::move(value));
}
template <typename T>
future<StatusOr<T>> EndSpan(std::shared_ptr<grpc::ClientContext> context,
                            opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span,
                            future<StatusOr<T>> fut) {
  return fut;
}

} // namespace internal
} // namespace v2
} // namespace cloud
} // namespace google
