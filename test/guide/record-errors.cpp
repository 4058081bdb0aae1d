// RUN: %expectations %s

// An error that leaves is recorded on the span that it leaves.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

void do_something();

static void record_error(const std::exception &error, nostd::string_view kind) {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetStatus(trace::StatusCode::kError, error.what());
  span->SetAttribute("error.type", kind);
}

// guide: Record Errors, good
void risky_operation_good() {
  auto span = tracer()->StartSpan("risky_operation");
  trace::Scope scope(span);
  try {
    do_something();
  } catch (const std::exception &error) {
    record_error(error, "operation_failed");
    throw;
  }
}

// guide: Record Errors, bad
void risky_operation_bad(bool ready) {
  auto span = tracer()->StartSpan("risky_operation");
  trace::Scope scope(span);
  if (!ready)
    throw std::runtime_error("not ready"); // finds: tracing-unrecorded-error
  do_something();
}
