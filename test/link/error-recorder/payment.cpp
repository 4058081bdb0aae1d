#include "errors.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>

namespace shop {

namespace trace = opentelemetry::trace;

void charge(long cents);

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void cardBad(const std::string &card_number) {
  trace::Scope scope(tracer()->StartSpan("payment.charge"));
  failCurrent("refused: " + card_number); // finds: tracing-sensitive-attribute "'card_number' is personal data and is recorded on a span status"
}

void chargeOk(long cents) {
  auto span = tracer()->StartSpan("payment.charge");
  trace::Scope scope(span);
  try {
    charge(cents);
  } catch (const std::exception &error) {
    recordError(*span, error);
    throw;
  }
}

void refusedOk(long cents) {
  trace::Scope scope(tracer()->StartSpan("payment.charge"));
  if (cents < 0)
    failCurrent("password required");
}

} // namespace shop
