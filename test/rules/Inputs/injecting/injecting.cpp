#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

// As they stand in the project's headers: declarations only.
namespace shop {
std::string fetch(const std::string &path);
std::string fetchPlain(const std::string &path);
} // namespace shop

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void getOk(httplib::Client &client) {
  auto span = start("orders.load");
  client.Get("/orders");
}

void fetchOk() {
  auto span = start("orders.load");
  shop::fetch("/orders");
}

void fetchPlainBad() {
  auto span = start("orders.load");
  shop::fetchPlain("/orders"); // finds: tracing-missing-injection
}
