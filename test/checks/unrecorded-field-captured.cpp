// RUN: %expectations %s -- -I%root/docs

// Fields that an annotation declares and the body records on the active span.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/tracer.h"
#include "span_tidy.h"

#include <optional>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Order {
  std::string id;
};
bool isKnown(const Order &order);

SPAN_TIDY_INSTRUMENT(skip(order), fields(result = "")) // finds: tracing-unrecorded-field "'result'"
void neverBad(const Order &order) { isKnown(order); }

SPAN_TIDY_INSTRUMENT(fields(result)) // finds: tracing-unrecorded-field
void bareBad() { isKnown({}); }

SPAN_TIDY_INSTRUMENT(name = "order.pay", fields(result)) // finds: tracing-unrecorded-field "'order.pay' stays empty on a way"
void onAWayBad(const Order &order) {
  if (!isKnown(order))
    return;
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("result", "paid");
}

SPAN_TIDY_INSTRUMENT(fields(result, reason)) // finds: tracing-unrecorded-field "'reason'"
void oneOfTwoBad() { trace::Tracer::GetCurrentSpan()->SetAttribute("result", "paid"); }

SPAN_TIDY_INSTRUMENT(fields(result))
void recordedOk(const Order &order) {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("result", isKnown(order) ? "paid" : "unknown");
}

SPAN_TIDY_INSTRUMENT(fields(result))
void onAllWaysOk(const Order &order) {
  auto span = trace::Tracer::GetCurrentSpan();
  if (!isKnown(order)) {
    span->SetAttribute("result", "unknown");
    return;
  }
  span->SetAttribute("result", "paid");
}

SPAN_TIDY_INSTRUMENT(fields(user_id = ""))
void ifThereOk(const std::optional<std::string> &user) {
  if (user)
    trace::Tracer::GetCurrentSpan()->SetAttribute("user_id", *user);
}

SPAN_TIDY_INSTRUMENT(fields(order, state = "new"))
void filledOk(const Order &order) {}

static void settle() { trace::Tracer::GetCurrentSpan()->SetAttribute("result", "paid"); }

SPAN_TIDY_INSTRUMENT(fields(result))
void byHelperOk() { settle(); }

// Which span is the active one is not known.
SPAN_TIDY_INSTRUMENT(fields(result))
void besideAnotherOk() {
  auto span = tracer()->StartSpan("order.part");
  trace::Scope scope(span);
  trace::Tracer::GetCurrentSpan()->SetAttribute("result", "paid");
}

SPAN_TIDY_INSTRUMENT(fields(kind = order.id))
void fromParameterOk(const Order &order) {}
