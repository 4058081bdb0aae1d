#include "fail.h"

#include "opentelemetry/trace/provider.h"

static auto start(const char *) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("order.load");
}

void emptiedBad(const std::string &why) {
  auto span = start("order.load");
  span->SetStatus(trace::StatusCode::kError, why);
  failBarely(*span); // finds: tracing-status-misuse
}

void emptiedWithoutTextBad(const std::string &why) {
  auto span = start("order.load");
  fail(*span, why);
  fail(*span, ""); // finds: tracing-status-misuse
}

void describedOk(const std::string &why) {
  auto span = start("order.load");
  failBarely(*span);
  fail(*span, why);
}
