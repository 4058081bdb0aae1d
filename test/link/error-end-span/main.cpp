#include "tracing.h"

#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

absl::Status store(long cents);

absl::Status storedOk(long cents) {
  auto span = shop::makeSpan("order.store");
  trace::Scope scope(span);
  return shop::endSpan(*span, store(cents));
}

absl::Status endedOk(long cents) {
  auto span = shop::makeSpan("order.store");
  auto status = store(cents);
  shop::endSpan(*span, status).IgnoreError();
  if (!status.ok())
    return status;
  return absl::OkStatus();
}

absl::Status earlyBad(long cents) {
  auto span = shop::makeSpan("order.store");
  trace::Scope scope(span);
  if (cents < 0)
    return absl::InternalError("negative"); // finds: tracing-unrecorded-error "span 'order.store'"
  return shop::endSpan(*span, store(cents));
}
