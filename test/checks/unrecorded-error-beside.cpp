// RUN: %expectations %s

// What a callee does to a span of its own says nothing of its caller's.

#include "absl/status/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Guard {
  explicit Guard(nostd::string_view name) : span(tracer()->StartSpan(name)), scope(span) {}
  ~Guard() { span->End(); }
  SpanPointer span;
  trace::Scope scope;
};

absl::Status pick(int item);

class Stage {
public:
  explicit Stage(const char *name) : name_(name) {}
  absl::Status run(int item) {
    Guard guard(name_);
    absl::Status status = pick(item);
    if (!status.ok())
      guard.span->SetStatus(trace::StatusCode::kError);
    return status;
  }

private:
  const char *name_;
};

static absl::Status weigh(int item) {
  Guard guard("order.weigh");
  absl::Status status = pick(item);
  if (!status.ok())
    guard.span->SetStatus(trace::StatusCode::kError);
  return status;
}

absl::Status afterStageBad(Stage &stage) {
  Guard guard("order.pack");
  absl::Status status = stage.run(1);
  if (!status.ok())
    return absl::InternalError("not packed"); // finds: tracing-unrecorded-error "'order.pack'"
  return absl::OkStatus();
}

absl::Status afterMemberBad() {
  Guard guard("order.check");
  absl::Status status = weigh(1);
  if (!status.ok())
    return absl::InternalError("not packed"); // finds: tracing-unrecorded-error "'order.check'"
  return absl::OkStatus();
}

absl::Status recordedOk(Stage &stage) {
  Guard guard("order.pack");
  absl::Status status = stage.run(1);
  if (!status.ok()) {
    guard.span->SetStatus(trace::StatusCode::kError);
    return absl::InternalError("not packed");
  }
  return absl::OkStatus();
}

// Who puts another span there records it on that one, or not.
absl::Status replacedOk(const SpanPointer &other) {
  Guard guard("order.pack");
  guard.span = other;
  absl::Status status = pick(1);
  if (!status.ok()) {
    guard.span->SetStatus(trace::StatusCode::kError);
    return absl::InternalError("not packed");
  }
  return absl::OkStatus();
}
