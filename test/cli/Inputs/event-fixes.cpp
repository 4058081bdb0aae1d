#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace shop {
namespace otel = opentelemetry;
using opentelemetry::trace::SpanKind;

#define NAME "macro"
#define KIND SpanKind::kInternal

struct Event {
  std::string id;
};

static otel::nostd::shared_ptr<otel::trace::Tracer> tracer() {
  return otel::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void appended(const std::map<std::string, std::string> &attributes) {
  auto one = tracer()->StartSpan("one");
  one->SetAttribute("db.system", "mysql");
  auto two = tracer()->StartSpan("two", {{"db.system", "mysql"}});
  auto three = tracer()->StartSpan("three", attributes);
  three->SetAttribute("otel.kind", "server");
  auto four = tracer()->StartSpan(
      "four", {{"messaging.operation", "publish"}}
  );
  auto five = tracer()->StartSpan(NAME);
  five->SetAttribute("db.system", "mysql");
}

void replaced() {
  otel::trace::StartSpanOptions options;
  options.kind = otel::trace::SpanKind::kServer;
  auto one = tracer()->StartSpan("replaced", options);
  one->SetAttribute("db.system", "mysql");
  auto two = tracer()->StartSpan("braces", {{"messaging.operation", "process"}}, {.kind = SpanKind::kInternal});
  otel::trace::StartSpanOptions shared;
  shared.kind = SpanKind::kServer;
  auto three = tracer()->StartSpan("shared", {{"db.system", "mysql"}}, shared);
  auto four = tracer()->StartSpan("other", shared);
  otel::trace::StartSpanOptions macro;
  macro.kind = KIND;
  auto five = tracer()->StartSpan("kind of macro", {{"db.system", "mysql"}}, macro);
}

void twoKinds(const std::string &url) {
  auto span = tracer()->StartSpan("fetch", {{"http.method", "GET"}, {"http.url", url}});
}

void recorded(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = SpanKind::kConsumer});
  otel::trace::Scope scope(span);
  Event next;
  auto other = tracer()->StartSpan("orders send", {.kind = SpanKind::kProducer});
}

void filledLater() {
  Event next;
  auto span = tracer()->StartSpan("orders send", {.kind = SpanKind::kProducer});
  next.id = "e1";
}
} // namespace shop
