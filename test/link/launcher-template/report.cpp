#include "launch.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void render() { trace::Scope scope(tracer()->StartSpan("report.render")); }

static void renderPage(int page) {
  auto span = tracer()->StartSpan("page.render", {{"page.number", page}});
  trace::Scope scope(span);
}

void laterBad() {
  trace::Scope scope(tracer()->StartSpan("report.order"));
  runLater([] { render(); }); // finds: tracing-detached-task "'shop::runLater'"
}

void withBad() {
  trace::Scope scope(tracer()->StartSpan("report.order"));
  runWith(renderPage, 3); // finds: tracing-detached-task "'shop::runWith'"
}

void nowOk() {
  trace::Scope scope(tracer()->StartSpan("report.order"));
  runNow([] { render(); });
}

void untracedOk(int &pages) {
  trace::Scope scope(tracer()->StartSpan("report.order"));
  runLater([&pages] { ++pages; });
}

} // namespace shop
